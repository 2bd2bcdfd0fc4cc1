import { passesFilter } from "../blueprint/item-filter.js";
import type { ChoiceItem, Item, ShortItem, Statement, StatementsAsk, TrueFalseItem, Wording } from "../model/bank.js";
import type { Blueprint, Compose } from "../model/blueprint.js";
import { type Hash128, composeDraw, hashOfName, rank } from "../seed/random.js";
import { leans } from "../text/leaning.js";
import { UnmetBlueprint } from "./unmet-blueprint.js";
import { type Chosen, type Part, composedOf } from "./composed-item.js";

/**
 * The items of a blueprint with those that it composes: each is made of items about one topic, which are then not asked by
 * themselves. A draw of the seed, the same for all papers, says which of its statements are true and what it is made of.
 *
 * @throws UnmetBlueprint where there are not enough
 */
export function withComposed(
  items: readonly Item[],
  blueprint: Pick<Blueprint, "compose" | "earlier">,
  seed: string,
): readonly Item[] {
  const { compose = [] } = blueprint;
  if (compose.length === 0) return items;
  const draw = composeDraw(seed);
  const barred = new Set(blueprint.earlier.flatMap(({ atMost, items: used }) => (atMost === 0 ? (used ?? []) : [])));
  const taken = new Set<Item>();
  const made = compose.flatMap((entry, e) => {
    const parts = items.flatMap((item) => (taken.has(item) || barred.has(item.id) ? [] : (partOf(item, entry) ?? [])));
    return Array.from({ length: entry.count }, (_, n) => {
      const wanted = patternFor(entry, rank(draw, hashOfName("compose", String(e), String(n))));
      const left = parts.filter(({ item }) => !taken.has(item));
      const chosen = chosenFrom(left, wanted.isTrue, draw);
      if (chosen === null)
        throw new UnmetBlueprint(`entry ${e + 1} of compose asks for ${entry.count} items, and ${n} can be made`);
      chosen.forEach(({ part }) => taken.add(part.item));
      return composedOf(chosen, entry, wanted.ask);
    });
  });
  return [...items.filter((item) => !taken.has(item)), ...made];
}

/** Null for what can't stand among other statements: it needs a picture or a text, or leans on what stood before it. */
function partOf(item: Item, { from, where }: Compose): Part | null {
  const { media, group, retired, supersededBy } = item;
  if (media !== null || group !== null || retired || supersededBy !== null || !passesFilter(item, where)) return null;
  const wordings = from === "says" ? saidBy(item) : item.type === "true-false" ? statedBy(item) : null;
  if (wordings === null || wordings.some(({ text }) => leans(text))) return null;
  const isFixed = item.type === "true-false";
  return {
    item,
    wordings,
    can: { true: !isFixed || item.key, false: isFixed ? !item.key : wordings.length > 1 },
    words: hashOfName(item.id),
  };
}

const wording = (text: string, isTrue: boolean, why: string | null = null): Wording => ({ text, isTrue, why });

const statedBy = ({ stem, key, correction }: TrueFalseItem): Statement["wordings"] =>
  key ? [wording(stem, true)] : [wording(correction ?? "", true), wording(stem, false)];

function saidBy(item: Item): Statement["wordings"] | null {
  if ((item.type !== "choice" && item.type !== "short") || item.says === null) return null;
  const { before, after } = item.says;
  const [right, ...wrong] = answersOf(item).map(({ text, why }, i) =>
    wording(`${before}${text}${after}`, i === 0, why),
  );
  return [right!, ...wrong];
}

/** The key, and what is wrong in its place. */
const answersOf = (item: ChoiceItem | ShortItem): readonly { readonly text: string; readonly why: string | null }[] =>
  item.type === "short"
    ? [{ text: item.keys[0]!, why: null }]
    : item.options.flatMap(({ text, why, pin }) => (pin === null ? [{ text, why }] : []));

/** What an item asks, and which of its statements are to be true. */
interface Pattern {
  readonly ask: StatementsAsk;
  readonly isTrue: readonly boolean[];
}

/** Each pattern is as likely as any other; where it is asked how many are right, each number. */
function patternFor({ asks, shows }: Compose, drawn: number): Pattern {
  const ask = asks[drawn % asks.length]!;
  const rest = Math.floor(drawn / asks.length);
  const places = Array.from({ length: shows }, (_, i) => i);
  const isTrue =
    ask === "how-many"
      ? places.map((i) => i < rest % (shows + 1))
      : places.map((i) => Math.floor(rest / 2 ** i) % 2 === 1);
  return { ask, isTrue };
}

/** Parts for one item: about one topic, the one that has most left; by rank, such that each can be shown as it is wanted. */
function chosenFrom(parts: readonly Part[], wanted: readonly boolean[], draw: Hash128): readonly Chosen[] | null {
  for (const own of byTopic(parts)) {
    const ranked = own.toSorted((a, b) => rank(draw, a.words) - rank(draw, b.words));
    const chosen: Chosen[] = [];
    for (const isTrue of wanted) {
      const part = ranked.find(
        (one) =>
          (isTrue ? one.can.true : one.can.false) &&
          chosen.every(({ part: other }) => other !== one && areApart(one.item, other.item)),
      );
      if (part !== undefined) chosen.push({ part, isTrue });
    }
    if (chosen.length === wanted.length) return chosen;
  }
  return null;
}

/** Parts by their first topic, the topic of most of them first. */
function byTopic(parts: readonly Part[]): readonly (readonly Part[])[] {
  const topics = new Map<string, Part[]>();
  for (const part of parts) {
    const topic = part.item.topics[0] ?? "";
    const own = topics.get(topic);
    if (own === undefined) topics.set(topic, [part]);
    else own.push(part);
  }
  return [...topics]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, own]) => own);
}

/** Two statements about one paragraph may give each other away; enemies do. */
const areApart = (one: Item, other: Item): boolean =>
  !one.enemies.includes(other.id) &&
  !other.enemies.includes(one.id) &&
  !one.evidence.some((a) => other.evidence.some((b) => a.source === b.source && a.paragraph === b.paragraph));
