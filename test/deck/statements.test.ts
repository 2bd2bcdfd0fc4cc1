import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import type { BasicNote, ClozeNote, Note } from "../../src/model/deck.js";
import { head } from "../bank/banks.js";
import { deckOf } from "../sample.js";

type Fields = Readonly<Record<string, unknown>>;

const early = { id: "early", says: "The pier opened [early].", false: ["late"] };
const full = { id: "full", says: "The first ferry was full.", false: ["The first ferry was empty."] };
const built = { id: "built", says: "It was built [in 2025].", false: ["in 2024"] };
const HEAD = "Consider these statements about the pier of Northwick:";

function notesOf(item: Fields, around: Fields = {}): readonly Note[] {
  const bank = loadBank("a.json", JSON.stringify({ ...head(around), items: [{ id: "a", paragraph: 1, ...item }] }));
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
  return [...deckOf(bank.value).notes];
}
const about = (statements: readonly Fields[], more: Fields = {}) => notesOf({ head: HEAD, statements, ...more });
const why = (more: Fields = {}) =>
  notesOf({ statement: early, reasons: [full, { ...built, explains: false }], ...more });
const front = (note: Note) => (note.kind === "cloze" ? note.text : note.question);
const guids = (notes: readonly Note[]) => notes.map(({ guid }) => guid);

describe("cards of statements", () => {
  test("ask for the value of the true wording, or else whether it is true", () => {
    const [gap, truth] = about([early, full]);
    expect(gap as ClozeNote).toMatchObject({ kind: "cloze", text: "The pier opened {{c1::early}}." });
    expect(truth as BasicNote).toMatchObject({
      kind: "basic",
      question: "True or false? The first ferry was empty.",
      answer: "False",
      detail: "The first ferry was full.",
    });
    const [always] = about([{ id: "always", says: "The pier has lamps." }, early]);
    expect(always as BasicNote).toMatchObject({
      question: "True or false? The pier has lamps.",
      answer: "True",
      detail: "",
    });
  });

  test("never answer with a code, and hold no false wording beside a gap", () => {
    for (const note of about([early, built, full], { asks: ["which", "how-many"] }))
      expect(JSON.stringify(note)).not.toMatch(/1 and 3|Only two|in 2024|opened late/);
  });

  test("are none of what is known to be false alone, unless a card says what is learnt", () => {
    const roof = { id: "roof", false: ["The pier has a roof."] };
    const fronts = (second: Fields) => about([early, second], { truth: [true, false] }).map(front);
    expect(fronts(roof)).toEqual(["The pier opened {{c1::early}}."]);
    expect(fronts({ ...roof, cardAs: "The pier has [no] roof." })).toEqual([
      "The pier opened {{c1::early}}.",
      "The pier has {{c1::no}} roof.",
    ]);
  });

  test("have the head above them only where they lean on it", () => {
    const contexts = (...statements: Fields[]) => about(statements).map(({ context }) => context);
    expect(contexts(early, built)).toEqual(["January 2026", HEAD]);
    const alone = { ...built, cardAs: "The pier of Northwick was built [in 2025]." };
    expect(contexts(alone, early)).toEqual(["", "January 2026"]);
    expect(about([built, early], { cards: { context: "Northwick" } }).map(({ context }) => context)).toEqual([
      "Northwick",
      "Northwick",
    ]);
  });

  test("name the day and the place of their own statement", () => {
    const own = { ...early, asOf: "2025-07-01", paragraph: 4 };
    const [one, other] = about([own, full]);
    expect([one!.asOf, one!.source]).toEqual(["As of 1 July 2025.", expect.stringContaining("paragraph 4")]);
    expect([other!.asOf, other!.source]).toEqual(["As of 1 January 2026.", expect.stringContaining("paragraph 1")]);
  });

  test("keep their ids whatever the order, the truth, the wordings and the language", () => {
    const old = guids(about([early, full, built]));
    expect(new Set(old).size).toBe(3);
    expect(guids(about([built, early, full]))).toEqual([old[2], old[0], old[1]]);
    const turned = { ...early, says: "The pier opened [late].", false: ["early"] };
    const retold = { ...full, says: "Nobody found a seat.", false: ["There was room."] };
    expect(guids(about([turned, retold, built], { truth: [true, false, true] }))).toEqual(old);
    expect(guids(about([early, full, built], { lang: "de" }))).toEqual(old);
  });

  test("are made true or false on demand, or not at all", () => {
    const asked = about([early, full], { cards: { type: "basic" } }).map(front);
    expect(asked).toEqual(["True or false? The pier opened late.", "True or false? The first ferry was empty."]);
    expect(about([early, full], { cards: { type: "none" } })).toEqual([]);
  });
});

describe("cards of reasons", () => {
  test("are one for each statement, and one for each reason that explains", () => {
    expect(why().map(front)).toEqual([
      "The pier opened {{c1::early}}.",
      "True or false? The first ferry was empty.",
      "It was built {{c1::in 2025}}.",
      "The pier opened early. Why?",
    ]);
    expect(why().at(-1) as BasicNote).toMatchObject({ answer: "The first ferry was full." });
  });
  test("keep their ids whichever reasons explain", () => {
    const old = guids(why());
    const both = guids(why({ reasons: [built, full] }));
    expect(new Set(old).size).toBe(4);
    expect(both.toSorted()).toEqual(expect.arrayContaining(old.toSorted()));
    expect(both).toHaveLength(5);
  });
});

test("of a false sentence alone, in whose place nobody knows what is true, nothing is learnt", () => {
  const alone = { id: "alone", false: ["The pier was cheap."] };
  expect(about([early, alone], { truth: [true, false] }).map(front)).toEqual(["The pier opened {{c1::early}}."]);
  expect(notesOf({ statement: early, reasons: [alone] }).map(front)).toEqual(["The pier opened {{c1::early}}."]);
  expect(notesOf({ statement: alone, reasons: [early] }).map(front)).toEqual(["The pier opened {{c1::early}}."]);
});
