import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DECK_OPTIONS, type Deck, type Note, ankiCsv, apkg } from "../src/cards.js";
import { bytesOf } from "../src/formats/content.js";

const IMPORT = /^(?:import|export) (?!type )(?:[^;]*? from )?"([^"]+)"/gm;

/** What a module loads before it runs, other modules of ours included. */
function loaded(file: URL, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, name] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    if (name === "#platform") loaded(new URL("../src/platform/node.ts", import.meta.url), seen);
    else if (name!.startsWith(".")) loaded(new URL(name!.replace(/\.js$/, ".ts"), file), seen);
    else seen.add(name!);
  }
  return seen;
}

test("cards from ready notes load no package before they are asked for", () => {
  const all = [...loaded(new URL("../src/cards.ts", import.meta.url))];
  expect(all.filter((name) => !name.startsWith("file:"))).toEqual(["node:crypto"]);
  expect(all.filter((name) => /\/(?:schema|io|lint|paper)\//.test(name))).toEqual([]);
});

const basic: Note = {
  kind: "basic",
  guid: "guid0",
  bank: "b",
  item: "i",
  deck: "A deck",
  tags: ["a", "b"],
  changed: { day: "2026-01-01", count: 0 },
  language: "en",
  context: "",
  passage: "",
  picture: "",
  credit: "",
  hint: "",
  explanation: "",
  asOf: "As of 2026-01-01.",
  notice: "",
  source: "",
  sourceLink: "",
  question: "Which?",
  answer: "This",
  detail: "",
  options: "",
  typed: "",
  reverse: null,
};
const cloze: Note = { ...basic, kind: "cloze", guid: "guid1", text: "{{c1::This}}", extra: "", typed: false };
const deck: Deck = {
  name: "ready",
  title: "A deck",
  description: "",
  language: "en",
  updated: "2026-01-01",
  published: null,
  notes: [basic],
  media: [],
};

test("a package is made as docs/flashcards.md says", async () => {
  await apkg.load();
  const [{ path, content }] = apkg.render(deck, null, DECK_OPTIONS);
  expect(path).toBe("ready.apkg");
  expect(Buffer.concat([...content.pieces]).toString("latin1", 0, 2)).toBe("PK");
});

test.each([
  { notes: [basic], kinds: ["basic"] },
  { notes: [cloze], kinds: ["cloze"] },
  { notes: [cloze, basic], kinds: ["basic", "cloze"] },
  { notes: [], kinds: [] },
])("a text import has a file for each kind of note: $kinds", ({ notes, kinds }) => {
  const render = () => ankiCsv.render({ ...deck, notes }, null, DECK_OPTIONS);
  const paths = kinds.map((kind) => `ready.anki-${kind}.csv`);
  expect(Array.from(render(), ({ path }) => path)).toEqual(paths);
  // Written one by one, as a build does.
  const written = Array.from(render(), ({ path, content }) => ({
    path,
    text: Buffer.from(bytesOf(content)).toString(),
  }));
  expect(written.map(({ path }) => path)).toEqual(paths);
  for (const { text } of written) expect(text).toMatch(/^"[^]*","guid\d"\n$/m);
});
