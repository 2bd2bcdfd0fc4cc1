import { describe, expect, test } from "vitest";
import { type Desk, after, newDesk } from "../../src/desk/state/desk.js";
import {
  HAND_OUT_FORMATS,
  SIZES,
  forKind,
  handOutOf,
  minutesTyped,
  nameOf,
  pathInArchive,
} from "../../src/desk/state/hand-outs.js";
import {
  answersOf,
  lineOf,
  linesOf,
  pairsOf,
  statementOf,
  statementsOf,
  writtenAnswer,
  writtenStatement,
} from "../../src/desk/state/shapes.js";
import { HAND_OUTS, isEmpty, newHandOut, newWork, ownSource } from "../../src/desk/state/work.js";
import { formats } from "../../src/formats/index.js";

const article = { ...ownSource("own", "en"), title: "Ours" };

describe("the desk", () => {
  const begun = newDesk("w1", "seed");
  const changed = after(begun, { do: "change", did: "wrote one", work: { ...begun.work.now, bank: "bank: b" } });

  test("begins with nothing, at the articles", () => {
    expect(begun).toMatchObject({ page: "articles", article: null, editing: null, saving: "saved", shown: "all" });
    expect(begun.work).toEqual({ now: newWork("w1", "seed"), past: [], future: [] });
  });

  test("says what was done, and can take it back and do it again", () => {
    expect(changed).toMatchObject({ notice: "wrote one", work: { now: { bank: "bank: b" } } });
    const editing = after(changed, { do: "show", part: { editing: "question:0" } });
    const back = after(editing, { do: "undo" });
    expect(back).toMatchObject({ editing: null, work: { now: { bank: "" } } });
    const again = after({ ...back, editing: "question:0" }, { do: "redo" });
    expect(again).toMatchObject({ editing: null, work: { now: { bank: "bank: b" } } });
  });

  test("opens a work at its questions where it has some, with nothing of the last one but how it is saved", () => {
    const full: Desk = { ...changed, search: "x", focus: "a", editing: "a", notice: "n", saving: "impossible" };
    const opened = after(full, { do: "open", work: { ...newWork("w2", "s"), bank: "bank: c", articles: [article] } });
    expect(opened).toMatchObject({ page: "questions", article: "own", search: "", focus: null, editing: null });
    expect(opened).toMatchObject({ notice: "", saving: "impossible", work: { past: [], future: [] } });
    expect(after(full, { do: "open", work: newWork("w3", "s") })).toMatchObject({ page: "articles", article: null });
  });

  test("takes what the core says, and shows a part without touching the rest", () => {
    const looked = { questions: [], remarks: [], isBroken: true, title: "T", language: "de" };
    expect(after(begun, { do: "looked", looked })).toEqual({ ...begun, looked });
    expect(after(changed, { do: "show", part: { shown: "ready" } })).toEqual({ ...changed, shown: "ready" });
  });

  test.each([
    ["nothing", {}, true],
    ["an article", { articles: [article] }, false],
    ["a bank", { bank: "bank: b" }, false],
  ])("a work with %s", (_, part, empty) => expect(isEmpty({ ...newWork("w", "s"), ...part })).toBe(empty));
});

describe("what is handed out", () => {
  test("says what was done, and that is no refusal", () => {
    const refused = after(newDesk("w", "s"), { do: "show", part: { notice: "Select words first." } });
    expect(refused).toMatchObject({ isUrgent: true });
    const told = after(refused, { do: "tell", notice: "Downloaded: a.html" });
    expect(told).toMatchObject({ notice: "Downloaded: a.html", isUrgent: false, work: refused.work });
  });

  test("is made of formats that there are", () => {
    const names = formats.map(({ name }) => name);
    expect(Object.keys(HAND_OUT_FORMATS).toSorted()).toEqual([...HAND_OUTS].toSorted());
    for (const name of Object.values(HAND_OUT_FORMATS).flat()) expect(names).toContain(name);
  });

  test("has versions, time and large print on paper alone", () => {
    const wanted = { pick: 3, forms: 4, minutes: 45, sizes: [11, 18], sheet: true, seed: "s" } as const;
    const onScreen = { pick: 3, forms: 1, minutes: null, sizes: [11], sheet: false, seed: "s" };
    expect(HAND_OUTS.map((kind) => forKind(kind, wanted))).toEqual([onScreen, wanted, onScreen]);
  });

  test.each([
    ["", null],
    [" 45 ", 45],
    ["1", 1],
    ["600", 600],
    ["٤٥", 45],
    ["601", undefined],
    ["0", undefined],
    ["-5", undefined],
    ["7.5", undefined],
    ["an hour", undefined],
  ])("takes %j as %j minutes", (typed, minutes) => expect(minutesTyped(typed)).toBe(minutes));

  test.each(SIZES.map((sizes) => [sizes]))("is kept and read as it was, in %j", (sizes) => {
    const handOut = { pick: 5, forms: 4, minutes: 45, sizes, sheet: true, seed: "s" } as const;
    expect(handOutOf(JSON.parse(JSON.stringify(handOut)) as Record<string, unknown>, "s")).toEqual(handOut);
  });

  test.each([
    [{ pick: 0 }, { pick: null }],
    [{ pick: 1 }, { pick: 1 }],
    [{ pick: 2.9 }, { pick: 2 }],
    [{ forms: 1 }, { forms: 1 }],
    [{ forms: 3 }, { forms: 3 }],
    [{ forms: 4 }, { forms: 4 }],
    [{ minutes: 600 }, { minutes: 600 }],
    [{ minutes: 601 }, { minutes: null }],
  ])("is, kept as %j, %j", (kept, read) => expect(handOutOf(kept, "s")).toEqual({ ...newHandOut("s"), ...read }));

  test.each([
    ["nothing, as an earlier desk kept it", {}],
    ["what no paper can be", { pick: -1, forms: 5, minutes: 601, sizes: [12] }],
    ["what is of another kind", { pick: "2", forms: "2", minutes: "45", sizes: { 0: 18 }, sheet: "true" }],
  ])("is as nobody set it, of %s", (_, kept) => expect(handOutOf({ ...kept }, "s")).toEqual(newHandOut("s")));

  test.each([
    ["student/quiz.html", "quiz.html"],
    ["teacher/inputs/a.yaml", "inputs/a.yaml"],
    ["alone.csv", "alone.csv"],
  ])("%s is called %s", (path, name) => expect(nameOf(path)).toBe(name));

  test("has a manifest for each kind in the archive of everything", () => {
    const manifest = "teacher/manifest.json";
    const paths = HAND_OUTS.map((kind) => pathInArchive(kind, manifest));
    expect(paths).toEqual(["teacher/manifest-quiz.json", manifest, "teacher/manifest-cards.json"]);
  });

  test("has what holds answers in no folder with the sheets of a test, in the archive of everything", () => {
    expect(pathInArchive("papers", "student/print-A.html")).toBe("student/test/print-A.html");
    expect(pathInArchive("quiz", "student/practice.html")).toBe("student/after the test/practice.html");
    expect(pathInArchive("cards", "student/week.apkg")).toBe("student/after the test/week.apkg");
    expect(pathInArchive("papers", "teacher/key-A.html")).toBe("teacher/key-A.html");
    expect(pathInArchive("quiz", "teacher/key-A.html")).toBe("teacher/key-A.html");
  });
});

describe("a form has what a bank says", () => {
  test("texts, numbers and truths as lines, and nothing of what is no text", () => {
    expect([["a", 7.5, false, null, { a: 1 }], "no list"].map(linesOf)).toEqual([["a", "7.5", "false", "", ""], []]);
    expect([7, undefined].map(lineOf)).toEqual(["7", ""]);
  });

  test.each([
    ["a text alone", "Oslo", { text: "Oslo", why: "", isLast: false }],
    ["why it is wrong", { text: "Oslo", why: "No port." }, { text: "Oslo", why: "No port.", isLast: false }],
    ["one that stays last", { text: "None", pin: "last" }, { text: "None", why: "", isLast: true }],
    ["both", { text: "None", why: "So.", pin: "last" }, { text: "None", why: "So.", isLast: true }],
  ])("an answer with %s, and back as short as can be", (_, written, answer) => {
    expect(answersOf([written])).toEqual([answer]);
    expect(writtenAnswer(answer)).toEqual(written);
  });

  test("another pin, or a list, is no answer that stays last", () => {
    expect(answersOf([{ text: "a", pin: "first" }, ["b"]])).toEqual([
      { text: "a", why: "", isLast: false },
      { text: "", why: "", isLast: false },
    ]);
  });

  test("pairs", () =>
    expect(pairsOf([{ left: "a", right: 1 }, "b"])).toEqual([
      { left: "a", right: "1" },
      { left: "", right: "" },
    ]));

  test("statements, with wrong values in either way of writing them; what else they say stays", () => {
    const written = {
      says: "It went to [Oslo].",
      false: ["Bergen", { value: "Narvik", why: "Too far." }, { says: "It sank.", why: "No." }],
      paragraph: 3,
    };
    const shape = statementOf(written);
    expect(shape).toEqual({
      says: "It went to [Oslo].",
      false: ["Bergen", "Narvik", "It sank."],
      rest: { paragraph: 3 },
    });
    expect(writtenStatement(shape, written)).toEqual(written);
    expect(writtenStatement({ ...shape, false: ["Narvik", "Bodø"] }, written)["false"]).toEqual([
      { value: "Narvik", why: "Too far." },
      "Bodø",
    ]);
    expect(writtenStatement({ ...shape, false: [] }, written)).toEqual({ says: written.says, paragraph: 3 });
    expect(writtenStatement({ says: "a", false: ["b"], rest: {} }, "text")).toEqual({ says: "a", false: ["b"] });
    expect(statementsOf(["Only words.", null])).toEqual([
      { says: "Only words.", false: [], rest: {} },
      { says: "", false: [], rest: {} },
    ]);
  });
});
