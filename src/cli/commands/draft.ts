import { DEFAULT_DRAFT_KINDS, DRAFT_KINDS } from "../../model/draft.js";
import { command } from "./command.js";
import { json, model, text } from "./options.js";

const ASKED_FOR = DRAFT_KINDS.filter((kind) => !DEFAULT_DRAFT_KINDS.includes(kind));

export const draft = command({
  usage: "draft <file>",
  summary: "Propose questions on an article, and take those that you accept into a bank",
  options: (command) =>
    command
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "An article (saved web page, Markdown, plain text); with --accept, a draft",
      })
      .option("out", { ...text, describe: "File to write (default: NAME.draft.yaml beside the article)" })
      .option("published", { ...text, describe: "Day on which the article was published: YYYY-MM-DD" })
      .option("title", { ...text, describe: "Its headline" })
      .option("publisher", { ...text, describe: "Who published it" })
      .option("licence", { ...text, describe: "Its licence, such as all-rights-reserved or CC-BY-4.0" })
      .option("url", { ...text, describe: "Where it can be read" })
      .option("kinds", {
        ...text,
        describe: `Kinds of questions, separated by commas: ${DEFAULT_DRAFT_KINDS.join(", ")}; only where asked for: ${ASKED_FOR.join(", ")}`,
      })
      .option("max", { ...text, describe: "How many questions at most" })
      .option("from-paragraphs", { ...text, describe: "Ask about these paragraphs alone, such as 3-9 or 2,5-8" })
      .option("seed", { ...text, describe: "Decides between wrong answers that are equally good" })
      .option("sensitive", {
        type: "boolean",
        default: false,
        describe: "Ask about victims, and people under suspicion of a crime, too",
      })
      .option("material", {
        type: "boolean",
        default: false,
        describe: "Print what the article has to ask about: people, quotes, numbers, days, places",
      })
      .option("empty", { type: "boolean", default: false, describe: "Make a bank with the source filled in alone" })
      .option("accept", {
        ...text,
        describe: "Of a draft: ids of the questions to take into a bank, or all that are accepted or ready",
      })
      .option("into", { ...text, describe: "With --accept: the bank; it is made where there is none" })
      .option("prompt", {
        type: "boolean",
        default: false,
        describe: "Print what to paste into a chat assistant; with --answer, what it has to mend",
      })
      .option("answer", { ...text, describe: "What the assistant answered, in a file; - for what is piped in" })
      .options(model)
      .option("closed-book", {
        type: "boolean",
        default: false,
        describe: "Have the model answer without the article, too, and mark what it can guess",
      })
      .option("json", json)
      .example("$0 draft article.txt --published 2026-05-04", "")
      .example("$0 draft article.txt --prompt", "")
      .example("$0 draft --accept all article.draft.yaml --into bank.yaml", ""),
  run: async (args, world) => {
    const { draft } = await import("../draft.js");
    return draft({ ...args, paragraphs: args["from-paragraphs"], closedBook: args["closed-book"] }, world);
  },
});
