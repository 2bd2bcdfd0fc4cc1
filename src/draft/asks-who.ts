import type { DraftKind } from "../model/draft.js";
import { mayQuote } from "../bank/licence.js";
import { mainClause } from "./clause.js";
import { datedText, datesIn } from "./dated.js";
import { dayInWords, monthInWords } from "./days.js";
import { inOwnWords } from "./own-words.js";
import { formsOf, isFull, isNamedIn, knownEnough, othersLike, pronounIn } from "./people.js";
import type { Material, Proposal } from "./proposal.js";
import { contentWords } from "./sentence-index.js";
import type { Doing } from "./subject.js";

const FEWEST_WORDS = 6;
const FEWEST_CONTENT = 4;

/** `In May 2019, who …?`, of what one person did or said. Null where too little would be asked. */
export function askWho(
  kind: DraftKind,
  { person: index, sentence, lead, verb, from }: Doing,
  material: Material,
  base: number,
): Proposal | null {
  const { analysis, article } = material;
  const person = analysis.people[index]!;
  const { paragraph, start, end } = sentence;
  const words = datedText(analysis, { paragraph, start: from, end });
  const clause =
    words === null
      ? null
      : mainClause(inOwnWords(words), { least: FEWEST_WORDS, isClosed: !mayQuote(article.licence ?? "") });
  if (clause === null || isNamedIn(person, clause)) return null;
  const content = contentWords(clause).size;
  if (content < FEWEST_CONTENT) return null;
  const isDated = /\b(?:1\d|20)\d\d\b/.test(clause.replace(/"[^"]*"/g, ""));
  const others = othersLike(index, material, {
    shut: [sentence.text, clause],
    label: `${kind}-${paragraph}-${start}`,
    pronoun: pronounIn(clause),
  });
  const isChoice = others.isEnough;
  const asked = clause.replace(/"([^"]*)"/g, "“$1”");
  const when =
    lead !== null
      ? leadIn(lead)
      : isDated || article.published === null
        ? null
        : `${/^(?:is|has)$/.test(verb) ? "As of" : "In"} ${monthInWords(article.published)}`;
  const distractors = others.people.map(({ name }) => name);
  return {
    kind,
    evidence: [sentence],
    item: {
      stem: when === null ? `Who ${asked}?` : `${when}, who ${asked}?`,
      ...(isChoice ? { key: person.name, distractors } : { keys: [...new Set([person.name, person.surname])] }),
    },
    keys: [formsOf(person).find((form) => sentence.text.includes(form)) ?? person.name],
    distractors: isChoice ? distractors : [],
    people: [index],
    reasons: [
      ...(isFull(person) ? [] : [`The article doesn't give the full name of ${person.name}.`]),
      ...(isChoice ? [] : knownEnough(person)),
    ],
    score: Math.min(
      100,
      base + 3 * content + (isChoice ? 15 : 0) + Math.min(10, 2 * datesIn(analysis, sentence).length),
    ),
  };
}

const leadIn = (date: string): string => `${date.length === 10 ? "On" : "In"} ${dayInWords(date)}`;
