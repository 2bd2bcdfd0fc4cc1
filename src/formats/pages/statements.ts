import type { Item, Numbering, StatementsAsk } from "../../model/bank.js";
import type { AskedStatements } from "../../model/paper.js";
import { numbersIn } from "../../paper/codes.js";
import type { Say } from "../../words/words.js";

/** What is asked about statements, in a sentence. */
export function askText(ask: StatementsAsk, t: Say): string {
  switch (ask) {
    case "which":
      return t("ask_which");
    case "which-not":
      return t("ask_which_not");
    case "how-many":
      return t("ask_how_many");
  }
}

export const numberingOf = (item: Item): Numbering =>
  item.type === "statements" ? (item.numbering ?? "arabic") : "arabic";

const ROMAN = ["I", "II", "III", "IV", "V"] as const;
const CIRCLED = ["\u2460", "\u2461", "\u2462", "\u2463", "\u2464"] as const;

/** The number of a statement as codes name it. */
function numberOf(n: number, numbering: Numbering): string | number {
  switch (numbering) {
    case "arabic":
      return n;
    case "roman":
      return ROMAN[n - 1]!;
    case "circled":
      return CIRCLED[n - 1]!;
  }
}

/** The number in front of a statement. */
export const markerText = (n: number, numbering: Numbering, t: Say): string =>
  numbering === "circled" ? CIRCLED[n - 1]! : t("statement_number", { n: numberOf(n, numbering) });

/** A code in words: `1 and 3 only`, `Neither 1 nor 2`, `Only two`. */
export function codeText(code: string, { ask, shown }: AskedStatements, numbering: Numbering, t: Say): string {
  if (ask === "how-many") return countText(Number(code), shown.length, t);
  const meant = numbersIn(code).map((n) => numberOf(n, numbering));
  if (shown.length === 2 && meant.length !== 1) {
    const both = { a: numberOf(1, numbering), b: numberOf(2, numbering) };
    return meant.length === 2 ? t("code_both", both) : t("code_neither", both);
  }
  if (meant.length === 0) return t("code_none");
  const codes = listText(meant, t);
  return meant.length === shown.length ? codes : t("code_only", { codes });
}

function listText([a = "", b, c, d, e]: readonly (string | number)[], t: Say): string {
  if (b === undefined) return t("code_1", { a });
  if (c === undefined) return t("code_2", { a, b });
  if (d === undefined) return t("code_3", { a, b, c });
  return e === undefined ? t("code_4", { a, b, c, d }) : t("code_5", { a, b, c, d, e });
}

const SOME = ["count_none", "count_1", "count_2", "count_3", "count_4"] as const;
const ALL = { 3: "count_all_3", 4: "count_all_4", 5: "count_all_5" } as const;

const countText = (number: number, of: number, t: Say): string =>
  t(number === of ? ALL[of as keyof typeof ALL] : SOME[number]!);
