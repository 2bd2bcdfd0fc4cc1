import { describe, expect, test } from "vitest";
import { evidenceFor } from "../../src/desk/engine/evidence.js";
import { find } from "../../src/desk/engine/find.js";
import { exportNames, handOut } from "../../src/desk/engine/hand-out.js";
import { look } from "../../src/desk/engine/look.js";
import { open } from "../../src/desk/engine/open.js";
import { workText } from "../../src/desk/state/work-file.js";
import { type DeskArticle, newHandOut, newWork } from "../../src/desk/state/work.js";
import { ourBank as bank } from "./our-bank.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = ({ bytes: all }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(all);

describe("a file that is opened", () => {
  const opened = async (name: string, text: string, taken: readonly string[] = []) => {
    const read = await open(name, bytes(text), taken);
    if (!read.ok) throw new Error(read.diagnostics[0]!.code);
    return read.value;
  };

  test.each(["a.yaml", "a.YML", "a.yml"])("%s is a bank, with its title", async (name) =>
    expect(await opened(name, bank)).toEqual({ kind: "bank", text: bank, title: "Ours" }),
  );

  test("is a bank without a title, in JSON too", async () =>
    expect(await opened("a.json", '{"items": []}')).toEqual({ kind: "bank", text: '{"items": []}', title: "" }));

  test("is a work that was saved", async () => {
    const work = { ...newWork("w", "s"), title: "Week 1" };
    const read = await open("a.json", bytes(workText(work)), []);
    expect(read).toEqual({ ok: true, value: { kind: "work", work }, warnings: [] });
    await expect(opened("a.json", workText(work).replace('"version": 1', '"version": 2'))).rejects.toThrow("desk/work");
  });

  test("is an article, named by its first words as no other is", async () => {
    const text = "Northwick opens its new ferry pier today\n\nThe first ferry left at noon, and many people came.";
    const named = async (taken: readonly string[]) => {
      const one = await opened("a.txt", text, taken);
      return one.kind === "article" ? one.article.id : one.kind;
    };
    expect(await named([])).toBe("northwick-opens-its-new-ferry");
    expect(await named(["northwick-opens-its-new-ferry"])).toBe("northwick-opens-its-new-ferry-2");
    const two = ["northwick-opens-its-new-ferry", "northwick-opens-its-new-ferry-2"];
    expect(await named(two)).toBe("northwick-opens-its-new-ferry-3");
  });

  test("has a plain id where its headline begins with no letter", async () => {
    const one = await opened("a.txt", "2026 was a year\n\nMany ferries left in it, and all of them came back.");
    expect(one.kind === "article" && one.article).toMatchObject({ id: "article", title: "2026 was a year" });
  });

  test("says where a bank can't be read", async () =>
    expect((await open("a.yaml", bytes("a: [1"), [])).ok).toBe(false));
});

describe("what the core says of a bank", () => {
  test("is nothing of an empty one", () =>
    expect(look("a.yaml", "")).toEqual({ questions: [], remarks: [], isBroken: false, title: "", language: "en" }));

  test("is that it can't be read", () => {
    const looked = look("a.yaml", "title: T\nitems: [");
    expect(looked).toMatchObject({ questions: [], isBroken: true, title: "" });
    expect(looked.remarks.length).toBeGreaterThan(0);
  });

  test("is each question with its type, its id and where its answer stands", () => {
    const { questions, title, language } = look("a.yaml", bank.replace("language: en", "language: de"));
    expect({ title, language }).toEqual({ title: "Ours", language: "de" });
    expect(questions.map(({ index, id, type, evidence }) => ({ index, id, type, evidence }))).toEqual([
      { index: 0, id: "what-is-one", type: "choice", evidence: [{ source: "town", paragraph: 2 }] },
      {
        index: 1,
        id: "second",
        type: "true-false",
        evidence: [
          { source: "town", paragraph: 3 },
          { source: "town", paragraph: 4 },
        ],
      },
    ]);
  });

  test("names no source where there are several and none is said", () => {
    const two = bank.replace(
      "items:",
      "  sea: { title: A, publisher: B, published: 2026-01-01, licence: CC0-1.0 }\nitems:",
    );
    expect(look("a.yaml", two).questions[0]!.evidence).toEqual([{ source: "", paragraph: 2 }]);
    const said = two.replace("items:", "defaults: { source: sea }\nitems:");
    expect(look("a.yaml", said).questions[0]!.evidence).toEqual([{ source: "sea", paragraph: 2 }]);
  });

  test.each(["a.yaml", "a.json", "a.jsonl"])("stands beside the question that it is about (%s)", (file) => {
    const head = { bank: "ours", title: "Ours", language: "en" };
    const items = ["One", "Two", "Three"].map((n) => ({
      stem: `What is ${n}?`,
      key: n,
      distractors: ["Seven", "Eight"],
    }));
    (items[1] as Record<string, unknown>)["nonsense"] = 1;
    const text =
      file === "a.jsonl"
        ? [head, ...items].map((one) => JSON.stringify(one)).join("\n")
        : JSON.stringify({ ...head, items }, null, 1);
    const { questions, remarks } = look(file, text);
    const errors = questions.map((one) => one.remarks.filter(({ severity }) => severity === "error").length);
    expect(errors).toEqual([0, 1, 0]);
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is what lint finds, too, beside the right question, though another one has a mistake", () => {
    const wrong = bank
      .replace("    key: One\n", "")
      .replace("Two is even.", "Two is even and never odd, isn't it not?");
    const { questions } = look("a.yaml", wrong);
    expect(questions[0]!.remarks.some(({ severity }) => severity === "error")).toBe(true);
    expect(
      questions[1]!.remarks.map(({ code }) => code).filter((code) => code.startsWith("lint/")).length,
    ).toBeGreaterThan(0);
  });

  test("concerns no question where it stands above them", () => {
    const { remarks, questions } = look("a.yaml", bank.replace("title: Ours", "title: 7"));
    expect(remarks.map(({ severity }) => severity)).toContain("error");
    expect(questions.flatMap((one) => one.remarks).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("names questions that have no words by their place", () =>
    expect(look("a.yaml", bank.replace("stem: What is one?", "lang: en")).questions[0]!.id).toBe("item-1"));
});

const article: DeskArticle = {
  id: "pier",
  title: "Northwick opens its new pier",
  publisher: "The Harbour News",
  published: "2026-05-04",
  licence: "CC-BY-4.0",
  url: "",
  language: "en",
  paragraphs: ["Northwick opens its new pier", "The 𝒳-ferry went to Easthaven."],
  sha256: "",
  leftOut: [],
};

describe("evidence", () => {
  test.each(["all-rights-reserved", ""])("of words that may not be quoted (licence %j) is their hash", (licence) => {
    const [one] = evidenceFor({ ...article, licence }, 2, "went to Easthaven");
    expect(one).toEqual({ paragraph: 2, hash: expect.any(String) as string });
  });

  test("of an open source is quoted, and found in UTF-16 units", () => {
    const evidence = evidenceFor(article, 2, "went to Easthaven");
    expect(evidence).toEqual([{ paragraph: 2, quote: "went to Easthaven" }]);
    expect(find(article.paragraphs, evidence)).toEqual([{ paragraph: 2, start: 13, end: 30 }]);
    expect(find(article.paragraphs, [{ paragraph: 1, quote: "went to Easthaven" }])).toEqual([
      { paragraph: 2, start: 13, end: 30 },
    ]);
    expect(find(article.paragraphs, [{ paragraph: 2, quote: "went to Southmere" }])).toEqual([]);
  });
});

describe("what is handed out", () => {
  const order = {
    file: "ours.yaml",
    bank,
    pictures: {},
    to: ["json"],
    handOut: { ...newHandOut("s"), pick: 1 },
  };
  const paths = async (more: Partial<Parameters<typeof handOut>[0]> = {}) => {
    const made = await handOut({ ...order, ...more });
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    return made.value.files.map(({ path }) => path).toSorted();
  };

  test("is as many versions as are wanted, and as many questions", async () => {
    expect(await paths()).toEqual(["teacher/manifest.json", "teacher/paper-A.json", "teacher/paper-B.json"]);
    const one = { ...order.handOut, forms: 1 } as const;
    expect(await paths({ handOut: one })).toHaveLength(2);
    const made = await handOut({ ...order, handOut: one });
    const text = made.ok ? textOf(made.value.files.find(({ path }) => path.includes("paper"))!) : "";
    expect([text.includes("What is one?"), text.includes("Two is even.")].toSorted()).toEqual([false, true]);
  });

  test("says how long a test takes, and has a copy in large print", async () => {
    const wanted = { ...order, to: ["print"], handOut: { ...newHandOut("s"), minutes: 45, sizes: [11, 18] } as const };
    expect(await paths(wanted)).toEqual([
      "student/print-18pt-A.html",
      "student/print-18pt-B.html",
      "student/print-A.html",
      "student/print-B.html",
      "teacher/manifest.json",
    ]);
    const made = await handOut(wanted);
    const sheets = made.ok ? made.value.files.filter(({ path }) => path.startsWith("student/")).map(textOf) : [];
    expect(sheets.map((text) => text.includes("Time: 45 min"))).toEqual([true, true, true, true]);
  });

  test("has an answer sheet where one is wanted, and says then that it counts", async () => {
    const sheets = async (sheet: boolean) => {
      const made = await handOut({ ...order, to: ["print"], handOut: { ...newHandOut("s"), forms: 1, sheet } });
      const text = made.ok ? textOf(made.value.files.find(({ path }) => path === "student/print.html")!) : "";
      return [text.includes("Answer sheet"), text.includes("What you mark on the answer sheet counts.")];
    };
    expect([await sheets(false), await sheets(true)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test("nobody hears of sizes where a format has none", async () => {
    const made = await handOut({ ...order, handOut: { ...newHandOut("s"), sizes: [11, 24] } });
    expect(made.ok && made.warnings.map(({ code }) => code)).not.toContain("build/unused-sizes");
  });

  test("is worth what the questions of a paper are", async () => {
    const worth = bank.replace("- stem: What is one?", "- points: 2.5\n    stem: What is one?");
    expect(worth).not.toBe(bank);
    const points = async (more: Partial<Parameters<typeof handOut>[0]>) => {
      const made = await handOut({ ...order, bank: worth, ...more });
      return made.ok && made.value.points;
    };
    expect(await points({ handOut: newHandOut("s") })).toBe(3.5);
    const picked = await Promise.all(
      ["a", "b", "c", "d", "e", "f"].map((seed) => points({ handOut: { ...newHandOut(seed), pick: 1 } })),
    );
    expect(new Set(picked)).toEqual(new Set([1, 2.5]));
    expect(await points({ to: ["quizlet"] })).toBeNull();
  });

  test("says how many cards it gives: an order has one for each place", async () => {
    const cards = async (more: Partial<Parameters<typeof handOut>[0]> = {}) => {
      const made = await handOut({ ...order, ...more });
      return made.ok && made.value.cards;
    };
    expect(await cards({ to: ["print"] })).toBe(0);
    expect(await cards({ to: ["apkg", "quizlet"] })).toBe(2);
    const ordered = `${bank}  - type: ordering\n    stem: Put the three in order.\n    sequence: [one, two, three]\n`;
    expect(await cards({ to: ["apkg"], bank: ordered })).toBe(5);
  });

  test("of cards is all questions, whatever is picked", async () => {
    const more = `${bank}  - { id: third, type: short, stem: What is three?, keys: [Three] }\n`;
    const made = await handOut({ ...order, bank: more, to: ["quizlet"] });
    const cards = made.ok ? textOf(made.value.files.find(({ path }) => path.includes("quizlet"))!) : "";
    expect(cards.includes("What is one?") && cards.includes("What is three?")).toBe(true);
  });

  test("says what is worth a look, with what it made", async () => {
    const made = await handOut({ ...order, bank: bank.replace("[Two]", "[All of the above]") });
    expect(made.ok && made.warnings.length).toBeGreaterThan(0);
  });

  test("leaves out what a format refuses where that is asked for", async () => {
    const more = `${bank}  - { id: third, stem: "In order?", sequence: [a, b, c] }\n`;
    const wanted = { ...order, bank: more, to: ["aiken"], handOut: { ...newHandOut("s"), forms: 1 as const } };
    expect((await handOut(wanted)).ok).toBe(false);
    const made = await handOut({ ...wanted, leaveOut: true });
    expect(made.ok && made.value.files.length).toBeGreaterThan(1);
    expect(exportNames()).toContain("aiken");
  });
});
