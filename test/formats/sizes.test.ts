import { expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { formats } from "../../src/formats/index.js";
import { bytesOf } from "../../src/formats/content.js";
import { bankFile, deckOf, papersOf } from "../sample.js";
import { kit } from "./kit.js";

const sochi = bankFile("../questions/sochi-2019.yaml");
const kB = 1000;

/** Bytes of the first page that a format makes of the first items of the Sochi bank, uncompressed. */
function sizeOf(name: string, count: number): number {
  const bank = { ...sochi, items: sochi.items.slice(0, count) };
  const format = formats.find((one) => one.name === name)!;
  const [page] =
    format.from === "paper"
      ? format.renderer(kit)(papersOf(bank, "s")[0]!)
      : format.render(deckOf(bank), kit, DECK_OPTIONS);
  return bytesOf(page!.content).length;
}

test.each([
  // 1 kB of these are the styles of statements, lists and codes, another the script of marks, two what asks statement by
  // statement, on pages without any too.
  ["practice", 10, 51 * kB],
  ["exam", 10, 30 * kB],
  ["study", 50, 120 * kB],
])("a %s page of %i items is small", (name, count, most) => expect(sizeOf(name, count)).toBeLessThanOrEqual(most));
