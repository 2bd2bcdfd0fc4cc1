import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { addItem, putItem } from "../../src/desk/engine/bank-text.js";
import { readArticle } from "../../src/desk/engine/article.js";
import { pageOf } from "../../src/desk/engine/in-form.js";
import { look } from "../../src/desk/engine/look.js";
import { offersFor } from "../../src/desk/engine/offers.js";
import { propose } from "../../src/desk/engine/propose.js";
import { factsIn, startAt, whyNotMore } from "../../src/desk/engine/starts.js";
import { type Desk, after, newDesk } from "../../src/desk/state/desk.js";
import { type DeskArticle, newHandOut } from "../../src/desk/state/work.js";
import { loadMarkdown } from "../../src/text/inline.js";

const text = new Uint8Array(readFileSync(new URL("../fixtures/articles/agency-report.txt", import.meta.url)));
let about: DeskArticle;
beforeAll(async () => {
  await loadMarkdown();
  const read = await readArticle("report.txt", text);
  if (!read.ok) throw new Error("no article");
  about = { id: "report", ...read.value, publisher: "Tidewater News", published: "2026-03-05", language: "en" };
});

test("a fact, and the same words selected, begin the same question, of the day of the article", () => {
  const fact = factsIn(about).find((one) => one.fact.text === "$40")!;
  expect(fact.item).toMatchObject({ type: "cloze", asOf: "2026-03-05" });
  expect(startAt(about, fact.fact)).toEqual({ item: fact.item, evidence: fact.evidence });
});

test("a start that is put into a bank is read as it is, and finished without a change leaves every byte", () => {
  for (const { item } of factsIn(about)) {
    const bank = addItem("", "questions.yaml", [about], "", item);
    const [question] = look("questions.yaml", bank).questions;
    expect(question!.fields).toEqual(item);
    expect(question!.remarks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(putItem(bank, "questions.yaml", 0, { ...item })).toBe(bank);
  }
});

test("why there are not more is so whatever was decided: nothing of what is ready, and no flag to give", () => {
  for (const published of ["2026-03-05", ""]) {
    const { lacks: why, long } = whyNotMore({ ...about, published });
    expect(long).toBeNull();
    expect(why.join(" ")).not.toMatch(/ready|--published|passed the checks/);
    expect(why.length).toBeGreaterThan(0);
  }
  const silent = whyNotMore({ ...about, paragraphs: ["A headline", "The boats left on Tuesday, and nobody spoke."] });
  expect(silent.lacks.join(" ")).toContain("The rules found no years in it");
});

test("of an article that is too long for the rules nothing is looked for, and how long it is is said", () => {
  const paragraphs = Array.from(
    { length: 600 },
    (_, i) => `In ${1900 + (i % 90)} a boat left. ${"It sailed. ".repeat(50)}`,
  );
  const long = { ...about, paragraphs: [...paragraphs, "Kofi Asante said that the ferry had cost $40."] };
  expect(factsIn(long)).toEqual([]);
  expect(whyNotMore(long)).toEqual({ long: { words: expect.any(Number), most: 50_000 }, lacks: [] });
  expect(propose(long, null).draft.candidates).toEqual([]);
  expect(whyNotMore({ ...long, paragraphs: paragraphs.slice(0, 10) }).long).toBeNull();
});

describe("what is offered", () => {
  const wanting = { stem: "Who spoke?", key: "Ada Holm", wrong: [], paragraphs: [4] };
  const choice = { stem: "Who spoke?", key: "Ada Holm", distractors: ["Lena Brandt"] };

  test("is what works: another form for what has one, wrong answers as long as the article has some", () => {
    expect(offersFor(about, choice, wanting)).toEqual({ otherType: true, anotherWrong: true });
    const all = { ...wanting, wrong: ["Lena Brandt", "Kofi Asante"] };
    expect(offersFor(about, choice, all)).toEqual({ otherType: true, anotherWrong: false });
    expect(offersFor(about, { stem: "Who spoke?", keys: ["Ada Holm"] }, null)).toEqual({
      otherType: false,
      anotherWrong: false,
    });
    expect(offersFor(null, choice, wanting).anotherWrong).toBe(false);
  });
});

describe("a question that was begun", () => {
  const shown = (desk: Desk, part: Partial<Desk>): Desk => after(desk, { do: "show", part });
  const begun = shown(newDesk("w", "seed"), { editing: "question:0", begun: "question:0" });

  test("is one as long as its form is open, and no longer", () => {
    expect(begun.begun).toBe("question:0");
    expect(shown(begun, { focus: "question:0" }).begun).toBe("question:0");
    expect(shown(begun, { editing: null }).begun).toBeNull();
    expect(shown(begun, { editing: "question:1" }).begun).toBeNull();
    expect(shown(shown(begun, { editing: null }), { editing: "question:0" }).begun).toBeNull();
    expect(after(begun, { do: "undo" }).begun).toBeNull();
  });
});

test.each(["practice", "study"] as const)(
  "a question is shown alone on the page to %s, whose script finds all it asks for",
  async (as) => {
    const item = { type: "short", stem: "Who signed for Northwick?", keys: ["Ada Holm"] };
    const order = newHandOut("a code");
    const page = await pageOf(as, item, { title: "A quiz", language: "en", pictures: {}, order, day: null });
    if (!page.ok) throw new Error("no page");
    const html = new TextDecoder().decode(page.value);
    expect(html.match(/<div hidden><header class="masthead">[^]*?<\/header><\/div>/g)).toHaveLength(1);
    expect(html.match(/<div hidden><footer class="colophon">[^]*?<\/footer><\/div>/g)).toHaveLength(1);
    expect(html.replace(/<div hidden>[^]*?<\/p><\/div>/g, "")).not.toContain('<p class="notice"');
    expect(html.split('<div class="settings" hidden>')).toHaveLength(as === "practice" ? 2 : 1);
    const marks = html.replace(/<script>[^]*?<\/script>/g, "");
    expect(marks.split("<div").length).toBe(marks.split("</div>").length);
  },
);
