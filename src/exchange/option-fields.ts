import { sameAnswer } from "../bank/repeats.js";
import { ifAny, type Lose, type Outcome } from "./outcome.js";
import { MOST } from "../bank/most.js";
import { percent, quoted } from "./shares.js";
import { truthWord } from "./truth-words.js";

/** An option, and what it is worth. */
export interface ReadOption {
  readonly text: string;
  /** 1 for all points of the question, below 0 for a penalty. */
  readonly share: number;
  readonly why: string;
  /** Whether it shows a picture. */
  readonly isPicture: boolean;
  /** Whether it keeps its place while others are shuffled. */
  readonly isPinned?: boolean;
}

export interface OptionsWanted {
  /** Whether one option is chosen. */
  readonly isSingle: boolean;
  /** Whether they always stand as they are written. */
  readonly isFixed: boolean;
}

const FULL = 0.9999;

/** A question with options, as a bank says it. */
export function optionFields(
  stem: string,
  written: readonly ReadOption[],
  { isSingle, isFixed: staysFixed }: OptionsWanted,
  lose: Lose,
): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  if (written.some(({ text, isPicture }) => text === "" && isPicture))
    return { why: "one of its options is a picture alone" };
  const options: ReadOption[] = [];
  const known = new Map<string, ReadOption>();
  for (const option of written) {
    const same = known.get(sameAnswer(option.text));
    if (option.text === "") lose("an empty option");
    else if (same === undefined) {
      known.set(sameAnswer(option.text), option);
      options.push(option);
    } else if (same.share > 0 === option.share > 0) lose(`an option that is there twice: ${quoted(option.text)}`);
    else return { why: `the option ${quoted(option.text)} is right and wrong in it` };
  }
  // A bank keeps options last; several of them may be.
  const free = options.findLastIndex((one) => one.isPinned !== true);
  // Where all keep their places, none is before another.
  const isFixed = staysFixed || free < 0;
  const pinned = isFixed ? [] : options.slice(0, free).filter((one) => one.isPinned === true);
  for (const { text } of pinned) lose(`that ${quoted(text)} keeps its place`);
  const placed = options.map((one) => (isFixed || pinned.includes(one) ? { ...one, isPinned: false } : one));
  return isSingle ? single(stem, placed, isFixed, lose) : several(stem, placed, isFixed, lose);
}

function single(stem: string, options: readonly ReadOption[], isFixed: boolean, lose: Lose): Outcome {
  const best = Math.max(0, ...options.map(({ share }) => share));
  if (best <= 0) return { why: "it names no right answer" };
  const key = options.find(({ share }) => share === best)!;
  if (best < FULL) lose(`that ${quoted(key.text)}, the best answer, is worth ${percent(best)}`);
  const asRight = options.filter((one) => one !== key && one.share >= FULL);
  for (const { text } of asRight) lose(`that ${quoted(text)} is right as well`);
  const rest = options.filter((one) => one !== key && !asRight.includes(one));
  if (rest.length === 0) return { why: "it offers no wrong option" };
  for (const { text, share } of rest) if (share > 0) lose(`the weight of ${percent(share)} of ${quoted(text)}`);
  penalties(rest, lose);
  return {
    fields: {
      stem,
      key: withWhy(key),
      distractors: rest.map(withWhy),
      ...places([key, ...rest], options, isFixed, lose),
    },
  };
}

function several(stem: string, options: readonly ReadOption[], isFixed: boolean, lose: Lose): Outcome {
  const keys = options.filter(({ share }) => share > 0);
  const rest = options.filter(({ share }) => share <= 0);
  if (keys.length === 0) return { why: "it names no right answer" };
  if (rest.length === 0) return { why: "it offers no wrong option" };
  if (keys.length > MOST.rightOptions)
    return { why: `it has ${keys.length} right options; a bank's question has at most ${MOST.rightOptions}` };
  if (keys.some(({ share }) => Math.abs(share - keys[0]!.share) > 0.0002))
    for (const { text, share } of keys) lose(`the weight of ${percent(share)} of ${quoted(text)}`);
  penalties(rest, lose);
  return {
    fields: {
      stem,
      keys: keys.map(withWhy),
      distractors: rest.map(withWhy),
      ...places([...keys, ...rest], options, isFixed, lose, keys),
    },
  };
}

function penalties(wrong: readonly ReadOption[], lose: Lose): void {
  const negative = wrong.filter(({ share }) => share < 0);
  if (negative.length === 0) return;
  if (negative.length === wrong.length && negative.every(({ share }) => share === negative[0]!.share))
    lose(`the penalty of ${percent(-negative[0]!.share)} for each wrong option`);
  else for (const { text, share } of negative) lose(`the penalty of ${percent(-share)} for ${quoted(text)}`);
}

/** Where they stand, or how many of them are shown. */
function places(
  kept: readonly ReadOption[],
  options: readonly ReadOption[],
  isFixed: boolean,
  lose: Lose,
  keys: readonly ReadOption[] | null = null,
) {
  const isLong = kept.length > MOST.shown;
  if (isFixed && isLong) lose("the fixed order of its options");
  if (isLong) return { shows: MOST.shown };
  if (!isFixed) return {};
  const order = options.filter((one) => kept.includes(one));
  const at = (one: ReadOption): number => order.indexOf(one) + 1;
  return { order: "fixed", keyAt: keys === null ? at(kept[0]!) : keys.map(at) };
}

const withWhy = ({ text, why, isPinned = false }: ReadOption) =>
  why === "" && !isPinned ? text : { text, ...ifAny("why", why), ...(isPinned && { pin: "last" }) };

/** Two options that say true and false are a statement; null for all others. */
export function statementFields(stem: string, options: readonly ReadOption[], lose: Lose): Outcome | null {
  const [yes, no] = [true, false].map((is) => options.find(({ text }) => truthWord(text) === is));
  if (options.length !== 2 || yes === undefined || no === undefined) return null;
  const key = yes.share === no.share ? null : yes.share > no.share;
  return trueFalseFields(stem, key, { whyTrue: yes.why, whyFalse: no.why }, lose);
}

/** A question with true and false as its options. */
export function trueFalseFields(
  stem: string,
  key: boolean | null,
  { whyTrue, whyFalse }: { readonly whyTrue: string; readonly whyFalse: string },
  lose: Lose,
): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  if (key === null) return { why: "it names no right answer" };
  const [right, wrong] = key ? [whyTrue, whyFalse] : [whyFalse, whyTrue];
  // Who takes a false statement for true is told what is true.
  const correction = key || wrong === right ? "" : wrong;
  if (wrong !== "" && wrong !== right && correction === "") lose(`the feedback on a wrong answer: ${quoted(wrong)}`);
  return {
    fields: { type: "true-false", stem, key, ...ifAny("correction", correction), ...ifAny("explanation", right) },
  };
}
