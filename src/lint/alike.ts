import type { Bank, Item } from "../model/bank.js";
import { folded, wordsOf } from "../text/words.js";
import { saidIn } from "../bank/statement.js";
import { statementsOf } from "./statement-texts.js";
import { answersOf } from "./words.js";

export interface Placed {
  readonly item: Item;
  readonly index: number;
}

/** How many staff signed, and whose: the same words, and another question with another answer. */
export function askOtherwise(a: Item, b: Item): boolean {
  const [one, other] = [asked(a.stem), asked(b.stem)];
  const answers = new Set(answersOf(a).map(folded));
  return (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    !answersOf(b).some((answer) => answers.has(folded(answer)))
  );
}

function asked(stem: string): string | undefined {
  const word = /\b(?:how \p{L}+|who|whom|whose|what|which|when|where|why)\b/iu.exec(stem)?.[0].toLowerCase();
  return word !== undefined && /^wh(?:o|at|ich)/.test(word) ? "which" : word;
}

/** The share of words that two sets have in common (Jaccard's coefficient). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** What is asked, with what the question is about: “Consider these statements” alone asks nothing. */
const askedText = (item: Item): string =>
  [
    item.stem,
    ...statementsOf(item).map(({ statement }) => saidIn(statement)),
    ...(item.type === "matching" ? item.pairs.map(({ left }) => left) : []),
    ...(item.type === "ordering" ? item.options.map(({ text }) => text) : []),
  ].join(" ");

/** A word in more items than this tells none of them apart. */
const MAX_POSTINGS = 40;

/**
 * Pairs of items whose words overlap by at least a share. Only the rarest words of each item are looked up: two
 * sets that share so much must share one of those (prefix filtering; Chaudhuri, Ganti, Kaushik 2006).
 */
export function pairs(items: Bank["items"], least: number): [Placed, Placed][] {
  const texts = items.map(askedText);
  const sets = texts.map((text) => new Set(wordsOf(text)));
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const postings = new Map<string, number[]>();
  const found: [Placed, Placed][] = [];
  sets.forEach((set, index) => {
    const rare = [...set].toSorted((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    const prefix = rare.slice(0, rare.length - Math.ceil(least * rare.length) + 1);
    const near = new Set<number>();
    for (const word of prefix) {
      const known = postings.get(word);
      for (const other of known ?? []) near.add(other);
      if (known === undefined) postings.set(word, [index]);
      else if (known.length < MAX_POSTINGS) known.push(index);
    }
    const isNear = (other: number) =>
      set.size < 4 ? folded(texts[other]!) === folded(texts[index]!) : overlap(set, sets[other]!) >= least;
    const first = [...near].find(isNear);
    if (first === undefined) return;
    found.push([
      { item: items[first]!, index: first },
      { item: items[index]!, index },
    ]);
  });
  return found;
}
