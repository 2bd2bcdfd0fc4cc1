import { analyse } from "../analysis/analyse.js";
import { textOf } from "../article/text.js";
import type { Against } from "../assistant/passes.js";
import { isEnglish } from "../draft/language.js";
import { propose } from "../draft/propose.js";
import { readArticle } from "../io/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { acceptFrom } from "./accept.js";
import { parseText } from "./arguments.js";
import { askedQuestions, listThrownOut, printAgain, printPrompt } from "./assistant.js";
import { type Assistant, type AssistantArguments, parseAssistant } from "./assistant-options.js";
import { makeEmpty } from "./draft-empty.js";
import { keep } from "./draft-keep.js";
import { type DraftArguments, type Facts, idOf, parseDraftOptions, parseFacts, withFacts } from "./draft-options.js";
import { printMaterial } from "./material.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Proposes questions on an article, or takes some of a draft into a bank. */
export async function draft(args: DraftArguments & AssistantArguments, world: World): Promise<number> {
  const facts = parseFacts(args);
  const accept = parseText("accept", args.accept);
  const into = parseText("into", args.into);
  if (accept !== undefined) return acceptFrom({ ...args, accept, into }, facts, world);
  if (into !== undefined) throw new UsageError("--into needs the questions to take: --accept ID,… or --accept all");
  if (args.material && args.empty)
    throw new UsageError("--material prints and --empty writes a bank: give one of them");
  const options = parseDraftOptions(args);
  const assistant = parseAssistant(args, world.env);
  const read = await readArticle(args.file);
  if (!read.ok) return refused(read.diagnostics, args, world);
  const article = withFacts(read.value, facts);
  if (args.material) return printMaterial(article, args, world);
  const id = idOf(args.file, article);
  if (args.empty) return makeEmpty(article, id, facts, args, world);
  const named = { id, url: facts.url ?? null };
  if (assistant?.by === "prompt") {
    printPrompt({ article, options }, args.file, world);
    return EXIT.fine;
  }
  if (assistant !== null) return fromAssistant(assistant, { article, named, options, analyse }, facts, args, world);
  if (!isEnglish(article, textOf(article).paragraphs)) return refused([notEnglish(args.file)], args, world);
  const drafted = propose(article, named, options, analyse);
  return keep(drafted, "rules", facts, args, world);
}

/** Takes what an assistant or a model wrote, or says what it has to mend. */
async function fromAssistant(
  assistant: Exclude<Assistant, { by: "prompt" }>,
  against: Omit<Against, "origin">,
  facts: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const examined = await askedQuestions(assistant, against, world);
  if (!examined.ok) return refused(examined.diagnostics, args, world);
  const { outcomes, unreadable, drafted } = examined.value;
  if (outcomes.length + unreadable.length === 0)
    return refused([noQuestions(drafted.shortages.join(" "))], args, world);
  listThrownOut(examined.value, world);
  if (assistant.by === "answer" && assistant.isAgain) {
    printAgain(examined.value, world);
    return EXIT.fine;
  }
  return keep(drafted, assistant.by === "model" ? "model" : "assistant", facts, args, world);
}

const noQuestions = (why: string): Diagnostic => ({
  severity: "error",
  code: "draft/no-questions",
  message: why === "" ? "No questions came back." : why,
  hint: "broadsheet draft FILE --prompt prints what to ask an assistant, and the form of the answer",
});

/** Rules read English alone; what was found is of use all the same. */
const notEnglish = (file: string): Diagnostic => ({
  severity: "error",
  code: "draft/not-english",
  message: "This article is not in English, and questions are proposed on English ones only.",
  hint: "--material prints what it has to ask about; --empty makes a bank with its source filled in",
  place: { file, line: 1, column: 1 },
});
