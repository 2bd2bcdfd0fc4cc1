import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/deck.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { reverseSides, sidesOf } from "../../src/deck/sides.js";
import { fieldsOf } from "../../src/deck/note-types.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import { apkg } from "../../src/formats/apkg.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Change, Deck, DeckOptions, Note } from "../../src/model/deck.js";
import { type Artefact, bytesOf } from "../../src/model/artefact.js";
import type { SourceText } from "../../src/bank/source.js";
import { compare } from "../../src/corrections/compare.js";
import { readAnkiFile } from "../../src/io/anki-file.js";
import { readSource } from "../../src/io/read.js";
import { withImages } from "../../src/io/media.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choice } from "../sample.js";
import { type AnkiNote, type Log, type Step, anki, versions } from "./anki.js";
import { hostileTags, hostileTexts, hostileTitles } from "./hostile.js";
import { matrix } from "./matrix.js";
import { randomItems } from "./random-items.js";

const home = mkdtempSync(join(tmpdir(), "broadsheet-anki-"));
afterAll(() => rmSync(home, { recursive: true }));

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

const asText = (deck: Deck, options: DeckOptions): Step[] =>
  placed(ankiCsv.render(deck, kit, options), ".csv").map((file) => ({
    do: "import_text",
    file,
    notetype: file.includes("cloze") ? "Cloze" : "Basic",
  }));

const text: Way = {
  name: "anki-csv",
  steps: (deck) => asText(deck, DECK_OPTIONS),
  meant: inStockTypes,
  makesDecks: (version) => isFrom(version, "25.8"),
};

const addingTags: Way = {
  ...text,
  name: "anki-csv, tags: add",
  steps: (deck) => asText(deck, { ...DECK_OPTIONS, tags: "add" }),
};

await apkg.load!();
const packages: Way = {
  name: "apkg",
  steps: (deck) =>
    placed(apkg.render(deck, kit, DECK_OPTIONS), ".apkg").map((file) => ({ do: "import_package", file })),
  meant: (note) => [{ guid: note.guid, fields: fieldsOf(note) }],
  makesDecks: () => true,
};

/** Whether a version is the given one or a later one. */
const isFrom = (version: string, first: string): boolean => version.localeCompare(first, "en", { numeric: true }) >= 0;

function placed(artefacts: Iterable<Artefact>, ending: string): string[] {
  const folder = mkdtempSync(join(home, "made-"));
  return [...artefacts]
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, content }) => {
      const file = join(folder, basename(path));
      writeFileSync(file, bytesOf(content));
      return file;
    });
}

/** A bank at a time, with the day on which each of its items last became another one. */
interface Edition {
  readonly bank: Bank;
  readonly changes: ReadonlyMap<string, Change>;
}

const asIs = (bank: Bank): Edition => ({ bank, changes: new Map() });

/** The bank with some items changed, on a day of the 2040s: after whatever day these tests run on. */
function changed(bank: Bank, change: (item: Item, i: number) => Item, day = 1): Edition {
  const items = bank.items.map(change);
  const ids = items.filter((item, i) => item !== bank.items[i]).map(({ id }) => id);
  const on: Change = { day: `2040-01-${String(day).padStart(2, "0")}`, count: 0 };
  return { bank: withItems(bank, items), changes: new Map(ids.map((id) => [id, on])) };
}

interface Held {
  readonly log: Log;
  readonly notes: readonly AnkiNote[];
}

/** Imports editions, with what a learner does in between; what the collection holds after each import. */
async function after(version: string, way: Way, ...stages: readonly (Edition | Step)[]): Promise<Held[]> {
  const perStage = stages.map((stage) =>
    "bank" in stage ? [...way.steps(deckOf(stage.bank, stage)), { do: "notes" } as const] : [stage],
  );
  const answers: readonly unknown[] = await anki(version, [...perStage.flat(), { do: "check" }]);
  expect(answers.at(-1)).toMatchObject({ sound: true, survives: true });
  const held: Held[] = [];
  let at = 0;
  for (const [i, stage] of stages.entries()) {
    const given = answers.slice(at, (at += perStage[i]!.length));
    if ("bank" in stage) held.push({ log: sum(given.slice(0, -1) as Log[]), notes: given.at(-1) as AnkiNote[] });
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
const sochiSource = sourceOf("questions/sochi-2019.yaml");
function sourceOf(path: string): SourceText {
  const source = readSource(new URL(`../../${path}`, import.meta.url).pathname);
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  return source.value;
}

const explained = (item: Item): Item => ({ ...item, explanation: `${item.explanation} Corrected.` });
const withItems = (bank: Bank, items: readonly Item[]): Bank => ({ ...bank, items });
const learnt = (notes: readonly AnkiNote[]) =>
  new Map(notes.map(({ guid, cards }) => [guid, cards.map(({ deck, learnt }) => [deck, ...learnt])]));
/** Fields and tags. */
const texts = (notes: readonly AnkiNote[]) => new Map(notes.map(({ guid, fields, tags }) => [guid, [fields, tags]]));

const results = new Map<string, Map<string, boolean>>();

/** Holds a way to what it promises, in every version; each test has a line in the matrix. */
const inEveryVersion = (way: Way, define: (version: string) => void) =>
  describe.each([way])("$name", () => {
    describe.concurrent.each(versions)("in Anki %s", (version) => {
      afterEach(({ task }) => {
        const row = `${way.name}: ${task.name}`;
        results.set(row, (results.get(row) ?? new Map()).set(version, task.result?.state === "pass"));
      });
      define(version);
    });
  });

/** That the collection holds the deck: every field, tag, deck and card, and nothing else. */
function expectHeld(notes: readonly AnkiNote[], bank: Bank, way: Way, version: string) {
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

for (const way of [text, packages]) {
  inEveryVersion(way, (version) => {
    test("holds every field, tag, deck and card", async () => {
      for (const bank of [sochi, bankFile("fixtures/all-types.yaml"), bankFile("fixtures/rich.yaml")]) {
        const [first] = await after(version, way, asIs(bank));
        expectHeld(first!.notes, bank, way, version);
      }
    });

    test("shows hostile text as it was written", async () => {
      const cells = hostileTexts.map((cell) => (typeof cell === "string" ? { text: cell, shown: cell } : cell));
      const bank = bankOf(cells.map(({ text }, i) => choice(`item-${i}`, [`${text} key`, "other"], { stem: text })));
      const [first] = await after(version, way, asIs(bank));
      expectHeld(first!.notes, bank, way, version);
      const question = ({ fields }: AnkiNote) => shown(fields[0]!).replace("January 2026\n\n", "").trim();
      expect(first!.notes.map(question).toSorted()).toEqual(cells.map((cell) => cell.shown).toSorted());
    });

    test("keeps hostile tags and deck names whole", async () => {
      const banks = hostileTitles.map((title, i) => ({
        ...bankOf([choice("one", undefined, { tags: hostileTags })], `bank-${i}`),
        title,
      }));
      const held = await after(version, way, ...banks.map(asIs));
      for (const bank of banks) {
        const [{ guid }] = [...deckOf(bank).notes] as [Note];
        const notes = held.at(-1)!.notes.filter((note) => note.guid === guid);
        expectHeld(notes, bank, way, version);
      }
    });

    test("holds 500 random notes", async () => {
      const bank = bankOf(randomItems);
      const [first] = await after(version, way, asIs(bank));
      expectHeld(first!.notes, bank, way, version);
    });

    test("adds and changes nothing on a second import", async () => {
      const [first, second] = await after(version, way, asIs(sochi), { do: "study", answers: 10 }, asIs(sochi));
      expect(second!.log.new).toBe(0);
      expect(texts(second!.notes)).toEqual(texts(first!.notes));
    });

    test("updates corrected notes and keeps their progress", async () => {
      const corrected = changed(sochi, (item, i) => (i % 2 === 0 ? explained(item) : item));
      const studied: Step = { do: "study", answers: 10 };
      const [first, before, second] = await after(version, way, asIs(sochi), studied, asIs(sochi), corrected);
      expectHeld(second!.notes, corrected.bank, way, version);
      expect(second!.log.new).toBe(0);
      expect(learnt(second!.notes)).toEqual(learnt(before!.notes));
      expect(learnt(second!.notes)).not.toEqual(learnt(first!.notes));
    });

    test("does not care about the order of the items", async () => {
      const reversed = withItems(sochi, sochi.items.toReversed());
      const [first, second] = await after(version, way, asIs(sochi), asIs(reversed));
      expect(texts(second!.notes)).toEqual(texts(first!.notes));
      expect(learnt(second!.notes)).toEqual(learnt(first!.notes));
    });

    test("takes new tags over", async () => {
      const retagged = changed(sochi, (item) => ({ ...item, difficulty: "hard", tags: ["new"] }));
      const [, second] = await after(version, way, asIs(sochi), retagged);
      expectHeld(second!.notes, retagged.bank, way, version);
    });

    test("adds what is new and keeps what the bank has dropped", async () => {
      const [, second] = await after(
        version,
        way,
        asIs(withItems(sochi, sochi.items.slice(1))),
        { do: "study", answers: 5 },
        asIs(withItems(sochi, sochi.items.slice(0, -1))),
      );
      expectHeld(second!.notes, sochi, way, version);
    });

    test("what is edited there comes home, and nothing else", async () => {
      const [note] = [...deckOf(sochi).notes] as [Note];
      const { guid, fields } = way.meant(note)[0]!;
      const { stem } = sochi.items[0]!;
      const value = fields[0]!.replace(stem, `${stem.slice(0, -1)}, <i>says</i> R&amp;D?<br>`);
      const folder = mkdtempSync(join(home, "exported-"));
      const files = ["home.txt", "home.apkg", "latest.apkg"].map((name) => join(folder, name));
      const steps: Step[] = [
        ...way.steps(deckOf(sochi)),
        { do: "edit", guid, field: 0, value },
        { do: "add", notetype: "Basic", fields: ["a new question", "its answer"], tags: ["mine"], deck: "Other" },
        { do: "export_text", file: files[0]! },
        { do: "export_package", file: files[1]!, legacy: true },
        { do: "export_package", file: files[2]!, legacy: false },
      ];
      await anki(version, steps);
      for (const file of files) {
        const notes = await readAnkiFile(file);
        if (!notes.ok) throw new Error(JSON.stringify(notes.diagnostics));
        expect(compare(sochiSource, sochi, notes.value)).toMatchObject({
          corrections: [{ path: ["items", 0, "stem"], after: `${stem.slice(0, -1)}, *says* R&D?` }],
          differences: [],
          strangers: [{ fields: ["a new question", "its answer"], tags: ["mine"] }],
        });
      }
    });

    test("makes no duplicate in ten rounds", async () => {
      const rounds = Array.from({ length: 10 }, (_, round) =>
        changed(sochi, (item, i) => (i % 10 <= round ? explained(item) : item), round + 1),
      );
      const held = await after(version, way, ...rounds);
      expect(held.map(({ log }) => log.new)).toEqual([held[0]!.notes.length, ...Array.from({ length: 9 }, () => 0)]);
      expectHeld(held[9]!.notes, rounds[9]!.bank, way, version);
    });
  });
}

inEveryVersion(addingTags, (version) => {
  test("leaves a learner's own tags alone", async () => {
    const [{ guid }] = [...deckOf(sochi).notes] as [Note];
    const mine: Step = { do: "tag", guid, name: "mine" };
    const [first, second] = await after(version, addingTags, asIs(sochi), mine, changed(sochi, explained));
    const tags = (notes: readonly AnkiNote[]) => notes.find((note) => note.guid === guid)!.tags;
    expect(tags(second!.notes)).toEqual([...tags(first!.notes), "mine"].toSorted());
    expect(second!.notes.every(({ fields }) => fields.join().includes("Corrected."))).toBe(true);
  });
});

inEveryVersion(packages, (version) => {
  const guid = [...deckOf(sochi).notes][0]!.guid;

  test("never puts older words in the place of newer ones", async () => {
    const [first, second] = await after(version, packages, changed(sochi, explained), asIs(sochi));
    expect(texts(second!.notes)).toEqual(texts(first!.notes));
  });

  test("leaves what a learner wrote until the item changes", async () => {
    const edit: Step = { do: "edit", guid, field: 0, value: "my words" };
    const [, second, third] = await after(version, packages, asIs(sochi), edit, asIs(sochi), changed(sochi, explained));
    const question = (notes: readonly AnkiNote[]) => notes.find((note) => note.guid === guid)!.fields[0];
    expect(question(second!.notes)).toBe("my words");
    expect(question(third!.notes)).not.toBe("my words");
  });

  test("brings pictures along", async () => {
    const file = new URL("../fixtures/rich.yaml", import.meta.url).pathname;
    const { bank } = await withImages(bankFile("fixtures/rich.yaml"), file);
    const deck = deckOf(bank);
    const answers = await anki(version, [...packages.steps(deck), { do: "media" }]);
    const media = answers.at(-1);
    expect(media).toEqual(deck.media.map(({ name }) => name));
    expect(media).not.toEqual([]);
  });

  test("takes a second correction over that is dated before the import of the first (before 25.02 it does not)", async () => {
    const dated = (day: string, bank: Bank): Edition => asIs({ ...bank, updated: day });
    const corrected = withItems(sochi, sochi.items.map(explained));
    const editions = [dated("2026-01-01", sochi), dated("2026-01-02", corrected), dated("2026-01-03", sochi)];
    const [, second, third] = await after(version, packages, ...editions);
    expect(second!.log.updated).toBe(sochi.items.length);
    // Up to 24.11 an update is dated by the clock: the next one is then older than it.
    expect(third!.log.updated).toBe(isFrom(version, "25.2") ? sochi.items.length : 0);
  });
});

/** Counted anew here: a cloze note gives a card per gap number, any other one, and one more in reverse. */
const cardCount = (note: Note): number =>
  note.kind === "cloze" ? new Set(note.text.match(/\{\{c\d+::/g)).size : note.reverse === null ? 1 : 2;

test("docs show which version passes what", async () => {
  await expect(matrix(results, versions)).toMatchFileSnapshot("../../docs/anki-matrix.md");
});
