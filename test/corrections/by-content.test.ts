import { beforeAll, describe, expect, test } from "vitest";
import { findingByContent, likest } from "../../src/corrections/by-content.js";
import { type Made, guidOf, layoutOf, madeIn } from "../../src/corrections/made.js";
import type { Item } from "../../src/model/bank.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankOf, choice, shippedWords } from "../sample.js";

beforeAll(loadMarkdown);

/** The note of each question, without the reverse one. */
function notes(...asked: readonly (readonly [stem: string, key: string])[]): readonly Made[] {
  const items = asked.map(([stem, key], i): Item => ({
    ...choice(`q-${i + 1}`),
    stem,
    options: [{ ...choice("x").options[0]!, text: key }, ...choice("x").options.slice(1)],
  }));
  return [...madeIn(bankOf(items), shippedWords, { today: null }).values()].filter(({ isReverse }) => !isReverse);
}
const itemsOf = (some: readonly Made[]) => some.map(({ note }) => note.item);

describe("the likest of some notes", () => {
  /** In our note types a note has many fields: all but these two are as the bank makes them. */
  const changed = (note: Made, ...[question, answer]: readonly string[]) => [
    question!,
    answer!,
    ...layoutOf(note, 3).fieldsOf(note.note).slice(2),
  ];
  test("has most fields in common, though another shares more letters", () => {
    const some = notes(["Which port is it?", "Oslo"], ["Which port was that one, so far away?", "Bergen"]);
    expect(itemsOf(likest(some, changed(some[1]!, "Which port was that one, so far?", "Oslo")))).toEqual(["q-2"]);
    expect(itemsOf(likest(some, changed(some[0]!, "Which port was that one, so far?", "Oslo")))).toEqual(["q-1"]);
  });
  test("of those with as many, shares most letters at both ends", () => {
    const some = notes(["Which port opened?", "Oslo"], ["Which port closed?", "Oslo"], ["Why?", "Oslo"]);
    const same = (question: string) => ["", question, "Oslo"];
    expect(itemsOf(likest(some, same("x")))).toEqual(["q-1", "q-2", "q-3"]);
    expect(itemsOf(likest(some, ["Which port closes?", "Oslo", ""]))).toEqual(["q-2"]);
    expect(itemsOf(likest(some, ["What? Port opened?", "Oslo", ""]))).toEqual(["q-1"]);
  });
  test("are all that are as like", () => {
    const some = notes(["Which port?", "Oslo"], ["Which pier?", "Oslo"]);
    expect(itemsOf(likest(some, ["Which p?", "Oslo", ""]))).toEqual(["q-1", "q-2"]);
    expect(likest([], ["x"])).toEqual([]);
  });
});

describe("a note without a guid is found", () => {
  /** As Anki's own note types lay it out: what stands above a question is a part of its side. */
  const DATED = "<small>January 2026</small><br><br>";
  const found = (some: readonly Made[], fields: readonly string[]) =>
    findingByContent(some)({ guid: "", fields, tags: [] });
  const some = notes(["Which port?", "Oslo"], ["Which pier?", "Bergen"]);
  test("by either of its sides", () => {
    expect(found(some, [`${DATED}Which port?`, "x"])).toBe(guidOf(some[0]!));
    expect(found(some, ["January 2026 Which <b>pier</b>?", "x"])).toBe(guidOf(some[1]!));
  });
  test("not by a side that stands on the other", () => expect(found(some, ["x", `${DATED}Which port?`])).toBeNull());
  test("not by what is empty, nor by what two say alike", () => {
    expect(found(some, ["", ""])).toBeNull();
    const alike = notes(["Which port?", "Oslo"], ["Which port?", "Oslo"]);
    expect(found(alike, [`${DATED}Which port?`, "Oslo"])).toBeNull();
  });
});
