import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { propose } from "../../src/draft/propose.js";
import type { Candidate, DraftKind, DraftOptions } from "../../src/model/draft.js";

const HEADLINE = "Northwick opens its new ferry pier";
const SPEAKERS = [
  '"The trawlers of the bay lost their berths at the market quay," said Oskar Lund, the director of the Fishermen Union.',
  '"The first forty piles of oak broke in the storm of January," said Lena Brandt, an engineer at Easthaven Builders.',
  '"The tide tables of Southmere were printed twice by the office," said Mira Sand, a professor at Southmere College.',
];

function draft(
  sentences: readonly string[],
  kinds: readonly DraftKind[] | null,
  headline = HEADLINE,
): readonly Candidate[] {
  const article = { ...readPlainText([headline, ...sentences].join("\n")), published: "2026-05-03", language: "en" };
  const options: DraftOptions = { kinds, max: null, paragraphs: null, seed: "s", isSensitive: false };
  return propose(article, { id: "pier", url: null }, options, analyse).draft.candidates;
}

const kindsOf = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.map(({ origin }) => origin.method.replace("rules/", "")));

/** What is made of a quote by Ada Holm among three other speakers. */
const ofHolm = (words: string, more = ", who has been a pilot of the bay", others: readonly string[] = SPEAKERS) =>
  draft([`"${words}," said Ada Holm${more}.`, ...others], ["who-said"]).find(({ item }) =>
    JSON.stringify([item["key"], item["keys"]]).includes("Ada Holm"),
  );
const reasonsOf = (candidate: Candidate | undefined): string => (candidate?.reasons ?? ["none"]).join(" ");

test("leaves out who did what, and words to be filled in, unless somebody asks for them", () => {
  const sentences = [
    "Northwick Council bought a ferry of the harbour company in Easthaven on Saturday for the new pier.",
    'Ada Holm, a pilot, called the new pier of Northwick a "stone miracle" on Saturday.',
    ...SPEAKERS,
  ];
  expect(kindsOf(draft(sentences, ["who-did", "quote"]))).toEqual(new Set(["who-did", "quote"]));
  expect(kindsOf(draft(sentences, null))).not.toContain("who-did");
  expect(kindsOf(draft(sentences, null))).not.toContain("quote");
});

describe("who said it", () => {
  test("wants no other hand where the quote tells of the story", () => {
    const long = Array.from(
      { length: 9 },
      () => "The crews worked on all the days of the week, and on most of the nights as well.",
    );
    expect(
      ofHolm("The pier will bring three ferries to the town each morning", undefined, [...SPEAKERS, ...long])?.reasons,
    ).toEqual([expect.stringContaining("rarely worth asking")]);
    expect(reasonsOf(ofHolm("Nobody knew what would come of all our hopes and plans"))).toContain(
      "tell more of the story",
    );
  });

  test("wants other words where these tell whose they are", () => {
    expect(reasonsOf(ofHolm("The ferry brought my wife to the hospital before the pier was built"))).toContain("whose");
  });

  test.each([
    ["a fragment", "In terms of ferries and piers for all of the harbour towns that trade here"],
    ["half of a pair", "The ferry stops at the pier not only to load the fish crates of the harbour"],
    ["an open end", "The ferry company built the whole pier for the fishing boats of the"],
    ["a list broken off", "The harbour has ferries for islanders and the pier for trawlers, barges"],
  ])("is thrown out where the quote is %s", (_, words) => {
    expect(ofHolm(words)).toBeUndefined();
  });

  test("offers nobody of high office beside people of none", () => {
    const minister =
      '"The islands of the coast deserve two safe landings each," said Ines Rot, the transport minister of Norland.';
    const item = ofHolm("The pier will bring three ferries to the town each morning", undefined, [
      minister,
      ...SPEAKERS,
    ])?.item;
    expect(JSON.stringify(item)).toContain("Oskar Lund");
    expect(JSON.stringify(item)).not.toContain("Ines Rot");
  });

  test("offers nobody who said something at another time and is named once", () => {
    const poet = 'The poet Elin Moor had said, "The sea of the north gives nothing back to the towns on its shore."';
    const item = ofHolm("The pier will bring three ferries to the town each morning", undefined, [
      poet,
      ...SPEAKERS.slice(1),
    ])?.item;
    expect(JSON.stringify(item)).not.toContain("Elin Moor");
  });

  test("offers nobody whom the story is all about beside one whom it names once", () => {
    const often = Array.from({ length: 6 }, () => "The crews of the ferry greeted Oskar Lund at the pier.");
    const item = ofHolm("The pier will bring three ferries to the town each morning", undefined, [
      ...SPEAKERS,
      ...often,
    ])?.item;
    expect(JSON.stringify(item)).not.toContain("Oskar Lund");
  });

  test("says what all of them are where the article does", () => {
    const words = "The pier will bring three ferries to the town each morning";
    expect(ofHolm(words, ", the head of the Island School")?.item["key"]).toBe("Ada Holm, head of the Island School");
    expect(ofHolm(words)?.item["key"]).toBe("Ada Holm");
    expect(
      ofHolm("The union of the ferry crews will fill the pier each morning", ", the head of the Island School")?.item[
        "key"
      ],
    ).toBe("Ada Holm");
  });
});

describe("figures", () => {
  const first = (kind: DraftKind, sentence: string, ...more: string[]) => draft([sentence, ...more], [kind])[0];

  test("have the headline before them where nothing else tells the story", () => {
    const sentence = "Brandt Builders repaired 75 lamps in Easthaven in January 2026.";
    expect(first("number", sentence, "The divers live in Easthaven.")?.item["stem"]).toBe(
      `“${HEADLINE}” (May 2026): how many lamps did Brandt Builders repair in Easthaven in January 2026?`,
    );
    expect(first("number", sentence)?.item["stem"]).toBe(
      "How many lamps did Brandt Builders repair in Easthaven in January 2026?",
    );
    const [told] = draft(
      [sentence, "The divers live in Easthaven."],
      ["number"],
      "Northwick opens two of its ferry piers",
    );
    expect(told?.item["stem"]).not.toContain("two of");
  });

  test("say who or where it was", () => {
    const sentence = "Ferry sales were down 12 percent in March 2026.";
    expect(reasonsOf(first("number", sentence))).toContain("who or where");
    expect(
      reasonsOf(
        first("number", "Ferry sales in Southmere were down 12 percent in March 2026.", "Southmere is a city."),
      ),
    ).not.toContain("who or where");
  });

  test("are no more exact than anybody keeps them", () => {
    expect(reasonsOf(first("number", "Brandt Builders sold 84,121 ferry tickets in 2024."))).toContain("round number");
    expect(reasonsOf(first("number", "Brandt Builders sold 84,000 ferry tickets in 2024."))).not.toContain(
      "round number",
    );
  });

  test("are no year of a share", () => {
    expect(reasonsOf(first("year", "Ferry trips made up 15 percent of all travel to Northwick in 2013."))).toContain(
      "Ask for the share",
    );
  });

  test("want other months beside the right one", () => {
    const sentence = "Brandt Builders bought a ferry in October 2019.";
    expect(reasonsOf(first("year", sentence))).toContain("other months");
    expect(
      reasonsOf(first("year", sentence, "The toll rose in May 2018.", "The bell fell in July 2017.")),
    ).not.toContain("other months");
  });

  test("are thrown out where the question breaks off", () => {
    expect(first("year", "Ada Holm has been rumoured since 2017.")).toBeUndefined();
  });
});

describe("a changed fact", () => {
  const stemsOf = (sentences: readonly string[], kinds: readonly DraftKind[] | null): string =>
    draft(sentences, kinds)
      .filter(({ origin }) => origin.method === "rules/changed-fact")
      .map(({ item }) => String(item["stem"]))
      .join(" ");

  test("is no day moved", () => {
    const days = [
      "Lena Brandt launched a ferry in Easthaven on 1 May 2026.",
      "Oskar Lund launched a ferry in Easthaven on 14 April 2026.",
      "Mira Sand launched a ferry in Southmere on 3 March 2026.",
    ];
    expect(stemsOf(days, ["changed-fact"])).toContain("launched a ferry");
    expect(stemsOf(days, null)).not.toContain("launched a ferry");
  });
});
