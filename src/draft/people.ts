import type { Analysis, Mention, Person, Role, RoleClass } from "../model/analysis.js";
import { hashOfName, key, rank } from "../seed/random.js";
import type { Material } from "./proposal.js";
import { standsIn } from "./stands.js";

/** A person by more than one name part: fit to be an answer by itself. */
export const isFull = ({ name }: Person): boolean => /^\p{L}[\p{L}.'-]*(?: [\p{L}.'-]+)+$/u.test(name);

export const formsOf = ({ name, surname, aliases }: Person): readonly string[] => [
  ...new Set([name, ...aliases, surname]),
];

export const isNamedIn = (person: Person, text: string): boolean =>
  formsOf(person).some((form) => standsIn(text, form));

/** Indices of the people whose speech the article quotes. */
export const speakersIn = ({ quotes }: Analysis): ReadonlySet<number> =>
  new Set(quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));

const classesOf = ({ roles }: Person): readonly RoleClass[] =>
  roles.map((role) => role.class).filter((one) => one !== "other");
const nearest = (one: Person, other: Person): number => Math.max(one.salience, 1) / Math.max(other.salience, 1);

export interface Choice {
  readonly person: Person;
  readonly index: number;
  /** Of the same kind as the key: a speaker too, or of the same class of roles. */
  readonly isFitting: boolean;
}

const MOST_DISTRACTORS = 3;

/**
 * Other people of the article who could be thought to be the right one, the most fitting first. Of equals the seed decides.
 *
 * @param shut texts that name nobody who may be chosen
 */
export function othersLike(
  keyIndex: number,
  { analysis, options }: Material,
  shut: readonly string[],
  label: string,
): readonly Choice[] {
  const wanted = analysis.people[keyIndex]!;
  const speakers = speakersIn(analysis);
  const draw = hashOfName(key(options.seed, "draft-distractors", label));
  const shares = (other: Person): boolean => classesOf(other).some((one) => classesOf(wanted).includes(one));
  return analysis.people
    .flatMap((person, index) => {
      if (index === keyIndex || !isFull(person) || shut.some((text) => isNamedIn(person, text))) return [];
      if (person.surname === wanted.surname) return [];
      const ratio = nearest(wanted, person);
      const isNear = ratio <= 3 && ratio >= 1 / 3;
      const fit = (speakers.has(index) ? 4 : 0) + (shares(person) ? 3 : 0) + (isNear ? 1 : 0);
      return [{ person, index, isFitting: speakers.has(index) || shares(person), fit }];
    })
    .toSorted(
      (one, other) =>
        other.fit - one.fit ||
        rank(draw, hashOfName(one.person.name)) - rank(draw, hashOfName(other.person.name)) ||
        one.index - other.index,
    )
    .slice(0, MOST_DISTRACTORS);
}

/** The nearest mention of somebody at or before a place; else the first one after it. */
export function mentionNear({ mentions }: Person, { paragraph, start }: Mention): Mention | null {
  const before = mentions.filter(
    (one) => one.paragraph < paragraph || (one.paragraph === paragraph && one.start <= start),
  );
  return before.at(-1) ?? mentions[0] ?? null;
}

export const definiteRole = ({ roles }: Person): Role | null => roles.find(({ isDefinite }) => isDefinite) ?? null;
