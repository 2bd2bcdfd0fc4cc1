import { askWho, askWhoSaid } from "../asks-who.js";
import { doings, sayings } from "../subject.js";
import type { Mention, Quote } from "../../model/analysis.js";
import { monthInWords } from "../days.js";
import { formsOf, isFull, isNamedIn, knownEnough, mentionNear, othersLike } from "../people.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { sceneOf } from "../scene.js";
import { withRoles } from "../shown-role.js";
import { sentenceOf, spanning } from "../sentences.js";
import { tellingPart } from "../speech.js";

/** Surer ways to find a speaker than these are right nearly always. */
const LEAST_CONFIDENCE = 80;

/** Who said something, in quotation marks or not? The wrong answers are others who speak in the article. */
export const whoSaid: Rule = (material) => [
  ...material.analysis.quotes.flatMap((quote, at) =>
    quote.speaker === null || !quote.isWhole ? [] : (askOf(quote, quote.speaker, at, material) ?? []),
  ),
  ...doings(material.analysis).flatMap((doing) =>
    doing.isSpoken ? (askWho("who-said", doing, material, 40) ?? []) : [],
  ),
  ...sayings(material.analysis).flatMap((saying) => askWhoSaid(saying, material) ?? []),
];

function askOf(quote: Quote, speaker: number, at: number, material: Material): Proposal | null {
  const { analysis } = material;
  const person = analysis.people[speaker]!;
  const told = tellingPart(quote.words);
  if (told === null || isNamedIn(person, told.text)) return null;
  const evidence = evidenceFor(quote, speaker, material);
  if (evidence === null) return null;
  const others = othersLike(speaker, material, {
    shut: [...evidence.map(({ text }) => text), told.text],
    label: `who-said-${at}`,
  });
  const isChoice = others.isEnough;
  const names = [person, ...(isChoice ? others.people : [])].flatMap(formsOf);
  const distractors = isChoice ? others.people.map(({ name }) => name) : [];
  const shown = isChoice ? withRoles([person, ...others.people], told.text) : null;
  const [shownKey = person.name, ...shownOthers] = shown ?? [person.name, ...distractors];
  const reasons = [
    ...(quote.confidence < LEAST_CONFIDENCE
      ? ["Look whether the quote is this speaker's: the article doesn't name them beside it."]
      : []),
    ...(isFull(person) ? [] : [`The article doesn't give the full name of ${person.name}.`]),
    ...(isChoice ? [] : knownEnough(person)),
    ...(/[[\]]/.test(told.text) ? ["Words in brackets aren't the speaker's: quote others."] : []),
  ];
  return {
    kind: "who-said",
    evidence,
    item: {
      stem: stemOf(told.text, names, material),
      ...(isChoice
        ? { key: shownKey, distractors: shownOthers }
        : { keys: [...new Set([person.name, person.surname])] }),
    },
    keys: [person.name],
    distractors,
    people: [speaker],
    reasons,
    score:
      -leaning(told.text) +
      Math.min(100, 50 + 3 * told.content + (isChoice ? 15 : 0) + (person.mentions.length > 2 ? 5 : 0)),
  };
}

/** The sentence of the quote; where that names nobody, the nearest one that names the speaker as well. */
function evidenceFor(quote: Quote, speaker: number, { analysis }: Material): readonly [Mention, ...Mention[]] | null {
  const person = analysis.people[speaker]!;
  const own = sentenceOf(analysis, quote) ?? quote;
  if (isNamedIn(person, withoutQuotes(own.text))) return [own];
  const near = mentionNear(person, quote);
  const naming = near === null ? null : sentenceOf(analysis, near);
  if (naming === null) return null;
  return naming.paragraph === own.paragraph ? [spanning(analysis, [naming, own])] : [own, naming];
}

const withoutQuotes = (text: string): string => text.replace(/"[^"]*"/g, " ");

/** More words in one stem are hard to keep in mind: then the headline goes. */
const MOST_WITH_SCENE = 32;

function stemOf(words: string, names: readonly string[], material: Material): string {
  const { published } = material.article;
  const said = `“${words.replaceAll('"', "'").replace(/[.,]$/, "")}”`;
  const end = /[?!]”$/.test(said) ? "" : "?";
  const scene = sceneOf(material, names);
  const when = published === null ? null : monthInWords(published);
  const isShort = scene !== null && `${scene} ${words}`.split(" ").length <= MOST_WITH_SCENE;
  if (isShort) return `“${scene}”${when === null ? "" : ` (${when})`}: who said, ${said}${end}`;
  return when === null ? `Who said, ${said}${end}` : `Who said in ${when}: ${said}${end}`;
}

/** Words that may mean something outside the quote, however well it reads: a choice bears one of them, a typed answer none. */
function leaning(words: string): number {
  const heavy = /\b(?:this|these|those)\b(?! (?:country|year|week|month|world|administration|government|is)\b)/i.test(
    words,
  )
    ? 30
    : 0;
  return heavy + (/\b(?:it|they|them|their|there)\b/i.test(words) ? 12 : 0);
}
