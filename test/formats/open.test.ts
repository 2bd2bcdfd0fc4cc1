import { describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/deck.js";
import { bytesOf } from "../../src/formats/content.js";
import { exported } from "../../src/formats/exports/exported.js";
import { formats } from "../../src/formats/index.js";
import type { OpenItem } from "../../src/model/bank.js";
import type { Paper } from "../../src/model/paper.js";
import { templateKit } from "../../src/io/templates.js";
import { itemsWithoutCards } from "../../src/policy/cards.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";
import { kit } from "./kit.js";

const { options: _, placement: __, says: ___, ...base } = choice("why");
const rubric = [{ points: 2, for: "the gale" }];
const open: OpenItem = { ...base, type: "open", points: 3, lines: 4, answer: "A storm had *broken* it.", rubric };
const bank = bankOf([choice("a"), open]);
const asking = papersOf(bank, "s")[0]!;
const plain = papersOf(bankOf([choice("a")]), "s")[0]!;

function pageOf(name: string, paper: Paper): string {
  const format = formats.find((one) => one.name === name)!;
  if (format.from !== "paper") throw new Error(`${name} is made of no paper`);
  return Buffer.from(bytesOf([...format.renderer(kit)(paper)][0]!.content)).toString("utf8");
}

describe("an answer in sentences", () => {
  test.each(["exam", "practice", "print"])("is written on %s: in a field, and on lines in print", (name) => {
    const page = pageOf(name, asking);
    expect(page.match(/<textarea name="q\d" rows="4"/g)).toHaveLength(1);
    expect(/<div class="ruled".*?<\/div>/s.exec(page)![0].match(/<span>/g)).toHaveLength(4);
  });

  test.each(["exam", "print"])("has no trace of its model answer and rubric in %s", (name) =>
    expect(pageOf(name, asking)).not.toMatch(/storm|gale/),
  );

  test.each(["practice", "key"])("has both in %s", (name) => {
    const page = pageOf(name, asking);
    expect(page).toContain("A storm had <em>broken</em> it.");
    expect(page).toMatch(/Points: 2<\/td><td dir="auto">the gale/);
  });

  test("is marked by hand, and says so", () => {
    expect(pageOf("practice", asking).split("People mark this answer")).toHaveLength(2);
    expect(pageOf("key", asking)).toContain("<bdi>by hand</bdi>");
  });

  test.each(["exam", "practice", "print", "key"])("adds nothing to %s of papers that ask for none", (name) => {
    const page = pageOf(name, plain);
    expect(page).not.toMatch(/<textarea name|class="field writing"|class="ruled"|rubric|data-text-by-hand/);
  });

  test("is answered on the paper, not on the answer sheet", () => {
    expect(pageOf("print", asking)).toContain("<p>Answer on the paper.</p>");
  });

  test("goes elsewhere as it is", () => {
    const question = questionsOf(asking).find(({ item }) => item.type === "open")!;
    const asks = { kind: "open", lines: 4, answer: open.answer, rubric };
    expect(exported(question, { passage: null, marking: null, shuffleThere: false }, kit).asks).toEqual(asks);
  });
});

describe("its flashcard", () => {
  const notesOf = (item: OpenItem) => [...deckOf(bankOf([item]), templateKit().wordsIn).notes];
  test("asks the stem and shows the model answer", () => {
    expect(notesOf(open)).toMatchObject([{ kind: "basic", answer: "A storm had <em>broken</em> it." }]);
  });
  test("is not made without one, which is said", () => {
    const without = { ...open, answer: null };
    expect(notesOf(without)).toEqual([]);
    const said = (item: OpenItem, format: string) =>
      itemsWithoutCards(
        bankOf([item]),
        formats.filter(({ name }) => name === format),
      ).map(({ code }) => code);
    expect(said(without, "apkg")).toEqual(["cards/no-answer"]);
    expect(said(without, "exam")).toEqual([]);
    expect(said(open, "apkg")).toEqual([]);
    expect(said({ ...without, cards: { ...open.cards, type: "none" } }, "apkg")).toEqual([]);
  });
  test("may have a back of its own", () => {
    const own = { ...open, answer: null, cards: { ...open.cards, back: "The storm." } };
    expect(notesOf(own)).toMatchObject([{ answer: "The storm." }]);
  });
});
