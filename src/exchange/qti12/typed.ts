import { decimal, minus, writtenDecimal } from "../../text/decimals.js";
import { textOfHtml } from "../html.js";
import { middleOf } from "../number-fields.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { type NumberAnswer, numericFields, shortFields, type TypedAnswer } from "../typed-fields.js";
import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, textOf, withinOf } from "../xml-parts.js";
import { feedbackIn, type Item, type Response, stemHtml } from "./item.js";
import { explanationOf } from "./material.js";
import { OF_ALL } from "./options.js";
import { judged, rightConditions, wantedOf } from "./scoring.js";

/** A question that is answered by typing. */
export function typed(item: Item, response: Response, notes: QuestionNotes): Outcome {
  const stem = notes.stem(textOfHtml(stemHtml(item)));
  const isEssay = /essay/i.test(item.type) || (item.type === "" && rightConditions(item.element).length === 0);
  if (isEssay)
    return stem === "" ? { why: "it asks nothing in words" } : { fields: { type: "open", stem, ...linesOf(response) } };
  if (isNumber(item, response)) return numericFields(stem, numbersOf(item.element, response), "", notes.lose);
  if (wantedOf(item.element, response.ident).some(({ name }) => name === "varsubstring"))
    notes.lose("that an answer need only hold the words");
  const answers = answersOf(item, response, notes);
  return shortFields(stem, answers, { isCaseExact: isCaseExact(item, response), hasWildcards: false }, notes.lose);
}

function linesOf({ element }: Response) {
  const rows = Number(withinOf(element, "render_fib").map((fib) => attribute(fib, "rows"))[0]);
  return Number.isInteger(rows) && rows >= 1 && rows <= 60 ? { lines: rows } : {};
}

export const isNumber = ({ type, element }: Item, response: Response): boolean =>
  response.kind === "num" ||
  /numerical|numeric/i.test(type) ||
  wantedOf(element, response.ident).some(({ name }) => /^var[gl]te?$/.test(name));

export const isCaseExact = ({ element }: Item, { ident }: Response): boolean => {
  const wanted = wantedOf(element, ident).filter(({ name }) => name === "varequal");
  return wanted.length > 0 && wanted.every((one) => attribute(one, "case") === "Yes");
};

/** Each answer with what it is worth, as a share of the best one, and its feedback. */
export function answersOf(item: Item, { ident }: Response, notes: QuestionNotes): TypedAnswer[] {
  const texts = [...new Set(wantedOf(item.element, ident).map((one) => textOf(one).trim()))];
  const feedback = feedbackIn(item);
  const found = texts.map((text) => ({ text, ...judged(item.element, new Map([[ident, [text]]]), () => false) }));
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found.map(({ text, score, feedback: names }) => ({
    text,
    // Where several places have to be right at once, none of them has points of its own.
    share: best > 0 ? score / best : 1,
    why: names
      .filter((name) => !OF_ALL.has(name))
      .map((name) => notes.other(explanationOf(feedback.get(name) ?? null), "feedback"))
      .filter((one) => one !== "")
      .join("\n\n"),
  }));
}

/** Numbers and ranges that give points. */
export function numbersOf(item: XmlElement, { ident }: Response): NumberAnswer[] {
  return rightConditions(item).flatMap((condition) => alternatives(condition, ident));
}

/** A number with what is right beside it; a range alone has its middle as the number. */
function alternatives(condition: XmlElement, ident: string): NumberAnswer[] {
  const or = childrenOf(condition, "or");
  if (or.length > 0 && condition.name !== "or") return or.flatMap((one) => alternatives(one, ident));
  const values = withinOf(condition, "varequal")
    .filter((one) => attribute(one, "respident") === ident)
    .map((one) => textOf(one).trim());
  const ranges = [condition, ...withinOf(condition, "and")]
    .map((one) => rangeOf(one, ident))
    .filter((one) => one !== null);
  const answer = (value: string, tolerance: number): NumberAnswer => ({ value, tolerance, share: 1, why: "" });
  const used = new Set<number>();
  const found = values.map((value) => {
    const number = Number(value);
    const at = ranges.findIndex(([low, high]) => Number(low) <= number && number <= Number(high));
    if (at < 0) return answer(value, 0);
    used.add(at);
    const [low, high] = ranges[at]!;
    return answer(value, Math.max(distance(low, value), distance(value, high)));
  });
  const alone = ranges
    .filter((_, i) => !used.has(i))
    .map(([low, high]) => {
      const middle = middleOf(low, high);
      return middle === null
        ? answer(String((Number(low) + Number(high)) / 2), distance(low, high) / 2)
        : answer(middle.key, Number(middle.tolerance));
    });
  return [...found, ...alone];
}

/** From one number to a greater one, to the last of their digits. */
function distance(from: string, to: string): number {
  const [low, high] = [decimal(from), decimal(to)];
  return low === null || high === null ? 0 : Number(writtenDecimal(minus(high, low)));
}

/** Bounds as they are written. */
function rangeOf(element: XmlElement, ident: string): readonly [string, string] | null {
  const limit = (...names: string[]): string | null => {
    const found = childrenOf(element, ...names).find((one) => attribute(one, "respident") === ident);
    return found === undefined || textOf(found).trim() === "" ? null : textOf(found).trim();
  };
  const [low, high] = [limit("vargte", "vargt"), limit("varlte", "varlt")];
  return low === null || high === null || !(Number(low) <= Number(high)) ? null : [low, high];
}
