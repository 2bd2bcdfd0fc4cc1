import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { propose } from "../../src/draft/propose.js";
import { withOwnWords } from "../../src/draft/rewording.js";
import { indexWords } from "../../src/article/verbatim.js";
import type { Ground } from "../../src/draft/checks/check.js";
import type { Proposal } from "../../src/draft/proposal.js";
import { textOf } from "../../src/article/text.js";
import { materialOf } from "../../src/draft/ground.js";
import { RULES } from "../../src/draft/rules.js";
import { DRAFT_KINDS, type DraftKind } from "../../src/model/draft.js";

const coast = {
  ...readPlainText(readFileSync(new URL("../fixtures/draft/coast.txt", import.meta.url), "utf8")),
  published: "2026-05-03",
  language: "en",
};

const drafted = (kinds: readonly DraftKind[] | null, article: typeof coast = coast) =>
  propose(
    article,
    { id: "coast", url: null },
    { kinds, max: null, paragraphs: null, seed: "s", isSensitive: false },
    analyse,
  );

test.each(DRAFT_KINDS)("what is made of %s is as it is written down, and why the rest is not", async (kind) => {
  const { draft, rejected, shortages } = drafted([kind]);
  const said = draft.candidates.map(({ item, tier, reasons }) => {
    const { id: _, topics: __, evidence, asOf: ___, ...asked } = item;
    return `${tier} ${JSON.stringify(asked, null, 1)}\n  from ${JSON.stringify(evidence)}\n${reasons.map((one) => `  ${one}\n`).join("")}`;
  });
  const rest = [...rejected].map(([cause, count]) => `${count}: ${cause}`);
  await expect(`${[...said, ...rest, ...shortages].join("\n")}\n`).toMatchFileSnapshot(`./kinds/${kind}.txt`);
});

test.each(DRAFT_KINDS)("what the rule for %s proposes, before any check, is as it is written down", async (kind) => {
  const options = { kinds: [kind], max: null, paragraphs: null, seed: "s", isSensitive: false };
  const proposed = RULES[kind](materialOf(coast, textOf(coast), options, analyse));
  const said = proposed.map(({ item, keys, distractors, people, reasons, score, evidence }) => {
    const where = evidence.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(", ");
    return [
      `${score} ${JSON.stringify(item)}`,
      `  keys ${keys.join(" | ")}; wrong ${distractors.join(" | ")}; people ${people.join(", ")}; from ${where}`,
      ...reasons.map((one) => `  ${one}`),
    ].join("\n");
  });
  await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`./kinds/${kind}.proposed.txt`);
});

test("what is ready comes first, and what is found first before what is found later", () => {
  const { draft } = drafted(null);
  const places = draft.candidates.map(
    ({ item, tier }) => [tier, (item["evidence"] as { paragraph: number }[])[0]!.paragraph] as const,
  );
  const [ready, edit] = (["ready", "edit"] as const).map((tier) =>
    places.filter(([is]) => is === tier).map(([, at]) => at),
  );
  expect(
    places
      .map(([tier]) => tier)
      .toSorted()
      .toReversed(),
  ).toEqual(places.map(([tier]) => tier));
  for (const one of [ready!, edit!]) expect(one).toEqual(one.toSorted((a, b) => a - b));
  expect(edit!.length).toBeGreaterThan(10);
});

describe("what a source's own words become", () => {
  const own = (text: string, source: string, field = "stem", licence: string | null = null): unknown => {
    const ground = {
      source: { licence },
      words: indexWords(textOf({ ...coast, paragraphs: [source] })),
    } as unknown as Ground;
    const { item } = withOwnWords({ item: { [field]: text } } as unknown as Proposal, ground);
    return item[field];
  };
  const around = (words: string): string => `crews of the old town on the bay ${words} boats of the far coast`;
  test.each([
    ["in order to", "to"],
    ["saw also many", "saw many"],
    ["the United States", "the US"],
    ["U.S.", "US"],
    ["more than 40", "over 40"],
    ["less than $40", "under $40"],
    ["about ten", "around ten"],
    ["approximately", "about"],
    ["nearly", "almost"],
    ["such as", "like"],
    ["because of", "owing to"],
    ["although", "though"],
    ["several", "a number of"],
    ["numerous", "many"],
    ["additional", "further"],
    ["entire", "whole"],
    ["largest", "biggest"],
    ["need to", "have to"],
    ["needs to", "has to"],
    ["began", "started"],
    ["until", "till"],
    ["purchase the", "buy the"],
    ["purchased", "bought"],
    ["prior to", "before"],
    ["throughout", "all through"],
    ["could not", "was not able to"],
    ["ports that are", "ports which are"],
    ["ports and ships", "ports as well as ships"],
    ["5 percent", "5%"],
    ["Holm, a mayor of it, was", "Holm was"],
    ["Holm, which is old, was", "Holm was"],
  ])("%s: %s", (from, to) => expect(own(`Who saw ${around(from)}?`, around(from))).toBe(`Who saw ${around(to)}?`));

  const long = around("until");
  test("only where twelve words stand in a row", () => {
    const eleven = long.split(" ").slice(-11).join(" ");
    expect(own(`Who saw ${eleven}?`, long)).toBe(`Who saw ${eleven}?`);
    const twelve = long.split(" ").slice(-12).join(" ");
    expect(own(`Who saw ${twelve}?`, long)).toBe(`Who saw ${twelve.replace("until", "till")}?`);
  });
  test("and are fewer, where no other ones say the same, but in what is right", () => {
    const run = "crews opened long piers of oak beside Northwick harbour during the storm";
    const short = run.replace(" during the storm", "");
    expect(own(`Who saw ${run}?`, run)).toBe(`Who saw ${short}?`);
    expect(own(`Holm saw ${run}.`, run)).toBe(`Holm saw ${short}.`);
    expect(own(`Holm saw ${run}`, run)).toBe(`Holm saw ${short}`);
    expect(own(`Holm saw ${run}.`, run, "correction")).toBe(`Holm saw ${run}.`);
    // Neither the gap nor the year may go with them, and enough has to stay.
    const gap = run.replace("storm", "{{c1::storm}}");
    expect(own(`Holm saw ${gap}.`, run, "text")).toBe(`Holm saw ${gap}.`);
    const year = run.replace("the storm", "2019");
    expect(own(`Who saw ${year}, now?`, `${year}, now`)).toBe(`Who saw ${year}, now?`);
    const poor = "it is said that they are on the piers during the storm";
    expect(own(`Who said ${poor}?`, `said ${poor}`)).toBe(`Who said ${poor}?`);
  });
  test("not where the source may be copied, nor in quotes, answers and other fields", () => {
    expect(own(`Who saw ${long}?`, long, "stem", "CC-BY-4.0")).toBe(`Who saw ${long}?`);
    expect(own(`Who saw ${long}?`, long, "key")).toBe(`Who saw ${long}?`);
    expect(own(`Who said “${long}”?`, long)).toBe(`Who said “${long}”?`);
    expect(own(`Saw ${long.replace("until", "{{c1::until}}")}.`, long, "text")).toBe(
      `Saw ${long.replace("until", "{{c1::until}}")}.`,
    );
  });
  test("in corrections and lines of statements, too", () => {
    expect(own(`Holm saw ${long}.`, long, "correction")).toBe(`Holm saw ${long.replace("until", "till")}.`);
    const lines = [{ says: `Holm saw ${long}.`, truth: true }];
    const ground = {
      source: { licence: null },
      words: indexWords(textOf({ ...coast, paragraphs: [long] })),
    } as unknown as Ground;
    expect(withOwnWords({ item: { statements: lines } } as unknown as Proposal, ground).item).toEqual({
      statements: [{ says: `Holm saw ${long.replace("until", "till")}.`, truth: true }],
    });
  });
});
