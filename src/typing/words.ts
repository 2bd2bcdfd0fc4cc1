import type { ItemType } from "../model/bank.js";

/** Words that people write for one of a few that a field knows, in the languages of the pages. */
const OTHERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    easy: "leicht einfach simple low beginner facile fácil facil सरल आसान سهل",
    medium: "mittel normal moderate average moyen moyenne medio media intermediate मध्यम متوسط",
    hard: "schwer schwierig difficult difficile difícil dificil high advanced कठिन صعب",
    never: "no none constant nie",
    slow: "slowly yes sometimes langsam",
    fast: "quickly often schnell",
  }).flatMap(([word, others]) => others.split(" ").map((other) => [other, word])),
);

/** The one of the allowed words that was probably meant; undefined where none was. */
export function meantWord(found: unknown, allowed: readonly string[]): string | undefined {
  if (typeof found !== "string") return undefined;
  const name = found.trim().toLowerCase();
  const type = bared(name);
  const word = Object.hasOwn(OTHERS, name)
    ? OTHERS[name]
    : Object.hasOwn(TYPE_NAMES, type)
      ? TYPE_NAMES[type]
      : undefined;
  return word !== undefined && allowed.includes(word) ? word : undefined;
}

/** What people call the types of items; compared as `bared`. */
export const TYPE_NAMES: Readonly<Record<string, ItemType>> = names<ItemType>({
  choice:
    "multiplechoice mc mcq singlechoice single radio quiz singleanswer multiplechoicequestion dropdown radiobutton select",
  multiple: "multipleanswer multipleanswers multipleresponse multiselect checkbox checkboxes selectall mrq",
  "true-false": "truefalse tf boolean bool yesno trueorfalse rightwrong richtigfalsch vraifaux verdaderofalso",
  short: "shortanswer typed freetext text oneword answer shorttext",
  open: "essay openended openquestion longanswer longtext extendedresponse aufsatz paragraph",
  numeric: "number numerical integer calculation",
  cloze: "fillintheblank fillintheblanks fillin gap gaps gapfill blank blanks fib lückentext",
  ordering: "order sequence sequencing sorting sort rank ranking",
  matching: "match matchup pairs pairing",
  explains: "assertionreason assertion statementreason statementexplanation",
  statements: "statement statementbased multiplestatement multistatement",
});

/** Other names, by spaces, of each name: each of them with the name that is meant. */
export function names<Name extends string = string>(
  by: Readonly<Record<Name, string>>,
): Readonly<Record<string, Name>> {
  const known = Object.keys(by) as Name[];
  return Object.fromEntries(known.flatMap((name) => by[name].split(" ").map((other) => [other, name])));
}

/** A name without case, spaces, hyphens and underscores. */
export const bared = (name: string): string => name.toLowerCase().replace(/[\s_/-]/gu, "");
