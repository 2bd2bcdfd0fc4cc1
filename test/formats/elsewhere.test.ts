import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import type { DeckFormat } from "../../src/formats/format.js";
import { markdown } from "../../src/formats/markdown.js";
import { mnemosyne } from "../../src/formats/mnemosyne.js";
import { mochi } from "../../src/formats/mochi.js";
import { quizlet } from "../../src/formats/quizlet.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank, Item } from "../../src/model/bank.js";
import { type HostileText, hostileTexts } from "../clients/hostile.js";
import { randomItems } from "../clients/random-items.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";
import { kit } from "./kit.js";

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
const cells = hostileTexts.map((cell): HostileText => (typeof cell === "string" ? { text: cell, shown: cell } : cell));
const withContext = { cards: { ...choice("x").cards, context: "Context" } };
const hostile = bankOf(
  cells.map(({ text }, i) => choice(`item-${i}`, [text, "other"], { stem: `Q ${text}`, ...withContext })),
);
const random = bankOf(randomItems);
/** The same texts in gaps, and as their hints. */
const hostileGaps = bankOf(
  cells.map(({ text }, i): Item => {
    const { options: _, placement: __, ...common } = choice(`item-${i}`, undefined, withContext);
    const segments = [
      `${i} before =`,
      { gap: 1, answer: text, hint: text },
      " after ",
      { gap: 2, answer: "end", hint: null },
    ];
    return { ...common, type: "cloze", segments };
  }),
);
/** What a gap shows: of a hostile text as it was written, on one line. */
const inGaps = cells.map(({ shown, inGap = shown }) => flat(inGap));

const madeBy = (format: DeckFormat, bank: Bank): Buffer =>
  Buffer.from(bytesOf([...format.render(deckOf(bank), kit, DECK_OPTIONS)][0]!.content));

/** What a reader of Markdown that knows nothing of us shows. */
const parser = new MarkdownIt({ html: true, breaks: true });
function shown(text: string): string {
  const { document } = parseHTML(`<html><body>${parser.render(text)}</body></html>`);
  return document.body.textContent!.trim();
}

describe("quizlet", () => {
  const rows = (bank: Bank) =>
    madeBy(quizlet, bank)
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t"));

  test("has two cells a line, with the text and nothing else in them", () => {
    expect(rows(hostile)).toEqual(
      cells.map((cell) => {
        const lines = flat(cell.shown.replaceAll("\n", " / "));
        return [`Context / Q ${lines}`, lines];
      }),
    );
  });

  test("is whole whatever the notes hold", () => {
    expect(rows(random)).toHaveLength(750);
    expect(rows(random).every((cells) => cells.length === 2)).toBe(true);
  });

  test("says which items lose a picture or emphasis", () => {
    const rich = choice("rich", undefined, { stem: "Which is *not*?" });
    const objections = [...quizlet.objections!(deckOf(bankOf([rich, choice("plain")])), DECK_OPTIONS)];
    expect(objections).toMatchObject([
      { severity: "info", code: "cards/left-out", message: "Cards for quizlet carry no dates." },
      { severity: "warning", code: "cards/loss", item: "rich" },
    ]);
  });
});

describe("markdown", () => {
  /** Cards end at an empty line; `?` on a line of its own stands between their sides. */
  const cards = (bank: Bank) =>
    madeBy(markdown, bank)
      .toString()
      .split("\n\n")
      .slice(2)
      .map((card) => card.trimEnd().split(/\n\?{1,2}\n/));

  test("shows hostile text as it was written", () => {
    expect(cards(hostile).map((sides) => sides.map((side) => flat(shown(side))))).toEqual(
      cells.map((cell) => [`Context Q ${flat(cell.shown)}`, `${flat(cell.shown)} As of 1 January 2026.`]),
    );
  });

  test("holds no mark of the plugin but its own", () => {
    const text = madeBy(markdown, hostile).toString();
    expect(text).not.toMatch(/::|<!--|\[\[|==/);
    expect(cards(random)).toHaveLength(500);
  });

  test("keeps every gap on a line of its own kind, whatever is in it", () => {
    // As the plugin reads it (clozecraft 0.4, `==[123;;]answer[;;hint]==`), line by line.
    const gaps = (bank: Bank) =>
      madeBy(markdown, bank)
        .toString()
        .split("\n")
        .flatMap((line) => [...line.matchAll(/==(\d);;(.+?)(?:;;(.+?))?==/g)])
        .map(([, number, answer, hint]) => [number, answer, hint]);
    expect(madeBy(markdown, hostileGaps).toString()).not.toMatch(/::|<!--|\[\[|==.*====/);
    expect(
      gaps(hostileGaps).map(([number, ...texts]) => [number, ...texts.map((text) => text && flat(shown(text)))]),
    ).toEqual(
      inGaps.flatMap((text) => [
        ["1", text, text],
        ["2", "end", undefined],
      ]),
    );
    expect(gaps(random)).toHaveLength(500);
  });

  test("writes gaps with number and hint, and says what it leaves out", () => {
    const all = bankFile("fixtures/all-types.yaml");
    expect(madeBy(markdown, all).toString()).toContain(
      String.raw`cost ==1;;12 crowns;;price== \& took ==2;;forty== minutes.`,
    );
    const objections = [...markdown.objections!(deckOf(all), DECK_OPTIONS)];
    expect(objections).toMatchObject([
      { severity: "info", message: "Cards for markdown carry no sources." },
      ...["ferry-fare", "harbour-facts"].map((item) => ({ item, message: expect.stringContaining("its explanation") })),
    ]);
  });
});

describe("mochi", () => {
  const files = (bank: Bank) => unzipSync(madeBy(mochi, bank));
  const contents = (bank: Bank): string[] =>
    JSON.parse(Buffer.from(files(bank)["data.json"]!).toString())["~:decks"].flatMap(
      (deck: { "~:cards": { "~:content": string }[] }) => deck["~:cards"].map((card) => card["~:content"]),
    );

  test("shows hostile text as it was written", () => {
    const sides = contents(hostile).map((content) => content.split("\n---\n").map((side) => flat(shown(side))));
    expect(sides).toEqual(
      cells.map((cell) => [`Context Q ${flat(cell.shown)}`, `${flat(cell.shown)} As of 1 January 2026.`]),
    );
  });

  test("has two sides whatever the notes hold, and gaps of its own alone", () => {
    expect(contents(random).every((content) => content.split("\n---\n").length === 2)).toBe(true);
    expect(contents(random).flatMap((content) => content.match(/\{\{/g) ?? [])).toHaveLength(500);
    expect(contents(random).flatMap((content) => content.match(GAP) ?? [])).toHaveLength(500);
  });

  const GAP = /\{\{(\d)::((?:(?!::|\}\}).)+)\}\}/gs;

  test("shows hostile text in gaps", () => {
    const gaps = contents(hostileGaps).flatMap((content) => [...content.matchAll(GAP)]);
    expect(gaps.map(([, number, answer]) => [number, flat(shown(answer!))])).toEqual(
      inGaps.flatMap((text) => [
        ["1", text],
        ["2", "end"],
      ]),
    );
  });

  test("says which items lose their reverse card", () => {
    const both = choice("both", undefined, { cards: { ...choice("x").cards, reverse: true } });
    expect([...mochi.objections!(deckOf(bankOf([both])), DECK_OPTIONS)]).toMatchObject([{ item: "both" }]);
  });
});

test.each([quizlet, markdown, mnemosyne, mochi])("$name is the same twice", (format) => {
  expect(madeBy(format, random).equals(madeBy(format, random))).toBe(true);
});

/** Characters that some reader of Markdown takes for more than themselves. */
const MARKS = "\\`*_[]{}<>&#|~$^!%";
test.each([...MARKS])("obsidian shows %s as it is", (mark) => {
  const bank = bankOf([choice("a", ["one", "two"], { stem: `x${mark}${mark}y`, ...withContext })]);
  // A bank's own Markdown comes first: what it takes for a mark is none of ours.
  const text = madeBy(markdown, bank).toString("utf8");
  const asked = text.split("\n").find((line) => line.startsWith("x"))!;
  expect(asked.replace(/\\[^a-z0-9\s]/g, "")).toBe("xy");
});
