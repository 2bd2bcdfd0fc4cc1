import { describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/text/inline.js";
import { promptsOf } from "../../src/deck/prompts.js";
import { fieldsOf } from "../../src/deck/note-types.js";
import { readBack, unescaped } from "../../src/deck/html-to-markdown.js";
import { reverseSides, sidesOf } from "../../src/deck/sides.js";
import { cardWording } from "../../src/deck/wording.js";
import type { ChoiceItem } from "../../src/model/bank.js";
import type { BasicNote, ClozeNote, Note } from "../../src/model/deck.js";
import { bankOf, choice, deckOf, shippedWords } from "../sample.js";

await loadMarkdown();
const words = cardWording(shippedWords("en"));
const noCards = choice("a").cards;
const asked = (more: object) => promptsOf(choice("a", undefined, more) as Parameters<typeof promptsOf>[0], words);
const note = (more: object): Note => [...deckOf(bankOf([choice("a", undefined, more)])).notes][0]!;
const options = (...texts: string[]) => texts.map((text) => ({ text, role: "key", why: null, pin: null }));

describe("what a basic card asks", () => {
  test("a choice has its options only where it must, in an order that says nothing", () => {
    expect(asked({})).toEqual([
      { part: "", question: "Stem of a?", answer: "one", detail: "", options: "", typed: "one" },
    ]);
    const list = "<ul><li>four</li><li>one</li><li>three</li><li>two</li></ul>";
    expect(asked({ stem: "Which of these?" })[0]!.options).toBe(list);
    expect(asked({ cards: { ...noCards, options: true } })[0]!.options).toBe(list);
    expect(asked({ stem: "Which of these?", cards: { ...noCards, options: false } })[0]!.options).toBe("");
    expect(asked({ stem: "Which of these?", cards: { ...noCards, front: "Which?" } })[0]).toMatchObject({
      question: "Which?",
      options: "",
    });
  });

  test("options keep the places that every paper gives them, and pinned ones come last", () => {
    expect(asked({ stem: "Which of these?", placement: [3, 2, 1, 0] })[0]!.options).toBe(
      "<ul><li>four</li><li>three</li><li>two</li><li>one</li></ul>",
    );
    const pinned = choice("a").options.map((one, i) => ({ ...one, pin: i === 3 ? "last" : null }));
    expect(asked({ stem: "Which of these?", options: pinned })[0]!.options).toBe(
      "<ul><li>one</li><li>three</li><li>two</li><li>four</li></ul>",
    );
    // Of a pool the first as they are written.
    expect(asked({ stem: "Which of these?", options: pinned, shows: 3 })[0]!.options).toBe(
      "<ul><li>one</li><li>two</li><li>four</li></ul>",
    );
    expect(asked({ stem: "Which of these?", placement: [3, 2, 1, 0], shows: 2 })[0]!.options).toBe(
      "<ul><li>two</li><li>one</li></ul>",
    );
    // A pinned distractor alone does not show them.
    expect(asked({ options: pinned })[0]!.options).toBe("");
  });

  test("several keys are a list, in the order of the bank; nothing is typed", () => {
    const [one] = asked({ type: "multiple", options: options("b", "a") });
    expect(one).toMatchObject({ answer: "<ul><li>b</li><li>a</li></ul>", typed: "" });
  });

  test("an order is a list, and its steps stand by the alphabet before", () =>
    expect(asked({ type: "ordering", options: options("c", "a", "b") })[0]).toMatchObject({
      answer: "<ol><li>c</li><li>a</li><li>b</li></ol>",
      options: "<ul><li>a</li><li>b</li><li>c</li></ul>",
    }));

  test("a statement is asked whether it is true, unless the bank asks", () => {
    const statement = { type: "true-false", stem: "So.", key: true, correction: null };
    expect(asked(statement)[0]).toMatchObject({ question: "True or false? So.", answer: "True", detail: "" });
    expect(asked({ ...statement, key: false, correction: "Not *so*." })[0]).toMatchObject({
      answer: "False",
      detail: "Not <em>so</em>.",
    });
    expect(asked({ ...statement, cards: { ...noCards, front: "Is it so?" } })[0]!.question).toBe("Is it so?");
  });

  test("other answers stand beside the first", () => {
    expect(asked({ type: "short", keys: ["a<b"] })[0]).toMatchObject({ answer: "a&lt;b", detail: "", typed: "a<b" });
    expect(asked({ type: "short", keys: ["a", "b", "c"] })[0]!.detail).toBe("Also right: b; c");
  });

  test("a number says how far off one may be, where that is not 0", () => {
    const numeric = { type: "numeric", key: 5, shown: "5", tolerance: 0, decimal: "point", unit: "km", accept: [] };
    expect(asked(numeric)[0]).toMatchObject({ answer: "5 km", detail: "", typed: "5" });
    expect(asked({ ...numeric, tolerance: 1 })[0]!.detail).toBe("5 ± 1 km");
    expect(asked({ ...numeric, accept: ["five"] })[0]!.detail).toBe("Also right: five");
    expect(asked({ ...numeric, tolerance: 1, accept: ["five"] })[0]!.detail).toBe("5 ± 1 km<br>Also right: five");
  });

  test("pairs are asked one by one, or at once where the bank words the question", () => {
    const pairs = [1, 2].map((n) => ({ left: `l${n}`, right: { text: `r${n}`, role: "key", why: null, pin: null } }));
    const item = { type: "matching", stem: "Who?", pairs };
    expect(asked(item)).toEqual([
      { part: "-1", question: "Who?<br><br>l1", answer: "r1", detail: "", options: "", typed: "r1" },
      { part: "-2", question: "Who?<br><br>l2", answer: "r2", detail: "", options: "", typed: "r2" },
    ]);
    for (const cards of [
      { ...noCards, front: "All?" },
      { ...noCards, type: "basic" },
    ])
      expect(asked({ ...item, cards })).toMatchObject([
        { part: "", answer: "<ul><li>l1 → r1</li><li>l2 → r2</li></ul>", options: "<ul><li>l1</li><li>l2</li></ul>" },
      ]);
  });

  test("a cloze makes no such card", () =>
    expect(() => asked({ type: "cloze" })).toThrow("item a makes no basic note"));
});

describe("a set", () => {
  const set = { type: "multiple", stem: "Which? Choose two.", options: options("a:", "b::c") };
  test("is a cloze, without the call to mark, its colons disarmed", () =>
    expect((note(set) as ClozeNote).text).toBe("Which?<ul><li>{{c1::a&#58;}}</li><li>{{c2::b&#58;&#58;c}}</li></ul>"));
  test("that is nothing but such a call keeps it", () =>
    expect((note({ ...set, stem: "Choose two." }) as ClozeNote).text).toMatch(/^Choose two\.<ul>/));
  test("of one is a question", () => {
    const [key, wrong] = options("a", "b") as [object, object];
    for (const some of [[key], [key, { ...wrong, role: "distractor" }]])
      expect(note({ ...set, options: some }).kind).toBe("basic");
  });
  test.each([
    [{}, "cloze"],
    [{ front: "X?" }, "basic"],
    [{ back: "X" }, "basic"],
    [{ options: true }, "basic"],
    [{ options: false }, "cloze"],
    [{ reverse: true }, "basic"],
    [{ type: "basic" }, "basic"],
    [{ type: "cloze", front: "X?" }, "cloze"],
  ])("with cards %j is %s", (cards, kind) => expect(note({ ...set, cards: { ...noCards, ...cards } }).kind).toBe(kind));
  test("can't be made of a choice", () =>
    expect(() => note({ cards: { ...noCards, type: "cloze" } })).toThrow("makes no cloze note"));
});

describe("the month of a fact", () => {
  const context = (stem: string, key: string, more: object = {}, language = "en") =>
    [...deckOf({ ...bankOf([choice("a", [key, "x"], { stem, ...more })]), language }).notes][0]!.context;
  test.each([
    ["In 1499?", "January 2026"],
    ["In 1500?", ""],
    ["In 2099?", ""],
    ["In 2100?", "January 2026"],
    ["In 12026?", "January 2026"],
    ["In 20261?", "January 2026"],
  ])("%s %s", (stem, shown) => expect(context(stem, "k")).toBe(shown));
  test("gives no answer away, and gives way to the bank's own", () => {
    expect(context("When?", "2026")).toBe("");
    expect(context("When?", "Early January")).toBe("");
    expect(context("When?", "February", { asOf: "2026-12-31" })).toBe("December 2026");
    expect(context("When?", "k", { cards: { ...noCards, context: "A & B" } })).toBe("A &amp; B");
  });
});

describe("what a card shows on two sides", () => {
  const blank = { ...(note({}) as BasicNote), context: "", asOf: "", source: "", language: "en" };
  test("small print above and below, each part apart, lists making room of their own", () => {
    const full: BasicNote = {
      ...blank,
      context: "C",
      passage: "P",
      question: "Q",
      picture: "<img>",
      options: "<ul><li>o</li></ul>",
      hint: "H",
      answer: "A",
      detail: "D",
      explanation: "E",
      notice: "N",
      asOf: "T",
      source: "S",
      sourceLink: "https://e.org",
      credit: "R",
    };
    expect(sidesOf(full)).toEqual({
      front: "<small>C<br>P</small><br><br>Q<br><br><img><ul><li>o</li></ul><details><summary>?</summary>H</details>",
      back: `<b>A</b><br><br>D<br><br>E<br><br><b>N</b><br><br><small>T<br><a href="https://e.org">S</a><br>R</small>`,
    });
    expect(reverseSides(full)).toEqual({
      front: "<small>C</small><br><br><b>A</b>",
      back: `Q<br><br><img><br><br>D<br><br>E<br><br><b>N</b><br><br><small>T<br><a href="https://e.org">S</a><br>R</small>`,
    });
  });
  test("what is empty takes no room", () => {
    expect(sidesOf({ ...blank, question: "Q", answer: "A" })).toEqual({ front: "Q", back: "<b>A</b>" });
    expect(sidesOf({ ...blank, question: "Q", answer: "<ul><li>a</li></ul>", source: "S" }).back).toBe(
      "<b><ul><li>a</li></ul></b><small>S</small>",
    );
    expect(sidesOf({ ...blank, question: "Q", answer: "<ol><li>a</li></ol>", detail: "D" }).back).toBe(
      "<b><ol><li>a</li></ol></b>D",
    );
    const told = { ...blank, question: "Q", answer: "A", explanation: "<blockquote>P</blockquote>", source: "S" };
    expect(sidesOf(told).back).toBe("<b>A</b><blockquote>P</blockquote><small>S</small>");
    expect(sidesOf({ ...blank, question: "<ul><li>a</li></ul>Q", hint: "", options: "o" }).front).toBe(
      "<ul><li>a</li></ul>Q<br><br>o",
    );
    expect(sidesOf({ ...blank, question: "Q", options: "o<ol><li>a</li></ol>" }).front).toBe(
      "Q<br><br>o<ol><li>a</li></ol>",
    );
  });
  test("from right to left, each says so, but for one that is empty", () => {
    const turned = { ...blank, language: "ar", question: "Q", answer: "A" };
    expect(sidesOf(turned)).toEqual({ front: `<div dir="rtl">Q</div>`, back: `<div dir="rtl"><b>A</b></div>` });
    const cloze = { ...turned, kind: "cloze", text: "{{c1::a}}", extra: "", typed: false } as unknown as ClozeNote;
    expect(sidesOf(cloze)).toEqual({ front: `<div dir="rtl">{{c1::a}}</div>`, back: "" });
  });
});

describe("a note", () => {
  test("has the answer that the bank words, and then no detail of ours", () => {
    const short = { type: "short", keys: ["a", "b"] };
    expect(note(short)).toMatchObject({ answer: "a", detail: "Also right: b" });
    expect(note({ ...short, cards: { ...noCards, back: "*c*" } })).toMatchObject({ answer: "<em>c</em>", detail: "" });
  });
  test("that is a cloze has what the bank words below it", () => {
    const cloze = { type: "cloze", segments: [{ gap: 1, answer: "a", hint: null }] };
    expect(note(cloze)).toMatchObject({ kind: "cloze", extra: "" });
    expect(note({ ...cloze, cards: { ...noCards, back: "*c*" } })).toMatchObject({ extra: "<em>c</em>" });
  });
  test("types what the bank says, as text", () => {
    const typed = (cards: Partial<ChoiceItem["cards"]>, texts = ["a *b*", "x"]) =>
      ([...deckOf(bankOf([choice("a", texts, { cards: { ...noCards, ...cards } })])).notes][0] as BasicNote).typed;
    expect(typed({})).toBe("");
    expect(typed({ typed: true })).toBe("a b");
    expect(typed({ typed: true, back: "*c* < d" })).toBe("c &lt; d");
  });
  test("says in a field of its own whether it has a reverse card", () => {
    const at = (one: Note) => fieldsOf(one)[14];
    expect([at(note({})), at(note({ cards: { ...noCards, reverse: true } }))]).toEqual(["", "y"]);
  });
});

describe("a field read back", () => {
  test.each([
    ["a<br>b<div>c</div>", "a\nb\nc"],
    ["<b>a</b> <i>b</i> <em>c</em> <strong>d</strong>", "**a** *b* *c* **d**"],
    ["<code>a*b</code> c*d", "`a*b` c\\*d"],
    ["a*b*c", String.raw`a\*b\*c`],
    ["<ul><li>a</li><li>b</li></ul>c", "- a\n- b\nc"],
    ["<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>", "1. a\n2. b\n\n- c"],
    [`<a href="https://e.org">a</a> <a href="javascript:x">b</a>`, "[a](https://e.org) b"],
    [`<a href="https://e.org/(x)">a</a>`, "a"],
    [`<a href="HTTP://e.org">a</a></a>`, "[a](HTTP://e.org)"],
    [`<a href="x:https://e.org">a</a> <a>b</a>`, "a b"],
    ["<b>a*b</b>", String.raw`**a\*b**`],
    ["a</br>b<br>c", "ab\nc"],
    ["<ol><li>a<p>b</p></li><li>c</li></ol>", "1. a\nb\n\n2. c"],
    ["<ol><li>a</li><ul><li>b</li></ul></ol>", "1. a\n\n- b"],
    ["<ol><li>a</li></ol><li>b</li>", "1. a\n\n- b"],
    ["a</img> <br> b", "a\nb"],
    [`<img src="p_q.png"><img>`, "![p_q.png]![]"],
    ["a&nbsp;&nbsp;b\t c", "a b c"],
    ["a<br><br><br><br>b", "a\n\nb"],
    ["10<sup>5</sup> m<sub>1</sub>", "10⁵ m₁"],
    ["a<sup>b c</sup><sub></sub>d", "a^(b c)d"],
    ["<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", "a | b\n\nc"],
    [" a ", "a"],
    ["<x-y>a</x-y>", "<x-y>a</x-y>"],
    ["<font>a</font>", "a"],
    ["<constructor>a</constructor>", "a"],
  ])("%j is %j", (html, text) => expect(readBack(html)).toBe(text));
  test("can be text again", () => expect(unescaped(String.raw`\*a\* \_ \[ \x`)).toBe(String.raw`*a* _ [ \x`));
});
