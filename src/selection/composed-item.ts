import { sha256 } from "#platform";
import type { Evidence, Item, Statement, StatementsAsk, StatementsItem } from "../model/bank.js";
import type { Compose } from "../model/blueprint.js";
import type { Hash128 } from "../seed/random.js";

/** An item that can be a statement of another. */
export interface Part {
  readonly item: Item;
  readonly wordings: Statement["wordings"];
  /** How it can be shown: as it is true, as it is false, or both. */
  readonly can: { readonly true: boolean; readonly false: boolean };
  readonly words: Hash128;
}

export interface Chosen {
  readonly part: Part;
  readonly isTrue: boolean;
}

/** A statements item of parts. It has no flashcards: theirs are made. */
export function composedOf(chosen: readonly Chosen[], { asks, shows }: Compose, ask: StatementsAsk): StatementsItem {
  const parts = chosen.toSorted((a, b) => (a.part.item.id < b.part.item.id ? -1 : 1));
  const items = parts.map(({ part }) => part.item);
  const [first] = items as [Item, ...Item[]];
  const isFixed = parts.some(({ part }) => !part.can.true || !part.can.false);
  const evidence: Evidence[] = [];
  const statements = parts.map(({ part: { item, wordings } }): Statement => {
    const from = evidence.length;
    evidence.push(...item.evidence);
    const { id, asOf, volatility, reviewBy } = item;
    return { id, wordings, card: null, evidence: item.evidence.map((_, i) => from + i), asOf, volatility, reviewBy };
  });
  const days = (found: readonly (string | null)[]) => found.flatMap((day) => (day === null ? [] : [day])).toSorted();
  const name = items.map(({ id }) => id).join("\n");
  const { lang, lint, cards } = first;
  return {
    lang,
    lint,
    media: null,
    group: null,
    retired: false,
    supersededBy: null,
    id: `composed-${sha256(name).slice(0, 10)}`,
    type: "statements",
    stem: "",
    statements,
    // Of true-false items each stands there as it is; of the others each paper draws how.
    asks: isFixed ? [ask] : asks,
    truth: isFixed ? parts.map(({ isTrue }) => isTrue) : "drawn",
    shows,
    order: "drawn",
    numbering: null,
    points: 1,
    difficulty: null,
    topics: first.topics.filter((topic) => items.every(({ topics }) => topics.includes(topic))),
    tags: first.tags.filter((tag) => items.every(({ tags }) => tags.includes(tag))),
    enemies: [...new Set(items.flatMap(({ enemies }) => enemies))],
    evidence,
    asOf: days(items.map(({ asOf }) => asOf))[0] ?? null,
    volatility: null,
    reviewBy: days(items.map(({ reviewBy }) => reviewBy))[0] ?? null,
    explanation: null,
    origin: null,
    formerly: null,
    cards: { ...cards, type: "none" },
    digest: sha256(items.map(({ digest }) => digest).join("\n")),
  };
}
