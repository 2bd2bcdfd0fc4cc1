import type { Analyser, Mention, Organisation, Person, Place } from "../model/analysis.js";
import { findDates } from "./dates.js";
import { mentionOf, namesOf, type Name } from "./names.js";
import { findNumbers } from "./numbers.js";
import { organisationsOf } from "./organisations.js";
import { peopleOf, type FoundPerson } from "./people.js";
import { placesOf } from "./places.js";
import { pronounOfPerson } from "./pronouns.js";
import { quotesOf } from "./quotes.js";
import { readingOf, type Reading } from "./reading.js";
import { rolesAt } from "./roles.js";
import { salienceOf } from "./salience.js";
import type { Named } from "./attribution.js";
import { inTitled } from "./titled.js";

/** The analyser that is shipped: rules for news in English, no dictionary but short tables. */
export const analyse: Analyser = ({ paragraphs, published }) => {
  const reading = readingOf(paragraphs);
  const names = namesOf(reading);
  const found = peopleOf(names, reading);
  const titled = inTitled(reading, formsOf(found));
  const mentions = found.map((person, i) => inOrder([...person.names.map(mentionOf), ...(titled.get(i) ?? [])]));
  const pronouns = found.map(pronounOfPerson);
  const named = inOrder(mentions.flatMap((own, person) => own.map((one): Named => ({ ...one, person }))));
  const quotes = quotesOf(reading, named, pronouns);
  const speakers = new Set(quotes.map(({ speaker }) => speaker));
  const indices = new Map(names.map((name, i) => [name, i]));
  const people = found.map(({ names: own, ...person }, i): Person => ({
    ...person,
    pronoun: pronouns[i]!,
    roles: own.flatMap((name) => rolesAt(names, indices.get(name)!)),
    mentions: mentions[i]!,
    salience: salienceOf(mentions[i]!, reading.sentences, speakers.has(i)),
  }));
  const ofPeople = new Set(found.flatMap((person) => person.names));
  const organisations = organisationsFound(names, ofPeople, reading);
  const ofOrganisations = new Set(organisations.flatMap(({ names: own }) => own));
  const dates = findDates(paragraphs, published);
  return {
    paragraphs,
    sentences: reading.sentences,
    people,
    places: placesFound(names, (name) => ofPeople.has(name) || ofOrganisations.has(name), reading),
    organisations: organisations.map(({ organisation }) => organisation),
    dates,
    numbers: findNumbers(paragraphs, dates),
    quotes,
  };
};

const inOrder = <M extends Mention>(mentions: readonly M[]): readonly M[] =>
  mentions.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);

/** Last names and full ones; a form that two people share is nobody's. */
function formsOf(people: readonly FoundPerson[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const shared = new Set<string>();
  people.forEach(({ aliases, surname }, i) => {
    for (const form of new Set([...aliases, surname])) {
      if (forms.has(form)) shared.add(form);
      forms.set(form, i);
    }
  });
  for (const form of shared) forms.delete(form);
  return forms;
}

function organisationsFound(
  names: readonly Name[],
  taken: ReadonlySet<Name>,
  { sentences }: Reading,
): readonly { readonly names: readonly Name[]; readonly organisation: Organisation }[] {
  return organisationsOf(names, (name) => taken.has(name)).map(({ names: own, ...rest }) => {
    const mentions = own.map(mentionOf);
    return { names: own, organisation: { ...rest, mentions, salience: salienceOf(mentions, sentences) } };
  });
}

function placesFound(
  names: readonly Name[],
  isTaken: (name: Name) => boolean,
  { sentences }: Reading,
): readonly Place[] {
  return placesOf(names, isTaken).map(({ names: own, demonyms, ...rest }) => {
    const mentions = own.map(mentionOf);
    return { ...rest, mentions, salience: salienceOf([...mentions, ...demonyms.map(mentionOf)], sentences) };
  });
}
