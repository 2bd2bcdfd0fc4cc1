import { describe, expect, test } from "vitest";
import { readPlainText } from "../../src/article/plain-text.js";
import type { Answer } from "../../src/assistant/answer.js";
import { examine } from "../../src/assistant/passes.js";
import { roundTwo } from "../../src/assistant/round-two.js";
import type { Suggestion } from "../../src/assistant/suggestion.js";
import { against, good, harbour, suggestion } from "./harbour.js";

const answer = (...suggestions: Suggestion[]): Answer => ({ suggestions, unreadable: [], repeated: 0, remark: null });
const outcomeOf = (fields: Partial<Suggestion>, options = {}) =>
  examine(answer(suggestion(fields)), against(harbour, options)).outcomes[0]!;
const itemOf = (fields: Partial<Suggestion>) =>
  examine(answer(suggestion(fields)), against()).drafted.draft.candidates[0]?.item;

test("a good question is ready, with its evidence, and with what made it", () => {
  const { drafted } = examine(answer(suggestion()), against());
  expect(drafted.draft.candidates).toMatchObject([
    {
      tier: "ready",
      reasons: [],
      status: "proposed",
      origin: { method: "assistant", version: "1", model: null },
      item: {
        stem: good.stem,
        key: good.key,
        distractors: good.wrong,
        evidence: [{ paragraph: 5 }],
        asOf: "2026-05-03",
      },
    },
  ]);
  expect([...drafted.rejected]).toEqual([]);
});

describe("a question is thrown out, and counted by its cause, when", () => {
  test.each<[string, Partial<Suggestion>, string]>([
    [
      "its quote is not in the article",
      { quote: "The region paid all of the sum." },
      "its quote is not in the article",
    ],
    ["its quote differs in one word", { quote: good.quote.replace("half", "most") }, "its quote is not in the article"],
    ["its quote is a piece of a word", { quote: "egion paid half of the sum" }, "its quote is not in the article"],
    ["its key is not in the quote", { key: "The harbour master" }, "its right answer is not in its quote"],
    ["a number of its key is not", { key: "half of the 9 sums" }, "its right answer is not in its quote"],
    [
      "a wrong answer is in the quote",
      { wrong: [{ text: "The town", why: null }, good.wrong[0]] },
      "a wrong answer stands in its evidence",
    ],
    [
      "a wrong answer is in the sentence that the quote was cut from",
      { quote: "The region paid half of the sum", wrong: [{ text: "The town", why: null }, good.wrong[0]] },
      "a wrong answer stands in its evidence",
    ],
    [
      "a wrong answer is another name of the key",
      {
        paragraph: 4,
        quote: '"We lost the first forty piles in a single night of wind," Brandt said.',
        stem: "In May 2026 the builders of a pier in Northwick told of a storm. Who said that forty piles had been lost?",
        key: "Brandt",
        wrong: [
          { text: "Lena Brandt", why: null },
          { text: "Oskar Lund", why: null },
        ],
      },
      "a wrong answer is another name of the right one",
    ],
    ["two options are the same", { wrong: [good.wrong[0], good.wrong[0]] }, "no bank would take it"],
    [
      "it is about the page",
      { paragraph: 13, quote: "Jon Berg reports on the coast for this newspaper.", key: "Jon Berg" },
      "its evidence is about the page, not the news",
    ],
  ])("%s", (_name, fields, cause) => {
    const { drafted, outcomes } = examine(answer(suggestion(fields)), against());
    expect(outcomes[0]!.cause).toBe(cause);
    expect(outcomes[0]!.found.join(" ")).not.toBe("");
    expect(drafted.draft.candidates).toEqual([]);
    expect([...drafted.rejected]).toEqual([[cause, 1]]);
  });

  test("its quote is not in the part that was asked about", () => {
    expect(outcomeOf({}, { paragraphs: [[6, 9]] }).cause).toBe("its quote is not in the part that was asked about");
    expect(outcomeOf({}, { paragraphs: [[4, 5]] }).cause).toBeNull();
  });

  test("another one asks the same, or more came than were asked for", () => {
    const other = suggestion({ nth: 2, stem: "In May 2026 a pier was opened in Northwick. Who paid for half of it?" });
    expect(examine(answer(suggestion(), other), against()).outcomes.map(({ cause }) => cause)).toEqual([
      null,
      "another question asks the same",
    ]);
    const third = suggestion({
      nth: 2,
      paragraph: 11,
      quote: "Sand promised a third pier for Easthaven by 2028.",
      stem: "In May 2026 the transport minister Mira Sand spoke in Northwick. By which year did she promise a third pier?",
      key: "2028",
      wrong: [
        { text: "2027", why: "She named a later year." },
        { text: "2031", why: "She named an earlier year." },
      ],
      explanation: null,
    });
    expect(
      examine(answer(suggestion(), third), against(harbour, { max: 1 })).outcomes.map(({ cause }) => cause),
    ).toEqual([null, "more came than were asked for"]);
  });

  test("it could not be read", () => {
    const unreadable = [{ nth: 1, begins: "Who", why: "has no right answer (key)" }];
    const { drafted } = examine({ ...answer(), unreadable, repeated: 2 }, against());
    expect([...drafted.rejected]).toEqual([
      ["it could not be read as a question", 1],
      ["the answer has it twice", 2],
    ]);
  });

  test("it asks about a victim", () => {
    const article = {
      ...readPlainText(
        "Two held after attack in Northwick\nJohn Miller, 34, was stabbed in a bar in Northwick on Friday, police said. The mayor of Northwick, Ada Holm, said the town was shocked.\nAda Holm asked for more police on the streets. She spoke to reporters on Saturday.",
      ),
      published: "2026-05-03",
    };
    const fields = {
      paragraph: 2,
      quote: "John Miller, 34, was stabbed in a bar in Northwick on Friday, police said.",
      stem: "In May 2026 a man was stabbed in a bar in Northwick. Who was it?",
      key: "John Miller",
      wrong: [
        { text: "Peter Moss", why: null },
        { text: "Alan Reed", why: null },
      ],
    };
    expect(examine(answer(suggestion(fields)), against(article)).outcomes[0]!.cause).toMatch(/victim/);
    expect(examine(answer(suggestion(fields)), against(article, { isSensitive: true })).outcomes[0]!.cause).toBeNull();
  });
});

describe("a question wants a hand when", () => {
  test.each<[string, Partial<Suggestion>, RegExp]>([
    ["its quote stands in another paragraph", { paragraph: 2 }, /stands in paragraph 5/],
    ["its key says it in other words", { key: "The region paid one half" }, /in other words/],
    ["there is one wrong answer", { wrong: [good.wrong[0]] }, /has one distractor/],
    ["it has a name that is not in the article", { explanation: "The treaty of Geneva obliged it." }, /Geneva/],
    ["it has a number that is not in the article", { explanation: "The town paid back 317 crowns." }, /317/],
    ["nothing dates it", { stem: "Northwick has a new pier. Who paid half of its price?" }, /Say when/],
    ["it says now", { stem: `${good.stem.replace("Northwick", "now Northwick")}` }, /“now”/],
  ])("%s", (_name, fields, reason) => {
    const { drafted, outcomes } = examine(answer(suggestion(fields)), against());
    expect(outcomes[0]).toMatchObject({ cause: null, found: [expect.stringMatching(reason)] });
    expect(drafted.draft.candidates).toMatchObject([{ tier: "edit", reasons: [expect.stringMatching(reason)] }]);
  });
});

describe("what is not the article's own is put in order", () => {
  test("marks, points and the number of the paragraph around a quote", () => {
    expect(outcomeOf({ quote: `“${good.quote}”` }).cause).toBeNull();
    expect(outcomeOf({ quote: `${good.quote.slice(0, -1)}…` }).cause).toBeNull();
  });

  test("a question without a paragraph has that of its quote", () => {
    expect(outcomeOf({ paragraph: null })).toMatchObject({ paragraph: 5, found: [] });
  });

  test("all options begin alike, and end alike", () => {
    expect(
      itemOf({
        key: "the region.",
        wrong: [
          { text: "The ministry.", why: null },
          { text: "the bank", why: null },
        ],
      }),
    ).toMatchObject({
      key: "The region",
      distractors: ["The ministry", "The bank"],
    });
  });

  test("without wrong answers it is a short one", () => {
    expect(itemOf({ wrong: [] })).toMatchObject({ keys: ["The region"] });
    expect(itemOf({ wrong: [] })).not.toHaveProperty("distractors");
  });

  test("of three wrong answers the one that the quote has goes, and that is said", () => {
    const fields = { wrong: [...good.wrong, { text: "The town", why: null }] };
    expect(itemOf(fields)).toMatchObject({ distractors: good.wrong });
    expect(outcomeOf(fields).found).toEqual([expect.stringMatching(/“The town” was left out/)]);
  });
});

test("what to paste back names every question, and what is to be done", () => {
  const unreadable = [{ nth: 3, begins: "Which?", why: "has several right answers" }];
  const examined = examine(
    { ...answer(suggestion(), suggestion({ nth: 2, quote: "No such words.", key: "No" })), unreadable },
    against(),
  );
  const text = roundTwo(examined);
  expect(text).toMatch(/^1\. FINE: In May 2026/m);
  expect(text).toMatch(/^2\. OUT: In May 2026[^\n]*\n {3}- The quote is not in the article/m);
  expect(text).toMatch(/^3\. OUT: Which\?\n {3}- It has several right answers\./m);
  expect(text).toContain("no question has its quote from: 2 to 4, 6 to 13");
});
