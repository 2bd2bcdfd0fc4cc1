import { describe, expect, test } from "vitest";
import { cuts } from "../../src/article/boundary.js";
import { hashOf, locate } from "../../src/article/locate.js";
import { selectorsOf } from "../../src/article/selector.js";
import { textOf } from "../../src/article/text.js";
import { indexWords, longestSharedRun, shareReproduced } from "../../src/article/verbatim.js";
import { named } from "./fixtures.js";

const text = textOf({
  paragraphs: [
    "The harbour opens",
    "The mayor said yes. The mayor said no.",
    "It cost 1.5 million; the mayor can't pay.",
  ],
});
const look = (quote: string | null, paragraph = 1, more: object = {}) =>
  locate(text, { paragraph, quote, hash: null, prefix: null, suffix: null, ...more });

describe("evidence", () => {
  test("of a paragraph alone is there or not", () => {
    expect(look(null, 3)).toMatchObject({ status: "verified", span: { paragraph: 3, start: 0 } });
    expect(look(null, 4)).toEqual({ status: "missing", nearest: null, leftOut: null });
  });
  test("that stands elsewhere has moved", () =>
    expect(look("said no", 1)).toEqual({ status: "moved", span: { paragraph: 2, start: 30, end: 37 } }));
  test("that stands in several places is ambiguous", () =>
    expect(look("The mayor said", 2)).toMatchObject({ status: "ambiguous", spans: [{ start: 0 }, { start: 20 }] }));
  test("the paragraph decides between several places", () =>
    expect(look("mayor", 3)).toMatchObject({ status: "verified", span: { paragraph: 3 } }));
  test("what stands before or after decides too", () => {
    expect(look("The mayor said", 2, { suffix: "no" })).toMatchObject({ status: "verified", span: { start: 20 } });
    expect(look("The mayor said", 2, { prefix: "yes." })).toMatchObject({ status: "verified", span: { start: 20 } });
    expect(look("The mayor said", 2, { suffix: "maybe" }).status).toBe("missing");
  });
  test("that is missing comes with the nearest words, to help", () =>
    expect(look("the mayor refused to pay")).toMatchObject({
      status: "missing",
      nearest: { paragraph: 3, text: expect.stringContaining("the mayor") },
    }));
  test("by hash is found, and says when it has moved", () => {
    const hash = hashOf("The mayor said no.");
    expect(look(null, 2, { hash })).toMatchObject({ status: "verified", span: { start: 20, end: 38 } });
    expect(look(null, 1, { hash })).toMatchObject({ status: "moved", span: { paragraph: 2 } });
    expect(look(null, 2, { hash: hashOf("The mayor said No.") }).status).toBe("missing");
  });
  test("by hash survives a paragraph that is put in before it", () => {
    const { article } = named("agency-report.txt");
    const hash = hashOf(article.paragraphs[6]!);
    const longer = textOf({
      paragraphs: [...article.paragraphs.slice(0, 3), "Something new.", ...article.paragraphs.slice(3)],
    });
    expect(locate(longer, { paragraph: 7, quote: null, hash, prefix: null, suffix: null })).toMatchObject({
      status: "moved",
      span: { paragraph: 8 },
    });
  });
});

test.each([
  ["can", "he can't go"],
  ["5", "1.5 million"],
  ["1", "1,500 boats"],
  ["2020", "in 12020"],
  ["not", "nothing"],
  ["nuclear", "a non-nuclear state"],
  ["tax", "a tax-free day"],
  ["5", "at -5 degrees"],
  ["10", "10² sections"],
])("%j is not found inside %j", (quote, whole) =>
  expect(
    locate(textOf({ paragraphs: [whole] }), { paragraph: 1, quote, hash: null, prefix: null, suffix: null }).status,
  ).toBe("missing"),
);

test("scripts without spaces have no words to cut", () => expect(cuts("北京大学", 2)).toBe(false));

test("half a character crashes nothing", () => {
  const broken = textOf({ paragraphs: ["a \uD800 b"] });
  expect(locate(broken, { paragraph: 1, quote: "\uDC00", hash: null, prefix: null, suffix: null }).status).toBe(
    "missing",
  );
});

test("a place is said in the terms of the W3C annotation model", () => {
  const span = { paragraph: 2, start: 20, end: 29 };
  expect(selectorsOf(text, span, false)).toEqual([{ type: "TextPositionSelector", start: 38, end: 47 }]);
  expect(selectorsOf(text, span, true)[1]).toEqual({
    type: "TextQuoteSelector",
    exact: "The mayor",
    prefix: "The mayor said yes. ",
    suffix: " said no.",
  });
});

test("words taken over are counted, whatever their case and punctuation", () => {
  const index = indexWords(text);
  expect(longestSharedRun("So the MAYOR said: yes, the mayor said “no”!", index)).toEqual({
    words: 8,
    run: "the mayor said yes the mayor said no",
  });
  expect(longestSharedRun("nothing of the kind here", index)).toBeNull();
  expect(shareReproduced(["the mayor said yes the mayor said no"], index, 6)).toBeCloseTo(8 / 21);
  expect(shareReproduced(["the mayor said yes the mayor said no"], index, 9)).toBe(0);
});
