import { expect, test } from "vitest";
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
