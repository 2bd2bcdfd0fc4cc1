import type { Analysis } from "../model/analysis.js";
import { folded } from "../text/words.js";
import { standsIn } from "./stands.js";

/** A question that wants one more wrong answer. */
export interface Wanting {
  readonly stem: string;
  readonly key: string;
  /** Wrong answers that it has. */
  readonly wrong: readonly string[];
  /** Paragraphs that hold its answer. */
  readonly paragraphs: readonly number[];
}

/**
 * What else of the article could be thought to be the key: people for a person, places of its kind for a place, organisations
 * for an organisation, numbers of its kind and unit for a number, the most prominent first. None is another name of the key, is
 * offered or asked about already, or stands in the paragraphs that hold the answer. Empty for a key of no kind.
 */
export function otherWrongAnswers({ stem, key, wrong, paragraphs }: Wanting, analysis: Analysis): readonly string[] {
  const told = paragraphs.map((n) => analysis.paragraphs[n - 1] ?? "").join("\n");
  const seen = new Set([key, ...wrong].map(folded));
  return peersOf(key, analysis).filter((one) => {
    const isNew = !seen.has(folded(one)) && !standsIn(stem, one) && !standsIn(told, one);
    seen.add(folded(one));
    return isNew;
  });
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly salience: number;
}

function peersOf(key: string, { people, places, organisations, numbers }: Analysis): readonly string[] {
  const person = find(people, key);
  if (person !== undefined) return namesBut(people, person);
  const place = find(places, key);
  if (place !== undefined)
    return namesBut(
      places.filter(({ kind }) => kind === place.kind),
      place,
    );
  const organisation = find(organisations, key);
  if (organisation !== undefined) return namesBut(organisations, organisation);
  const number = numbers.find(({ text, written }) => [text, written].some((one) => folded(one) === folded(key)));
  if (number === undefined) return [];
  const isWhole = folded(number.text) === folded(key);
  return numbers
    .filter(({ kind, unit, value }) => kind === number.kind && unit === number.unit && value !== number.value)
    .map(({ text, written }) => (isWhole ? text : written));
}

const find = <T extends Named>(all: readonly T[], key: string): T | undefined =>
  all.find(({ name, aliases }) => [name, ...aliases].some((one) => folded(one) === folded(key)));

const namesBut = <T extends Named>(all: readonly T[], own: T): readonly string[] =>
  all
    .filter((one) => one !== own)
    .toSorted((one, other) => other.salience - one.salience)
    .map(({ name }) => name);
