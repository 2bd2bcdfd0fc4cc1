import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadMarkdown } from "../../src/text/inline.js";
import { replaceableTexts } from "../../src/bank/replaceable-texts.js";
import { parseSource } from "../../src/reading/source.js";
import { deckOf } from "../sample.js";

await loadMarkdown();

const banks = ["fixtures/all-types.yaml", "fixtures/rich.yaml", "fixtures/card-types.yaml"].map((path) => {
  const source = parseSource(path, readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
  if (!source.ok) throw new Error(path);
  return source.value;
});
const everyText = banks.flatMap((source) =>
  (source.value as { items: unknown[] }).items.flatMap((_, index) => replaceableTexts(source, index)),
);

test("settings of an item are no texts", () => {
  expect(everyText.map(({ path }) => path.at(-1))).not.toEqual(expect.arrayContaining(["type"]));
  expect(everyText.map(({ path }) => path.at(-1))).not.toEqual(expect.arrayContaining(["pin"]));
  expect(everyText.map(({ path }) => path.slice(2).join("."))).toEqual(
    expect.arrayContaining(["stem", "key.text", "distractors.0.text", "cards.front", "pairs.0.left", "text"]),
  );
});

test("cards can be made with anything in the place of any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "{{c1::a", "}}", "**", "{{c0::}}", "]("),
  );
  fc.assert(
    fc.property(fc.constantFrom(...everyText), anything, (one, text) => {
      expect([...deckOf(one.with(text)).notes].length).toBeGreaterThanOrEqual(0);
    }),
  );
});
