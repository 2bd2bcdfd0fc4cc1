import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { locate } from "../../src/article/locate.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import { propose } from "../../src/draft/propose.js";
import type { Article } from "../../src/model/article.js";
import { DRAFT_KINDS, type Drafted, type DraftOptions } from "../../src/model/draft.js";

const ALL: DraftOptions = { kinds: null, max: null, paragraphs: null, seed: "s", isSensitive: false };
const harbour: Article = {
  ...readPlainText(readFileSync(new URL("../fixtures/draft/harbour.txt", import.meta.url), "utf8")),
  published: "2026-05-03",
};
const draft = (article: Article, options: Partial<DraftOptions> = {}): Drafted =>
  propose(article, { id: "harbour", url: null }, { ...ALL, ...options }, analyse);
const articleOf = (text: string): Article => ({ ...readPlainText(text), published: "2026-05-03" });

interface Pinned {
  readonly paragraph: number;
  readonly quote?: string;
  readonly hash?: string;
}
const evidenceOf = ({ draft: { candidates } }: Drafted): Pinned[] =>
  candidates.flatMap(({ item }) => item["evidence"] as Pinned[]);

describe("an article with four speakers", () => {
  const drafted = draft(harbour);
  const { candidates } = drafted.draft;

  test("gives questions that ask who said what, with the other speakers as wrong answers", () => {
    const said = candidates.filter(({ origin }) => origin.method === "rules/who-said");
    expect(said.length).toBeGreaterThan(1);
    const [first] = said;
    const { key, distractors } = first!.item as { key: string; distractors: string[] };
    expect(["Ada Holm", "Lena Brandt", "Oskar Lund", "Mira Sand"]).toEqual(
      expect.arrayContaining([key, ...distractors]),
    );
    expect(distractors).not.toContain(key);
  });

  test("has all evidence where the questions say it is", () => {
    const text = textOf(harbour);
    for (const { paragraph, quote = null, hash = null } of evidenceOf(drafted)) {
      expect(locate(text, { paragraph, quote, hash, prefix: null, suffix: null }).status).toBe("verified");
    }
  });

  test("puts ready ones first, and has a reason for each of the others", () => {
    const tiers = candidates.map(({ tier }) => tier);
    expect(tiers).toEqual([...tiers].sort().toReversed());
    for (const { tier, reasons } of candidates) expect(reasons.length === 0).toBe(tier === "ready");
  });

  test("names each candidate otherwise", () => {
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  });

  test("asks nothing about who wrote it, and says which paragraphs it asks nothing about", () => {
    expect(evidenceOf(drafted).map(({ paragraph }) => paragraph)).not.toContain(13);
    expect(drafted.uncovered).toContain(13);
  });

  test("doesn't repeat the words of a closed source as evidence", () => {
    for (const { quote } of evidenceOf(drafted)) expect(quote).toBeUndefined();
    expect(evidenceOf(draft({ ...harbour, licence: "CC-BY-4.0" }))[0]!.quote).toEqual(expect.any(String));
  });

  test("is the same each time, and changes with the seed in wrong answers alone", () => {
    expect(draft(harbour)).toEqual(drafted);
    const other = draft(harbour, { seed: "another" });
    expect(other.draft.candidates.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id));
  });

  test("keeps to kinds, number and paragraphs that are asked for", () => {
    const few = draft(harbour, { max: 2 });
    expect(few.draft.candidates).toHaveLength(2);
    expect(few.rejected.get("more were found than were asked for")).toBe(candidates.length - 2);
    const some = draft(harbour, { kinds: ["who-said"] });
    expect(new Set(some.draft.candidates.map(({ origin }) => origin.method))).toEqual(new Set(["rules/who-said"]));
    for (const { paragraph } of evidenceOf(draft(harbour, { paragraphs: [[3, 4]] }))) {
      expect([3, 4]).toContain(paragraph);
    }
  });

  test("without a day nothing is ready", () => {
    const undated = draft({ ...harbour, published: null });
    const relative = undated.draft.candidates.filter(
      ({ tier, item }) => tier === "ready" && !/\d{4}/.test(JSON.stringify(item)),
    );
    expect(relative).toEqual([]);
    expect(undated.shortages.join(" ")).toContain("no question can be dated");
  });
});

describe("victims and suspects", () => {
  const trial = articleOf(
    [
      "Three are charged over the fire at the Northwick fish market",
      "Tom Vale, 34, was charged with arson on Friday over the fire that destroyed the fish market of Northwick.",
      '"I was asleep at home when the market burned, and my lawyer will prove it," said Vale.',
      '"The market of Northwick will be open again before the autumn," said Ada Holm, the mayor of Northwick.',
      '"Our officers found cans of petrol in a shed behind the harbour," said Ines Rot, the chief of police of Northwick.',
      '"The traders lost all that they owned in one night of fire," said Oskar Lund, the director of the Fishermen\'s Union.',
    ].join("\n"),
  );
  const asked = (isSensitive: boolean): string =>
    JSON.stringify(
      draft(trial, { isSensitive }).draft.candidates.map(({ item }) => [item["stem"], item["key"], item["keys"]]),
    );

  test("are not asked about unless somebody wants it", () => {
    expect(asked(false)).not.toContain("Tom Vale");
    expect(draft(trial).rejected.get("it asks about a victim or a suspect")).toBeGreaterThan(0);
    expect(asked(true)).toContain("Tom Vale");
  });
});

describe("an article in which one person speaks", () => {
  const HOLM = [
    "Northwick opens a second ferry pier after nine years of waiting",
    "Ada Holm, the mayor of Northwick, opened the second ferry pier on Tuesday.",
    '"The harbour of Northwick has waited nine years for a day like this," said Holm before the first boat left.',
  ];
  const LUND = '"Our boats bring the fish to the market of Northwick every night," said Oskar Lund, a fisherman.';
  const ONE = "only one person speaks in the article";

  test("is asked no “who said”: the answer is the one who is named", () => {
    const alone = draft(articleOf(HOLM.join("\n")));
    expect(alone.draft.candidates.filter(({ origin }) => origin.method === "rules/who-said")).toEqual([]);
    expect(alone.rejected.get(ONE)).toBe(1);
    const two = draft(articleOf([...HOLM, LUND].join("\n")));
    expect(two.rejected.get(ONE)).toBeUndefined();
    expect(JSON.stringify(two.draft.candidates)).toContain("Ada Holm");
  });

  test("is told what the rules found in it, and no year that only the day of publication tells", () => {
    const said = draft(articleOf(HOLM.join("\n"))).shortages.join(" ");
    expect(said).toContain("The rules found 1 person in it quoted by name");
    expect(said).toContain("The rules found no years in it");
    const dated = draft(articleOf([...HOLM, "The quay had been lost in 2017."].join("\n"))).shortages.join(" ");
    expect(dated).toContain("The rules found 1 year in it");
  });
});

describe("broken articles", () => {
  const broken: readonly (readonly [string, string])[] = [
    ["empty", ""],
    ["one line", "Harbour opens"],
    ["a list of links", "Home\nNews\nhttps://example.org/a\nhttps://example.org/b\nContact us\nRead more"],
    ["a poem", "The tide\nThe tide comes in\nand takes the sand\nand takes my name\nout of my hand"],
    [
      "a transcript",
      "HOLM: Good morning.\nLUND: Good morning to you.\nHOLM: Shall we begin?\nLUND: Yes, let us begin.",
    ],
    [
      "another language",
      "Der Hafen von Nordwik hat am Samstag einen zweiten Anleger bekommen.\n„Wir haben neun Jahre gewartet“, sagte die Bürgermeisterin Ada Holm.",
    ],
    ["code", "function open(pier) {\n  return pier.open ? 1 : 0;\n}\nconst a = open({ open: true });"],
  ];
  test.each(broken)("%s: says what is missing", (_, text) => {
    const { draft: made, shortages } = draft(articleOf(text));
    expect(made.candidates).toEqual([]);
    expect(shortages.length).toBeGreaterThan(0);
  });

  test("longer than articles are refused", () => {
    const book = Array.from({ length: 5001 }, () => "The harbour of Northwick was built in the year after.").join("\n");
    expect(draft(articleOf(book)).shortages).toEqual([expect.stringContaining("50000")]);
  });

  test("of any kind never crash, and their evidence is always found", () => {
    const piece = fc.constantFrom(
      ...harbour.paragraphs,
      "“",
      '"',
      "said",
      "Mr. ",
      "Ada Holm, ",
      "\u0000",
      "\ud83d\ude00",
      "1,000 %",
      "In 2019, ",
      "- ",
      "(",
      "{{c1::",
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 3 }), { maxLength: 8 }), (paragraphs) => {
        const article = {
          ...harbour,
          paragraphs: paragraphs.map((one) => one.join(" ")).filter((one) => one.trim() !== ""),
        };
        const text = textOf(article);
        for (const { paragraph, quote = null, hash = null } of evidenceOf(draft(article))) {
          expect(locate(text, { paragraph, quote, hash, prefix: null, suffix: null }).status).toBe("verified");
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("every kind has its name in the method of its candidates", () => {
  for (const { origin } of draft(harbour).draft.candidates) {
    expect(DRAFT_KINDS.map((kind) => `rules/${kind}`)).toContain(origin.method);
  }
});
