import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { propose } from "../../src/draft/propose.js";
import type { DraftKind, DraftOptions } from "../../src/model/draft.js";

type Fields = Readonly<Record<string, unknown>>;

/** What a kind makes of sentences below a headline; published on a Sunday. */
function draftsOf(
  kind: DraftKind,
  sentences: readonly string[],
  headline = "Northwick opens its new ferry pier",
): Fields[] {
  const article = { ...readPlainText([headline, ...sentences].join("\n")), published: "2026-05-03", language: "en" };
  const options: DraftOptions = { kinds: [kind], max: null, paragraphs: null, seed: "s", isSensitive: false };
  return propose(article, { id: "pier", url: null }, options, analyse).draft.candidates.map(({ item }) => item);
}
const stemsOf = (kind: DraftKind, ...sentences: string[]): unknown[] =>
  draftsOf(kind, sentences).map(({ stem, text }) => withoutScene(String(stem ?? text)));

/** The headline goes before what has no word of the story in it; tested by itself below. */
const withoutScene = (stem: string): string =>
  stem.replace(/^“[^”]*” \(May 2026\): (\p{L})/u, (_, first: string) => first.toUpperCase());

describe("year", () => {
  test.each([
    [
      "In 1997, Northwick Council imposed a toll on all lorries.",
      "In which year did Northwick Council impose a toll on all lorries?",
    ],
    ["Brandt Builders bought a ferry in 2019.", "In which year did Brandt Builders buy a ferry?"],
    [
      "Ferries to Easthaven have been banned at night since 2004.",
      "Since which year have ferries to Easthaven been banned at night?",
    ],
    [
      "Ada Holm has led the council of Northwick since independence in 1980.",
      "Ada Holm has led the council of Northwick since independence in which year?",
    ],
    [
      "In 2011, voters had elected a council led by the Harbour Party.",
      "In which year did voters elect a council led by the Harbour Party?",
    ],
    [
      "The last big storm on the coast of Northwick was in 1953.",
      "As of May 2026, in which year was the last big storm on the coast of Northwick?",
    ],
    ["Brandt Builders bought a ferry in October 2019.", "In which month of 2019 did Brandt Builders buy a ferry?"],
  ])("%s", (sentence, stem) => {
    expect(stemsOf("year", sentence)).toEqual([stem]);
  });

  test("is a choice where the article names two other years, and typed where it doesn't", () => {
    const one = "In 1997, Northwick Council imposed a toll on all lorries.";
    expect(draftsOf("year", [one])[0]).toMatchObject({ keys: ["1997"] });
    const [choice] = draftsOf("year", [
      one,
      "Brandt Builders bought the old shipyard in 2019.",
      "The ferry company moved to Easthaven in 2004.",
    ]);
    expect(choice).toMatchObject({ key: "1997", distractors: ["2004", "2019"], order: "natural" });
  });

  test.each([
    ["a pronoun that nobody can tell", "They bought the old shipyard in 2019."],
    ["a quote", '"We bought the shipyard in 2019," said Ada Holm, the mayor.'],
  ])("asks no question about %s", (_, sentence) => {
    for (const text of stemsOf("year", sentence)) expect(text).not.toMatch(/\?$/);
  });
});

describe("number", () => {
  test.each([
    [
      "Nearly 300 ferries crossed the bay of Northwick in 2025.",
      "Nearly how many ferries crossed the bay of Northwick in 2025?",
    ],
    [
      "Brandt Builders repaired 75 lamps in January 2026.",
      "How many lamps did Brandt Builders repair in January 2026?",
    ],
    [
      "Brandt Builders initiated four rounds of planned repairs in 2025.",
      "How many rounds of planned repairs did Brandt Builders initiate in 2025?",
    ],
    ["Ada Holm was elected with 84,121 votes in 2024.", "With how many votes was Ada Holm elected in 2024?"],
    [
      "Brandt Builders bought the old shipyard in 2019 for $13.7 million.",
      "For how much did Brandt Builders buy the old shipyard in 2019?",
    ],
    [
      "Ada Holm's 90-minute meeting with Lena Brandt in March 2026 was a success.",
      "How many minutes did Ada Holm's meeting with Lena Brandt in March 2026 last?",
    ],
    ["Brandt Builders has 25 divers.", "As of May 2026, how many divers does Brandt Builders have?"],
    [
      "A storm hit the coast of Northwick in 1953, killing more than 200 people.",
      "More than how many people were killed when a storm hit the coast of Northwick in 1953?",
    ],
  ])("%s", (sentence, stem) => {
    expect(stemsOf("number", sentence)).toEqual([stem]);
  });

  test("keeps unit and hedge in key and question", () => {
    expect(
      draftsOf("number", ["Brandt Builders gave nearly $5.9 million to Northwick Council in 2024."])[0],
    ).toMatchObject({
      keys: ["$5.9 million", "5.9 million"],
    });
  });

  test("offers numbers of the same kind and size only", () => {
    const [item] = draftsOf("number", [
      "Ada Holm was elected with 84,121 votes in 2024.",
      "Lena Brandt got 58,825 votes.",
      "Oskar Lund got 60,760 votes.",
      "Six people came by ferry.",
      "The count cost $70,000.",
    ]);
    expect(item).toMatchObject({ key: "84,121", distractors: ["60,760", "58,825"] });
  });

  test.each([
    ["scores", "Northwick United won 9-1 against Easthaven Rovers in 2025."],
    ["what was told before", "The six ferries crossed the bay of Northwick in 2025."],
    ["ages", "Ada Holm, 42, opened the pier of Northwick in 2026."],
  ])("asks nothing about %s", (_, sentence) => {
    expect(stemsOf("number", sentence)).toEqual([]);
  });
});

describe("what stands alone", () => {
  test.each([
    ["days are written out", "Brandt Builders repaired 75 lamps on Tuesday.", "On", "28 April 2026"],
    ["the speaker comes first", "Northwick has 25 ferries, harbour officials said.", "", "harbour officials"],
    [
      "people have their full names",
      "Ada Holm, the mayor of Northwick, opened it. Mayor Ada Holm spoke. Holm bought six boats in 2025.",
      "",
      "Ada Holm",
    ],
    ["links go", "However, Brandt Builders repaired 75 lamps in 2025.", "", "did Brandt Builders repair"],
  ])("%s", (_, text, _lead, part) => {
    expect(stemsOf("number", text).join("\n")).toContain(part);
  });
});

test("enumeration asks for the members of a list, and offers others of its class", () => {
  const [item] = draftsOf("enumeration", [
    "Northwick Council banned lorries from Italy, Poland and Spain in 2025.",
    "Ferries to France were late.",
    "In Germany nobody noticed.",
  ]);
  expect(item).toMatchObject({ keys: ["Italy", "Poland", "Spain"], distractors: ["France", "Germany"] });
});

test("timeline puts events of four different days or years in order", () => {
  const [item] = draftsOf("timeline", [
    "Lena Brandt founded a shipyard in 2004.",
    "In 1997, Northwick Council imposed a toll on all lorries.",
    "A storm hit the coast of Northwick in 1953.",
    "Brandt Builders repaired the old lighthouse in October 2019.",
  ]);
  expect(item!["sequence"]).toEqual([
    "A storm hit the coast of Northwick",
    "Northwick Council imposed a toll on all lorries",
    "Lena Brandt founded a shipyard",
    "Brandt Builders repaired the old lighthouse",
  ]);
});

const FACTS = [
  "In 1997, Northwick Council imposed a toll on lorries.",
  "Lena Brandt founded a shipyard in 2004.",
  "Brandt Builders repaired 75 lamps in January 2026.",
  "The ferry company has 25 boats.",
];

test("statements have a value in brackets and a false one of its class", () => {
  const [item] = draftsOf("statements", FACTS);
  expect(item!["head"]).toBe(
    "Consider the following statements about the news of 3 May 2026, “Northwick opens its new ferry pier”:",
  );
  expect(item!["statements"]).toEqual(
    expect.arrayContaining([
      { says: "In [1997], Northwick Council imposed a toll on lorries.", false: ["2004", "2026"], paragraph: 2 },
      { says: "Brandt Builders repaired [75] lamps in January 2026.", false: ["25"], paragraph: 4 },
    ]),
  );
});

test("false statements want a person: they are never ready, and nothing is confirmed", () => {
  const article = {
    ...readPlainText(["Northwick opens its new ferry pier", ...FACTS].join("\n")),
    published: "2026-05-03",
    language: "en",
  };
  const options: DraftOptions = {
    kinds: ["statements", "changed-fact"],
    max: null,
    paragraphs: null,
    seed: "s",
    isSensitive: false,
  };
  const { candidates } = propose(article, { id: "pier", url: null }, options, analyse).draft;
  expect(candidates.length).toBeGreaterThan(2);
  for (const { tier, confirmed } of candidates) expect([tier, confirmed]).toEqual(["edit", []]);
});

test("a changed fact is false, and its correction says what is right", () => {
  const items = draftsOf("changed-fact", FACTS);
  expect(items).toContainEqual(
    expect.objectContaining({
      type: "true-false",
      stem: "In 2004, Northwick Council imposed a toll on lorries.",
      key: false,
      correction: "In 1997, Northwick Council imposed a toll on lorries.",
    }),
  );
});

test("nothing greater makes “at least” false", () => {
  const items = draftsOf("changed-fact", [
    "At least 40 boats of Northwick sank in 2025.",
    "Easthaven had 60 boats in 2025.",
    "Southmere had 55 boats in 2024.",
  ]);
  expect(items.map(({ stem }) => stem).filter((stem) => /At least (?:60|55)/.test(String(stem)))).toEqual([]);
});

test("fewer of the first ones are no false number", () => {
  const items = draftsOf("changed-fact", [
    "Taylor Holm's first six albums were released through Brandt Records.",
    "Easthaven sold two boats to Southmere in the week before the storm, and the mayor of Northwick was not at all happy with that.",
  ]);
  expect(items.filter(({ stem }) => /first two/.test(String(stem)))).toEqual([]);
});

test("a further clause is nobody who says so", () => {
  const [stem] = stemsOf(
    "number",
    "Easthaven sold 35 boats to Southmere in 2024, and nobody was told about the price of them.",
  );
  expect(stem).toBe("How many boats did Easthaven sell to Southmere in 2024?");
});
