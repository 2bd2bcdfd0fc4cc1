import { expect, test } from "vitest";
import { loose } from "../../src/draft/checks/definite.js";
import { dangling } from "../../src/draft/checks/pronouns.js";
import { mainClause } from "../../src/draft/clause.js";
import { inOwnWords } from "../../src/draft/own-words.js";
import { contentWords, sentenceIndex } from "../../src/draft/sentence-index.js";
import { tellingPart } from "../../src/draft/speech.js";
import { standsIn } from "../../src/draft/stands.js";

test.each([
  ["The bridge cost 1.5 million.", "5", false],
  ["The bridge cost 1,500 crowns.", "500", false],
  ["The bridge cost 1.5 million.", "1.5", true],
  ["It took 5. Then it was done.", "5", true],
  ["Holmes spoke.", "Holm", false],
  ["Ada Holm's plan", "Holm", true],
])("in %j, %j stands as whole words: %s", (text, words, isThere) => {
  expect(standsIn(text, words)).toBe(isThere);
});

test.each([
  ["In May 2026, who said it was late?", "it"],
  ["He opened the pier.", "He"],
  ["In May 2026, who said he would leave?", null],
  ["The town says its pier is safe.", null],
  ["They paid for the pier.", "They"],
  ["Who said in May 2026 that those who waited were right?", null],
])("in %j, %j stands for nothing", (text, found) => {
  expect(dangling(text)).toBe(found);
});

test.each([
  ["Who won the game?", "the game"],
  ["Who won the game between Northwick and Easthaven?", null],
  ["Who said the government had paid?", null],
  ["A pier was built. Who paid for the pier?", null],
  ["Who praised the new ferry pier?", null],
  ["Who praised the pier?", "the pier"],
])("in %j, %j could be any", (text, found) => {
  expect(loose(text)).toBe(found);
});

test("a main clause ends where another one begins", () => {
  expect(
    mainClause("opened a new ferry pier in Northwick, while others waited on the shore.", {
      least: 5,
      isClosed: false,
    }),
  ).toBe("opened a new ferry pier in Northwick");
  expect(mainClause("opened it.", { least: 5, isClosed: false })).toBeNull();
  expect(mainClause('said the pier was "late. Very late" and so on', { least: 3, isClosed: false })).toBeNull();
});

test("own words leave quotes alone", () => {
  expect(inOwnWords("didn't say \"we didn't know\" and also left")).toBe('did not say "we didn\'t know" and left');
});

test.each([
  ["It was an already hot day.", "It was a hot day."],
  ["It is a still open question.", "It is an open question."],
  ["It was a very honest answer, an also useful one.", "It was an honest answer, a useful one."],
  ["It is a now unidentified boat and a just united town.", "It is an unidentified boat and a united town."],
  ["It was a open day.", "It was a open day."],
])("an article agrees with the word that stands behind it now: %s", (before, after) => {
  expect(inOwnWords(before)).toBe(after);
});

test("words are counted by their stems", () => {
  expect([...contentWords("The talks of the two sides talked")]).toEqual(["talk", "two", "sid"]);
});

test("of a quote, the sentence with most in it is asked for, and none that leans on another", () => {
  expect(tellingPart("It is late. The harbour of Northwick needs a second pier before winter.")?.text).toBe(
    "The harbour of Northwick needs a second pier before winter.",
  );
  expect(tellingPart("That was a big surprise for the whole town council.")).toBeNull();
});

test("sentences that share words are given in the order of the text", () => {
  const texts = ["Ships came.", "Boats and ships came.", "Boats left the harbour.", "Nobody sang."];
  const sentences = texts.map((text) => ({ paragraph: 1, start: 0, end: text.length, text, isWhole: true }));
  const { sharing } = sentenceIndex({ sentences } as unknown as Parameters<typeof sentenceIndex>[0]);
  const of = (words: string, share: number) => sharing(contentWords(words), share);
  expect(of("harbour boats ships", 0.3)).toEqual([0, 1, 2]);
  expect(of("harbour boats ships", 0.6)).toEqual([1, 2]);
  expect(of("harbour boats ships", 0.7)).toEqual([]);
  expect(of("ships", 0.1)).toEqual([0, 1]);
  expect(of("trains", 0)).toEqual([]);
});
