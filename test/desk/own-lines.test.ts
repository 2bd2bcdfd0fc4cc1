import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { putItem } from "../../src/desk/engine/bank-text.js";
import { type Desk, after, newDesk } from "../../src/desk/state/desk.js";
import type { Fields } from "../../src/desk/state/question.js";
import { newWork } from "../../src/desk/state/work.js";
import { Uneditable } from "../../src/reading/edit.js";
import { entriesAt } from "../../src/reading/entries.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";
import { bankTexts, banksOfRepository, isInLines } from "../reading/bank-texts.js";

const itemsOf = ({ value }: SourceText) => (value as { items: readonly (Fields | string)[] }).items;

/** A desk with a bank on it, as it is opened. */
const opened = ({ file, text }: SourceText): Desk =>
  after(newDesk("work", "seed"), { do: "open", work: { ...newWork("bank", "seed"), file, bank: text } });

/** Saved as a bank with other words in one question; null where it is left to a person. */
function edited(desk: Desk, index: number, change: (fields: Fields) => Fields): Desk | null {
  const { bank, file } = desk.work.now;
  const read = parseSource(file, bank);
  if (!read.ok) throw new Error("unreadable");
  try {
    const text = putItem(bank, file, index, change(itemsOf(read.value)[index] as Fields));
    return after(desk, { do: "change", did: "Edit", work: { ...desk.work.now, bank: text } });
  } catch (cause) {
    if (cause instanceof Uneditable) return null;
    throw cause;
  }
}

const otherWords = (fields: Fields): Fields => ({ ...fields, stem: "Which ferry left: the first, or “the # second”?" });

/** What stands in front of an item, and behind the last of its lines that says something. */
function around({ text }: SourceText, index: number): readonly [before: string, behind: string] {
  const found = entriesAt(text, ["items"]);
  if (found === null || !("entries" in found)) throw new Error("not in lines");
  const { first, content } = found.entries[index]!;
  const lines = text.split("\n");
  return [lines.slice(0, first).join("\n"), lines.slice(content + 1).join("\n")];
}

interface Saved {
  readonly changed: string;
  /** Once that is undone. */
  readonly undone: string;
}

/** What is saved with other words in one item; null where it is left to a person. */
function saved(source: SourceText, index: number): Saved | null {
  const now = edited(opened(source), index, otherWords);
  return now === null ? null : { changed: now.work.now.bank, undone: after(now, { do: "undo" }).work.now.bank };
}

/** Whether other lines than that item's are as they were, and undoing gives the first bytes. */
function isKeptAround(source: SourceText, index: number, { changed, undone }: Saved): boolean {
  const [front, behind] = around(source, index);
  return changed !== source.text && changed.startsWith(front) && changed.endsWith(behind) && undone === source.text;
}

/** The first item, one of the middle and the last. */
function someOf(source: SourceText): readonly number[] {
  const items = itemsOf(source);
  const some = new Set([0, Math.floor(items.length / 2), items.length - 1]);
  return [...some].filter((index) => typeof items[index] === "object" && items[index] !== null);
}

const inLines = banksOfRepository.filter(([, source]) => isInLines(source));
const others = banksOfRepository.filter(([, source]) => !isInLines(source));

function sourceOf(text: string): SourceText {
  const read = parseSource("a.yaml", text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

describe("a question that is changed changes its own lines, and undoing that gives the first bytes", () => {
  test.each(inLines)("%s", (_, source) => {
    for (const index of someOf(source)) expect(isKeptAround(source, index, saved(source, index)!)).toBe(true);
  });

  test.each(others)(
    "%s, whose questions don't stand on lines of their own, or as a program writes them",
    (_, source) => {
      for (const index of someOf(source)) expect(saved(source, index)?.undone ?? source.text).toBe(source.text);
    },
  );

  test("of a thousand banks that were generated", () => {
    let [changed, tried] = [0, 0];
    fc.assert(
      fc.property(bankTexts, fc.nat(), (text, at) => {
        tried += 1;
        const source = sourceOf(text);
        const index = at % itemsOf(source).length;
        const now = saved(source, index);
        if (now !== null) changed += 1;
        expect(now === null || isKeptAround(source, index, now)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    // Few tries, as for planted bugs, say less.
    expect(changed).toBeGreaterThan((tried < 100 ? 0.8 : 0.9) * tried);
  });

  test("however many are changed, one after the other", () => {
    fc.assert(
      fc.property(bankTexts, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (text, places) => {
        const source = sourceOf(text);
        const { length } = itemsOf(source);
        let desk = opened(source);
        places.forEach((at, n) => {
          desk = edited(desk, at % length, (fields) => ({ ...fields, explanation: `It was ${n}` })) ?? desk;
        });
        while (desk.work.past.length > 0) desk = after(desk, { do: "undo" });
        expect(desk.work.now.bank).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
