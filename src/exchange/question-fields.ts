import { MOST } from "../bank/most.js";
import { sameAnswer } from "../bank/repeats.js";
import { orderOf } from "./option-order.js";
import { truthOf } from "./truth-words.js";

/** The fields of an item as people write them, and what they can't say; or why there is no item. */
export type QuestionFields =
  | { readonly fields: Readonly<Record<string, unknown>>; readonly lost: readonly string[] }
  | { readonly why: string };

/** An option as another tool has it, in our Markdown. */
export interface ForeignOption {
  readonly text: string;
  readonly isRight: boolean;
  /** What is said to whoever takes it. */
  readonly why: string | null;
}

/**
 * A question with options to choose from.
 *
 * @param several whether more than one may be chosen, as far as the file says
 * @param shows how many options the file shows at a time; null where it doesn't say
 */
export function optionFields(
  stem: string,
  options: readonly ForeignOption[],
  { several, shows = null }: { readonly several: boolean; readonly shows?: number | null },
): QuestionFields {
  if (stem === "") return { why: "it has no question text" };
  const lost: string[] = [];
  const seen = new Map<string, ForeignOption>();
  for (const option of options) {
    const text = sameAnswer(option.text);
    const first = seen.get(text);
    if (text === "") return { why: "one of its options is empty" };
    if (first === undefined) seen.set(text, option);
    else if (first.isRight !== option.isRight)
      return { why: `${JSON.stringify(option.text)} is among its options twice, right and wrong` };
    else lost.push(`the second ${JSON.stringify(option.text)} among its options`);
  }
  const differing = [...seen.values()];
  const right = differing.filter(({ isRight }) => isRight);
  const wrong = differing.filter(({ isRight }) => !isRight);
  if (right.length === 0) return { why: "nothing says which option is right" };
  if (wrong.length === 0)
    return { why: right.length === 1 ? "it has a single option" : "all of its options are right" };
  if (right.length > MOST.rightOptions)
    return { why: `${right.length} of its options are right; an item has at most ${MOST.rightOptions}` };
  const truth = several ? null : truthOf(differing);
  if (truth !== null) {
    const explanation = [right[0]!, wrong[0]!].flatMap(({ why }) => why ?? []).join("\n");
    return { fields: { stem, key: truth, ...(explanation === "" ? {} : { explanation }) }, lost };
  }
  const isTooFew = shows !== null && shows <= right.length;
  if (isTooFew) lost.push(`that ${shows} of its options are shown at a time`);
  const shown = Math.min(isTooFew ? MOST.shown : (shows ?? MOST.shown), MOST.shown);
  const isPool = differing.length > shown;
  const order = isPool ? { pins: new Set<number>(), fields: {} } : orderOf(differing);
  const pinned = new Set([...order.pins].map((place) => differing[place]));
  const written = (option: ForeignOption) => writtenOption(option, pinned.has(option));
  const keys = right.map(written);
  return {
    fields: {
      stem,
      ...(several || keys.length > 1 ? { type: "multiple", keys } : { key: keys[0] }),
      distractors: wrong.map(written),
      ...order.fields,
      ...(isPool ? { shows: shown } : {}),
    },
    lost,
  };
}

function writtenOption({ text, why }: ForeignOption, isLast: boolean) {
  if (why === null && !isLast) return text;
  return { text, ...(why === null ? {} : { why }), ...(isLast ? { pin: "last" } : {}) };
}

/** A question that is answered by typing; answers that are the same are one, written as the first of them. */
export function shortFields(stem: string, answers: readonly string[]): QuestionFields {
  if (stem === "") return { why: "it has no question text" };
  const keys = new Map<string, string>();
  for (const answer of answers.map(sameAnswer))
    if (!keys.has(answer.toLowerCase())) keys.set(answer.toLowerCase(), answer);
  keys.delete("");
  return keys.size === 0
    ? { why: "nothing says what the answer is" }
    : { fields: { stem, keys: [...keys.values()] }, lost: [] };
}

/** Pairs to find; a pair without a left side is an option that belongs to nothing. */
export function pairFields(
  stem: string,
  all: readonly { readonly left: string; readonly right: string }[],
): QuestionFields {
  if (stem === "") return { why: "it has no question text" };
  const pairs = all.filter(({ left, right }) => left !== "" && right !== "");
  const alone = all.find(({ right }) => right === "");
  if (alone !== undefined) return { why: `nothing belongs to ${JSON.stringify(alone.left)}` };
  if (pairs.length < 2) return { why: "it has fewer than two pairs" };
  if (pairs.length > MOST.pairs) return { why: `it has ${pairs.length} pairs; an item has at most ${MOST.pairs}` };
  const lefts = new Set(pairs.map(({ left }) => sameAnswer(left)));
  if (lefts.size < pairs.length) return { why: "two of its pairs have the same left side" };
  const rights = new Set(pairs.map(({ right }) => sameAnswer(right)));
  const extras = [...new Set(all.filter(({ left }) => left === "").map(({ right }) => sameAnswer(right)))].filter(
    (extra) => !rights.has(extra),
  );
  return { fields: { stem, pairs, ...(extras.length === 0 ? {} : { extras }) }, lost: [] };
}

/** An answer in sentences. */
export function openFields(
  stem: string,
  more: { readonly answer?: string; readonly lines?: number } = {},
): QuestionFields {
  return stem === "" ? { why: "it has no question text" } : { fields: { type: "open", stem, ...more }, lost: [] };
}

/** The same with an explanation, behind one that is there. */
export function explained(question: QuestionFields, explanation: string | null): QuestionFields {
  if ("why" in question || explanation === null || explanation === "") return question;
  const before = question.fields["explanation"];
  const whole = typeof before === "string" ? `${explanation}\n${before}` : explanation;
  return { ...question, fields: { ...question.fields, explanation: whole } };
}

/** The same with more that is lost. */
export const losing = (question: QuestionFields, lost: readonly string[]): QuestionFields =>
  "why" in question || lost.length === 0 ? question : { ...question, lost: [...question.lost, ...lost] };

/** The same with more fields. */
export const withFields = (question: QuestionFields, more: Readonly<Record<string, unknown>>): QuestionFields =>
  "why" in question ? question : { ...question, fields: { ...question.fields, ...more } };
