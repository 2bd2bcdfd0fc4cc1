import type { Diagnostic } from "../../model/diagnostic.js";
import { MAX_TEXT_BYTES, tooLarge } from "../../reading/too-large.js";
import type { Brought } from "../state/desk.js";
import { Refusal } from "../state/refusal.js";
import { type DeskArticle, type Work, newWork } from "../state/work.js";
import type { Say } from "../words/say.js";
import { type Given, randomCode } from "./files.js";
import { addressOfOwnScript } from "./trusted.js";
import { type Core, readAnki, startDocx } from "./worker.js";
import { isBankName } from "../../text/bank-name.js";

let docx: ReturnType<typeof startDocx> | null = null;

/** A Word file as the text that is in it; any other file as it is. */
async function plain({ name, bytes }: Given, say: Say): Promise<Given> {
  if (!isWord(name)) return { name, bytes };
  docx ??= startDocx(addressOfOwnScript("docx"));
  const text = await docx.textOf(bytes).catch(() => {
    throw new Refusal(`${say("file_refused", { file: name })} ${say("not_word")}`);
  });
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(text) };
}

/**
 * What a file makes of a work: questions of another tool join those that are there; an article joins the others, and so does a bank where there is none yet. Another bank, and a saved work, are
 * works of their own, with another id.
 *
 * @throws Refusal where the file can't be opened
 */
export async function opened(now: Work, given: Given, core: Core, say: Say, long: Long): Promise<Opened> {
  if (isText(given.name) && given.bytes.length > MAX_TEXT_BYTES)
    throw refusal(given, [tooLarge(given.bytes.length)], say);
  const questions = isBankName(given.name) ? null : await questionsIn(now, given, core, say, long);
  if (questions !== null && (questions.ok || !isWord(given.name))) {
    if (!questions.ok) throw refusal(given, questions.diagnostics, say);
    const { bank, pictures, title, ...brought } = questions.value;
    return { work: { ...now, bank, pictures, title }, brought: { file: given.name, ...brought } };
  }
  return { work: await openedAlone(now, given, core, say), brought: null };
}

/** Does what may take long, and says so to the person, who may stop it. */
export type Long = <T>(file: string, make: (signal: AbortSignal) => Promise<T>) => Promise<T>;

let anki: Promise<string> | null = null;

async function questionsIn(now: Work, { name, bytes }: Given, core: Core, say: Say, long: Long) {
  if (!(await core.isForAnki(name, bytes))) return core.takeQuestions(now, name, bytes);
  anki ??= addressOfOwnScript("anki");
  const read = await long(name, (signal) => readAnki(anki!, name, bytes, signal));
  if (read === null) throw new Refusal(say("reading_stopped", { file: name }));
  return core.takeRead(now, name, "anki", read);
}

/** A work with what a file holds, and what came of the questions in it where it was another tool's. */
interface Opened {
  readonly work: Work;
  readonly brought: Brought | null;
}

/** A saved work may be longer: pictures stand in it. */
const isText = (name: string): boolean =>
  /\.(?:txt|md|markdown|html?|mhtml?|ya?ml|jsonl?)$/i.test(name) && !/\.desk\.json$/i.test(name);

const refusal = ({ name }: Given, diagnostics: readonly Diagnostic[], say: Say): Refusal => {
  const why = diagnostics.map(({ message, hint = "" }) => `${message} ${hint}`.trim());
  return new Refusal(`${say("file_refused", { file: name })} ${why.join(" ")}`);
};

async function openedAlone(now: Work, given: Given, core: Core, say: Say): Promise<Work> {
  const { name, bytes } = await plain(given, say);
  const taken = now.articles.map(({ id }) => id);
  const said = await core.open(name, bytes, taken);
  if (!said.ok) throw refusal(given, said.diagnostics, say);
  const { value } = said;
  switch (value.kind) {
    case "bank":
      return {
        ...(now.bank === "" ? now : newWork(randomCode(12), randomCode())),
        bank: value.text,
        file: name,
        title: now.bank === "" ? now.title || value.title : value.title,
      };
    case "work":
      return value.work;
    case "article":
      return {
        ...now,
        title: now.title || value.article.title,
        articles: [...now.articles, withLosses(value.article, given, say)],
      };
  }
}

/** Of a Word file only the text is taken: what else it may hold is named. */
const withLosses = (article: DeskArticle, { name }: Given, say: Say): DeskArticle =>
  isWord(name) ? { ...article, leftOut: [...article.leftOut, say("word_leaves_out")] } : article;

const isWord = (name: string): boolean => /\.docx$/i.test(name);
