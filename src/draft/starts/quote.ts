import type { Mention, Quote, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { Ground } from "../checks/check.js";
import { formsOf, isNamedIn, othersLike } from "../people.js";
import { contentWords } from "../sentence-index.js";
import { tellingPart } from "../speech.js";
import { standsIn } from "../stands.js";
import { gapItem } from "./gap.js";
import { bareOf } from "./number.js";

/** A phrase of so many words is hidden whole. */
const MOST_HIDDEN = 3;

/** `Who said, “…”?` where others of the article speak as well, else a gap in what was said; null where it has nothing to hide. */
export function fromQuote(quote: Quote, sentence: Sentence, ground: Ground): DraftFields | null {
  return whoSaid(quote, sentence, ground) ?? gapOf(quote, sentence, ground);
}

function whoSaid(quote: Quote, sentence: Sentence, ground: Ground): DraftFields | null {
  const { material } = ground;
  if (quote.speaker === null || !quote.isWhole) return null;
  const told = tellingPart(quote.words);
  const person = material.analysis.people[quote.speaker]!;
  if (told === null || isNamedIn(person, told.text)) return null;
  const others = othersLike(quote.speaker, material, {
    shut: [sentence.text, told.text],
    label: `start-${quote.paragraph}-${quote.start}`,
  });
  if (!others.isEnough) return null;
  const words = told.text.replaceAll('"', "'").replace(/[.,]$/, "");
  const names = others.people.map(({ name }) => name);
  return {
    type: "choice",
    stem: `Who said, “${words}”${/[?!]$/.test(words) ? "" : "?"}`,
    key: person.name,
    distractors: names,
  };
}

function gapOf(quote: Quote, sentence: Sentence, ground: Ground): DraftFields | null {
  const hidden = hiddenIn(quote, ground);
  return hidden === null ? null : gapItem(hidden, sentence, ground);
}

/** A number or a name in it, else the longest of its words that carries something. */
function hiddenIn(quote: Quote, { material: { analysis } }: Ground): Mention | null {
  const from = quote.start + quote.text.indexOf(quote.words);
  const inside = (one: Mention): boolean =>
    one.paragraph === quote.paragraph && one.start >= from && one.end <= from + quote.words.length;
  const at = (start: number, text: string): Mention => ({
    paragraph: quote.paragraph,
    start,
    end: start + text.length,
    text,
  });
  const plain = quote.words.replace(/[.,;:!?]+$/, "");
  if (!quote.isWhole && plain.split(" ").length <= MOST_HIDDEN && !/[{}:"]/.test(plain)) return at(from, plain);
  const number = analysis.numbers.find((one) => inside(one) && one.kind !== "ordinal" && one.kind !== "other");
  if (number !== undefined) return bareOf(number);
  const speaker = quote.speaker === null ? [] : formsOf(analysis.people[quote.speaker]!);
  const words = [...quote.words.matchAll(/\p{Ll}[\p{Ll}-]{3,}/gu)]
    .map((match) => ({ word: match[0], index: match.index }))
    .filter(({ word, index }) => isWordAt(quote.words, index, word) && contentWords(word).size > 0)
    .filter(({ word }) => !speaker.some((form) => standsIn(form, word)))
    .toSorted((one, other) => weightOf(other.word) - weightOf(one.word) || one.index - other.index);
  const [first] = words;
  return first === undefined ? null : at(from + first.index, first.word);
}

/** Long words say more than short ones, and things more than how they are or what is done. */
const weightOf = (word: string): number =>
  word.length - (/(?:ly|al|ive|ous|ful|able|ible|ic|ed|ing|ent|ant)$/.test(word) ? 8 : 0);

const isWordAt = (text: string, at: number, word: string): boolean =>
  !/[\p{L}'-]/u.test(text[at - 1] ?? " ") && !/[\p{L}'-]/u.test(text[at + word.length] ?? " ");
