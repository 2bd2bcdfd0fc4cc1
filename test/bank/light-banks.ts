import fc from "fast-check";

export type Fields = Readonly<Record<string, unknown>>;

const SOURCES = {
  news: { title: "The harbour opens", publisher: "The News", published: "2026-01-01", licence: "CC0-1.0" },
  gazette: { title: "A new harbour", publisher: "Gazette", published: "2026-02-01", licence: "CC0-1.0" },
};

/** What an item asks, by the fields that tell its type. */
const asked: fc.Arbitrary<readonly [type: string, fields: (n: number) => Fields]> = fc.constantFrom(
  [
    "choice",
    (n: number) => ({
      stem: `Which port opened on day ${n}?`,
      key: "Northwick",
      distractors: ["Easthaven", "Southmere"],
    }),
  ],
  [
    "multiple",
    (n: number) => ({ stem: `Who paid on day ${n}?`, keys: ["The town", "The region"], distractors: ["The builder"] }),
  ],
  ["true-false", (n: number) => ({ stem: `The pier was late on day ${n}.`, key: false })],
  ["short", (n: number) => ({ stem: `Who spoke on day ${n}?`, keys: ["Ada Holm", "Holm"] })],
  ["numeric", (n: number) => ({ stem: `How many boats left on day ${n}?`, key: n + 3, unit: "boats" })],
  ["cloze", (n: number) => ({ text: `On day ${n} the ferry left {{c1::Northwick::a port}}.` })],
  [
    "ordering",
    (n: number) => ({ stem: `What came first on day ${n}?`, sequence: ["the piles", "the deck", "the lamps"] }),
  ],
  [
    "matching",
    (n: number) => ({
      stem: `Who did what on day ${n}?`,
      pairs: [
        { left: "Holm", right: "opened" },
        { left: "Brandt", right: "built" },
      ],
    }),
  ],
);

const level = fc.constantFrom("easy", "medium", "hard");
const topics = fc.uniqueArray(fc.constantFrom("ports", "ports/ferries", "money"), { minLength: 1, maxLength: 2 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const volatility = fc.constantFrom("never", "slow");

const defaults = fc.record({
  source: maybe(fc.constantFrom("news", "gazette")),
  difficulty: maybe(level),
  topics: maybe(topics),
  tags: maybe(fc.constant(["spring"])),
  points: maybe(fc.constantFrom(2, 0.5)),
  asOf: maybe(fc.constant("2026-01-15")),
  volatility: maybe(volatility),
  reviewBy: fc.constant("2027-01-01"),
});

const said = fc.record({
  asks: asked,
  /** Null where nothing is said of where it stands. */
  paragraph: fc.option(fc.integer({ min: 1, max: 9 })),
  source: maybe(fc.constantFrom("news", "gazette")),
  difficulty: maybe(level),
  topics: maybe(topics),
  tags: maybe(fc.constant(["week-3"])),
  points: maybe(fc.constant(3)),
  asOf: maybe(fc.constant("2026-01-20")),
  volatility: maybe(volatility),
  isShort: fc.boolean(),
});

/** One bank twice: as short as it can be written, and with all that it leaves out written down. */
export interface Pair {
  readonly light: Fields;
  readonly full: Fields;
}

/** Without some fields, and without those that have no value. */
export const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== undefined && !names.includes(name)));

/** Written apart from what is tested: the rules of the authors' guide, once more. */
export const lightBanks: fc.Arbitrary<Pair> = fc
  .tuple(fc.constantFrom(1, 2), defaults, fc.array(said, { minLength: 1, maxLength: 8 }))
  .map(([count, shared, all]) => {
    const sources: Fields = count === 1 ? { news: SOURCES.news } : SOURCES;
    const common = count === 1 ? { ...shared, source: shared.source && "news" } : shared;
    const home = common.source ?? (count === 1 ? "news" : undefined);
    const items = all.map((one, n) => {
      const [type, fields] = one.asks;
      const own = { difficulty: one.difficulty, topics: one.topics, tags: one.tags, points: one.points };
      const named = count === 1 ? one.source && "news" : (one.source ?? (home === undefined ? "gazette" : undefined));
      const evidence =
        named === undefined
          ? { paragraph: one.paragraph! }
          : { evidence: [{ source: named, paragraph: one.paragraph! }] };
      const lasts = one.volatility ?? common.volatility;
      const from = one.paragraph === null ? home : (named ?? home);
      const id = `item-${n}`;
      const light = without({
        id,
        ...fields(n),
        ...own,
        ...(one.paragraph !== null && evidence),
        asOf: one.asOf,
        volatility: one.volatility,
        ...(!one.isShort && { type }),
      });
      const full = without({
        ...fields(n),
        id,
        type,
        difficulty: one.difficulty ?? common.difficulty,
        topics: one.topics ?? common.topics,
        tags: one.tags ?? common.tags,
        points: one.points ?? common.points,
        ...(one.paragraph !== null && { evidence: [{ source: named ?? home, paragraph: one.paragraph }] }),
        asOf:
          one.asOf ?? common.asOf ?? (from === undefined ? undefined : SOURCES[from as keyof typeof SOURCES].published),
        volatility: lasts,
        ...(lasts === "slow" && { reviewBy: "2027-01-01" }),
      });
      return { light, full };
    });
    const head = { bank: "harbour", title: "The harbour", language: "en", sources };
    return {
      light: { ...head, defaults: without(common), items: items.map((one) => one.light) },
      full: { ...head, items: items.map((one) => one.full) },
    };
  });
