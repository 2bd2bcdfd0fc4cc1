import { isCurrent, passesFilter } from "../blueprint/item-filter.js";
import type { ChoiceItem, Item, ShortItem, Statement, StatementsAsk, TrueFalseItem, Wording } from "../model/bank.js";
import type { Blueprint, Compose } from "../model/blueprint.js";
import { type Hash128, composeDraw, hashOfName, rank } from "../seed/random.js";
import { leans } from "../text/leaning.js";
import { type Chosen, type Part, composedOf } from "./composed-item.js";
import { type Lack, Uncomposed, type Unfit, lackOf } from "./uncomposed.js";

/**
 * The items of a blueprint with those that it composes: each is made of items about one topic, which are then not asked by
 * themselves. A draw of the seed, the same for all papers, says which of its statements are true and what it is made of.
 *
 * @throws Uncomposed where there are not enough, with what each entry lacks
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
  const lacks: Lack[] = [];
  const made = compose.flatMap((entry, e) => {
    const found = items.flatMap((item) =>
      taken.has(item) || !passesFilter(item, entry.where) ? [] : [partOf(item, entry, barred)],
    );
    const parts = found.filter((one) => typeof one !== "string");
    const own: Item[] = [];
    for (let n = 0; n < entry.count; n += 1) {
      const wanted = patternFor(entry, rank(draw, hashOfName("compose", String(e), String(n))));
      const tried = byTopic(parts.filter(({ item }) => !taken.has(item))).map((left) => ({
        left,
        chosen: () => chosenFrom(left, wanted.isTrue, draw),
      }));
      const chosen = firstWhole(tried, entry.shows);
      if (chosen === null) {
        const topics = tried.map((one) => ({ left: one.left, fit: one.chosen().length }));
        lacks.push(lackOf({ entry, e, made: n, isTrue: wanted.isTrue, topics, unfit: found.filter(isUnfit) }));
        break;
      }
      chosen.forEach(({ part }) => taken.add(part.item));
      own.push(composedOf(chosen, entry, wanted.ask));
    }
    return own;
  });
  if (lacks.length > 0) throw new Uncomposed(lacks);
  return [...items.filter((item) => !taken.has(item)), ...made];
}

const isUnfit = (found: Part | Unfit): found is Unfit => typeof found === "string";

/** Or why it can't stand among other statements: it needs a picture or a text, say, or leans on what stood before it. */
function partOf(item: Item, { from }: Compose, barred: ReadonlySet<string>): Part | Unfit {
  const { media, group } = item;
  if (from === "says" ? item.type !== "choice" && item.type !== "short" : item.type !== "true-false")
    return "is of another type";
  if (!isCurrent(item)) return "is asked no more";
  if (barred.has(item.id)) return "was asked before";
  const wordings = item.type === "true-false" ? statedBy(item) : saidBy(item);
  if (wordings === null) return "has no says line";
  if (media !== null || group !== null) return "needs a picture or a text";
  if (wordings.some(({ text }) => leans(text))) return "leans on what stood before it";
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

/** The parts of the first topic that has one for each statement. */
function firstWhole(
  topics: readonly { readonly chosen: () => readonly Chosen[] }[],
  shows: number,
): readonly Chosen[] | null {
  for (const { chosen } of topics) {
    const found = chosen();
    if (found.length === shows) return found;
  }
  return null;
}

/** Parts about one topic for one item, by rank: for each that is wanted true or false the first that can be shown so beside the others. */
function chosenFrom(own: readonly Part[], wanted: readonly boolean[], draw: Hash128): readonly Chosen[] {
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
  return chosen;
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
