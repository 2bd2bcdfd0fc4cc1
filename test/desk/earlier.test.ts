import { expect, test } from "vitest";
import { askedBefore } from "../../src/desk/engine/earlier.js";
import { remarksInForm } from "../../src/desk/engine/in-form.js";
import type { Draft } from "../../src/model/draft.js";
import { newWork, nextWork } from "../../src/desk/state/work.js";

const HASH = "a".repeat(64);
const lastWeek = `bank: last-week
title: Last week
language: en
sources:
  another-name: { title: T, publisher: P, published: 2026-01-01, licence: CC-BY-4.0, text: { sha256: "${HASH}", paragraphs: 3 } }
items:
  - stem: Which port did the first ferry of 2026 leave?
    key: Northwick
    distractors: [Easthaven, Southmere]
    evidence: [{ paragraph: 2, quote: left Northwick }]
`;

const draft = (item: Draft["candidates"][number]["item"], status: "proposed" | "accepted" = "proposed"): Draft => ({
  id: "this-week",
  title: "This week",
  language: "en",
  source: {
    id: "harbour",
    title: null,
    publisher: null,
    published: null,
    licence: null,
    url: null,
    text: { sha256: HASH, paragraphs: 3 },
  },
  candidates: [
    {
      id: "one",
      status,
      tier: "ready",
      reasons: [],
      confirmed: [],
      origin: { method: "rules/who", version: "1", model: null },
      item,
    },
  ],
});
const evidence = (quote: string) => [{ paragraph: 2, quote }];

test("the same words with the same answer are asked again, however the source is called and the question put", () => {
  const again = {
    type: "short",
    stem: "Where did it leave from?",
    keys: ["Northwick"],
    evidence: evidence("left Northwick"),
  };
  expect(askedBefore(draft(again), [lastWeek])).toEqual(["one"]);
  expect(askedBefore(draft(again), [])).toEqual([]);
  expect(askedBefore(draft(again, "accepted"), [lastWeek])).toEqual([]);
});

test("another answer of the same words is another question", () => {
  const other = { type: "short", stem: "What left?", keys: ["A ferry"], evidence: evidence("left Northwick") };
  expect(askedBefore(draft(other), [lastWeek])).toEqual([]);
});

test("a bank with mistakes asks nothing", () => {
  const again = { type: "short", stem: "Where from?", keys: ["Northwick"], evidence: evidence("left Northwick") };
  expect(askedBefore(draft(again), ['bank: "a\n', lastWeek.replace("key: Northwick", "")])).toEqual([]);
});

test("a question of one's own that an earlier quiz asks is said while it is written", () => {
  const work = {
    ...nextWork("w2", "seed", { ...newWork("w1", "seed"), bank: lastWeek }),
    bank: lastWeek.replace("last-week", "now"),
  };
  const fields = {
    stem: "which port did the first ferry of 2026 leave? ",
    key: "Northwick",
    distractors: ["Easthaven"],
  };
  expect(remarksInForm(work, null, fields).map(({ code }) => code)).toContain("desk/asked-before");
  expect(remarksInForm({ ...work, earlier: [] }, null, fields).map(({ code }) => code)).not.toContain(
    "desk/asked-before",
  );
});

test("the next work is made in the same way, and knows all that were before it", () => {
  const handOut = { pick: 5, forms: 3, minutes: 45, sizes: [11, 18], sheet: true, seed: "a" } as const;
  const first = { ...newWork("w1", "a"), bank: "bank: one\n", handOut };
  const second = { ...nextWork("w2", "b", first), bank: "bank: two\n" };
  expect(nextWork("w3", "c", second)).toEqual({
    ...newWork("w3", "c"),
    handOut: { ...handOut, seed: "c" },
    earlier: ["bank: one\n", "bank: two\n"],
  });
});

test("of more than forty the oldest are forgotten", () => {
  const earlier = Array.from({ length: 40 }, (_, i) => `bank: w${i}\n`);
  const { earlier: kept } = nextWork("w42", "b", { ...newWork("w41", "a"), bank: "bank: last\n", earlier });
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([40, "bank: w1\n", "bank: last\n"]);
});
