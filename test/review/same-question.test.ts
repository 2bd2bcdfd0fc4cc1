import { describe, expect, test } from "vitest";
import type { DraftFields } from "../../src/model/draft.js";
import { hashOf } from "../../src/article/locate.js";
import { itemOf } from "../../src/review/item-of.js";
import { asksAgain, isSameQuestion } from "../../src/review/same-question.js";
import { article, candidate, choice, draftOf, source } from "./drafts.js";

const words = (paragraph: number) => article.paragraphs[paragraph - 1]!;
const hash = (paragraph: number) => ({ paragraph, hash: hashOf(words(paragraph)) });

/** A question on these words, in a bank that calls the article so. */
function item(fields: DraftFields, evidence: readonly object[] = [hash(2)], id = "pier") {
  const one = { ...candidate("one", fields), item: { ...fields, evidence } };
  const read = itemOf(one, draftOf([one], { source: { ...source, id } }));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.item;
}
const many = (...keys: readonly string[]): DraftFields => ({ stem: "Which?", keys, distractors: ["Southmere"] });
const other = choice("Which port was the first?");
const otherKey = choice("Which port was the first?", "Northwick");

describe("two questions of one bank are the same", () => {
  test.each([
    ["by words and key, however they ask", item(choice()), item(other), true],
    ["whatever letters the key has", item(choice()), item(choice("Where to?", "EASTHAVEN")), true],
    [
      "in whatever order the keys stand",
      item(many("Easthaven", "Northwick")),
      item(many("Northwick", "Easthaven")),
      true,
    ],
    ["where one of two places is the same", item(choice(), [hash(2), hash(3)]), item(other, [hash(3), hash(4)]), true],
    [
      "where the words stand as such or by their hash",
      item(choice(), [{ paragraph: 2, quote: words(2) }]),
      item(other),
      true,
    ],
    [
      "by the paragraph, where no words are named",
      item(choice(), [{ paragraph: 2 }]),
      item(other, [{ paragraph: 2 }]),
      true,
    ],
    ["not with another key", item(choice()), item(otherKey), false],
    ["not on another source", item(choice()), item(other, [hash(2)], "other"), false],
    ["not on other words", item(choice()), item(other, [hash(3)]), false],
    [
      "not on other words of one paragraph",
      item(choice()),
      item(other, [{ paragraph: 2, quote: words(2).slice(0, 20) }]),
      false,
    ],
    ["not on another paragraph", item(choice(), [{ paragraph: 2 }]), item(other, [{ paragraph: 3 }]), false],
  ])("%s", (_, one, another, expected) => {
    expect(isSameQuestion(one, another)).toBe(expected);
    expect(isSameQuestion(another, one)).toBe(expected);
  });
});

describe("a question asks again what another bank has asked", () => {
  test.each([
    ["by words and key, whatever the source is called", item(choice()), item(other, [hash(2)], "other"), true],
    [
      "by what is asked, on whatever words",
      item(choice()),
      item(choice("WHERE did the first ferry go?", "Northwick"), [hash(3)]),
      true,
    ],
    ["where one of two places is the same", item(choice(), [hash(2), hash(3)]), item(other, [hash(3), hash(4)]), true],
    ["not with another key and other words in the question", item(choice()), item(otherKey), false],
    [
      "not by the number of a paragraph alone",
      item(choice(), [{ paragraph: 2 }]),
      item(other, [{ paragraph: 2 }]),
      false,
    ],
    ["not on other words", item(choice()), item(other, [hash(3)]), false],
    [
      "not by stems that neither has",
      item({ text: "It went to {{c1::Easthaven}}." }),
      item({ text: "It is {{c1::Westbay}}." }, [hash(3)]),
      false,
    ],
  ])("%s", (_, one, earlier, expected) => expect(asksAgain(one, earlier)).toBe(expected));
});
