import type { ItemType, JudgedType } from "../model/bank.js";
import type { Paper, Question } from "../model/paper.js";
import type { ResponseField, ResponseKind } from "../model/response.js";

/** What was marked, one entry per question: `B`, `AD`, `` for nothing; for boxes a letter each, `-` for an empty one. */
export type Marked = readonly string[];

/** The fields of a paper, in its order. */
export const fieldsOf = ({ sections }: Paper): ResponseField[] =>
  sections.flatMap(({ questions }) =>
    questions.map((question) => {
      const { item, options, notAttempted } = question;
      const boxes = item.type === "matching" ? item.pairs.length : options.length;
      const letters = (item.type === "true-false" ? 2 : options.length) + (notAttempted === null ? 0 : 1);
      return responseField(kindOf(question), letters, boxes);
    }),
  );

/** What a question lets be marked, with so many options and, where letters are written into boxes, boxes. */
export function responseField(kind: ResponseKind, options: number, boxes: number): ResponseField {
  switch (kind) {
    case "one":
    case "many":
      return { kind, options };
    case "boxes":
      return { kind, options, boxes };
    case "typed":
      return { kind };
  }
}

/** How a question is answered: where codes are offered, by choosing one. */
export const kindOf = ({ item, asked }: Pick<Question, "item" | "asked">): ResponseKind =>
  asked === null ? responseKind(item.type) : "one";

/** How questions of a type are answered, where no codes are offered. */
export const responseKind = (type: ItemType): ResponseKind => (type === "open" ? "typed" : judgedKind(type));

/** How questions of a type are answered that a machine marks. */
export function judgedKind(type: JudgedType): ResponseKind {
  switch (type) {
    case "choice":
    case "true-false":
    case "statements":
    case "explains":
      return "one";
    case "multiple":
      return "many";
    case "ordering":
    case "matching":
      return "boxes";
    case "short":
    case "numeric":
    case "cloze":
      return "typed";
  }
}

/** Crockford's base 32: no I, L, O or U. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = "ABCDEFGHIJ";
/** A prime below 32³. It divides no power of the root and no difference of two characters: each single error shows. */
const PRIME = 32749;
const ROOT = 2;
const CHECK_DIGITS = 3;

/**
 * Everything that was marked on a paper, as a short code: one number in mixed radix (each question a digit), in
 * base 32, and three digits that check it together with the paper's own code. A wrong digit, two swapped ones,
 * or the code of another paper are found out.
 */
export function encodeResponse(paper: string, fields: readonly ResponseField[], marked: Marked): string {
  let value = 0n;
  fields.forEach((field, i) => {
    for (const { radix, digit } of digitsOf(field, marked[i] ?? "")) value = value * BigInt(radix) + BigInt(digit);
  });
  let text = "";
  for (let left = lengthOf(fields); left > 0; left -= 1) {
    text = DIGITS[Number(value % 32n)]! + text;
    value /= 32n;
  }
  return (text + check(paper, text)).replace(/.{4}(?=.)/g, "$&-");
}

/** What was marked, read back; null when the code is not one of this paper. Case, spaces and hyphens don't count. */
export function decodeResponse(paper: string, fields: readonly ResponseField[], code: string): Marked | null {
  const text = code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const body = text.slice(0, -CHECK_DIGITS);
  if (body.length !== lengthOf(fields) || check(paper, body) !== text.slice(-CHECK_DIGITS)) return null;
  let value = 0n;
  for (const digit of body) value = value * 32n + BigInt(DIGITS.indexOf(digit));
  const marked = [...fields].reverse().map((field) => {
    // From the last digit to the first; all of a field have one radix.
    const read = digitsOf(field, "").map(({ radix }) => {
      const digit = Number(value % BigInt(radix));
      value /= BigInt(radix);
      return digit;
    });
    return lettersOf(field, read.reverse());
  });
  return value === 0n ? marked.reverse() : null;
}

function digitsOf(field: ResponseField, marked: string): { radix: number; digit: number }[] {
  const place = (letter: string | undefined) => LETTERS.indexOf(letter || "-") + 1;
  switch (field.kind) {
    case "one":
      return [{ radix: field.options + 1, digit: place(marked[0]) }];
    case "many":
      return Array.from({ length: field.options }, (_, i) => ({
        radix: 2,
        digit: Number(marked.includes(LETTERS[i]!)),
      }));
    case "boxes":
      return Array.from({ length: field.boxes }, (_, i) => ({ radix: field.options + 1, digit: place(marked[i]) }));
    case "typed":
      return [];
  }
}

function lettersOf(field: ResponseField, digits: readonly number[]): string {
  switch (field.kind) {
    case "one":
      return digits[0] === 0 ? "" : LETTERS[digits[0]! - 1]!;
    case "many":
      return digits.map((digit, i) => (digit === 1 ? LETTERS[i]! : "")).join("");
    case "boxes":
      return digits.every((digit) => digit === 0)
        ? ""
        : digits.map((digit) => (digit === 0 ? "-" : LETTERS[digit - 1]!)).join("");
    case "typed":
      return "";
  }
}

/** How many base-32 digits all possible responses of a paper take. */
function lengthOf(fields: readonly ResponseField[]): number {
  let most = 1n;
  for (const field of fields) for (const { radix } of digitsOf(field, "")) most *= BigInt(radix);
  let length = 0;
  for (let left = most - 1n; left > 0n; left /= 32n) length += 1;
  return length;
}

function check(paper: string, text: string): string {
  let sum = 0;
  for (const character of `${paper}/${text}`) sum = (sum * ROOT + character.charCodeAt(0)) % PRIME;
  return [sum >> 10, (sum >> 5) & 31, sum & 31].map((digit) => DIGITS[digit]!).join("");
}
