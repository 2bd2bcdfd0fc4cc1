import type { Said } from "./said.js";

/** A question there and back. */
export interface Both {
  readonly there: Said;
  readonly back: Said;
}
export type Takes = (both: Both) => Both;

/** A loss that `formats --loss` names, and what it takes from a question. */
export interface Loss {
  /** The words that name it. */
  readonly loses: RegExp;
  /** The rule of the target that forces it. */
  readonly rule: string;
  /**
   * What is the same before and after: applied to both. Null where a bank doesn't hold what is lost, such as how a tool
   * compares what is typed.
   */
  readonly takes: Takes | null;
}

/** A format that we write, and read. */
export interface Target {
  readonly format: string;
  /** The name of the reader. */
  readonly reader: string;
  /** How its file ends, where it writes several. */
  readonly file?: string;
  /** What holds for all questions, and is said in the docs once. */
  readonly always: readonly Pick<Loss, "rule" | "takes">[];
  readonly losses: readonly Loss[];
}

/** The same done to both. */
const both =
  (change: (said: Said) => Said): Takes =>
  ({ there, back }) => ({ there: change(there), back: change(back) });

/** Without some fields. */
export const less = (...names: readonly string[]): Takes =>
  both((said) => fieldsOf(said, (name) => !names.includes(name)));

const fieldsOf = (said: Said, isKept: (name: string) => boolean): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => isKept(name)));

const TAGS = /<\/?(?:em|strong|code|a)(?:\s[^<>]*)?>/g;
const deep = (value: unknown, change: (text: string) => string): unknown =>
  typeof value === "string" ? change(value) : Array.isArray(value) ? value.map((one) => deep(one, change)) : value;

const SETS = new Set(["right", "options", "pinned", "whys", "extras"]);
const sorted = (name: string, value: unknown): unknown =>
  SETS.has(name) && Array.isArray(value) ? value.toSorted() : value;

/** With all texts changed, or those of some fields. */
export const texts = (change: (text: string) => string, names?: readonly string[]): Takes =>
  both((said) =>
    Object.fromEntries(
      Object.entries(said).map(([name, value]) => [
        name,
        names === undefined || names.includes(name) ? sorted(name, deep(value, change)) : value,
      ]),
    ),
  );

/** Words without emphasis, code and links, the spaces at whose ends then meet others. */
export const bare = (html: string): string => html.replace(TAGS, "").replace(/ {2,}/g, " ").trim();
/** Words in one line. */
export const oneLine = (html: string): string => html.replace(/\s*(?:<br>\s*)+/g, " ").trim();

/** Topics and tags, where a tool has tags alone: in one list, and without the steps of a topic. */
export const tagged: Takes = both(({ topics, tags, ...rest }) => {
  const all = [topics ?? [], tags ?? []].flat().map((tag) => String(tag).replaceAll("/", "-"));
  return { ...rest, ...(all.length > 0 && { tags: [...new Set(all)].toSorted() }) };
});

/** Without one tag. */
export const untagged = (tag: string): Takes =>
  both(({ tags, ...rest }) => {
    const others = [tags ?? []].flat().filter((one) => one !== tag);
    return { ...rest, ...(others.length > 0 && { tags: others }) };
  });

/** The file says nothing of where options stand: what an import thinks of it, it takes from their words. */
export const guessedOrder: Takes = ({ there, back }) => ({
  there,
  back: less("isFixed", "pinned")({ there, back }).back,
});

/** Without the order of options that stays, where the paper has one. */
export const anyOrder: Takes = less("isFixed", "pinned");

/** With the passage in front of the question, as one text. */
export const passageInFront: Takes = both(({ passageTitle, passage, stem, ...rest }) => ({
  ...rest,
  stem: [passageTitle, passage, stem].filter((text) => text !== undefined).join("<br><br>"),
}));

/** A question whose answer is typed, whatever kind it was. */
export const asTyped: Takes = both((said) => {
  const { stem, text, answers, shown, unit, accepted = [] } = said;
  const number =
    shown === undefined ? [] : [shown, ...(unit === undefined ? [] : [`${String(shown)} ${String(unit)}`])];
  return {
    ...fieldsOf(said, (name) => !["text", "answers", "shown", "unit", "match", "key"].includes(name)),
    kind: "short",
    stem: stem ?? String(text).replace("\uFDD0", "____"),
    accepted: answers ?? [...number, ...[accepted].flat()],
  };
});
