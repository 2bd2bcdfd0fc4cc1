import { describe, expect, test } from "vitest";
import { addItem, putSource } from "../../src/desk/engine/bank-text.js";
import { handOut } from "../../src/desk/engine/hand-out.js";
import { look } from "../../src/desk/engine/look.js";
import { propose } from "../../src/desk/engine/propose.js";
import { knownDay, partOfDay, writtenPart } from "../../src/desk/state/known-day.js";
import { lacksFacts, newHandOut, ownSource } from "../../src/desk/state/work.js";

const about = (published: string) => ({
  ...ownSource("herald", "de"),
  title: "Der Hafen",
  publisher: "Herald",
  published,
  paragraphs: ["Der Hafen", "Der Hafen von Nordwick wurde im Mai geöffnet."],
  sha256: "0".repeat(64),
});
const question = { type: "choice", stem: "Welcher Hafen?", key: "Nordwick", distractors: ["Ostende"], paragraph: 2 };

describe("what is known of the day of an article", () => {
  test.each([
    ["2026-05-04", null, "2026-05-04"],
    ["2026-05", { year: "2026", month: 5 }, null],
    ["2026", { year: "2026", month: null }, null],
    ["unknown", { year: "", month: null }, null],
    ["", null, null],
  ])("%j", (published, part, day) => {
    expect(partOfDay(published)).toEqual(part);
    expect(knownDay({ published })).toBe(day);
    expect(part === null ? published : writtenPart(part)).toBe(published);
  });

  test("is nothing where only the month is: it says nothing without a year", () =>
    expect(writtenPart({ year: "", month: 5 })).toBe("unknown"));

  test.each(["unknown", "2026", "2026-05"])(
    "is enough as %s to go on, and no page makes up more",
    async (published) => {
      expect(lacksFacts(about(published))).toBe(false);
      // Said before the first question, or behind it: the file is the same.
      const bank = addItem("", "q.yaml", [about(published)], "Hafen", question);
      const then = addItem("", "q.yaml", [about("2024-02-03")], "Hafen", question);
      expect(look("q.yaml", bank).remarks.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(look("q.yaml", putSource(then, "q.yaml", about(published)))).toEqual(look("q.yaml", bank));
      const made = await handOut({
        file: "q.yaml",
        bank,
        pictures: {},
        to: ["practice", "key", "quizlet", "study", "markdown"],
        handOut: { ...newHandOut("s"), forms: 1 },
      });
      if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join());
      const says = { unknown: "–", "2026": "2026", "2026-05": /2026-05|Mai 2026/ }[published]!;
      for (const { path, bytes } of made.value.files.filter(({ path }) => /\.(?:html|md)$/.test(path))) {
        const text = new TextDecoder().decode(bytes);
        expect(text, path).toMatch(
          new RegExp(`Herald(?:</?[a-z]+>)*, (?:${says instanceof RegExp ? says.source : says})`),
        );
        expect(text, path).not.toMatch(/Stand:|unknown,/);
      }
    },
  );

  test("leads to the proposals of an article without a day, once", () => {
    const { draft } = propose(about("2026-05"), null);
    expect(draft.source.published).toBeNull();
    expect(propose(about("2026-05"), draft).draft).toEqual(draft);
  });
});
