import type { Analysis, Mention, Person, Sentence } from "../../model/analysis.js";
import { inParagraph } from "../sentences.js";
import type { Rewrite } from "./written-out.js";

interface Named {
  readonly person: Person;
  readonly mention: Mention;
}

const known = new WeakMap<Analysis, ReadonlyMap<number, readonly Named[]>>();

/** The people whom a sentence names, in order. */
function namedIn(
  analysis: Analysis,
  { paragraph, start, end }: Pick<Sentence, "paragraph" | "start" | "end">,
): readonly Named[] {
  let byParagraph = known.get(analysis);
  if (byParagraph === undefined) {
    const grouped = new Map<number, Named[]>();
    for (const person of analysis.people) {
      for (const mention of person.mentions)
        grouped.set(mention.paragraph, [...(grouped.get(mention.paragraph) ?? []), { person, mention }]);
    }
    for (const group of grouped.values()) group.sort((one, other) => one.mention.start - other.mention.start);
    known.set(analysis, (byParagraph = grouped));
  }
  return (byParagraph.get(paragraph) ?? []).filter(({ mention }) => mention.start >= start && mention.end <= end);
}

const TITLE = /(?:\b(?:Mr|Ms|Mrs|Miss|Dr)\.? )$/;

/**
 * In a sentence that stands alone a person goes by the full name, the first time: `Mr. Clinton` becomes `Bill Clinton`, and a
 * `She` at its beginning becomes the one woman whom the sentence before it names.
 */
export function fullNames(sentence: Sentence, analysis: Analysis): readonly Rewrite[] {
  const { start, text } = sentence;
  const rewrites: Rewrite[] = [];
  const told = new Set<Person>();
  for (const { person, mention } of namedIn(analysis, sentence)) {
    const from = mention.start - start;
    const before = text.slice(0, from);
    if (
      !told.has(person) &&
      mention.text === person.surname &&
      person.name !== person.surname &&
      !/\p{Lu}[\p{L}.'-]* $/u.test(before.replace(TITLE, ""))
    ) {
      const title = TITLE.exec(before)?.[0].length ?? 0;
      rewrites.push({ start: from - title, end: mention.end - start, text: person.name });
    }
    told.add(person);
  }
  const thing =
    /^(?:It|The (?:company|agency|firm|department|group|organi[sz]ation|bank|club|university|airline|carmaker|retailer|publisher|charity|party|union|council|committee|commission))(?= )/.exec(
      text,
    )?.[0];
  if (thing !== undefined) {
    const organisation = organisationBefore(sentence, analysis);
    return organisation === null ? rewrites : [...rewrites, { start: 0, end: thing.length, text: organisation }];
  }
  const pronoun = /^(?:He|She)(?= )/.exec(text)?.[0];
  if (pronoun === undefined) return rewrites;
  const person = personBefore(sentence, pronoun === "He" ? "he" : "she", analysis);
  return person === null ? rewrites : [...rewrites, { start: 0, end: pronoun.length, text: person.name }];
}

/** The one whom the sentence before begins with, if nobody else in it goes by the same pronoun. */
function personBefore(sentence: Sentence, pronoun: "he" | "she", analysis: Analysis): Person | null {
  const before = inParagraph(analysis.sentences, sentence.paragraph).findLast(({ end }) => end <= sentence.start);
  if (before === undefined || before.text.includes('"')) return null;
  const named = [...new Set(namedIn(analysis, before).map(({ person }) => person))];
  const fitting = named.filter((person) => person.pronoun === pronoun);
  const [only] = fitting;
  return only !== undefined &&
    fitting.length === 1 &&
    named.every((person) => person === only || person.pronoun !== null) &&
    only.name.includes(" ")
    ? only
    : null;
}

/** The one that the sentence before begins with, if it names no other. */
function organisationBefore(sentence: Sentence, { organisations, sentences }: Analysis): string | null {
  const before = inParagraph(sentences, sentence.paragraph).findLast(({ end }) => end <= sentence.start);
  if (before === undefined || before.text.includes('"')) return null;
  const named = organisations.filter(({ mentions }) =>
    mentions.some(
      ({ paragraph, start, end }) => paragraph === before.paragraph && start >= before.start && end <= before.end,
    ),
  );
  const [only] = named;
  return only !== undefined &&
    named.length === 1 &&
    only.mentions.some((one) => one.paragraph === before.paragraph && one.start === before.start)
    ? only.name
    : null;
}
