import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { articleValue, namedAs } from "../../src/desk/engine/article-value.js";
import { readArticle } from "../../src/desk/engine/article.js";
import { addItem, putSource } from "../../src/desk/engine/bank-text.js";
import { accept, openIn } from "../../src/desk/engine/drafts.js";
import { pageOf, remarksInForm } from "../../src/desk/engine/in-form.js";
import { look } from "../../src/desk/engine/look.js";
import { offersFor } from "../../src/desk/engine/offers.js";
import { bytesIn, takePicture } from "../../src/desk/engine/picture.js";
import { sourceOf } from "../../src/desk/engine/source.js";
import { zipped } from "../../src/desk/engine/zip.js";
import { type DeskArticle, newWork, ownSource } from "../../src/desk/state/work.js";
import type { Fields } from "../../src/desk/state/question.js";
import type { Candidate, Draft } from "../../src/model/draft.js";
import { png } from "../pictures.js";
import { candidate, choice, draftOf, source, statements } from "../review/drafts.js";
import { ourBank } from "./our-bank.js";

const about: DeskArticle = {
  ...ownSource("pier", "en"),
  title: "Northwick opens its new pier",
  publisher: "The Harbour News",
  published: "2026-05-04",
  licence: "CC0-1.0",
  sha256: source.text.sha256,
  paragraphs: Array.from({ length: source.text.paragraphs }, () => "-"),
};
const unsaid: DeskArticle = { ...ownSource("pier", "en"), licence: "" };

describe("an article of the desk", () => {
  test("says null of what nobody has said", () => {
    const none = { title: null, publisher: null, published: null, licence: null };
    expect(articleValue(unsaid)).toMatchObject({ ...none, author: null, language: "en" });
    expect(sourceOf(unsaid)).toMatchObject({ ...none, url: null });
    expect(namedAs(unsaid)).toEqual({ id: "pier", url: null });
  });
  test("says what was said", () => {
    const { title, publisher, published, licence } = about;
    const url = "https://example.org/a";
    expect(articleValue(about)).toMatchObject({ title, publisher, published, licence });
    expect(sourceOf({ ...about, url })).toMatchObject({ title, publisher, published, licence, url, text: source.text });
    expect(namedAs({ ...about, url })).toEqual({ id: "pier", url });
  });
  test.each([
    ["The pier opens\n\nMany came.", "The pier opens"],
    ["", undefined],
  ])("of %j is called %s", async (text, title) => {
    const read = await readArticle("a.txt", new TextEncoder().encode(text));
    expect(read.ok ? read.value : {}).toMatchObject(
      title === undefined
        ? {}
        : { title, publisher: "", published: "", licence: "all-rights-reserved", url: "", language: "en" },
    );
    expect(read.ok).toBe(title !== undefined);
  });
});

describe("proposals that are accepted", () => {
  const one = candidate("ferry", choice());
  const two = candidate("twin", choice("Which port was the first?"));
  const taken = (draft: Draft, ids: readonly string[], bank = "") => {
    const done = accept(bank, "q.yaml", about, draft, ids);
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    return done.value;
  };

  test("are in the bank once, and both are decided", () => {
    const { bank, draft, known } = taken(draftOf([one, two]), ["ferry", "twin"]);
    expect(look("q.yaml", bank).questions.map(({ id }) => id)).toEqual(["ferry"]);
    expect([known, draft.candidates.map(({ status }) => status)]).toEqual([["twin"], ["accepted", "accepted"]]);
  });

  test("stand beside what somebody has half written", () => {
    const half = addItem("", "q.yaml", [about], "T", { type: "short", stem: "Who?" });
    expect(look("q.yaml", taken(draftOf([one]), ["ferry"], half).bank).questions).toHaveLength(2);
  });

  test("are not taken into what can't be read", () =>
    expect(accept('bank: "a\n', "q.yaml", about, draftOf([one]), ["ferry"]).ok).toBe(false));

  test("are open as long as something false in them is not confirmed", () => {
    const pier = candidate("pier", statements, { paragraph: 4 });
    const wordings = ["Its first ferry went to Southmere.", "It opened in June."];
    const open = (more: Partial<Candidate>) => openIn(draftOf([one, { ...pier, ...more }]));
    expect(open({})).toEqual({ pier: wordings });
    expect(open({ confirmed: wordings.slice(1) })).toEqual({ pier: wordings.slice(0, 1) });
    expect(open({ confirmed: wordings })).toEqual({});
    expect(open({ item: { stem: "Who?" } })).toEqual({});
  });

  test("may say a statement and reasons for it", () => {
    const item = {
      type: "explains",
      statement: { says: "The pier closed." },
      reasons: [
        { says: "A storm broke it.", explains: true },
        { says: "It rained.", explains: false },
      ],
    };
    const { bank } = taken(draftOf([{ ...one, item: { ...item, paragraph: 2 } }]), ["ferry"]);
    expect(look("q.yaml", bank).questions[0]).toMatchObject({ type: "explains", fields: { reasons: item.reasons } });
  });
});

describe("what a question is worth", () => {
  const points = (fields: Fields, more: object = {}) =>
    look("a.json", JSON.stringify({ bank: "a", title: "A", language: "en", ...more, items: [fields] })).questions[0]!
      .points;
  const rubric = (...all: readonly unknown[]) => ({ rubric: all.map((one) => ({ points: one, for: "x" })) });
  test.each<[string, Fields, object, number]>([
    ["is written", { points: 3, ...rubric(1, 1) }, { defaults: { points: 2 } }, 3],
    ["is nothing where that is written", { points: 0 }, { defaults: { points: 2 } }, 0],
    ["is what its rubric gives", rubric(1, 0.5), { defaults: { points: 2 } }, 1.5],
    ["is that of all, where its rubric says no numbers", rubric(1, "x"), { defaults: { points: 2 } }, 2],
    ["is that of all, where its rubric is empty", { rubric: [] }, { defaults: { points: 2 } }, 2],
    ["is one, where nobody says", { points: "3" }, {}, 1],
    ["is one, where all are worth what is no number", {}, { defaults: { points: "2" } }, 1],
  ])("%s", (_, fields, more, expected) => expect(points(fields, more)).toBe(expected));
});

test.each<[Fields, string]>([
  [{ id: "own", stem: "Which port?" }, "own"],
  [{ stem: "Which port?" }, "which-port"],
  [{ text: "It is {{c1::so}}." }, "it-is"],
  [{ head: "Of the pier" }, "of-the-pier"],
  [{ id: 7, stem: 7 }, "item-1"],
  [{ key: "A" }, "item-1"],
])("a question with %j is called %s", (fields, id) => {
  const text = JSON.stringify({ bank: "a", title: "A", language: "en", items: [fields] });
  expect(look("a.json", text).questions[0]!.id).toBe(id);
});

describe("what is said of a source later", () => {
  const bank = addItem("", "q.yaml", [about], "T", { stem: "Which?", key: "A", distractors: ["B"] });
  test("is said in its lines, one or several", () => {
    const later = putSource(bank, "q.yaml", { ...about, title: "Another", publisher: "Mine" });
    expect(later).toBe(bank.replace(about.title, "Another").replace("The Harbour News", "Mine"));
  });
  test("is added where it was not", () => {
    const lacking = bank.replace(/ {4}licence: .*\n/, "");
    const later = putSource(lacking, "q.yaml", about);
    expect(later.split("\n").toSorted().join("\n").replace(/"/g, "")).toBe(
      bank.split("\n").toSorted().join("\n").replace(/"/g, ""),
    );
  });
  test("is said nowhere where there is no bank", () => expect(putSource("", "q.yaml", about)).toBe(""));
});

describe("remarks on a question in its form", () => {
  const work = { ...newWork("w", "s"), bank: ourBank };
  const codes = (...args: Parameters<typeof remarksInForm>) => remarksInForm(...args).map(({ code }) => code);
  const wrong = { stem: "Which port?", key: "A", distractors: ["A"] };
  test("are those of its place, or of the last where it has none", () => {
    expect(codes(work, 0, wrong).some((code) => code.startsWith("bank/"))).toBe(true);
    expect(codes(work, null, wrong).some((code) => code.startsWith("bank/"))).toBe(true);
    expect(codes(work, 1, look("q.yaml", ourBank).questions[1]!.fields)).not.toContain("bank/key-among-distractors");
  });
  test("are none where there is nothing to write it in", () => {
    expect(codes({ ...newWork("w", "s") }, null, wrong)).toEqual([]);
    expect(codes({ ...work, bank: 'bank: "a\n' }, null, wrong)).toEqual([]);
  });
});

test("a question is shown alone without where its parts come from", async () => {
  const said = { paragraph: 3, evidence: [{ source: "x", paragraph: 1 }] };
  const statements = ["so", "here", "new"].map((one) => ({ ...said, says: `It is [${one}].`, false: [`not ${one}`] }));
  const fields = { head: "Of it:", statements, group: "x", enemies: ["y"] };
  const page = await pageOf("practice", fields, {
    title: "",
    language: "en",
    pictures: {},
    order: newWork("w", "s").handOut,
    day: null,
  });
  if (!page.ok) throw new Error(JSON.stringify(page.diagnostics));
  expect(new TextDecoder().decode(page.value)).toContain("It is so.");
});

describe("what can be done with a question", () => {
  test.each<[string, DeskArticle | null, Fields, boolean]>([
    ["another form of it", about, choice(), true],
    ["no other form", about, { head: "About:" }, false],
    ["no wrong answer without an article", null, choice(), true],
  ])("is %s", (_, article, fields, otherType) =>
    expect(offersFor(article, fields, null)).toEqual({ otherType, anotherWrong: false }),
  );
});

describe("pictures beside a bank", () => {
  const [blue, other] = [1, 2].map((width) => Uint8Array.from(png(width, 1)));
  const kept = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const taken = (name: string, bytes: Uint8Array, known: Readonly<Record<string, string>>) => {
    const done = takePicture(name, bytes, known);
    return done.ok ? done.value.image : done.diagnostics[0]!.code;
  };
  test("never take the place of another, and the same is there once", () => {
    const first = taken("pier.png", blue!, {});
    expect(first).toMatch(/pier\.png$/);
    const known = { [first]: kept(blue!) };
    expect(taken("pier.png", blue!, known)).toBe(first);
    expect([first, "bank/picture"]).not.toContain(taken("pier.png", other!, known));
    expect(taken("pier.png", new TextEncoder().encode("no picture"), {})).toBe("bank/picture");
  });
  test("are found by their own names alone", () => {
    expect([...bytesIn({ "a.png": kept(blue!) })("a.png")!]).toEqual([...blue!]);
    expect([bytesIn({})("a.png"), bytesIn({})("toString")]).toEqual([null, null]);
  });
});

test("an archive has its files in the order given, and the same bytes each time", () => {
  const files = ["b.txt", "a/c.txt"].map((path) => ({ path, bytes: new TextEncoder().encode(path) }));
  const archive = zipped(files);
  expect(Object.keys(unzipSync(archive))).toEqual(["b.txt", "a/c.txt"]);
  expect(zipped(files)).toEqual(archive);
});
