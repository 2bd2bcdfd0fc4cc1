import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";

test("the page on where cards can go has a row for each format of cards, and no other", () => {
  const page = readFileSync(new URL("../../docs/elsewhere.md", import.meta.url), "utf8");
  const table = page.slice(page.indexOf("| format "), page.indexOf("\n\n", page.indexOf("| format ")));
  const named = [...table.matchAll(/^\| ([^|]*) \|/gm)].flatMap(
    ([, cell]) => cell!.match(/(?<=`)[a-z0-9-]+(?=`)/g) ?? [],
  );
  const ofCards = formats.filter(({ from }) => from === "deck").map(({ name }) => name);
  expect(named.toSorted()).toEqual(ofCards.toSorted());
});
