import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import { spreadsheetRow } from "../../src/formats/delimited.js";
import { objectionsTo } from "../../src/formats/cards/objections.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank, ChoiceItem } from "../../src/model/bank.js";
import type { DeckOptions } from "../../src/model/deck.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankFile, bankOf, choice, deckOf, shippedWords } from "../sample.js";
import { ankiReads } from "./anki-reader.js";
import { kit } from "./kit.js";

/** Every row of the file of basic notes must have as many cells as there are columns. */
const COLUMNS = 4;

const filesOf = (bank: Bank, options: Partial<DeckOptions> = {}) => {
  const chosen = { ...DECK_OPTIONS, ...options };
  return [...ankiCsv.render(deckOf(bank, { decks: chosen.decks }), kit, chosen)].map(({ path, content }) => ({
    path,
    bytes: Buffer.from(bytesOf(content)),
  }));
};
const fileOf = (bank: Bank) => filesOf(bank)[0]!.bytes;
const one = (stem: string, more: Partial<ChoiceItem> = {}) =>
  bankOf([
    choice("before"),
    choice("it", ["key", "other"], { stem, cards: { ...choice("").cards, context: "" }, ...more }),
    choice("after"),
  ]);
/** What Anki makes of it, cut into rows; the note in the middle is the one that matters. */
const rowsOf = (bank: Bank) => ankiReads(fileOf(bank)).rows;
function shown(html: string): string {
  const { document } = parseHTML(`<html><body>${html.replaceAll("<br>", "\n")}</body></html>`);
  return document.body.textContent!;
}
const diagnostics = (fields: object): string[] => {
  const item = {
    id: "it",
    type: "short",
    stem: "Which port?",
    keys: ["Northwick"],
    difficulty: "easy",
    topics: ["t"],
    evidence: [{ source: "s", paragraph: 1 }],
    asOf: "2026-01-01",
    volatility: "never",
    ...fields,
  };
  const bank = {
    bank: "b",
    title: "B",
    language: "en",
    updated: "2026-01-01",
    sources: { s: { title: "T", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" } },
    items: [item],
  };
  const loaded = loadBank("b.json", JSON.stringify(bank));
  return loaded.ok ? [] : loaded.diagnostics.map(({ code }) => code);
};

/** By its number in the list of cells that went wrong for others: the text, and what the card shows of it. */
const texts: readonly (readonly [number: number, text: string, shown?: string])[] = [
  [1, "#MeToo began when?"],
  [2, "#deck:Evil"],
  [5, "tags: what are they?"],
  [6, "Talks at 9:00, Sochi"],
  [7, "https://example.org/a?b=c"],
  [8, "a; b"],
  [9, "A|B"],
  [10, "tab\there", "tab here"],
  [11, `"Dacha" summit`],
  [12, `"Dacha summit`],
  [13, `he said "hi"`],
  [14, String.raw`a \"b\" c`],
  [15, `a, "b, c"`],
  [16, "two\nlines"],
  [17, "two lines\n#the second like a comment"],
  [18, "two\r\nlines", "two\nlines"],
  [20, "two\rlines", "two\nlines"],
  [21, "AT&T and AT&ampT"],
  [22, "a < b and c > d"],
  [23, "<p8{N2> and <US>"],
  [24, "<b>x</b>"],
  [25, "&amp; already escaped"],
  [26, `it's "x"`],
  [27, "a\u0000b\u0007c\u000Bd", "abcd"],
  [28, "a\u001Fb", "ab"],
  [45, "{{c1::in a basic note}}"],
  [50, String.raw`\(a<b\)`],
  [51, String.raw`\(in prose\) and \\[here\\]`, String.raw`\(in prose\) and \[here\]`],
  [52, "[sound:x] [latex] [$]5bn[/$] [anki:tts]"],
  [54, "=1+1"],
  [55, "a\u2028b\u0085c", "a b c"],
  [59, "مرحبا \u202Babc\u202C بالعالم"],
  [60, "x".repeat(1_000_000)],
];

describe("a cell stays one cell, and shows what was written", () => {
  test.each(texts.map(([number, text, seen = text]) => [number, text, seen] as const))(
    "%i: %j",
    (_, text, expected) => {
      const rows = rowsOf(one(text));
      expect(rows.map((row) => row.length)).toEqual([COLUMNS, COLUMNS, COLUMNS]);
      expect(shown(rows[1]![0]!)).toBe(expected);
      expect(rows[1]![0]).not.toMatch(
        /\{\{|\[(?:sound|anki|latex|\$|\/)|\\[([]|[\u0000-\u001f\u2028]|<(?!br>|span><\/span>|\/span>)/,
      );
    },
  );
});

const file = fileOf(bankFile("fixtures/all-types.yaml")).toString();
const { headers, rows } = ankiReads(Buffer.from(file));
const cloze = (text: string) => diagnostics({ type: "cloze", text, stem: undefined, keys: undefined });
const gap = (answer: string): string => {
  const base = bankFile("fixtures/all-types.yaml");
  const item = base.items.find(({ type }) => type === "cloze")!;
  const bank = { ...base, items: [{ ...item, segments: ["In 2026: ", { gap: 1, answer, hint: null }] } as never] };
  return ankiReads(fileOf(bank)).rows[0]![0]!;
};
const objections = (bank: Bank, cards: Partial<DeckOptions> = {}) =>
  objectionsTo(bank, { ...blueprintOf(bank), cards: { ...DECK_OPTIONS, ...cards } }, [ankiCsv], shippedWords);
const tags = (more: Partial<ChoiceItem>) => rowsOf(one("q?", more))[1]![2]!.split(" ");
const deck = (title: string) => ankiReads(fileOf({ ...one("q?"), title })).headers.get("deck");

describe("the file around them is read as it was meant", () => {
  const checks: readonly (readonly [number: number, what: string, holds: () => void])[] = [
    [3, "a guid is letters and digits, quoted, in the last column", () => expect(file).toMatch(/,"[0-9A-Za-z]{13}"\n/)],
    [
      4,
      "no guid begins as a formula",
      () => expect(rows.every((row) => /^[0-9A-Za-z]{13}$/.test(row.at(-1)!))).toBe(true),
    ],
    [
      19,
      "no carriage return is left to end a record",
      () => expect(fileOf(one("a\rb")).toString()).not.toContain("\r"),
    ],
    [29, "there is no byte-order mark", () => expect(file.startsWith("#separator:")).toBe(true)],
    [30, "it is UTF-8", () => expect(fileOf(one("é")).includes(Buffer.from("é", "utf8"))).toBe(true)],
    [31, "half a surrogate pair is refused", () => expect(diagnostics({ stem: "a\uD800b?" })).not.toEqual([])],
    [32, "decomposed letters are composed", () => expect(bankOfStem("cafe\u0301 in 2026?")).toContain("caf\u00E9")],
    [33, "an empty question is refused", () => expect(diagnostics({ stem: "" })).not.toEqual([])],
    [
      34,
      "one that only looks empty is refused",
      () => {
        for (const stem of [" ", "\u00A0", "\u200B"])
          expect(diagnostics({ stem }), JSON.stringify(stem)).not.toEqual([]);
      },
    ],
    [
      35,
      "two notes with one first field are refused, both named",
      () => {
        const twins = bankOf([choice("a", undefined, { stem: "Same?" }), choice("b", undefined, { stem: "Same?" })]);
        expect(objections(twins, { guid: false })).toMatchObject([
          {
            severity: "error",
            code: "cards/same-first-field",
            path: ["items", 1],
            message: expect.stringMatching(/"a" and "b"/) as string,
          },
        ]);
        expect(objections(twins)).toMatchObject([{ severity: "warning" }]);
        expect(objections(one("Other?"), { guid: false })).toEqual([]);
      },
    ],
    [
      36,
      "spaces at the ends make no other note",
      () => expect(bankOfStem("  Which port in 2026? ")).toBe("Which port in 2026?"),
    ],
    [37, "every row has as many cells as the first", () => expect(new Set(rows.map((row) => row.length)).size).toBe(1)],
    [38, "and none has more", () => expect(rows[0]).toHaveLength(Number(headers.get("guid column")))],
    [39, "a tag with a space stays one", () => expect(tags({ tags: ["Middle East"] })).toContain("tag::Middle-East")],
    [40, "a comma is no part of a tag", () => expect(tags({ tags: ["a, b"] })).toContain("tag::a-b")],
    [
      41,
      "nor is any other space, nor an empty part",
      () => {
        expect(tags({ tags: ["a\u3000b", "::x", "y::"], topics: ["p//q"] })).toEqual(
          expect.arrayContaining(["tag::a-b", "tag::x", "tag::y", "topic::p::blank::q"]),
        );
      },
    ],
    [
      42,
      "no tag is one that Anki takes away",
      () => expect(tags({ tags: ["marked", "leech"] })).not.toEqual(expect.arrayContaining(["marked"])),
    ],
    [
      43,
      "a deck has no empty part",
      () => {
        expect(deck("News::")).toBe("News");
        expect(deck(": News")).toBe("News");
      },
    ],
    [44, "a deck is no number", () => expect(deck("1234")).toBe("Deck 1234")],
    [
      46,
      "}} does not end a gap early",
      () => expect(gap("{a{b}}")).toBe("In 2026: {{c1::&#123;a&#123;b&#125;&#125;}}"),
    ],
    [47, ":: does not start its hint", () => expect(gap("std::vector")).toBe("In 2026: {{c1::std&#58;&#58;vector}}")],
    [
      48,
      "empty, unclosed and misspelt gaps are refused",
      () => {
        for (const text of ["In 2026 {{c1::}}", "In 2026 {{c1::x", "In 2026 {{C1::x}}"])
          expect(cloze(text)).toContain("bank/cloze-syntax");
      },
    ],
    [
      49,
      "two gaps of one number are one card, as Anki has it",
      () => {
        const base = bankFile("fixtures/all-types.yaml");
        const item = base.items.find(({ type }) => type === "cloze")!;
        const segments = [{ gap: 1, answer: "a", hint: null }, " ", { gap: 1, answer: "b", hint: null }];
        expect(ankiReads(fileOf({ ...base, items: [{ ...item, segments } as never] })).rows[0]![0]).toContain(
          "{{c1::a}} {{c1::b}}",
        );
      },
    ],
    [53, "a picture has a flat, safe name", () => expect(pictureName()).toMatch(/^[a-z0-9-]+\.png$/)],
    [56, "no row of names becomes a card", () => expect(rows[0]![0]).toMatch(/\?$/)],
    [57, "lines end in LF", () => expect(file.endsWith("\n")).toBe(true)],
    [58, "headers stand alone on their lines, unpadded", () => expect(file).toMatch(/^#deck:One of each$/m)],
  ];
  test.each(checks)("%i: %s", (_, __, holds) => expect(holds).not.toThrow());

  test("all sixty are here", () =>
    expect([...texts, ...checks].map(([number]) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, i) => i + 1),
    ));
});

test("54, elsewhere: for a spreadsheet a formula gets an apostrophe", () =>
  expect(spreadsheetRow(["=1+1"])).toBe(`"'=1+1"\r\n`));

function bankOfStem(stem: string): string {
  const text = JSON.stringify({
    bank: "b",
    title: "B",
    language: "en",
    updated: "2026-01-01",
    sources: { s: { title: "T", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" } },
    items: [
      {
        id: "it",
        type: "short",
        stem,
        keys: ["x"],
        difficulty: "easy",
        topics: ["t"],
        evidence: [{ source: "s", paragraph: 1 }],
        asOf: "2026-01-01",
        volatility: "never",
      },
    ],
  });
  const loaded = loadBank("b.json", text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return ankiReads(fileOf(loaded.value)).rows[0]![0]!;
}

function pictureName(): string {
  const media = {
    image: "img/../a b.png",
    alt: "",
    credit: "",
    licence: "CC0-1.0",
    content: { mediaType: "image/png" as const, base64: "", sha256: "0".repeat(64) },
  };
  return /src="([^"]*)"/.exec(rowsOf(one("q?", { media }))[1]![0]!)![1]!;
}
