import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { materialOf } from "../../src/review/material.js";

const mention = (paragraph: number, start: number, text: string) => ({
  paragraph,
  start,
  end: start + text.length,
  text,
});

const analysis: Analysis = {
  paragraphs: ["Pier opens", "Ada Holm, the mayor, paid 4 crowns on Monday. In 2023 she said: “We build.”"],
  sentences: [
    { ...mention(2, 0, "Ada Holm, the mayor, paid 4 crowns on Monday."), isWhole: true },
    { ...mention(2, 46, "In 2023 she said: “We build.”"), isWhole: true },
  ],
  people: [
    {
      name: "Ada Holm",
      surname: "Holm",
      aliases: ["Ada Holm", "Holm"],
      pronoun: "she",
      roles: [{ ...mention(2, 10, "the mayor"), isDefinite: true, class: "politics" }],
      signs: ["apposition", "speech-verb"],
      mentions: [mention(2, 0, "Ada Holm"), mention(2, 54, "she")],
      salience: 1,
    },
  ],
  places: [],
  organisations: [],
  dates: [
    { ...mention(2, 38, "Monday"), value: null, isRelative: true },
    { ...mention(2, 49, "2023"), value: "2023", isRelative: false },
  ],
  numbers: [{ ...mention(2, 26, "4 crowns"), kind: "money", value: "4", written: "4", unit: "crowns", hedge: null }],
  quotes: [
    {
      ...mention(2, 64, "“We build.”"),
      words: "We build.",
      speaker: 0,
      method: "pronoun",
      confidence: 80,
      isWhole: true,
    },
  ],
};

test("what an article has to ask about stands there with its paragraph, days in their order", () => {
  expect(materialOf(analysis)).toEqual({
    people: [{ name: "Ada Holm", also: ["Holm"], roles: ["the mayor"], paragraphs: [2] }],
    organisations: [],
    places: [],
    quotes: [{ words: "We build.", speaker: "Ada Holm", paragraph: 2 }],
    numbers: [
      { text: "4 crowns", kind: "money", paragraph: 2, within: "Ada Holm, the mayor, paid 4 crowns on Monday." },
    ],
    timeline: [
      { day: "2023", text: "2023", paragraph: 2, within: "In 2023 she said: “We build.”" },
      { day: null, text: "Monday", paragraph: 2, within: "Ada Holm, the mayor, paid 4 crowns on Monday." },
    ],
  });
});

describe("a timeline", () => {
  const day = (value: string | null, paragraph: number) => ({
    ...mention(paragraph, 0, `${value} in ${paragraph}`),
    value,
    isRelative: false,
  });
  const order = (...dates: readonly (readonly [string | null, number])[]) =>
    materialOf({ ...analysis, dates: dates.map(([value, paragraph]) => day(value, paragraph)) }).timeline.map(
      (one) => `${one.day} in ${one.paragraph}`,
    );

  test.each([
    [
      "an earlier day comes first, however late it is told",
      [
        ["2026-05-04", 1],
        ["2023", 4],
      ],
      ["2023 in 4", "2026-05-04 in 1"],
    ],
    [
      "of one day, what is told first",
      [
        ["2023", 4],
        ["2023", 2],
      ],
      ["2023 in 2", "2023 in 4"],
    ],
    [
      "what nobody can tell comes last",
      [
        [null, 1],
        ["2023", 4],
      ],
      ["2023 in 4", "null in 1"],
    ],
    [
      "wherever it stood",
      [
        ["2023", 4],
        [null, 1],
      ],
      ["2023 in 4", "null in 1"],
    ],
    [
      "in the order in which it is told",
      [
        [null, 3],
        [null, 1],
      ],
      ["null in 1", "null in 3"],
    ],
  ] as const)("%s", (_, dates, expected) => expect(order(...dates)).toEqual(expected));
});

test("the most talked about comes first; a name, a role and a paragraph are said once", () => {
  const [holm] = analysis.people;
  const dahl = {
    ...holm!,
    name: "Jon Dahl",
    aliases: ["Jon Dahl"],
    salience: 2,
    mentions: [mention(2, 0, "a"), mention(2, 9, "b"), mention(1, 0, "c")],
    roles: [...holm!.roles, ...holm!.roles],
  };
  const { people } = materialOf({ ...analysis, people: [holm!, dahl] });
  expect(people).toEqual([
    { name: "Jon Dahl", also: [], roles: ["the mayor"], paragraphs: [2, 1] },
    { name: "Ada Holm", also: ["Holm"], roles: ["the mayor"], paragraphs: [2] },
  ]);
});

test("what stands in no sentence is shown in its paragraph, and a quote of nobody has no speaker", () => {
  const [number] = analysis.numbers;
  const [quote] = analysis.quotes;
  const { numbers, quotes } = materialOf({
    ...analysis,
    numbers: [
      { ...number!, ...mention(1, 0, "Pier") },
      { ...number!, ...mention(9, 0, "Pier") },
    ],
    quotes: [
      { ...quote!, speaker: null },
      { ...quote!, speaker: 7 },
    ],
  });
  expect(numbers.map(({ within }) => within)).toEqual(["Pier opens", ""]);
  expect(quotes.map(({ speaker }) => speaker)).toEqual([null, null]);
});
