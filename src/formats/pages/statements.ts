import type { ReasonsStyle } from "../../model/bank.js";
import type { Asked, Question } from "../../model/paper.js";
import { numbersIn } from "../../paper/codes.js";
import type { CodedForm } from "../../model/report.js";
import type { Say } from "../../words/words.js";

/** What is asked, in a sentence. */
export function askText(asked: Asked, t: Say): string {
  if (asked.ask === "codes") return t(asked.left === null ? "ask_order" : "ask_codes");
  const isPairs = asked.shown.some(({ right }) => right !== null);
  switch (asked.ask) {
    case "which":
      return t(isPairs ? "ask_pairs" : "ask_which");
    case "which-not":
      return t("ask_which_not");
    case "how-many":
      return t(isPairs ? "ask_pairs_count" : "ask_how_many");
    case "explains":
      return t("ask_explains");
  }
}

/** Whether each statement, or each pair, can be asked about by itself. */
export const hasTruths = ({ asked }: Question): boolean =>
  asked !== null && asked.ask !== "codes" && asked.ask !== "explains";

const ROMAN = ["I", "II", "III", "IV", "V"] as const;
const CIRCLED = ["\u2460", "\u2461", "\u2462", "\u2463", "\u2464"] as const;

type Numbered = Extract<Asked, { readonly numbering: unknown }>;

/** The number of a statement as codes name it. */
function numberOf(n: number, { numbering }: Numbered): string | number {
  switch (numbering) {
    case "arabic":
      return n;
    case "roman":
      return ROMAN[n - 1]!;
    case "circled":
      return CIRCLED[n - 1]!;
  }
}

/** What stands in front of a statement: its number, or what it is. */
export function markerText(n: number, asked: Exclude<Asked, { readonly ask: "codes" }>, t: Say): string {
  if (asked.ask !== "explains") {
    const number = numberOf(n, asked);
    return asked.numbering === "circled" ? String(number) : t("statement_number", { n: number });
  }
  if (asked.style === "assertion") return t(n === 1 ? "assertion" : "reason");
  return t("statement", { n: ROMAN[n - 1]! });
}

/** A code in words: `1 and 3 only`, `Neither 1 nor 2`, `Only two`, `A-3, B-1, C-2`. */
export function codeText(code: string, asked: Asked, t: Say): string {
  switch (asked.ask) {
    case "codes":
      return [...code]
        .map((number, i) => (asked.left === null ? number : t("code_pair", { a: "ABCDE"[i]!, n: Number(number) })))
        .join(asked.left === null ? "\u2013" : ", ");
    case "explains":
      return explainsText(code, asked.style, t);
    case "how-many":
      return countText(Number(code), asked.shown.length, t);
    case "which":
    case "which-not":
      return numbersText(code, asked, t);
  }
}

function numbersText(code: string, asked: Numbered, t: Say): string {
  const count = asked.shown.length;
  const meant = numbersIn(code).map((n) => numberOf(n, asked));
  if (count === 2 && meant.length !== 1) {
    const both = { a: numberOf(1, asked), b: numberOf(2, asked) };
    return meant.length === 2 ? t("code_both", both) : t("code_neither", both);
  }
  if (meant.length === 0) return t("code_none");
  const codes = listText(meant, t);
  return meant.length === count ? codes : t("code_only", { codes });
}

function listText([a = "", b, c, d, e]: readonly (string | number)[], t: Say): string {
  if (b === undefined) return t("code_1", { a });
  if (c === undefined) return t("code_2", { a, b });
  if (d === undefined) return t("code_3", { a, b, c });
  return e === undefined ? t("code_4", { a, b, c, d }) : t("code_5", { a, b, c, d, e });
}

const SOME = ["count_none", "count_1", "count_2", "count_3", "count_4"] as const;
const ALL = { 2: "count_2", 3: "count_all_3", 4: "count_all_4", 5: "count_all_5" } as const;

const countText = (number: number, of: number, t: Say): string =>
  t(number === of ? ALL[of as keyof typeof ALL] : SOME[number]!);

/** What the codes of a report's row say: how many statements they name, or what they say of reasons. */
export function codeSaid(code: string, { ask, shown }: Pick<CodedForm, "ask" | "shown">, t: Say): string {
  if (ask === "explains") return explainsText(code, "statements", t);
  return ask === "assertion" ? explainsText(code, "assertion", t) : countText(Number(code), shown, t);
}

const STATEMENTS = {
  explains: "statements_explains",
  both: "statements_both",
  first: "statements_first",
  second: "statements_second",
  "both-explain": "reasons_both_explain",
  "one-explains": "reasons_one_explains",
  "one-true": "reasons_one_true",
  "none-true": "reasons_none_true",
} as const;
const ASSERTION = {
  explains: "assertion_explains",
  both: "assertion_both",
  first: "assertion_first",
  second: "assertion_second",
} as const;

const explainsText = (code: string, style: ReasonsStyle, t: Say): string =>
  style === "assertion" && code in ASSERTION
    ? t(ASSERTION[code as keyof typeof ASSERTION])
    : t(STATEMENTS[code as keyof typeof STATEMENTS]);
