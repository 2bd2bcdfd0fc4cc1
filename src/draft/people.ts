import type { Analysis, Mention, Person, RoleClass } from "../model/analysis.js";
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
const speakersIn = ({ quotes }: Analysis): ReadonlySet<number> =>
  new Set(quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));

const classesOf = ({ roles }: Person): readonly RoleClass[] =>
  roles.map((role) => role.class).filter((one) => one !== "other");
const nearest = (one: Person, other: Person): number => Math.max(one.salience, 1) / Math.max(other.salience, 1);

/** Everybody knows them: beside an expert or a witness they are no alternative, nor the other way round. */
const OFFICE =
  /\b(?:ministers?|senator|gov|governor|secretary of|chancellor|king|queen|prince|pope)\b|^(?:the |\p{L}+ )?president$/iu;
const holdsOffice = ({ roles }: Person): boolean => roles.some(({ text }) => OFFICE.test(text));

/** Whoever a text is about is no alternative to somebody whom it names once. */
const MOST_TIMES = 5;
const isAsOften = ({ mentions: one }: Person, { mentions: other }: Person): boolean =>
  one.length <= MOST_TIMES * other.length && other.length <= MOST_TIMES * one.length;

/** Quoted for what they said at another time, about something else: no part of the story. */
const isOutsider = (index: number, { quotes, people, sentences }: Analysis): boolean =>
  people[index]!.mentions.length < 2 &&
  quotes.some(
    (quote) =>
      quote.speaker === index &&
      /\b(?:had|once|famously) (?:famously )?(?:said|told|wrote|written|warned|remarked|observed|put)\b/.test(
        sentenceAt(sentences, quote).replace(/"[^"]*"/g, " "),
      ),
  );

const sentenceAt = (sentences: Analysis["sentences"], { paragraph, start }: Mention): string =>
  sentences.find((one) => one.paragraph === paragraph && one.start <= start && start < one.end)?.text ?? "";

export interface Others {
  readonly people: readonly Person[];
  /** They are enough to choose from, and like the right one: they speak in the article as well, or hold the same kind of office. */
  readonly isEnough: boolean;
}

const FEWEST_DISTRACTORS = 2;
const MOST_DISTRACTORS = 3;

/**
 * Other people of the article who could be thought to be the right one, the most fitting first. Of equals the seed decides.
 *
 * @param shut texts that name nobody who may be chosen
 * @param label names the draw
 * @param pronoun of the key, where the question gives it away
 * @param isSameClass whether voters are out of place beside a candidate: who did something is told by what they are
 */
export function othersLike(
  keyIndex: number,
  { analysis, options }: Material,
  {
    shut,
    label,
    pronoun = null,
    isSameClass = false,
  }: {
    readonly shut: readonly string[];
    readonly label: string;
    readonly pronoun?: Person["pronoun"];
    readonly isSameClass?: boolean;
  },
): Others {
  const wanted = analysis.people[keyIndex]!;
  const speakers = speakersIn(analysis);
  const draw = hashOfName(key(options.seed, "draft-distractors", label));
  const shares = (other: Person): boolean => classesOf(other).some((one) => classesOf(wanted).includes(one));
  const able = analysis.people.flatMap((person, index) => {
    if (index === keyIndex || !isFull(person) || shut.some((text) => isNamedIn(person, text))) return [];
    if (person.surname === wanted.surname) return [];
    if (holdsOffice(person) !== holdsOffice(wanted) || !isAsOften(person, wanted) || isOutsider(index, analysis))
      return [];
    if (pronoun !== null && person.pronoun !== null && person.pronoun !== pronoun) return [];
    const ratio = nearest(wanted, person);
    const isNear = ratio <= 3 && ratio >= 1 / 3;
    const [speaks, isAlike] = [speakers.has(index), shares(person)];
    if (isSameClass && !isAlike && classesOf(wanted).length + classesOf(person).length > 0) return [];
    return speaks || isAlike
      ? [{ person, index, speaks, fit: (speaks ? 4 : 0) + (isAlike ? 3 : 0) + (isNear ? 1 : 0) }]
      : [];
  });
  const speaking = able.filter(({ speaks }) => speaks);
  const chosen = (speaking.length >= FEWEST_DISTRACTORS ? speaking : able)
    .toSorted(
      (one, other) =>
        other.fit - one.fit ||
        rank(draw, hashOfName(one.person.name)) - rank(draw, hashOfName(other.person.name)) ||
        one.index - other.index,
    )
    .slice(0, speaking.length >= FEWEST_DISTRACTORS ? MOST_DISTRACTORS : FEWEST_DISTRACTORS);
  return { people: chosen.map(({ person }) => person), isEnough: chosen.length >= FEWEST_DISTRACTORS };
}

/** `He` or `she` in a text, outside quotation marks: what it gives away. */
export function pronounIn(text: string): Person["pronoun"] {
  const plain = text.replace(/["“][^"”]*["”]/g, " ");
  if (/\b(?:she|her|herself)\b/i.test(plain)) return "she";
  return /\b(?:he|his|him|himself)\b/i.test(plain) ? "he" : null;
}

/** The nearest mention of somebody at or before a place; else the first one after it. */
export function mentionNear({ mentions }: Person, { paragraph, start }: Mention): Mention | null {
  const before = mentions.filter(
    (one) => one.paragraph < paragraph || (one.paragraph === paragraph && one.start <= start),
  );
  return before.at(-1) ?? mentions[0] ?? null;
}

/** Where nothing is offered to choose from, a name is asked for that a reader has met more than twice. */
export const knownEnough = ({ name, mentions }: Person): readonly string[] =>
  mentions.length > 2 ? [] : [`${name} is hardly named: add other names to choose from.`];
