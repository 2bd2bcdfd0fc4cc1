import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Item, Statement, StatementsItem, Wording } from "../../src/model/bank.js";
import type { Paper, Question } from "../../src/model/paper.js";
import { numbersIn } from "../../src/paper/codes.js";
import { loadBank } from "../../src/bank/load.js";
import { isExam } from "../../src/policy/exams.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";
import { kit, slowKit } from "./kit.js";

const { options: _options, placement: _placement, says: _says, ...base } = choice("x");
const exams = formats.flatMap((format) => (format.from === "paper" && isExam([format]) ? [format] : []));
const text = (content: Parameters<typeof bytesOf>[0]) => Buffer.from(bytesOf(content)).toString("utf8");

/** All that candidates get of a paper. */
const given = (paper: Paper, kitOf = kit): string =>
  exams
    .flatMap((format) => format.renderer(kitOf)(paper))
    .map(({ path, content }) => `${path}\n${text(content)}`)
    .join("\n");

const shownIn = ({ asked }: Question) => (asked === null || asked.ask === "codes" ? [] : asked.shown);

const wording = (words: string, isTrue: boolean): Wording => ({
  text: words,
  isTrue,
  why: isTrue ? null : `why ${words}`,
});
const statement = (id: string, right: string, wrong: readonly string[]): Statement => ({
  id,
  wordings: [wording(right, true), ...wrong.map((one) => wording(one, false))],
  card: { before: "card-before", value: "card-value", after: "card-after" },
  evidence: [],
  asOf: null,
  volatility: null,
  reviewBy: null,
});
const about = (statements: readonly Statement[], more: Partial<StatementsItem> = {}): StatementsItem => ({
  ...base,
  id: "about",
  type: "statements",
  stem: "Consider these:",
  statements,
  asks: ["which"],
  truth: "drawn",
  shows: statements.length,
  order: "drawn",
  numbering: null,
  ...more,
});

describe("candidates get what is shown, and nothing else of a statement", () => {
  const word = (i: number) => `word${String(i).padStart(4, "0")}x`;
  const banks = fc.record({
    seed: fc.string({ minLength: 1 }),
    falses: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 8 }),
    shows: fc.integer({ min: 2, max: 5 }),
    asks: fc.constantFrom<StatementsItem["asks"]>(["which"], ["which-not"], ["which", "which-not", "how-many"]),
    isReason: fc.boolean(),
  });

  test("no other wording, no id, no reason, no card", () => {
    fc.assert(
      fc.property(banks, ({ seed, falses, shows, asks, isReason }) => {
        let next = 0;
        const statements = falses.map((count, i) =>
          statement(
            `secret-id-${i}`,
            word((next += 1)),
            Array.from({ length: count }, () => word((next += 1))),
          ),
        );
        const [fact, ...reasons] = statements as [Statement, ...Statement[]];
        const item: Item = isReason
          ? {
              ...base,
              id: "secret-item",
              type: "explains",
              stem: "",
              statement: fact,
              reasons: reasons.map((one, i) => ({ ...one, explains: i % 2 === 0 })),
              shows: 1,
              style: "statements",
            }
          : about(statements, {
              asks: shows > 2 ? asks : ["which"],
              shows: Math.min(shows, statements.length),
              id: "secret-item",
            });
        const [paper] = papersOf(bankOf([item]), seed);
        const [question] = questionsOf(paper!);
        const shown = shownIn(question!).map((one) => one.text);
        const found = new Set(given(paper!).match(/word\d{4}x/g));
        expect([...found].toSorted()).toEqual(shown.toSorted());
        expect(given(paper!)).not.toMatch(/secret-|why word|card-(?:before|value|after)/);
      }),
      { numRuns: 60 },
    );
  });

  test("no bracket that marks a value", () => {
    const bank = loadBank(
      "a.yaml",
      `bank: a
title: A
language: en
sources: { news: { title: A, publisher: B, published: 2026-01-01, licence: CC0-1.0 } }
items:
  - head: "Consider these:"
    statements:
      - { says: "It left at [six].", false: [seven, { says: "It left at [eight]." }] }
      - { says: "It was [full].", false: ["[empty]"], cardAs: "The [ferry] was full." }
      - { says: "It is [white].", false: [blue] }
`,
    );
    if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
    for (let i = 0; i < 20; i += 1)
      for (const paper of papersOf(bank.value, `seed ${i}`)) {
        const [, body = ""] = given(paper)
          .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "")
          .split("Consider these:");
        expect(body.split("</fieldset>")[0]).not.toMatch(/\[|\]/);
      }
  });
});

describe("H04 a page changes with a key only through the list that must contain it", () => {
  const texts = [0, 1, 2, 3].map((i) => [`one ${i}`, `other ${i}`] as const);
  /** The same sentences shown, in both banks; which of them are true is another matter. */
  const item = (isTrue: readonly boolean[]) =>
    about(
      isTrue.map((one, i) => {
        const [shown, hidden] = texts[i]!;
        return one ? statement(`s${i}`, shown, [hidden]) : statement(`s${i}`, hidden, [shown]);
      }),
      { truth: isTrue },
    );
  const patterns = (count: number) =>
    Array.from({ length: 2 ** count }, (_, bits) => Array.from({ length: count }, (__, i) => (bits >> i) % 2 === 1));

  test.each([2, 3, 4])("of %i statements, whatever is true of them", (count) => {
    for (let i = 0; i < 5; i += 1) {
      const pages = new Map<string, Set<string>>();
      for (const isTrue of patterns(count)) {
        const [paper] = papersOf(bankOf([item(isTrue)]), `seed ${i}`);
        const [question] = questionsOf(paper!);
        const codes = question!.options.map(({ option }) => option.text);
        const key = shownIn(question!).flatMap((one, at) => (one.isTrue ? [at + 1] : []));
        expect(codes.map((code) => numbersIn(code).join())).toContain(key.join());
        const same = pages.get(codes.join(" ")) ?? new Set();
        pages.set(codes.join(" "), same.add(given(paper!)));
      }
      // Each list holds four keys; with any of them the page is the same to the byte.
      expect(pages.size).toBe(2 ** count / 4);
      for (const same of pages.values()) expect(same.size).toBe(1);
      // And two lists are all that two pages differ in.
      const without = [...pages].map(([, [page]]) =>
        page!.replaceAll(/<bdi[^>]*>(?:[\d, and]+(?: only)?|None[^<]*)<\/bdi>/g, "…"),
      );
      expect(new Set(without).size).toBe(1);
    }
  });
});

test("a page made question by question has the bytes of one made at once, however often statements are asked", () => {
  const many = about(
    [0, 1, 2, 3, 4, 5].map((i) => statement(`s${i}`, `*one* ${i} & <b>`, [`other ${i}`, `$& ${i}`])),
    {
      shows: 3,
      asks: ["which", "which-not", "how-many"],
    },
  );
  const forms = Array.from({ length: 24 }, (_, i) => `F${i}`);
  const fast = exams.map((format) => format.renderer(kit));
  const slow = exams.map((format) => format.renderer(slowKit));
  for (const paper of papersOf(bankOf([many]), "s", { forms }))
    for (const [i, render] of fast.entries())
      expect(render(paper).map(({ content }) => text(content))).toEqual(
        slow[i]!(paper).map(({ content }) => text(content)),
      );
});
