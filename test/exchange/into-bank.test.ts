import { beforeAll, describe, expect, test } from "vitest";
import { checkBank } from "../../src/bank/load.js";
import type { ReadFile } from "../../src/exchange/read-file.js";
import { type IntoBank, intoBank, newBank } from "../../src/exchange/into-bank.js";
import type { Checked } from "../../src/model/diagnostic.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { ABOUT, OPTIONS, imported, readFile } from "./read-file.js";

beforeAll(loadMarkdown);

function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics, null, 2));
  return checked.value;
}

const sourceOf = (text: string): SourceText => valueOf(parseSource("bank.yaml", text) as Checked<SourceText>);
const made = (...files: ReadFile[]): IntoBank => valueOf(newBank(files, ABOUT, OPTIONS));
const added = (text: string, ...files: ReadFile[]): IntoBank => valueOf(intoBank(files, sourceOf(text), OPTIONS));
const idsOf = ({ files }: IntoBank): string[] => files.flatMap(({ candidates }) => candidates.map(({ id }) => id));

const PORT = {
  stem: "Which port did the first ferry leave?",
  key: "Northwick",
  distractors: ["Easthaven", "Southmere"],
};
const PIER = { stem: "How long is the pier?", keys: ["340 metres"] };

describe("a new bank", () => {
  test("is light, sound, and says what each question lost and where it comes from", () => {
    const file = readFile([
      imported({ ...PORT, points: 2 }, { lost: ['the weight of 50 % of "Easthaven"'] }),
      imported({ ...PIER, points: 2 }),
    ]);
    expect(made(file).text).toMatchInlineSnapshot(`
      "# Imported from quiz.gift (gift).
      bank: quiz
      title: Quiz
      language: en
      sources:
        news: { title: News, publisher: P, published: 2026-01-01, licence: CC0-1.0 }
      defaults: { points: 2 }
      items:
        - id: which-port-did-the-first-ferry-leave
          stem: Which port did the first ferry leave?
          key: Northwick
          distractors: [Easthaven, Southmere]
          origin: { method: import/gift }
          # lost: the weight of 50 % of "Easthaven"

        - id: how-long-is-the-pier
          stem: How long is the pier?
          keys: ["340 metres"]
          origin: { method: import/gift }
      "
    `);
  });

  test("has as notes what was left out, on one line each, whatever is in it", () => {
    const left = [
      { where: { line: 7, label: "question 3" }, what: "Essay\n- x: y\u2028z", why: "it asks\nfor a file" },
    ];
    const { text } = made(readFile([imported(PORT)], { left }));
    expect(text.split("\n").filter((line) => line.includes("left out"))).toEqual([
      String.raw`  # left out, question 3 (line 7) of quiz.gift, it asks for a file: "Essay\n- x: y\u2028z"`,
    ]);
    expect(checkBank(sourceOf(text)).ok).toBe(true);
  });

  test("takes the rest where a bank refuses a question, and has that as a note to put right", () => {
    const twice = { stem: "Which of them?", key: "A", distractors: ["B", "B"] };
    const { text, files } = made(readFile([imported(twice), imported(PORT)]));
    expect(files[0]!.candidates).toHaveLength(1);
    expect(files[0]!.left).toMatchObject([
      { what: "Which of them?", why: expect.stringContaining("a bank refuses it: ") },
    ]);
    expect(text).toContain("  #   - id: which-of-them\n  #     stem: Which of them?\n");
  });

  test("takes a question without what it can do without, and names that", () => {
    const { files } = made(readFile([imported({ ...PORT, tags: ["Not A Tag"], points: -1 })]));
    expect(files[0]!.candidates[0]!.fields).not.toHaveProperty("tags");
    expect(files[0]!.candidates[0]!.lost.join("\n")).toMatch(/^points: -1 .*\ntags: \["Not A Tag"\] /);
  });

  test("is as good after hundreds of refused questions as after one", () => {
    const bad = Array.from({ length: 250 }, (_, i) => imported({ stem: `Bad ${i}?`, key: "A", distractors: ["A"] }));
    const { files } = made(readFile([...bad, imported(PORT)]));
    expect([files[0]!.candidates.length, files[0]!.left.length]).toEqual([1, 250]);
  });

  test("leaves out what clashes with another question though each is sound", () => {
    const files = [
      readFile([
        imported({ stem: "Ferries sail daily.", key: true }),
        imported({ stem: "Ferries sail daily.", key: false }),
      ]),
    ];
    const [only] = valueOf(newBank(files, ABOUT, OPTIONS)).files;
    expect(only!.candidates).toHaveLength(1);
    expect(only!.left[0]!.why).toContain("asks the same question");
  });

  test("of names that no object should have", () => {
    const fields = JSON.parse(
      '{"stem":"What is __proto__?","key":"a","distractors":["b"],"__proto__":{"x":1}}',
    ) as object;
    const { files } = made(readFile([imported(fields as never), imported(PORT)]));
    expect(files[0]!.left).toHaveLength(1);
  });
});

describe("an existing bank", () => {
  const BANK = made(readFile([imported(PORT)])).text.replace("items:", "# A note of mine.\nitems:");

  test("keeps every line, and gets what is new behind them", () => {
    const { text } = added(BANK, readFile([imported(PORT), imported(PIER)]));
    expect(text.startsWith(BANK.trimEnd())).toBe(true);
    expect(text.slice(BANK.length)).toContain("stem: How long is the pier?");
  });

  test("gets nothing from a second import", () => {
    const file = readFile([imported(PORT), imported(PIER)], {
      left: [{ where: { line: null, label: "question 3" }, what: "x", why: "it is no question" }],
    });
    const once = added(BANK, file);
    const twice = added(once.text, file);
    expect(twice.text).toBe(once.text);
    expect(twice.files[0]!.known.map(({ as }) => as)).toEqual([
      "which-port-did-the-first-ferry-leave",
      "how-long-is-the-pier",
    ]);
    // One more question is no reason to repeat the notes.
    const more = added(once.text, {
      ...file,
      imported: { ...file.imported, items: [imported({ ...PIER, stem: "And the quay?" })] },
    });
    expect(more.text.match(/left out/g)).toHaveLength(1);
  });

  test("says what a question that it has says more", () => {
    const richer = { ...PORT, stem: "Which **port** did the first ferry leave?", distractors: ["Westbay"], points: 3 };
    expect(added(BANK, readFile([imported(richer)])).files[0]!.known).toMatchObject([
      { says: ['the option "Westbay"', "3 points in the place of 1"] },
    ]);
  });

  test("knows a question by its words and answers, however they are spaced or capitalised", () => {
    const shouted = { ...PORT, stem: "which  PORT did the first ferry leave?", distractors: ["Westbay"] };
    expect(added(BANK, readFile([imported(shouted)])).files[0]!.known).toHaveLength(1);
    expect(added(BANK, readFile([imported({ ...PORT, key: "Westbay" })])).files[0]!.known).toHaveLength(0);
  });

  test("that stands in brackets, or is made by a program, is not touched", () => {
    const flow = `{"bank":"x","title":"x","language":"en","sources":{"s":{"title":"a","publisher":"b","published":"2026-01-01","licence":"c"}},\n  "items":[{"stem":"Q?","key":"A","distractors":["B"]}]}`;
    expect(() => added(flow, readFile([imported(PORT)]))).toThrow("can't be edited in place");
  });

  test("as a program writes JSON is written so again", () => {
    const json = `${JSON.stringify(sourceOf(BANK).value, null, 2)}\n`;
    const { text } = added(json, readFile([imported(PIER)]));
    expect(text).toBe(`${JSON.stringify(sourceOf(text).value, null, 2)}\n`);
  });

  test("with a mistake of its own is refused for that", () => {
    const checked = intoBank(
      [readFile([imported(PIER)])],
      sourceOf(BANK.replace("language: en", "language: 7")),
      OPTIONS,
    );
    expect(checked.ok ? [] : checked.diagnostics.map(({ code }) => code)).not.toEqual([]);
    expect(checked).not.toMatchObject({ diagnostics: [{ code: "import/spoilt" }] });
  });
});

test("a paragraph is named where no source is, in place of spoiling the bank", () => {
  const file = readFile([imported({ ...PORT, paragraph: 6 })]);
  const without = valueOf(newBank([file], ABOUT, { ...OPTIONS, source: null }));
  expect(without.files[0]!.candidates[0]!.lost).toEqual([
    "paragraph 6 of its source, since none is named (--publisher and --published name one)",
  ]);
  expect(without.text).not.toContain("paragraph: 6");
  expect(made(file).text).toContain("paragraph: 6");
});

test("points that all share stay with an item that has a rubric, which else is worth what that gives", () => {
  const open = { type: "open", stem: "Why?", points: 2, rubric: [{ points: 1, for: "the gale" }] };
  const { text } = made(readFile([imported({ ...PORT, points: 2 }), imported(open)]));
  expect(valueOf(checkBank(sourceOf(text))).items.map(({ points }) => points)).toEqual([2, 2]);
});

describe("passages", () => {
  const passages = [
    { id: "text", title: "Text", text: "The first ferry left Northwick." },
    { id: "unasked", title: null, text: "?" },
  ];
  const file = readFile([imported({ ...PORT, group: "text" })], { passages });

  test("that a question asks about come along, once", () => {
    const { text } = made(file, {
      ...file,
      file: "other.gift",
      imported: { ...file.imported, items: [imported({ ...PIER, group: "text" })] },
    });
    expect(sourceOf(text).value).toMatchObject({
      passages: { text: { title: "Text", text: "The first ferry left Northwick." } },
      items: [{ group: "text" }, { group: "text" }],
    });
    expect(text).not.toContain("unasked");
  });

  test("get another id where the bank has another of that name, and none where it has the same", () => {
    const bank = made(
      readFile([imported({ stem: "Else?", key: "A", distractors: ["B"], group: "text" })], {
        passages: [{ id: "text", title: null, text: "Something else." }],
      }),
    ).text;
    const once = added(bank, file);
    expect(sourceOf(once.text).value).toMatchObject({
      passages: { "text-2": { title: "Text" } },
      items: [{ group: "text" }, { group: "text-2" }],
    });
    const more = readFile([imported({ ...PIER, group: "text" })], { passages });
    expect(Object.keys((sourceOf(added(once.text, more).text).value as { passages: object }).passages)).toEqual([
      "text",
      "text-2",
    ]);
    expect(added(made(readFile([imported(PIER)])).text, file).text).toContain("passages:\n  text:");
  });
});

describe("ids", () => {
  const named = (name: string | null, stem = "Which port?") =>
    idsOf(made(readFile([imported({ ...PORT, stem }, { name })])))[0];

  test.each([
    ["ferry-port", "ferry-port"],
    ["Ferry port (2026)", "ferry-port-2026"],
    [null, "which-port"],
    ["Q1", "which-port"],
    ["Question 17", "which-port"],
    ["17", "which-port"],
    ["пристань", "which-port"],
    ["", "which-port"],
  ])("of the name %j is %s", (name, id) => expect(named(name)).toBe(id));

  test("are the same in two imports, whatever clashes", () => {
    const file = readFile([
      imported({ ...PORT, stem: "Which of these?", key: "A" }),
      imported({ ...PORT, stem: "Which of these?", key: "B" }),
      imported({ ...PORT, stem: "Which of these?", key: "C" }, { name: "which-of-these" }),
    ]);
    expect(idsOf(made(file))).toEqual(["which-of-these", "which-of-these-2", "which-of-these-3"]);
    expect(idsOf(made(file))).toEqual(idsOf(made(file)));
  });

  test("are never longer than ids may be", () => {
    const stem = `${"long ".repeat(30)}?`;
    const items = ["A", "B", "C"].map((key) => imported({ ...PORT, stem, key }));
    for (const id of idsOf(made(readFile(items)))) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test("a question that was reworded since it was imported is named", () => {
    const once = made(readFile([imported(PORT, { name: "ferry" })]));
    const { files } = added(once.text, readFile([imported({ ...PORT, key: "Westbay" }, { name: "ferry" })]));
    expect(files[0]!.candidates[0]!.besides).toBe("ferry");
  });
});

describe("pictures", () => {
  const PNG = Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    (c) => c.charCodeAt(0),
  );
  const media = { image: "images/Pier 1.PNG", alt: "A pier" };
  const file = (fields: object, bytes = PNG) =>
    readFile([imported({ ...PIER, media: { ...media, ...fields } })], { pictures: new Map([[media.image, bytes]]) });

  test("are shown where the file says all that a bank has to say of one", () => {
    const { text, pictures } = made(file({ credit: "Ann", licence: "CC0-1.0" }));
    expect(text).toContain("media: { image: images/pier-1.png, alt: A pier, credit: Ann, licence: CC0-1.0 }");
    expect([...pictures.keys()]).toEqual(["images/pier-1.png"]);
  });

  test("or where a person adds what is missing", () => {
    const options = { ...OPTIONS, credit: "Ann", pictureLicence: "CC0-1.0" };
    expect(valueOf(newBank([file({})], ABOUT, options)).text).toContain("credit: Ann, licence: CC0-1.0 }");
  });

  test("else come along, with the line that shows them once it is complete", () => {
    const { text, pictures } = made(file({}));
    expect(pictures.size).toBe(1);
    const line = text.split("\n").find((one) => one.includes("# media:"))!;
    const shown = text.replace(
      line,
      line.replace("# ", "").replace("who made it", "Ann").replace("its licence", "CC0-1.0"),
    );
    expect(sourceOf(shown).value).toMatchObject({ items: [{ media: { image: "images/pier-1.png", credit: "Ann" } }] });
  });

  test("never take the place of another file", () => {
    const other = { ...OPTIONS, bytesAt: (path: string) => (path === "images/pier-1.png" ? Uint8Array.of(1) : null) };
    const { pictures } = valueOf(newBank([file({})], ABOUT, other));
    expect([...pictures.keys()]).toEqual([expect.stringMatching(/^images\/pier-1-[0-9a-f]{12}\.png$/)]);
    const same = { ...OPTIONS, bytesAt: (path: string) => (path === "images/pier-1.png" ? PNG : null) };
    expect(valueOf(newBank([file({})], ABOUT, same)).pictures.size).toBe(0);
  });

  test("that are none, or are missing, are named", () => {
    const { files, pictures } = made(file({}, Uint8Array.of(1, 2)));
    expect(files[0]!.candidates[0]!.lost).toEqual([
      'the picture "images/Pier 1.PNG", which is not a picture of a known kind',
    ]);
    expect(pictures.size).toBe(0);
    const gone = made(readFile([imported({ ...PIER, media })]));
    expect(gone.files[0]!.candidates[0]!.lost[0]).toContain("which is not in the file");
  });

  test("whose names lead elsewhere do not", () => {
    const wild = readFile([imported({ ...PIER, media: { image: "images/../../etc/passwd.png" } })], {
      pictures: new Map([["images/../../etc/passwd.png", PNG]]),
    });
    expect([...made(wild).pictures.keys()]).toEqual(["images/passwd.png"]);
  });
});

describe("the source of what is imported", () => {
  const { fields } = OPTIONS.source!;
  const sourcesAfter = (more: Readonly<Record<string, unknown>>, id = "news") => {
    const options = { ...OPTIONS, source: { id, fields: { ...fields, ...more } } };
    const { text } = valueOf(
      intoBank([readFile([imported(PIER)])], sourceOf(made(readFile([imported(PORT)])).text), options),
    );
    return Object.keys((sourceOf(text).value as { sources: object }).sources);
  };

  test("is the one that the bank has, under whatever id and licence, where all else is the same", () => {
    expect(sourcesAfter({})).toEqual(["news"]);
    expect(sourcesAfter({}, "other")).toEqual(["news"]);
    expect(sourcesAfter({ licence: "CC-BY-4.0" }, "other")).toEqual(["news"]);
  });

  test.each([
    ["title", "Other news"],
    ["publisher", "Q"],
    ["published", "2026-01-02"],
  ])("is another one where its %s is another", (field, value) => {
    expect(sourcesAfter({ [field]: value }, "other")).toEqual(["news", "other"]);
    expect(sourcesAfter({ [field]: value })).toEqual(["news", "news-2"]);
  });
});
