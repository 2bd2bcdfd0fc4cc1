import type { Analyser, Mention, Sentence } from "../../model/analysis.js";
import type { Article } from "../../model/article.js";
import type { DraftFields } from "../../model/draft.js";
import type { Fact, Start, StartKind } from "../../model/start.js";
import { isNoBoilerplate } from "../checks/boilerplate.js";
import type { Ground } from "../checks/check.js";
import { isDecent } from "../checks/sensitive.js";
import { isEnglish } from "../language.js";
import { sentenceOf } from "../sentences.js";
import { type Found, around, factsIn } from "./facts-in.js";
import { gapItem, plainGap, statementItem } from "./gap.js";
import { asProposal, startGround } from "./ground.js";

/** A name stands in many sentences: those that ask the most are enough. */
const MOST_OF_NAME = 2;
/** In a paragraph that lists many. */
const MOST_NAMES = 3;

/**
 * The facts of an article that a question can begin with, by paragraph, those that can be asked in a question's own words first.
 * They are no proposals: nobody says that they are good, and each wants a person who finishes it. Victims, and people under
 * suspicion, are not among them, nor is what stands on the page beside the article. Empty for articles that aren't in English.
 */
export function startsOf(article: Article, analyse: Analyser): readonly Fact[] {
  const ground = startGround(article, analyse);
  if (!isEnglish(article, ground.material.text.paragraphs)) return [];
  const facts = factsIn(ground)
    .filter((one) => one.isTelling && one.fact.paragraph > 1 && one.sentence.isWhole && isOfStory(one, ground))
    .flatMap((found) => {
      const item = found.ask();
      return item === null || !isLeftInPeace(found, item, ground) ? [] : [{ found, item }];
    })
    .toSorted((one, other) => byWorth(one, other));
  const times = new Map<unknown, number>();
  const isOneOf = (group: unknown, most: number): boolean => {
    const n = (times.get(group) ?? 0) + 1;
    times.set(group, n);
    return n <= most;
  };
  return facts
    .filter(
      ({ found: { of, fact } }) => of === null || (isOneOf(of, MOST_OF_NAME) && isOneOf(fact.paragraph, MOST_NAMES)),
    )
    .toSorted((one, other) => one.found.fact.paragraph - other.found.fact.paragraph || inParagraph(one, other))
    .map(({ found: { kind, fact, sentence }, item }) => ({
      kind,
      fact,
      ...shownAround(fact, sentence),
      ...startOf(item, sentence, article),
    }));
}

/**
 * The question that begins with some words of an article: of a fact as in the list, of a whole sentence a statement that is true,
 * and of anything else a gap.
 */
export function startAt(article: Article, selected: Omit<Mention, "text">, analyse: Analyser): Start {
  const ground = startGround(article, analyse);
  const { analysis } = ground.material;
  const words = trimmed(selected, ground);
  const sentence = sentenceOf(analysis, words) ?? around(words, analysis);
  if (!isEnglish(article, analysis.paragraphs)) return startOf(plainGap(words, sentence), sentence, article);
  const whole = analysis.sentences.find((one) => covers(words, one) && wordsIn(one.text) > MOST_IN_GAP);
  const meant = factsIn(ground)
    .filter((one) => isMeant(one, words))
    .toSorted((one, other) => strayOf(one, words) - strayOf(other, words));
  for (const one of meant) {
    // A quote may be all of its sentence but its marks: then it is meant, and else the sentence.
    if (whole !== undefined && strayOf(one, words) > MARKS) break;
    const item = one.ask();
    if (item !== null) return startOf(item, one.sentence, article);
  }
  if (whole !== undefined) return startOf(statementItem(whole, ground), whole, article);
  if (wordsIn(words.text) > MOST_IN_GAP) return startOf(statementItem(sentence, ground), sentence, article);
  return startOf(gapItem(words, sentence, ground), sentence, article);
}

const startOf = (item: DraftFields, { paragraph, start, end, text }: Sentence, { published }: Article): Start => ({
  item: { ...item, ...(published !== null && { asOf: published }) },
  evidence: { paragraph, start, end, text },
});

interface Listed {
  readonly found: Found;
  readonly item: DraftFields;
}

const isGap = ({ item }: Listed): number => ("text" in item || String(item["stem"]).includes("____") ? 1 : 0);

const byWorth = (one: Listed, other: Listed): number =>
  isGap(one) - isGap(other) ||
  other.found.salience - one.found.salience ||
  one.found.fact.paragraph - other.found.fact.paragraph ||
  one.found.fact.start - other.found.fact.start ||
  one.found.fact.end - other.found.fact.end;

const subjectOf = ({ sentence, person }: Found, item: DraftFields, keys: readonly string[]) => ({
  proposal: asProposal(item, sentence, { keys, people: person === null ? [] : [person] }),
  item: null as never,
  asked: ["stem", "text"].flatMap((field) => (typeof item[field] === "string" ? [item[field]] : [])),
});

const isOfStory = (found: Found, ground: Ground): boolean =>
  isNoBoilerplate.find(subjectOf(found, {}, []), ground) === null;

const isLeftInPeace = (found: Found, item: DraftFields, ground: Ground): boolean =>
  isDecent.find(subjectOf(found, item, [found.fact.text]), ground) === null;

const RANKS: readonly StartKind[] = ["reason", "number", "quote", "day", "person", "organisation", "place"];

/** What is asked in a question's own words before gaps, and what tells more of the story before names. */
const inParagraph = (one: Listed, other: Listed): number =>
  isGap(one) - isGap(other) ||
  RANKS.indexOf(one.found.kind) - RANKS.indexOf(other.found.kind) ||
  one.found.fact.start - other.found.fact.start ||
  one.found.fact.end - other.found.fact.end;

const MOST_AROUND = 6;

/** A few words before and behind, as many as a line has. */
function shownAround(fact: Mention, { start, text }: Sentence): Pick<Fact, "before" | "after"> {
  const before = text.slice(0, fact.start - start).split(" ");
  const after = text.slice(fact.end - start).split(" ");
  return {
    before: `${before.length > MOST_AROUND ? "… " : ""}${before.slice(-MOST_AROUND).join(" ")}`,
    after: `${after.slice(0, MOST_AROUND).join(" ")}${after.length > MOST_AROUND ? " …" : ""}`,
  };
}

/** More words are no gap any more. */
const MOST_IN_GAP = 6;
const wordsIn = (text: string): number => text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Without the spaces and marks at both ends; a percent sign and a currency belong to the words. */
function trimmed({ paragraph, start, end }: Omit<Mention, "text">, { material }: Ground): Mention {
  const text = material.analysis.paragraphs[paragraph - 1]!.slice(start, end);
  const led = /^[^\p{L}\p{N}\p{Sc}#]*/u.exec(text)![0].length;
  const inner = text.slice(led).replace(/[^\p{L}\p{N}\p{Sc}%°]+$/u, "");
  return inner === ""
    ? { paragraph, start, end, text }
    : { paragraph, start: start + led, end: start + led + inner.length, text: inner };
}

/** Somebody who drags over a sentence may miss a word at either end. */
const NEARLY = 0.8;
const shared = (one: Omit<Mention, "text">, other: Omit<Mention, "text">): number =>
  one.paragraph === other.paragraph ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0;
const covers = (words: Mention, other: Mention): boolean => shared(words, other) >= NEARLY * (other.end - other.start);

const MARKS = 3;

/** A title or an article may have come along; a word out of a name or a number means all of it. */
const MOST_STRAY = 12;
const strayOf = ({ fact }: Found, words: Mention): number =>
  words.end - words.start + (fact.end - fact.start) - 2 * shared(fact, words);

function isMeant(found: Found, words: Mention): boolean {
  const { kind, fact } = found;
  const common = shared(fact, words);
  if (common === 0 || words.end - words.start - common > MOST_STRAY) return false;
  if (kind === "quote" || kind === "reason") return covers(words, fact);
  return covers(words, fact) || (words.start >= fact.start && words.end <= fact.end);
}
