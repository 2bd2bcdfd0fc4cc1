import { expect, test } from "vitest";
import { areShownCards } from "../../src/corrections/shown-cards.js";
import { shownCards } from "../../src/formats/cards/cards.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankFile, deckOf } from "../sample.js";

await loadMarkdown();

const rows = (...sides: (readonly string[])[]) => sides.map((fields) => ({ guid: "", fields, tags: [] }));
const facts = ["Which port opened in 2026?", "Who runs the harbour?", "Where did the ferry go?", "What did it cost?"];

test.each<[what: string, fields: string[][], areCards: boolean]>([
  ["notes", facts.map((fact) => [fact, "Northwick"]), false],
  ["answers that say the question again", facts.map((fact) => [fact, `${fact} Northwick`]), true],
  ["gaps", facts.map((fact) => [`${fact} In [...] it was.`, `${fact} In 2026 it was. So it is.`]), true],
  ["gaps with hints", facts.map((fact) => [`${fact} In [year] it was.`, `${fact} In 2026 it was.`]), true],
  ["gaps as HTML", [['The <span class="cloze" data-ordinal="1">[...]</span> opened', "The pier opened"]], true],
  ["cards of ours as HTML", [['<div class="sheet">\n<div class="question">', "x"]], true],
  ["short words that begin alike", ["a", "be", "see", "do"].map((word) => [word, `${word}s`]), false],
  ["two rows that are alike", facts.slice(0, 2).map((fact) => [fact, `${fact} x`]), false],
  ["three columns", facts.map((fact) => [fact, `${fact} x`, "y"]), false],
  ["nothing", [], false],
])("%s", (_, fields, areCards) => expect(areShownCards(rows(...fields))).toBe(areCards));

test("what has ids are notes", () =>
  expect(areShownCards(facts.map((fact) => ({ guid: "g", fields: [fact, `${fact} x`], tags: [] })))).toBe(false));

test("cards of a bank, as text without HTML", () => {
  const deck = deckOf(bankFile("../questions/sochi-2019.yaml"));
  // Our templates show the question again above the answer.
  const cards = shownCards(deck).map(({ front, back }) => [front, back.startsWith(front) ? back : `${front} ${back}`]);
  expect(areShownCards(rows(...cards))).toBe(true);
});
