import { bytesOf } from "../../src/formats/content.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { exam } from "../../src/formats/exam.js";
import type { PaperFormat } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import type { Item, Option, Statement } from "../../src/model/bank.js";
import type { Paper, Question } from "../../src/model/paper.js";
import { fieldsOf } from "../../src/paper/response.js";
import { PRINT_SIZES } from "../../src/text/print-sizes.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { isExam } from "../../src/policy/exams.js";
import { bankFile, bankOf, papersOf, questionsOf, deckOf } from "../sample.js";
import { docxPaper } from "./docx-text.js";
import { kit, slowKit } from "./kit.js";

const bank = bankFile("fixtures/all-types.yaml");
const paperOf = (items: readonly Item[], seed = "secret seed") =>
  papersOf({ ...bank, items }, seed, { id: "the-blueprint", forms: ["A"] })[0]!;
const paperFormats = formats.flatMap((format) => (format.from === "paper" ? [format] : []));
/** What candidates may get to see before they answer. */
const exams = [...paperFormats.filter((format) => isExam([format])), docxPaper];
const named = (some: readonly PaperFormat[]) => some.map((format) => [format.name, format] as const);

/** Those whose options are their own: of others the key decides what has to be offered. */
const uncoded = bank.items.filter(
  (item) =>
    !(item.type === "statements" || item.type === "explains") &&
    !(item.type === "ordering" && item.coded) &&
    !(item.type === "matching" && item.coded !== null),
);

/** Everything that a format makes of a paper, in ordinary and in large print, and of all papers together. */
function made(format: PaperFormat, paper: Paper): string {
  const render = format.renderer(kit);
  const sized: Paper = { ...paper, print: { ...paper.print, sizes: [11, 18] } };
  const own = render(sized);
  render.whole?.add(sized);
  render.whole?.add({ ...sized, form: "B" });
  return [...own, ...(render.whole?.end() ?? [])]
    .map(({ path, content }) => `${path}\n${Buffer.from(bytesOf(content)).toString("utf8")}`)
    .join("\n");
}

/** The same item with another key. What a candidate sees of it stays. */
function withOtherKey(item: Item): Item {
  switch (item.type) {
    case "choice": {
      const options = item.options.map((option, i): Option => ({
        ...option,
        role: i === 1 ? "key" : "distractor",
        why: "changed",
      }));
      return { ...item, options };
    }
    case "multiple":
      return {
        ...item,
        options: item.options.map((option) => ({ ...option, role: option.role === "key" ? "distractor" : "key" })),
      };
    case "true-false":
      return { ...item, key: !item.key, correction: "something else" };
    case "open":
      return { ...item, answer: "something else entirely", rubric: [{ points: 1, for: "something else" }] };
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
      return { ...item, pairs: item.pairs.map(({ left }, i) => ({ left, right: item.pairs.at(i - 1)!.right })) };
    case "statements":
      return { ...item, statements: item.statements.map(withOtherTruth) };
    case "explains":
      return { ...item, statement: withOtherTruth(item.statement), reasons: item.reasons.map(withOtherTruth) };
  }
}

/** What was true is false, and the other way round. */
const withOtherTruth = <T extends Statement>(statement: T): T => {
  const [right, ...wrong] = statement.wordings;
  const wordings: Statement["wordings"] = [
    { ...wrong[0]!, isTrue: true, why: null },
    { ...right, isTrue: false, why: "changed" },
  ];
  return { ...statement, wordings };
};

/** The same of what is shown already. */
const otherwise = (asked: Question["asked"]): Question["asked"] =>
  asked === null || asked.ask === "codes"
    ? asked
    : {
        ...asked,
        shown: asked.shown.map((one) => ({
          ...one,
          name: "changed",
          isTrue: !one.isTrue,
          correction: one.isTrue ? "changed" : null,
          why: "changed",
        })),
      };

/** The same paper, but every key is another one. */
const rekeyed = (paper: Paper): Paper => ({
  ...paper,
  sections: paper.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      item: withOtherKey(question.item),
      asked: otherwise(question.asked),
      options: question.options.map(({ letter, option }) => ({
        letter,
        option: { ...option, role: option.role === "key" ? "distractor" : "key", why: "changed" },
      })),
    })),
  })),
});

/** Whether a format says anything of the key. */
const showsKey = (format: PaperFormat): boolean => {
  const [paper, other] = [uncoded, uncoded.map(withOtherKey)].map(
    (items) => papersOf({ ...bank, items }, "secret seed", { balance: "none", forms: ["A"] })[0]!,
  );
  return made(format, paper!) !== made(format, other!);
};

/** A page that somebody adds, with a mark that gives the key away. */
const marked = (markOf: (question: Question, letter: string) => string): PaperFormat => ({
  ...exam,
  name: "marked",
  renderer: () => (paper) => [
    {
      path: "marked.txt",
      mediaType: "text/plain",
      content: questionsOf(paper)
        .map((question) => question.options.map(({ letter }) => letter + markOf(question, letter)).join(" "))
        .join("\n"),
    },
  ],
});

test("H04 a format that marks the key would be seen", () => {
  const isKey = ({ options }: Question, letter: string) =>
    options.some((one) => one.letter === letter && one.option.role === "key");
  expect(showsKey(marked((question, letter) => (isKey(question, letter) ? "*" : "")))).toBe(true);
  expect(showsKey(marked(({ options }) => options[0]?.option.why ?? ""))).toBe(true);
  expect(showsKey(marked(() => ""))).toBe(false);
});

const forStudents = paperFormats.filter(({ audience }) => audience === "student");
test.each(named(forStudents))("H04 %s is for exams exactly where it says nothing of the key", (_, format) =>
  expect(showsKey(format)).toBe(!format.forExam),
);

test("H04 response codes are made of the same fields whatever the keys are", () => {
  const paper = paperOf(bank.items);
  expect(fieldsOf(rekeyed(paper))).toEqual(fieldsOf(paper));
});

describe.each(named(exams))("what candidates get as %s", (_, format) => {
  const page = (paper: Paper) => made(format, paper);

  test("H04 has the same bytes whatever the keys are", () => {
    const paper = paperOf(bank.items);
    expect(page(rekeyed(paper))).toBe(page(paper));
  });

  test("H04 has the same bytes whatever the bank takes for right", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.infiniteStream(fc.boolean()), (seed, change) => {
        const changed = uncoded.map((item) => (change.next().value ? withOtherKey(item) : item));
        const pageOf = (items: readonly Item[]) =>
          page(papersOf({ ...bank, items }, seed, { balance: "none", forms: ["A"] })[0]!);
        expect(pageOf(changed)).toBe(pageOf(uncoded));
      }),
      { numRuns: 30 },
    );
  });

  test("H04 has the same bytes in whatever order the bank holds the options", () => {
    const turned = uncoded.map((item) => ("options" in item ? { ...item, options: item.options.toReversed() } : item));
    expect(page(paperOf(turned))).toBe(page(paperOf(uncoded)));
  });

  test("H05 holds no explanation, reason, source, tag, topic, id, date of the fact or seed", () => {
    const canary = (name: string) => `canary-${name}`;
    const marked = <T extends Statement>({ wordings: [right, ...wrong], ...statement }: T) => ({
      ...statement,
      id: canary(statement.id),
      card: { before: canary("card"), value: canary("card"), after: canary("card") },
      wordings: [right, ...wrong.map((one) => ({ ...one, why: canary("why") }))],
    });
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
          ...(item.type === "statements" && { statements: item.statements.map(marked) }),
          ...(item.type === "explains" && {
            statement: marked(item.statement),
            reasons: item.reasons.map(marked),
          }),
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

/** Whether its files are pages, one for each paper. */
const hasPages = (format: PaperFormat): boolean =>
  format.renderer(kit)(paperOf(bank.items))[0]?.mediaType === "text/html";

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
  test.each(named(paperFormats.filter(hasPages)))("%s, whoever has it before", (_, format) => {
    const fast = format.renderer(kit);
    const slow = format.renderer(slowKit);
    const text = (render: typeof fast, paper: Paper) =>
      render(paper).map(({ content }) => Buffer.from(bytesOf(content)).toString("utf8"));
    const accommodation = fc.record({
      size: fc.constantFrom(null, ...PRINT_SIZES),
      extraTime: fc.constantFrom(0, 25, 50, 100),
      language: fc.constant(null),
    });
    fc.assert(
      fc.property(
        fc.array(accommodation, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(null, 45),
        (all, minutes) => {
          const candidates = all.map((one, i) => ({ id: `c${i}`, name: null, class: null, accommodation: one }));
          const roster = { candidates, digest: "" };
          for (const paper of papersOf(bank, "s", { roster, minutes, seating: { columns: 2, rows: 2 } }))
            expect(text(fast, paper)).toEqual(text(slow, paper));
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each(named(paperFormats.filter(hasPages)))("%s", (_, format) => {
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
            const text = (render: typeof fast) => Buffer.from(bytesOf(render(paper!)[0]!.content)).toString("utf8");
            expect(text(fast), `round ${round}`).toBe(text(slow));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each(formats.map((format) => [format.name, format] as const))("%s is pure: twice the same bytes", (_, format) => {
  const paper = paperOf(bank.items);
  const all = () =>
    format.from === "paper"
      ? made(format, paper)
      : Array.from(format.render(deckOf(bank), kit, DECK_OPTIONS), ({ content }) => bytesOf(content));
  expect(all()).toEqual(all());
});
