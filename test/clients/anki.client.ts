import { describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/notes.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Deck } from "../../src/model/deck.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choice } from "../sample.js";
import { python } from "./python.js";

interface Round {
  readonly logs: readonly Readonly<Record<string, number>>[];
  readonly notes: readonly {
    guid: string;
    fields: string[];
    tags: string[];
    decks: string[];
    cards: number;
    reps: number[];
    html: string[];
  }[];
}

const filesOf = (deck: Deck) =>
  ankiCsv
    .render(deck, kit)
    .map(({ path, content }) => ({ text: String(content), notetype: path.includes("cloze") ? "Cloze" : "Basic" }));
const imported = (...rounds: readonly { bank: Bank; study?: number }[]) =>
  python("anki_import.py", { rounds: rounds.map(({ bank, study }) => ({ files: filesOf(deckOf(bank)), study })) }) as {
    version: string;
    rounds: Round[];
    integrity: boolean;
  };

const sochi = bankFile("../questions/sochi-2019.yaml");

describe("real Anki", () => {
  test("holds exactly the notes that were meant", () => {
    const deck = deckOf(sochi);
    const { rounds, integrity } = imported({ bank: sochi });
    const byGuid = new Map(rounds[0]!.notes.map((note) => [note.guid, note]));
    expect(byGuid.size).toBe(deck.notes.length);
    for (const { guid, fields, tags } of deck.notes) {
      expect(byGuid.get(guid)).toMatchObject({ fields, tags: tags.toSorted(), decks: [deck.title] });
    }
    for (const { html } of rounds[0]!.notes) expect(html.join()).not.toMatch(/\{\{|\}\}/);
    expect(integrity).toBe(true);
  });

  test("makes one card per gap of a cloze item", () => {
    const [round] = imported({ bank: bankFile("fixtures/all-types.yaml") }).rounds;
    expect(round!.notes.map(({ cards }) => cards).toSorted()).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });

  test("keeps a card and its reverse apart, and shows Markdown and pictures", () => {
    const rich = bankFile("fixtures/rich.yaml");
    const [round] = imported({ bank: rich }).rounds;
    expect(round!.notes).toHaveLength(rich.items.length + 1);
    const shown = round!.notes.map(({ html }) => html.join()).join();
    expect(shown).toContain("the <code>K-7</code> crane");
    expect(shown).toContain("closed for <em>eleven</em> weeks");
  });

  test("adds and changes nothing on a second import, and keeps progress when a wording is corrected", () => {
    const corrected = {
      ...sochi,
      items: sochi.items.map((item) => ({ ...item, explanation: `${item.explanation} Corrected.` }) as Item),
    };
    const { rounds } = imported({ bank: sochi, study: 10 }, { bank: sochi }, { bank: corrected });
    const total = sochi.items.length;
    const sum = (round: Round, name: string) => round.logs.reduce((all, log) => all + log[name]!, 0);
    expect(rounds.map((round) => sum(round, "new"))).toEqual([total, 0, 0]);
    expect(rounds.map(({ notes }) => notes.length)).toEqual([total, total, total]);
    expect(rounds[1]!.notes.map(({ fields }) => fields)).toEqual(rounds[0]!.notes.map(({ fields }) => fields));
    expect(rounds[2]!.notes.every(({ fields }) => fields[1]!.includes("Corrected."))).toBe(true);
    for (const { notes } of rounds)
      expect(notes.flatMap(({ reps }) => reps).filter((reps) => reps === 3)).toHaveLength(10);
  });

  test("shows hostile text as it was written", () => {
    const texts = [
      "#MeToo began when?",
      "#deck:Evil",
      "tags: what are they?",
      "Talks at 9:00; a|b, c",
      `"Dacha" summit`,
      `"unclosed`,
      "a < b and c > d",
      "<US>",
      "AT&T &amp;",
      "{{c1::x}}",
      "{{Front}}",
      "[sound:x.mp3]",
      "[$]5bn[/$]",
      String.raw`\(a<b\)`,
      "=1+1",
      "line\nbreak",
      "ends with \\",
      "परीक्षा مرحبا 🎲",
    ];
    const bank = bankOf(texts.map((text, i) => choice(`item-${i}`, [`${text} key`, "other"], { stem: text })));
    const { notes } = imported({ bank }).rounds[0]!;
    expect(notes).toHaveLength(texts.length);
    const shown = (html: string) =>
      html
        .replaceAll("<br>", "\n")
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");
    expect(notes.map(({ fields }) => shown(fields[0]!)).toSorted()).toEqual(texts.toSorted());
    expect(new Set(notes.map(({ decks }) => decks.join()))).toEqual(new Set(["Bank"]));
    for (const { html } of notes) expect(html.join()).not.toMatch(/\{\{|\[sound:|\[anki:|unknown field/i);
  });
});
