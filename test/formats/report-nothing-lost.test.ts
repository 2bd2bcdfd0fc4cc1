import fc from "fast-check";
import { expect, test } from "vitest";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bytesOf } from "../../src/formats/content.js";
import { report } from "../../src/formats/report.js";
import type { Difficulty } from "../../src/model/bank.js";
import type { Paper } from "../../src/model/paper.js";
import { leftOutOfForms } from "../../src/policy/left-out.js";
import { bankFile, bankOf, choice, papersOf } from "../sample.js";
import { kit } from "./kit.js";

await report.load?.();

const filesOn = (papers: readonly Paper[]): Readonly<Record<string, string>> => {
  const { whole } = report.renderer(kit);
  for (const paper of papers) whole!.add(paper);
  return Object.fromEntries(
    [...whole!.end()].map(({ path, content }) => [path, Buffer.from(bytesOf(content)).toString("utf8")]),
  );
};

const anyItems = fc.array(
  fc.record({
    difficulty: fc.constantFrom<Difficulty | null>("easy", "medium", "hard", null),
    topic: fc.constantFrom("wordarms", "wordarms/wordstart", "wordtrade"),
    lang: fc.constantFrom(null, "de"),
    options: fc.integer({ min: 2, max: 6 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const anyPapers = fc.record({
  items: anyItems,
  pick: fc.integer({ min: 1, max: 40 }),
  forms: fc.constantFrom(1, 2, 3, 12, 13, 26, 27, 40),
});

/** One table of the report's text, which has the same as its page: what is said above its rows, and they. */
function tableIn(text: string, title: string): { readonly note: string; readonly rows: readonly string[] } {
  const below = text.split(`\n${title}\n`)[1] ?? "";
  const [note, table] = below.startsWith("\n") ? ["", below.slice(1)] : below.split("\n\n");
  const lines = (table ?? "").split("\n\n")[0]!.split("\n");
  return { note: note!, rows: lines.filter((line) => line !== "").slice(1) };
}
const rowsBelow = (text: string, title: string) => tableIn(text, title).rows;
const leftOut = (text: string, title: string): number =>
  Number(/JSON file: (\d+)/.exec(tableIn(text, title).note)?.[1] ?? 0);

test("every item, kind and form of the papers is in the report, or is said to be left out", () => {
  fc.assert(
    fc.property(anyPapers, ({ items, pick, forms }) => {
      const bank = bankOf(
        items.map(({ difficulty, topic, lang, options }, i) =>
          choice(
            `wordid${i}x`,
            Array.from({ length: options }, (_, at) => `o${at}`),
            {
              stem: `Wordstem${i}x *of* [it](https://example.org/)?`,
              difficulty,
              topics: [topic],
              lang,
            },
          ),
        ),
      );
      const blueprint = {
        sections: [sectionOf({ pick: Math.min(pick, items.length) })],
        overlap: "any" as const,
        forms: Array.from({ length: forms }, (_, i) => (forms === 1 ? null : `Form${i}x`)),
      };
      const papers = papersOf(bank, "s", blueprint);
      const { "report.html": page, "report.txt": text, "report.json": json } = filesOn(papers);
      const found = JSON.parse(json!).report;
      const asked = papers.flatMap(({ sections }) =>
        sections.flatMap(({ questions }) => questions.map((one) => one.item)),
      );

      // As data, nothing is missing: who asks what how often, of which kind.
      for (const item of new Set(asked)) {
        const one = found.exposure.find((exposed: { item: string }) => exposed.item === item.id);
        expect(one).toMatchObject({ papers: asked.filter(({ id }) => id === item.id).length, lang: item.lang });
        expect(one.stem).toContain(item.stem.split(" ")[0]);
      }
      expect(found.exposure).toHaveLength(new Set(asked).size);
      const kinds = new Set(
        asked.flatMap(({ difficulty, topics, type }) => [
          difficulty ?? "unrated",
          type,
          topics[0]!,
          topics[0]!.split("/")[0]!,
        ]),
      );
      expect(new Set(found.kinds.map(({ name }: { name: string }) => name))).toEqual(kinds);
      const letters = found.letters.flatMap(({ counts }: { counts: number[] }) => counts);
      expect(letters.reduce((sum: number, count: number) => sum + count, 0)).toBe(asked.length);

      // To read, every row is there, or counted as left out; and the page has what the text has.
      const { size } = new Set(asked);
      const exposed = rowsBelow(text!, "How often each question is asked");
      expect(exposed.length + leftOut(text!, "How often each question is asked")).toBe(size);
      expect(rowsBelow(text!, "What papers hold")).toHaveLength(kinds.size);
      for (const id of exposed.map((line) => line.split(" ")[0]!)) {
        const item = asked.find((one) => one.id === id)!;
        expect(page).toContain(`<code>${id}</code>`);
        expect(page).toContain(item.stem.split(" ")[0]);
      }

      // Forms are compared, or somebody is told before that they are not.
      const said = leftOutOfForms({ ...blueprintOf(bank), ...blueprint }, [report])
        .map(({ message }) => message)
        .join();
      const isListed = (name: string) => rowsBelow(text!, name).length === forms;
      expect([forms, isListed("Version by version") || /one by one/.test(said)]).toEqual([forms, forms > 1]);
      const isShared = isListed("Questions that two versions share") || /share/.test(said);
      expect([forms, isShared]).toEqual([forms, forms > 1 && forms <= 26]);
      expect(said === "").toBe(forms < 13);
      expect(found.forms?.[0].shared.length ?? 0).toBe(forms > 1 && forms <= 26 ? forms : 0);
    }),
    { numRuns: 60, seed: 14 },
  );
});

test("items of every type are in the report", () => {
  const bank = bankFile("fixtures/all-types.yaml");
  const papers = papersOf(bank, "s", { forms: ["A", "B"] });
  const { "report.html": page, "report.json": json } = filesOn(papers);
  for (const { id, type } of papers[0]!.sections.flatMap(({ questions }) => questions.map(({ item }) => item)))
    for (const name of [id, type])
      expect([name, page!.includes(name), json!.includes(`"${name}"`)]).toEqual([name, true, true]);
});
