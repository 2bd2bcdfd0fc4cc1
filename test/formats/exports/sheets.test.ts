import { folded } from "../../../src/bank/repeats.js";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/load.js";
import { checkedItem } from "../../../src/bank/one-item.js";
import { readers } from "../../../src/exchange/index.js";
import { bytesOf } from "../../../src/formats/content.js";
import type { ExportedQuestion } from "../../../src/formats/exports/exported.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { xlsx } from "../../../src/formats/exports/xlsx.js";
import type { Bank } from "../../../src/model/bank.js";
import type { ImportedItem, Incoming } from "../../../src/model/exchange.js";
import { plain } from "../../../src/text/inline.js";
import { bankFile, bankOf, choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import { TRAPS, exportNamed, limitsOf, questionsIn } from "./traps.js";

const SEED = "sheets";

/** The files of a bank's only paper, as the import gets them. */
function filesOf(format: string, bank: Bank): readonly Incoming[] {
  const [paper] = papersOf(bank, SEED);
  return exportNamed(format)
    .renderer(kit)(paper!)
    .map(({ path: name, content }) => {
      const bytes = bytesOf(content);
      const text = name.endsWith(".xlsx") ? null : new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
      return { name, bytes, text };
    });
}

/** What the import finds in a file, which must be nothing but questions of the reader of that name. */
async function readBack(format: string, file: Incoming): Promise<readonly ImportedItem[]> {
  const reader = readers.find((one) => one.recognises(file));
  expect(reader?.name).toBe(format);
  const found = await reader!.read(file);
  if (!found.ok) throw new Error(found.diagnostics[0]!.message);
  expect(found.value.left).toEqual([]);
  return found.value.items;
}

const HEAD = {
  bank: "harbour",
  title: "The harbour",
  language: "en",
  updated: "2026-01-02",
  sources: { news: { title: "The harbour opens", publisher: "The News", published: "2026-01-01", licence: "CC0-1.0" } },
};

/** A bank of those fields that make sound items, each with an id of its own. */
function bankWith(items: readonly Readonly<Record<string, unknown>>[]): Bank {
  const sound = items
    .map((fields, i): Readonly<Record<string, unknown>> => ({ id: `item-${i}`, ...fields }))
    .filter((fields) => checkedItem(HEAD, fields).ok);
  const bank = loadBank("a.json", JSON.stringify({ ...HEAD, items: sound.length === 0 ? [BOAT] : sound }));
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
  return bank.value;
}
const BOAT = { id: "boat", stem: "Which boat?", key: "The ferry", distractors: ["The tug"] };

const asked = (bank: Bank): readonly ExportedQuestion[] => paperQuestions(papersOf(bank, SEED)[0]!, kit);

/** What must come back of a question: all but its place on the paper and that of options whose order is drawn. */
function meaning(question: ExportedQuestion): object {
  const { number: _, asks, ...rest } = question;
  const sorted = <T>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  switch (asks.kind) {
    case "choice":
    case "multiple":
      return { ...rest, asks: { ...asks, options: question.isOrderFixed ? asks.options : sorted(asks.options) } };
    case "ordering":
      return { ...rest, asks: { ...asks, shown: [] } };
    case "matching":
      return { ...rest, asks: { ...asks, rights: sorted(asks.rights) } };
    default:
      return { ...rest, asks };
  }
}

/** Items as they come back, in a bank of their own. */
const bankOfImported = (items: readonly ImportedItem[]): Bank =>
  bankWith(items.map(({ name, fields }) => ({ id: name, ...fields })));

const word = fc.oneof(
  fc.constantFrom(
    "Northwick",
    "the ferry",
    "7",
    "007",
    "7.50",
    "TRUE",
    "A",
    "b",
    "1,2",
    "2026-01-01",
    "*bold*",
    "a_b_c",
  ),
  fc.constantFrom(
    "=1+1",
    "+49",
    "-5",
    "@home",
    "'=x",
    "\\*",
    "`x`",
    '"quoted"',
    "a;b",
    "a,b",
    "_x0041_",
    "line\nbreak",
  ),
  fc.constantFrom(
    "None of these",
    "All of the above",
    "{{",
    "}}",
    "::",
    "|",
    "e\u0301",
    "東京",
    "عربي",
    "😀",
    "<b>",
    "&amp;",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const options = fc.uniqueArray(text, { minLength: 3, maxLength: 7 });
const option = (one: string, i: number) =>
  i % 3 === 1 ? { text: one, why: `Why ${one}` } : i === 5 ? { text: one, pin: "last" } : one;

/** Lines of a rubric are lost, and named so. */
const oneLine = text.map((one) => one.replace(/\s+/g, " ").trim());
const asks = fc.oneof(
  fc
    .record({ stem: text, options, order: fc.constantFrom("shuffled", "fixed") })
    .map(({ stem, options: [key, ...others], order }) => ({
      stem,
      key,
      distractors: others.map(option),
      ...(order === "fixed" ? { order, keyAt: 2, distractors: others } : {}),
    })),
  fc.record({ stem: text, options }).map(({ stem, options: all }) => ({
    type: "multiple",
    stem,
    keys: all.slice(0, 2),
    distractors: all.slice(2).map(option),
  })),
  fc.record({ stem: text, key: fc.boolean(), correction: maybe(text) }),
  fc.record({
    type: fc.constant("short"),
    stem: text,
    keys: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    match: maybe(fc.constantFrom({ case: "exact" }, { diacritics: "exact", punctuation: "exact" })),
  }),
  fc.record({
    type: fc.constant("numeric"),
    stem: text,
    key: fc.constantFrom(7, "7.50", -3, "1e3", 0.25),
    tolerance: maybe(fc.constantFrom(1, 0.5, "5%")),
    unit: maybe(fc.constantFrom("km", "%")),
    accept: maybe(fc.constant(["seven"])),
  }),
  fc.record({ type: fc.constant("numeric"), stem: text, key: fc.constant("7,5"), decimal: fc.constant("comma") }),
  text.map((one) => ({ text: `The {{c1::${one.replace(/[{}:]/g, "")}x::hint}} and {{c2::that}} ${one}` })),
  fc.record({
    type: fc.constant("open"),
    stem: text,
    lines: maybe(fc.integer({ min: 1, max: 60 })),
    answer: maybe(text),
    rubric: maybe(
      fc.array(fc.record({ points: fc.constantFrom(1, 0.5, 2.25), for: oneLine }), { minLength: 1, maxLength: 3 }),
    ),
  }),
  fc.record({ stem: text, sequence: options }),
  fc.record({ stem: text, options }).map(({ stem, options: [a, b, c, ...more] }) => ({
    stem,
    pairs: [
      { left: "one", right: a },
      { left: "two", right: b },
      { left: "=3", right: c },
    ],
    ...(more.length === 0 ? {} : { extras: more }),
  })),
);
const more = fc.record({
  points: maybe(fc.constantFrom(2, 0.5)),
  explanation: maybe(text),
  difficulty: maybe(fc.constantFrom("easy", "medium", "hard")),
  topics: maybe(fc.constant(["ports/ferries", "money"])),
  tags: maybe(fc.constant(["new"])),
  paragraph: maybe(fc.constantFrom(1, 9)),
  asOf: maybe(fc.constant("2026-02-03")),
  lang: maybe(fc.constant("de")),
});
const items = fc.uniqueArray(
  fc
    .tuple(asks, more)
    .map(([own, shared]) => JSON.parse(JSON.stringify({ ...own, ...shared })) as Record<string, unknown>),
  // No bank asks the same twice.
  { minLength: 1, maxLength: 6, selector: ({ stem, text }) => folded(String(stem ?? text)) },
);

describe("our own sheet", () => {
  test("comes back as it was, of every type, from both files", async () => {
    const bank = bankFile("fixtures/all-types.yaml");
    const before = asked(bank).map((question) => ({ ...question, passage: null, picture: null }));
    for (const file of filesOf("sheet", bank)) {
      const back = asked(bankOfImported(await readBack("sheet", file)));
      expect(new Map(back.map((one) => [one.id, meaning(one)]))).toEqual(
        new Map(before.map((one) => [one.id, meaning(one)])),
      );
    }
  });

  test("any bank comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(items, async (written) => {
        const bank = bankWith(written);
        const before = new Map(asked(bank).map((one) => [one.id, meaning(one)]));
        for (const file of filesOf("sheet", bank)) {
          const back = bankOfImported(await readBack("sheet", file));
          expect(new Map(asked(back).map((one) => [one.id, meaning(one)]))).toEqual(before);
          expect(back.items.map(({ difficulty, asOf, evidence }) => ({ difficulty, asOf, evidence }))).toEqual(
            asked(bank).map(({ id }) => {
              const { difficulty, asOf, evidence } = bank.items.find((one) => one.id === id)!;
              return { difficulty, asOf, evidence };
            }),
          );
        }
      }),
      { numRuns: Number(process.env["BROADSHEET_RUNS"] ?? 25) },
    );
  }, 120_000);
});

describe("what a sheet says of one source, it does not say of several", () => {
  const other = { title: "The pier", publisher: "The News", published: "2026-01-05", licence: "CC0-1.0" };
  const rows = async (asOf: string, sources: object) => {
    const item = { ...BOAT, evidence: [{ source: "news", paragraph: 3 }], asOf };
    const bank = loadBank("a.json", JSON.stringify({ ...HEAD, sources, items: [item] }));
    if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
    const [{ fields }] = (await readBack("sheet", filesOf("sheet", bank.value)[0]!)) as [ImportedItem];
    return { asOf: fields["asOf"], paragraph: fields["paragraph"] };
  };

  test.each([
    ["2026-01-01", undefined],
    ["2026-01-02", "2026-01-02"],
  ])("the day %s is that of its source, or said", async (asOf, said) => {
    expect(await rows(asOf, HEAD.sources)).toEqual({ asOf: said, paragraph: 3 });
  });

  test.each(["2026-01-01", "2026-01-05", "2026-01-02"])("the day %s is said where there are two", async (asOf) => {
    expect(await rows(asOf, { ...HEAD.sources, pier: other })).toEqual({ asOf, paragraph: undefined });
    expect(await rows(asOf, { pier: other, ...HEAD.sources })).toEqual({ asOf, paragraph: undefined });
  });
});

describe("classroom games", () => {
  const short = TRAPS.filter((trap) => trap.length <= 70);
  const bank = bankOf(
    short.flatMap((trap, i) => [
      choice(`c-${i}`, [trap, `other ${i}`, "7.50"], { stem: trap.length < 2 ? `${trap}?` : trap }),
      {
        ...choice(`m-${i}`, ["a", "b", trap]),
        type: "multiple" as const,
        options: ["a", "b", trap].map((one, n) => ({
          text: one,
          role: n < 2 ? ("key" as const) : ("distractor" as const),
          why: null,
          pin: null,
        })),
      },
    ]),
  );
  test.each(["kahoot", "wayground", "blooket"])(
    "%s: what is written is read back, options in the order of the paper",
    async (format) => {
      const [file] = filesOf(format, bank);
      const back = await readBack(format, file!);
      const wanted = asked(bank).filter((one) => limitsOf(format, one).every((limit) => !limit.startsWith("refused")));
      expect(wanted.length).toBeGreaterThan(30);
      const shown = (texts: readonly unknown[]) => texts.map((one) => plain(String(one)));
      expect(back.map(({ fields: { stem, key, keys } }) => shown([stem, ...((keys as unknown[]) ?? [key])]))).toEqual(
        wanted.map(({ stem, asks: own }) => {
          const { options: all } = own as { options: readonly { text: string; isRight: boolean }[] };
          return shown([stem, ...all.filter(({ isRight }) => isRight).map(({ text: one }) => one)]);
        }),
      );
    },
  );

  const limits = (format: string, question: Partial<ExportedQuestion>) => {
    const [first] = questionsIn(bankOf([choice("one")]));
    return limitsOf(format, { ...first!, topics: [], ...question });
  };
  const offering = (...texts: readonly string[]): ExportedQuestion["asks"] => ({
    kind: "choice",
    options: texts.map((one, i) => ({ text: one, isRight: i === 0, why: null, isPinned: false })),
  });

  test("Kahoot refuses what its template's limits forbid, and nothing else", () => {
    const fits = { stem: "x".repeat(120), asks: offering("y".repeat(75), "b", "c", "d") };
    expect(limits("kahoot", fits)).toEqual([]);
    expect(limits("kahoot", { ...fits, stem: "x".repeat(121) })).toEqual([
      "refused: its text has 121 characters, and Kahoot takes 120",
    ]);
    expect(limits("kahoot", { asks: offering("y".repeat(76), "b") })).toEqual([
      "refused: an answer has 76 characters, and Kahoot takes 75",
    ]);
    expect(limits("kahoot", { asks: offering("a", "b", "c", "d", "e") })).toEqual([
      "refused: it offers 5 answers, and Kahoot takes 4",
    ]);
    const passage = { id: "p", title: null, text: "y".repeat(100) };
    expect(limits("kahoot", { passage, stem: "Why?" })).toEqual([
      "its passage as a text of its own (it stands in front of the question)",
      "the lines of its text",
    ]);
    expect(limits("kahoot", { passage, stem: "x".repeat(20) })).toContain(
      "refused: its text has 121 characters, and Kahoot takes 120",
    );
    expect(
      limits("kahoot", {
        asks: {
          kind: "short",
          accepted: ["a"],
          match: { case: "ignore", diacritics: "ignore", punctuation: "ignore" },
        },
      }),
    ).toEqual(["refused: Kahoot's sheet takes questions with answers to choose from alone"]);
    expect(limits("kahoot", { asks: offering("*a*", "a") })).toContain(
      "refused: two of its answers are the same without their emphasis",
    );
  });

  test("Blooket takes up to four answers to choose or to type, and nothing else", () => {
    const match = { case: "ignore", diacritics: "ignore", punctuation: "ignore" } as const;
    const short = (...accepted: readonly string[]) => ({ asks: { kind: "short", accepted, match } as const });
    expect(limits("blooket", short("a", "b", "c", "d"))).toEqual([]);
    expect(limits("blooket", short("a", "b", "c", "d", "e"))).toEqual([
      "refused: it accepts 5 answers, and Blooket's sheet takes 4",
    ]);
    expect(limits("blooket", { asks: { kind: "open", lines: 3, answer: null, rubric: [] } })).toEqual([
      "refused: Blooket's sheet takes answers to choose from, or to type",
    ]);
  });

  test("Wayground takes typed answers to one gap or none, and compares them as texts", () => {
    const numeric = { kind: "numeric", key: 7, shown: "7", tolerance: 0, unit: "km", accepted: [] } as const;
    expect(limits("wayground", { asks: numeric })).toEqual(["that its answer is a number (it is compared as a text)"]);
    expect(limits("wayground", { asks: { ...numeric, tolerance: 1 } })).toEqual([
      "refused: an answer may be off, and Wayground compares what is typed as a text",
    ]);
    const gap = { gap: 1, answer: "a", hint: "h" };
    expect(limits("wayground", { asks: { kind: "cloze", segments: ["x", gap] } })).toEqual([
      "its gap in the text (the answer is typed below)",
      "the hints of gaps",
    ]);
    expect(limits("wayground", { asks: { kind: "cloze", segments: [gap, { ...gap, hint: null, gap: 2 }] } })).toContain(
      "refused: its text has 2 gaps, and Wayground takes one",
    );
  });
});

describe("a workbook", () => {
  const sheet = (...rows: readonly (readonly (string | number | null)[])[]) =>
    xlsx({ name: "Sheet1", header: 1, widths: [10], isRightToLeft: false, rows });

  test("has the same bytes whenever and wherever it is made, and no formula", () => {
    const rows = [["question"], ["=HYPERLINK(1)"], ["+1"], ["-1"], ["@x"]];
    expect(sheet(...rows)).toEqual(sheet(...rows));
    const [name, part] = Object.entries(unzipSync(sheet(...rows))).at(-1)!;
    expect(name).toBe("xl/worksheets/sheet1.xml");
    const xml = Buffer.from(part).toString("utf8");
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(1)</t></is></c>');
  });
});

test("a row says how high it is where a text of it has several lines: not every program measures it", () => {
  const heights = (widths: readonly number[], ...texts: readonly string[]): (string | undefined)[] => {
    const rows = [["a"], ...texts.map((text) => [text])];
    const file = unzipSync(xlsx({ name: "a", rows, header: 1, widths, isRightToLeft: false }))[
      "xl/worksheets/sheet1.xml"
    ];
    return [...new TextDecoder().decode(file).matchAll(/<row r="\d+"(?: ht="(\d+)")?>/g)].map(([, ht]) => ht);
  };
  expect(heights([60], "one line", "two\nlines", "x".repeat(100), "港".repeat(50))).toEqual([
    undefined,
    undefined,
    "30",
    "30",
    "30",
  ]);
  expect(heights([10], "x ".repeat(5000))[1]).toBe("409");
});
