import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterEach, describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/deck.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { reverseSides, sidesOf } from "../../src/deck/sides.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Deck, Note } from "../../src/model/deck.js";
import { bytesOf } from "../../src/model/artefact.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choice } from "../sample.js";
import { type AnkiNote, type Log, type Step, anki, versions } from "./anki.js";
import { hostileTexts } from "./hostile.js";
import { matrix } from "./matrix.js";

interface Meant {
  readonly guid: string;
  readonly fields: readonly string[];
}

/** Anki's own Basic can't make the reverse card of a single note: it gets one of its own. */
function inStockTypes(note: Note): Meant[] {
  const { front, back } = sidesOf(note);
  const meant = [{ guid: note.guid, fields: [front, back] }];
  if (note.kind === "cloze" || note.reverse === null) return meant;
  const reverse = reverseSides(note);
  return [...meant, { guid: note.reverse, fields: [reverse.front, reverse.back] }];
}

/** A way into Anki: the steps that import a deck. */
interface Way {
  readonly name: string;
  readonly steps: (deck: Deck) => readonly Step[];
  /** What a note becomes in Anki. */
  readonly meant: (note: Note) => readonly Meant[];
  /** Whether a note's deck is made if it is missing. */
  readonly makesDecks: (version: string) => boolean;
}

const ways: readonly Way[] = [
  {
    name: "anki-csv",
    steps: (deck) =>
      placed(ankiCsv.render(deck, kit, DECK_OPTIONS), ".csv").map((file) => ({
        do: "import_text",
        file,
        notetype: file.includes("cloze") ? "Cloze" : "Basic",
      })),
    meant: inStockTypes,
    makesDecks: (version) => !["2.1.55", "23.10.1"].includes(version),
  },
];

function placed(artefacts: ReturnType<typeof ankiCsv.render>, ending: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-anki-"));
  return [...artefacts]
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, content }) => {
      const file = join(folder, basename(path));
      writeFileSync(file, bytesOf(content));
      return file;
    });
}

interface Held {
  readonly log: Log;
  readonly notes: readonly AnkiNote[];
}

/** Imports banks, with what a learner does in between; what the collection holds after each import. */
async function after(version: string, way: Way, ...stages: readonly (Bank | Step)[]): Promise<Held[]> {
  const perStage = stages.map((stage) =>
    "items" in stage ? [...way.steps(deckOf(stage)), { do: "notes" } as const] : [stage],
  );
  const answers: readonly unknown[] = await anki(version, [...perStage.flat(), { do: "check" }]);
  expect(answers.at(-1)).toMatchObject({ sound: true, survives: true });
  const held: Held[] = [];
  let at = 0;
  for (const [i, stage] of stages.entries()) {
    const given = answers.slice(at, (at += perStage[i]!.length));
    if ("items" in stage) held.push({ log: sum(given.slice(0, -1) as Log[]), notes: given.at(-1) as AnkiNote[] });
  }
  return held;
}

const sum = (logs: readonly Log[]): Log =>
  Object.fromEntries(
    Object.keys(logs[0]!).map((name) => [name, logs.reduce((all, log) => all + log[name as keyof Log], 0)]),
  ) as unknown as Log;

/** What a browser would show of a field. */
function shown(html: string): string {
  const { document } = parseHTML(`<html><body>${html.replaceAll("<br>", "\n")}</body></html>`);
  return document.body.textContent!;
}

const sochi = bankFile("../questions/sochi-2019.yaml");
const explained = (item: Item): Item => ({ ...item, explanation: `${item.explanation} Corrected.` });
const withItems = (bank: Bank, items: readonly Item[]): Bank => ({ ...bank, items });
const learnt = (notes: readonly AnkiNote[]) =>
  new Map(notes.map(({ guid, cards }) => [guid, cards.map(({ deck, learnt }) => [deck, ...learnt])]));
const texts = (notes: readonly AnkiNote[]) => new Map(notes.map(({ guid, fields, tags }) => [guid, [fields, tags]]));

const results = new Map<string, Map<string, boolean>>();

describe.each(ways)("$name", (way) => {
  describe.concurrent.each(versions)("in Anki %s", (version) => {
    afterEach(({ task }) => {
      const row = `${way.name}: ${task.name}`;
      results.set(row, (results.get(row) ?? new Map()).set(version, task.result?.state === "pass"));
    });

    /** That the collection holds the deck: every field, tag, deck and card, and nothing else. */
    function expectHeld(notes: readonly AnkiNote[], bank: Bank) {
      const deck = deckOf(bank);
      const meant = [...deck.notes].flatMap((note) =>
        way.meant(note).map((one) => ({ ...one, tags: note.tags.toSorted() })),
      );
      const byGuid = <T extends { guid: string }>(some: readonly T[]) =>
        some.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
      expect(byGuid(notes.map(({ guid, fields, tags }) => ({ guid, fields, tags })))).toEqual(byGuid(meant));
      const title = way.makesDecks(version) ? deck.title : "Default";
      expect(new Set(notes.flatMap(({ cards }) => cards.map((card) => card.deck)))).toEqual(new Set([title]));
      const wanted = [...deck.notes].reduce((all, note) => all + cardCount(note), 0);
      expect(notes.flatMap(({ cards }) => cards)).toHaveLength(wanted);
      for (const { cards } of notes) {
        for (const { question, answer } of cards) {
          expect(question + answer).not.toMatch(/\{\{|\}\}|\[sound:|\[anki:|unknown field/i);
        }
      }
    }

    test("holds every field, tag, deck and card", async () => {
      for (const bank of [sochi, bankFile("fixtures/all-types.yaml"), bankFile("fixtures/rich.yaml")]) {
        const [first] = await after(version, way, bank);
        expectHeld(first!.notes, bank);
      }
    });

    test("shows hostile text as it was written", async () => {
      const cells = hostileTexts.map((cell) => (typeof cell === "string" ? { text: cell, shown: cell } : cell));
      const bank = bankOf(cells.map(({ text }, i) => choice(`item-${i}`, [`${text} key`, "other"], { stem: text })));
      const [first] = await after(version, way, bank);
      expectHeld(first!.notes, bank);
      const question = ({ fields }: AnkiNote) => shown(fields[0]!).replace("January 2026\n\n", "").trim();
      expect(first!.notes.map(question).toSorted()).toEqual(cells.map((cell) => cell.shown).toSorted());
    });

    test("adds and changes nothing on a second import", async () => {
      const [first, second] = await after(version, way, sochi, { do: "study", answers: 10 }, sochi);
      expect(second!.log.new).toBe(0);
      expect(texts(second!.notes)).toEqual(texts(first!.notes));
    });

    test("updates corrected notes and keeps their progress", async () => {
      const corrected = withItems(
        sochi,
        sochi.items.map((item, i) => (i % 2 === 0 ? explained(item) : item)),
      );
      const [first, before, second] = await after(version, way, sochi, { do: "study", answers: 10 }, sochi, corrected);
      expectHeld(second!.notes, corrected);
      expect(second!.log.new).toBe(0);
      expect(learnt(second!.notes)).toEqual(learnt(before!.notes));
      expect(learnt(second!.notes)).not.toEqual(learnt(first!.notes));
    });

    test("does not care about the order of the items", async () => {
      const [first, second] = await after(version, way, sochi, withItems(sochi, sochi.items.toReversed()));
      expect(texts(second!.notes)).toEqual(texts(first!.notes));
      expect(learnt(second!.notes)).toEqual(learnt(first!.notes));
    });

    test("takes new tags over", async () => {
      const retagged = withItems(
        sochi,
        sochi.items.map((item) => ({ ...item, difficulty: "hard", tags: ["new"] }) as Item),
      );
      const [, second] = await after(version, way, sochi, retagged);
      expectHeld(second!.notes, retagged);
    });

    test("adds what is new and keeps what the bank has dropped", async () => {
      const [, second] = await after(
        version,
        way,
        withItems(sochi, sochi.items.slice(1)),
        { do: "study", answers: 5 },
        withItems(sochi, sochi.items.slice(0, -1)),
      );
      expectHeld(second!.notes, sochi);
    });

    test("makes no duplicate in ten rounds", async () => {
      const rounds = Array.from({ length: 10 }, (_, round) =>
        withItems(
          sochi,
          sochi.items.map((item, i) => (i % 10 <= round ? explained(item) : item)),
        ),
      );
      const held = await after(version, way, ...rounds);
      expect(held.map(({ log }) => log.new)).toEqual([held[0]!.notes.length, ...Array.from({ length: 9 }, () => 0)]);
      expectHeld(held[9]!.notes, rounds[9]!);
    });
  });
});

/** Counted anew here: a cloze note gives a card per gap number, any other one, and one more in reverse. */
const cardCount = (note: Note): number =>
  note.kind === "cloze" ? new Set(note.text.match(/\{\{c\d+::/g)).size : note.reverse === null ? 1 : 2;

test("docs show which version passes what", async () => {
  await expect(matrix(results, versions)).toMatchFileSnapshot("../../docs/anki-matrix.md");
});
