import { describe, expect, test } from "vitest";
import { replaceableTexts } from "../../src/bank/replaceable-texts.js";
import { parseSource } from "../../src/reading/source.js";
import type { Bank } from "../../src/model/bank.js";
import { head, item, json, plain } from "./banks.js";

type Fields = Readonly<Record<string, unknown>>;

const sourceOf = (items: readonly Fields[], around: Fields = head()) => {
  const source = parseSource("a.json", json({ ...around, items }));
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  return source.value;
};
/** `stem: What is a?` for every text of an item that a reader sees; the path without the item's own. */
const textsOf = (one: Fields, around?: Fields) =>
  replaceableTexts(sourceOf([one], around), 0).map(({ path, text }) =>
    path[0] === "items" ? `${path.slice(2).join(".")}: ${text}` : `${path.join("/")}: ${text}`,
  );

describe("the texts of an item that a reader sees", () => {
  test.each([
    [
      item("a", { key: { text: "R", why: "w" }, distractors: ["L", { text: "M" }], explanation: "E" }),
      ["stem: What is a?", "key.text: R", "key.why: w", "distractors.0: L", "distractors.1.text: M", "explanation: E"],
    ],
    [
      item("a", { type: "multiple", key: undefined, keys: ["R", "S"], distractors: ["L"] }),
      ["stem: What is a?", "distractors.0: L", "keys.0: R", "keys.1: S"],
    ],
    [plain("a", "true-false", { key: false, correction: "C" }), ["stem: What is a?", "correction: C"]],
    [plain("a", "short", { keys: ["K"], match: { case: "exact" } }), ["stem: What is a?", "keys.0: K"]],
    [plain("a", "numeric", { key: "7.50", unit: "t" }), ["stem: What is a?"]],
    [plain("a", "ordering", { sequence: ["F", "S"] }), ["stem: What is a?", "sequence.0: F", "sequence.1: S"]],
    [plain("a", "cloze", { stem: undefined, text: "It is {{c1::so}}." }), ["text: It is {{c1::so}}."]],
    [
      plain("a", "matching", { pairs: [{ left: "A", right: "1" }], extras: ["2"] }),
      ["stem: What is a?", "pairs.0.left: A", "pairs.0.right: 1", "extras.0: 2"],
    ],
    [
      plain("a", "short", { keys: ["K"], cards: { front: "F", reverse: true } }),
      ["stem: What is a?", "keys.0: K", "cards.front: F"],
    ],
  ])("%#", (one, texts) => expect(textsOf(one).toSorted()).toEqual(texts.toSorted()));

  const passages = { story: { title: "T", text: "Long ago." }, other: { text: "Later." } };
  test.each([
    ["story", ["passages/story: T", "passages/story: Long ago."]],
    ["other", ["passages/other: Later."]],
    [undefined, []],
  ])("with those of its passage %s", (group, texts) => {
    const found = replaceableTexts(sourceOf([item("a", { group })], head({ passages })), 0);
    const ofPassage = found.filter(({ path }) => path[0] === "passages");
    expect(ofPassage.map(({ path, text }) => `${path.slice(0, 2).join("/")}: ${text}`)).toEqual(texts);
  });
  test("or none, where the bank has no passages", () =>
    expect(textsOf(item("a", { group: "story" })).filter((text) => text.startsWith("passages"))).toEqual([]));
});

describe("an item with another text in one place", () => {
  const passages = { story: { title: "The title", text: "Long ago." } };
  const items = [
    item("first"),
    item("second", { group: "story", key: { text: "The key", why: "because" }, distractors: ["Half", "None"] }),
  ];
  const found = () => replaceableTexts(sourceOf(items, head({ passages })), 1);
  const places = [
    ["items.1.stem", "What is second?"],
    ["items.1.key.text", "The key"],
    ["items.1.key.why", "because"],
    ["items.1.distractors.0", "Half"],
    ["items.1.distractors.1", "None"],
    ["passages.story.title", "The title"],
    ["passages.story.text", "Long ago."],
  ] as const;

  test("is found where the bank has it", () =>
    expect(found().map(({ path, text }) => [path.join("."), text])).toEqual(places));
  test.each(places)("%s", (place, text) => {
    const one = found().find(({ path }) => path.join(".") === place)!;
    const seen = ({ title, sources, passages: around, items: all }: Bank) =>
      JSON.stringify({ title, sources, around, items: all.map((it) => ({ ...it, digest: "" })) });
    const before = seen(one.with(text));
    expect(one.with(text).items.map(({ id }) => id)).toEqual(["second"]);
    expect(before.split(JSON.stringify(text))).toHaveLength(2);
    expect(seen(one.with("Quite another"))).toBe(before.replace(JSON.stringify(text), '"Quite another"'));
  });
});
