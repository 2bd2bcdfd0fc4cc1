import fc from "fast-check";
import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank } from "../../src/model/bank.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";
import { kit } from "./kit.js";

const paperFormats = formats.flatMap((format) => (format.from === "paper" ? [[format.name, format] as const] : []));
const passage = { id: "p", title: null, text: "Four questions are about this." };
const bank: Bank = {
  ...bankOf([
    ...["a", "b", "c", "d"].map((id) => choice(id, undefined, { group: "p" })),
    ...["w", "x", "y", "z"].map((id) => choice(id)),
  ]),
  passages: [passage],
};
const pickOf = (count: number) => ({ overlap: "any" as const, sections: [sectionOf({ pick: count })] });

/** A page must not hold what another paper's page was made with: how many questions are about a passage, say. */
test.each(paperFormats)("%s: a page is the same whichever papers were made before it", (_, format) => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 5 }), (seed, pick) => {
      const forms = ["A", "B", "C", "D", "E", "F"];
      const papers = papersOf(bank, seed, { forms, ...pickOf(pick) });
      const bytes = (render: ReturnType<typeof format.renderer>, paper: (typeof papers)[number]) =>
        [...render(paper)].map(({ path, content }) => [path, Buffer.from(bytesOf(content as string)).toString("utf8")]);
      const shared = format.renderer(kit);
      for (const paper of papers) expect(bytes(shared, paper)).toEqual(bytes(format.renderer(kit), paper));
    }),
    { numRuns: 10 },
  );
});

test("papers of that bank do have passages of different length", () => {
  const counts = new Set(
    Array.from({ length: 10 }, (_, i) => `${i}`).flatMap((seed) =>
      papersOf(bank, seed, { forms: ["A", "B", "C"], ...pickOf(4) }).map(
        (paper) => questionsOf(paper).filter(({ item }) => item.group !== null).length,
      ),
    ),
  );
  expect(counts.size).toBeGreaterThan(2);
});
