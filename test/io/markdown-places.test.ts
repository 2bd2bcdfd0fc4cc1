import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "markdown-places-"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

const PLAIN = {
  stem: "Which port?",
  key: "Northwick",
  why: "Far off.",
  explanation: "It opened.",
  passage: "A ferry left.",
};
const bankWith = ({ stem, key, why, explanation, passage }: typeof PLAIN) => ({
  bank: "b",
  title: "T",
  language: "en",
  updated: "2026-01-01",
  sources: { s: { title: "t", publisher: "p", published: "2026-01-01", licence: "CC0" } },
  passages: { p: { text: passage } },
  items: [
    {
      id: "i",
      type: "choice",
      group: "p",
      stem,
      key,
      distractors: [{ text: "Southmere", why }],
      explanation,
      difficulty: "easy",
      topics: ["t"],
      evidence: [{ source: "s", paragraph: 1 }],
      asOf: "2026-01-01",
      volatility: "never",
    },
  ],
});

/** The reader of Markdown is loaded only where it is needed: each place that can need it, alone, in a process of its own. */
test.each(Object.keys(PLAIN))("marks in the %s alone are read", async (place) => {
  const bank = bankWith({ ...PLAIN, [place]: "This is *so*" });
  writeFileSync("b.json", JSON.stringify(bank));
  const { status, err } = await run([
    "build",
    "b.json",
    "--to",
    "practice,exam,print,key,study,anki-csv",
    "--out",
    place,
  ]);
  expect([status, err]).toEqual([0, expect.stringContaining("Made 1 paper")]);
});
