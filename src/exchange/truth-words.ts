import { folded } from "../bank/repeats.js";

const PAIRS = [
  ["true", "false"],
  ["richtig", "falsch"],
  ["wahr", "falsch"],
  ["vrai", "faux"],
  ["verdadero", "falso"],
  ["verdadeiro", "falso"],
  ["vero", "falso"],
  ["सही", "गलत"],
  ["सत्य", "असत्य"],
  ["صواب", "خطأ"],
  ["صح", "خطأ"],
] as const;
const TRUE = new Set<string>(PAIRS.map(([yes]) => yes));
const FALSE = new Set<string>(PAIRS.map(([, no]) => no));

/** Whether a word says that a statement is true; null for all other words. */
export function truthWord(text: string): boolean | null {
  const word = folded(text).replace(/[.!]$/, "");
  return TRUE.has(word) ? true : FALSE.has(word) ? false : null;
}

/** Whether the right one of two options says `true`; null where they say something else than true and false. */
export function truthOf(options: readonly { readonly text: string; readonly isRight: boolean }[]): boolean | null {
  if (options.length !== 2) return null;
  const [first, second] = options.map(({ text }) => truthWord(text));
  if (first === null || second === null || first === second) return null;
  return options[0]!.isRight ? first! : second!;
}
