import type { CodedPairs, MatchingItem, Statement, StatementsItem } from "../model/bank.js";
import type { Shown } from "../model/paper.js";
import { type Hash128, hashOfName } from "../seed/random.js";

/** A statement or a pair as papers can show it, with the words of its draws. */
export interface Showable {
  /** Where it is written, from 0. */
  readonly place: number;
  readonly right: Shown;
  readonly wrong: readonly { readonly value: Shown; readonly words: Hash128 }[];
  readonly shown: Hash128;
  readonly order: Hash128;
  readonly truth: Hash128;
}

export const showableStatements = ({ id, statements }: StatementsItem): readonly Showable[] =>
  statements.map((statement, place) => showableStatement(id, statement, place));

export function showableStatement(item: string, { id, wordings }: Statement, place: number): Showable {
  const [right, ...wrong] = wordings;
  const shown = (text: string, number: number, why: string | null): Shown => ({
    name: number === 0 ? id : `${id}/${number}`,
    text,
    right: null,
    isTrue: number === 0,
    correction: number === 0 || right.text === "" ? null : right.text,
    why,
  });
  return {
    place,
    right: shown(right.text, 0, null),
    wrong: wrong.map(({ text, why }, i) => ({
      value: shown(text, i + 1, why),
      words: hashOfName(item, id, "wording", text),
    })),
    ...drawnBy(item, id),
  };
}

/** Each pair as it is right, and with the right-hand sides of others that are wrong beside it. */
export function showablePairs({ id, pairs, options }: MatchingItem, { alsoTrue }: CodedPairs): readonly Showable[] {
  return pairs.map(({ left, right }, place) => {
    const isRight = (text: string) =>
      text === right.text || alsoTrue.some(([one, other]) => one === left && other === text);
    const shown = (text: string, number: number): Shown => ({
      name: number === 0 ? String(place + 1) : `${place + 1}/${number}`,
      text: left,
      right: text,
      isTrue: number === 0,
      correction: number === 0 ? null : right.text,
      why: null,
    });
    return {
      place,
      right: shown(right.text, 0),
      wrong: options
        .filter(({ text }) => !isRight(text))
        .map(({ text }, i) => ({ value: shown(text, i + 1), words: hashOfName(id, "pair", left, "wording", text) })),
      ...drawnBy(id, "pair", left),
    };
  });
}

const drawnBy = (...names: readonly string[]) => ({
  shown: hashOfName(...names, "shown"),
  order: hashOfName(...names, "order"),
  truth: hashOfName(...names, "truth"),
});
