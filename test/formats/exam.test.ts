import { bytesOf } from "../../src/model/artefact.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exam } from "../../src/formats/exam.js";
import type { PaperFormat } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import { practice } from "../../src/formats/practice.js";
import { print } from "../../src/formats/print.js";
import type { Item, Option } from "../../src/model/bank.js";
import type { Paper } from "../../src/model/paper.js";
import { fieldsOf } from "../../src/paper/response.js";
import { sectionOf } from "../../src/paper/sections.js";
import { bankFile, bankOf, papersOf } from "../sample.js";
import { kit, slowKit } from "./kit.js";

const bank = bankFile("fixtures/all-types.yaml");
const paperOf = (items: readonly Item[], seed = "secret seed") =>
  papersOf({ ...bank, items }, seed, { id: "the-blueprint", forms: ["A"] })[0]!;
/** What candidates may get to see before they answer. */
const open = [exam, print] as const;
const made = (format: PaperFormat, paper: Paper): string =>
  format
    .renderer(kit)(paper)
    .map(({ path, content }) => `${path}\n${Buffer.from(bytesOf(content)).toString("utf8")}`)
    .join("\n");

/** The same paper, but every key is another one. */
function rekeyed(paper: Paper): Paper {
  const other = (item: Item): Item => {
    switch (item.type) {
      case "choice":
      case "multiple":
        return {
          ...item,
          options: item.options.map((option) => ({ ...option, role: option.role === "key" ? "distractor" : "key" })),
        };
      case "true-false":
        return { ...item, key: !item.key };
      case "short":
        return { ...item, keys: ["something else entirely"] };
      case "cloze":
        return {
          ...item,
          segments: item.segments.map((part) =>
            typeof part === "string" ? part : { ...part, answer: "another, longer one" },
          ),
        };
      case "numeric":
        return { ...item, key: item.key + 1, shown: "something else", tolerance: 9, accept: ["another"] };
      case "ordering":
        return { ...item, options: item.options.toReversed() };
      case "matching":
        return {
          ...item,
          pairs: item.pairs.map(({ left }, i) => ({ left, right: item.pairs.at(i - 1)!.right })),
        };
    }
  };
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        item: other(question.item),
        options: question.options.map(({ letter, option }) => ({
          letter,
          option: { ...option, role: option.role === "key" ? "distractor" : "key", why: "changed" },
        })),
      })),
    })),
  };
}

test("H04 response codes are made of the same fields whatever the keys are", () => {
  const paper = paperOf(bank.items);
  expect(fieldsOf(rekeyed(paper))).toEqual(fieldsOf(paper));
});

describe.each(open.map((format) => [format.name, format] as const))("what candidates get as %s", (_, format) => {
  const page = (paper: Paper) => made(format, paper);

  test("H04 has the same bytes whatever the keys are", () => {
    const paper = paperOf(bank.items);
    expect(page(rekeyed(paper))).toBe(page(paper));
  });

  test("H04 has the same bytes in whatever order the bank holds the options", () => {
    const turned = bank.items.map((item) =>
      "options" in item ? { ...item, options: item.options.toReversed() } : item,
    );
    expect(page(paperOf(turned))).toBe(page(paperOf(bank.items)));
  });

  test("H05 holds no explanation, reason, source, tag, topic, id, date of the fact or seed", () => {
    const canary = (name: string) => `canary-${name}`;
    const items = bank.items.map(
      (item, i): Item =>
        ({
          ...item,
          ...("options" in item && { options: item.options.map((option) => ({ ...option, why: canary("why") })) }),
          ...(item.type === "true-false" && { correction: canary("correction") }),
          ...(item.type === "short" && { keys: [canary("key")] }),
          ...(item.type === "cloze" && {
            segments: item.segments.map((part) =>
              typeof part === "string" ? part : { ...part, answer: canary("gap") },
            ),
          }),
          id: canary(`id-${i}`),
          topics: [canary("topic")],
          tags: [canary("tag")],
          explanation: canary("explanation"),
          asOf: canary("as-of"),
          reviewBy: canary("review-by"),
          enemies: [canary("enemy")],
          digest: canary("digest"),
          evidence: [
            {
              source: "harbour-news",
              paragraph: 1,
              quote: canary("quote"),
              hash: canary("hash"),
              prefix: canary("prefix"),
              suffix: null,
            },
          ],
          ...(item.type === "numeric" && { shown: canary("key"), accept: [canary("key")] }),
          cards: {
            ...item.cards,
            front: canary("front"),
            back: canary("back"),
            context: canary("context"),
            reverse: true,
          },
          lint: { off: new Map([[canary("lint"), canary("lint")]]) },
        }) as Item,
    );
    const [paper] = papersOf(
      {
        ...bankOf(items, canary("bank")),
        sources: bank.sources.map((source) => ({
          ...source,
          title: canary("source"),
          publisher: canary("publisher"),
          url: `https://${canary("url")}`,
        })),
      },
      canary("seed"),
      { id: canary("blueprint"), title: "Title" },
    );
    expect(page(paper!)).not.toContain("canary");
    expect(page(paper!)).toContain(paper!.code);
  });
});

describe("rendering question by question gives the bytes of rendering paper by paper", () => {
  const text = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        "<b>&'\"\\`</b>",
        "</script>",
        "{{ 7*7 }}",
        "$&",
        "ü\u{1F600}",
        "*so*",
        "**a** `<b>` [x](https://e.org/?a=1&b=2)",
        "[x](javascript:alert(1))",
      ),
    )
    .filter((s) => !/[\uFDD0-\uFDEF\uFFFE\uFFFF]/.test(s));
  test.each([exam, practice].map((format) => [format.name, format] as const))("%s", (_, format) => {
    const fast = format.renderer(kit);
    const slow = format.renderer(slowKit);
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 3, maxLength: 3 }),
        text,
        fc.string({ minLength: 1 }),
        fc.constantFrom(null, "A", "B.2"),
        (texts, title, seed, form) => {
          const items = bank.items.map((item) => {
            const other = (option: Option): Option => ({ ...option, text: option.text + texts[2]! });
            const options = "options" in item ? item.options.map(other) : [];
            return {
              ...item,
              stem: texts[0]! + item.stem,
              explanation: texts[1]!,
              ...("options" in item && { options }),
              ...(item.type === "matching" && {
                pairs: item.pairs.map(({ left, right }) => ({ left, right: options[item.options.indexOf(right)]! })),
              }),
            } as Item;
          });
          const [paper] = papersOf({ ...bank, items, title }, seed, {
            title,
            forms: [form],
            sections: [{ ...sectionOf({ pick: "all" }), title: form }],
          });
          for (const round of [1, 2]) {
            expect(Buffer.from(bytesOf(fast(paper!)[0]!.content)).toString("utf8"), `round ${round}`).toBe(
              slow(paper!)[0]!.content,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

const paperFormats = formats.flatMap((format) => (format.from === "paper" ? [[format.name, format] as const] : []));
test.each(paperFormats)("%s is pure: twice the same bytes", (_, format) => {
  const paper = paperOf(bank.items);
  expect(format.renderer(kit)(paper)).toEqual(format.renderer(kit)(paper));
});
