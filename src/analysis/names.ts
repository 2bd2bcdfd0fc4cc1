import type { Mention } from "../model/analysis.js";
import { isFirstName } from "./first-names.js";
import { endsOrganisation, headsOrganisation, knownOrganisation, organisationAt } from "./organisation-words.js";
import { isDemonym, knownPlace, placeAt } from "./place-table.js";
import type { Reading, ReadParagraph, ReadSentence } from "./reading.js";
import { runsOf, tokensIn, type Run } from "./runs.js";
import { titleLength } from "./titles.js";
import type { Token } from "./tokens.js";

/**
 * `place` and `demonym` are in the table, `organisation` is one by its words, `title` stands before a name or alone;
 * a `name` may be a person, a body, a place or a thing.
 */
type NameKind = "place" | "demonym" | "organisation" | "title" | "name";

/** A part of a run that names one thing. */
export interface Name {
  readonly kind: NameKind;
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** Of the paragraph's tokens: the first, and after the last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of its run; names of one run stand together. */
  readonly run: number;
}

/** The names of an article, in order. */
export function namesOf(reading: Reading): readonly Name[] {
  const names = runsOf(reading).flatMap((run, i) => namesIn(run, i));
  const known = new Set(names.filter(({ kind, from, to }) => kind === "name" && to - from > 1).map(({ text }) => text));
  return names.flatMap((name) => (name.kind === "name" ? unglued(name, known) : name));
}

/** `the ambassador to the United States Hamdullah Mohib`: a place, and a name that stands elsewhere alone. */
function unglued(name: Name, known: ReadonlySet<string>): readonly Name[] {
  const { paragraph, from, to, start, end } = name;
  const place = placeAt(paragraph.tokens.slice(from, to), 0);
  if (place === 0 || place === to - from) return [name];
  const [last, next] = [paragraph.tokens[from + place - 1]!, paragraph.tokens[from + place]!];
  const rest = paragraph.text.slice(next.start, end);
  if (!known.has(rest)) return [name];
  const words = paragraph.text.slice(start, last.end);
  return [
    { ...name, kind: isDemonym(words) ? "demonym" : "place", to: from + place, end: last.end, text: words },
    { ...name, from: from + place, start: next.start, text: rest },
  ];
}

type Part = readonly [kind: NameKind, from: number, to: number];

function namesIn(run: Run, index: number): readonly Name[] {
  const { paragraph, sentence } = run;
  return partsOf(tokensIn(run)).map(([kind, from, to]): Name => {
    const first = paragraph.tokens[run.from + from]!;
    const last = paragraph.tokens[run.from + to - 1]!;
    const end = last.end + (isDotted(paragraph.text, last) ? 1 : 0);
    return {
      kind,
      paragraph,
      sentence,
      from: run.from + from,
      to: run.from + to,
      start: first.start,
      end,
      text: paragraph.text.slice(first.start, end),
      run: index,
    };
  });
}

/** `Jr.` and `Calif.` keep their stop; a sentence's own is none of theirs. */
const isDotted = (text: string, { text: word, end }: Token): boolean =>
  text[end] === "." && (/^(?:Jr|Sr)$/.test(word) || knownPlace(`${word}.`) !== undefined) && end + 1 < text.length;

function partsOf(tokens: readonly Token[]): readonly Part[] {
  const all = tokens.length;
  const words = tokens.map(({ text }) => text).join(" ");
  if (isOrganisation(tokens)) return [["organisation", 0, all]];
  const whole = placeAt(tokens, 0);
  if (whole === all) return [[isDemonym(words) ? "demonym" : "place", 0, all]];
  const title = titleLength(tokens);
  if (title > 0) return [...beforeTitle(tokens, title), ...afterTitle(tokens.slice(title)).map(shifted(title))];
  return withoutTitle(tokens, whole);
}

const shifted =
  (by: number) =>
  ([kind, from, to]: Part): Part => [kind, from + by, to + by];

/** `US Secretary of State`: the place or body, then the title. */
function beforeTitle(tokens: readonly Token[], title: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < title) {
    const length = placeAt(tokens, at);
    if (length === 0 || at + length >= title) break;
    parts.push([isDemonym(textOf(tokens, at, at + length)) ? "demonym" : "place", at, at + length]);
    at += length;
  }
  const known = organisationAt(tokens, at, title);
  if (known > 0) parts.push(["organisation", at, at + known]);
  return [...parts, ["title", at + known, title]];
}

const afterTitle = (tokens: readonly Token[]): readonly Part[] =>
  tokens.length === 0 ? [] : [["name", 0, tokens.length]];

/** A place before other words is one with them, unless they begin a person's name, or it is only said whose they are. */
function withoutTitle(tokens: readonly Token[], place: number): readonly Part[] {
  const all = tokens.length;
  if (place === 0) return [["name", 0, all]];
  const isPerson = isFirstName(tokens[0]!.text) && all <= 3;
  const rest = tokens.slice(place);
  if (isPerson && place < 2) return [["name", 0, all]];
  const words = textOf(tokens, 0, place);
  if (isFirstName(rest[0]!.text) && rest.length >= 2)
    return [
      [isDemonym(words) ? "demonym" : "place", 0, place],
      ["name", place, all],
    ];
  const next = placeAt(tokens, place);
  if (isDemonym(words) && next === rest.length)
    return [
      ["demonym", 0, place],
      ["place", place, all],
    ];
  const known = organisationAt(tokens, place, all);
  if (known === rest.length)
    return [
      [isDemonym(words) ? "demonym" : "place", 0, place],
      ["organisation", place, all],
    ];
  return [["name", 0, all]];
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/** By its last word, by what stands before `of`, or as a known one. */
function isOrganisation(tokens: readonly Token[]): boolean {
  const all = tokens.length;
  if (knownOrganisation(textOf(tokens, 0, all)) !== undefined) return true;
  if (all < 2) return false;
  const of = tokens.findIndex(({ text }) => text === "of");
  if (of > 0 && headsOrganisation(tokens[of - 1]!.text) && titleLength(tokens) === 0) return true;
  const last = tokens[all - 1]!.text;
  if (!endsOrganisation(last) || knownPlace(textOf(tokens, 0, all))) return false;
  return titleLength(tokens) === 0 || !/^(?:General|Guard|Sheriff|Justice)$/.test(last);
}

export const mentionOf = ({ paragraph, start, end, text }: Name): Mention => ({
  paragraph: paragraph.number,
  start,
  end,
  text,
});
