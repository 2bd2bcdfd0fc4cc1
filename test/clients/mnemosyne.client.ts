import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { mnemosyne } from "../../src/formats/mnemosyne.js";
import { twoSided } from "../../src/formats/cards/two-sides.js";
import { withImages } from "../../src/io/media.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank } from "../../src/model/bank.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";
import { hostileTexts } from "./hostile.js";
import { python } from "./python.js";
import { randomItems } from "./random-items.js";

const program = new URL("../../.venv/mnemosyne/bin/python", import.meta.url).pathname;

interface Imported {
  readonly cards: readonly { readonly front: string; readonly back: string; readonly shown: string }[];
  readonly media: readonly string[];
}

async function imported(bank: Bank): Promise<Imported> {
  if (!existsSync(program)) throw new Error("MNEMOSYNE IS NOT INSTALLED HERE. RUN: .ci/flashcards");
  const folder = mkdtempSync(join(tmpdir(), "mnemosyne-"));
  try {
    const files = [...mnemosyne.render(deckOf(bank), kit, DECK_OPTIONS)];
    for (const { path, content } of files) writeFileSync(join(folder, basename(path)), bytesOf(content));
    return (await python("mnemosyne_driver.py", { file: join(folder, basename(files[0]!.path)) }, program)) as Imported;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What Mnemosyne reads of a side without tags that have attributes: it resolves such entities before anything else. */
const read = (parts: readonly string[]) =>
  parts
    .join("<br><br>")
    .replaceAll('"', "&quot;")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const hostile = hostileTexts.map((cell, i) => {
  const stem = typeof cell === "string" ? cell : cell.text;
  return choice(`item-${i}`, [`${stem} key`, "other"], { stem });
});

test.each([
  ["the Sochi bank", bankFile("../questions/sochi-2019.yaml")],
  ["hostile texts", bankOf(hostile)],
  ["500 random notes", bankOf(randomItems)],
])("real Mnemosyne holds every card of %s", async (_, bank) => {
  const { cards } = await imported(bank);
  const meant = Array.from(twoSided(deckOf(bank)), ({ question, answer, more }) => ({
    front: read(question),
    back: read([...answer, ...more]).trimEnd(),
  }));
  expect(cards.map(({ front, back }) => ({ front, back }))).toEqual(meant);
});

test("real Mnemosyne takes pictures from beside the file", async () => {
  const file = new URL("../fixtures/rich.yaml", import.meta.url).pathname;
  const { bank } = await withImages(bankFile("fixtures/rich.yaml"), file);
  const { media, cards } = await imported(bank);
  expect(media).toEqual(deckOf(bank).media.map(({ name }) => name));
  expect(cards.map(({ shown }) => shown).join()).not.toContain("src_missing");
});
