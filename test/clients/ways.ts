import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect } from "vitest";
import { deckOf } from "../sample.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { reverseSides, sidesOf } from "../../src/deck/sides.js";
import { fieldsOf } from "../../src/deck/note-types.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import { apkg } from "../../src/formats/apkg.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Change, Deck, DeckOptions, Note } from "../../src/model/deck.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Artefact } from "../../src/model/artefact.js";
import { kit } from "../formats/kit.js";
import { type AnkiNote, type Check, type Log, type Step, anki } from "./anki.js";

export const home = mkdtempSync(join(tmpdir(), "broadsheet-anki-"));
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
export interface Way {
  readonly name: string;
  readonly steps: (deck: Deck) => readonly Step[];
  /** What a note becomes in Anki. */
  readonly meant: (note: Note) => readonly Meant[];
  /** Whether a note's deck is made if it is missing. */
  readonly makesDecks: (version: string) => boolean;
}

/** As a learner imports it: stock note types are chosen in Anki's window, ours are named by the file. */
const asText = (deck: Deck, options: Partial<DeckOptions> = {}): Step[] =>
  placed(ankiCsv.render(deck, kit, { ...DECK_OPTIONS, ...options }), ".csv").map((file) => ({
    do: "import_text",
    file,
    ...(options.noteTypes !== "broadsheet" && { notetype: file.includes("cloze") ? "Cloze" : "Basic" }),
  }));

export const text: Way = {
  name: "anki-csv",
  steps: (deck) => asText(deck),
  meant: inStockTypes,
  makesDecks: (version) => isFrom(version, "25.8"),
};

export const addingTags: Way = {
  ...text,
  name: "anki-csv, tags: add",
  steps: (deck) => asText(deck, { tags: "add" }),
};

await apkg.load!();
export const packages: Way = {
  name: "apkg",
  steps: (deck) =>
    placed(apkg.render(deck, kit, DECK_OPTIONS), ".apkg").map((file) => ({ do: "import_package", file })),
  meant: (note) => [{ guid: note.guid, fields: fieldsOf(note) }],
  makesDecks: () => true,
};

export const withoutIds: Way = { ...text, name: "anki-csv, no ids", steps: (deck) => asText(deck, { guid: false }) };

/** For those who have our note types from a package. */
export const ownTypes: Way = {
  ...packages,
  name: "anki-csv, note types of ours",
  steps: (deck) => asText(deck, { noteTypes: "broadsheet" }),
};

/** Whether a version is the given one or a later one. */
export const isFrom = (version: string, first: string): boolean =>
  version.localeCompare(first, "en", { numeric: true }) >= 0;

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
export interface Edition {
  readonly bank: Bank;
  readonly changes: ReadonlyMap<string, Change>;
  /** How it is imported, where that is not the way of all. */
  readonly by?: Way;
}

export const asIs = (bank: Bank): Edition => ({ bank, changes: new Map() });

/** The bank with some items changed, on a day of the 2040s: after whatever day these tests run on. */
export function changed(bank: Bank, change: (item: Item, i: number) => Item, day = 1): Edition {
  const items = bank.items.map(change);
  const ids = items.filter((item, i) => item !== bank.items[i]).map(({ id }) => id);
  const on: Change = { day: `2040-01-${String(day).padStart(2, "0")}`, count: 0 };
  return { bank: withItems(bank, items), changes: new Map(ids.map((id) => [id, on])) };
}

export interface Held {
  readonly log: Log;
  readonly notes: readonly AnkiNote[];
}

/** Now and then Anki 26.09 forgets the time of a review, and puts it in when it checks. */
const HARMLESS = /^(?:Database rebuilt and optimized|Added last review time to \S+ cards?)\.$/;

/** Imports editions, with what a learner does in between; what the collection holds after each import. */
export async function after(version: string, way: Way, ...stages: readonly (Edition | Step)[]): Promise<Held[]> {
  const perStage = stages.map((stage) =>
    "bank" in stage ? [...(stage.by ?? way).steps(deckOf(stage.bank, stage)), { do: "notes" } as const] : [stage],
  );
  const answers: readonly unknown[] = await anki(version, [...perStage.flat(), { do: "check" }]);
  const { pages, report, survives } = answers.at(-1) as Check;
  const faults = report.split("\n").filter((line) => !HARMLESS.test(line));
  expect({ pages, faults, survives }).toEqual({ pages: "ok", faults: [], survives: true });
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

export const withItems = (bank: Bank, items: readonly Item[]): Bank => ({ ...bank, items });
