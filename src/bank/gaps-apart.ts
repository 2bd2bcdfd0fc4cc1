import { ITEM_FIELDS } from "./other-names.js";
import { TYPE_NAMES, bared } from "../typing/words.js";

type Fields = Readonly<Record<string, unknown>>;

/** What people write for a gap. */
const GAP = /_{2,}|\.{4,}|…{2,}|\[(?:\.{3}|…|\s*)\]|\(\s*\)/g;

/** Names of fields that hold right answers. */
const ANSWERS = new Set(["key", "keys"]);
const isAnswers = (name: string): boolean => ANSWERS.has(name) || ANSWERS.has(ITEM_FIELDS[bared(name)] ?? "");

/** Whether an item is a text with gaps: its answers stand in it, whatever they are called. */
export const isCloze = ({ type, text, stem }: Fields): boolean =>
  type === undefined
    ? typeof text === "string" && stem === undefined
    : type === "cloze" || TYPE_NAMES[bared(String(type))] === "cloze";

/** Other names of fields of such an item. */
export const CLOZE_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ITEM_FIELDS).filter(([name]) => !isAnswers(name)),
);

/** What to do about answers that stand beside a text with gaps; undefined for any other field. */
export function answersBeside(field: string, item: Fields): string | undefined {
  if (!isAnswers(field) || !isCloze(item)) return undefined;
  const text = String(item["text"]);
  const answers = [item[field]].flat();
  const into = text.match(GAP)?.length === answers.length ? text : "";
  let i = 0;
  const filled = into.replace(GAP, () => `{{c${(i += 1)}::${String(answers[i - 1])}}}`);
  return filled === ""
    ? `write each answer into the text, in the place of its gap: {{c1::${String(answers[0])}}}, and delete ${field}`
    : `write as text: ${JSON.stringify(filled)}, and delete ${field}`;
}
