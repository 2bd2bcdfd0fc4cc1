import { describe, expect, test } from "vitest";
import { faultsOf, fieldsIn, only, read, recognised, whyLeft } from "./text-reading.js";

const gift = (text: string) => only("gift", text).fields;
const lost = (text: string) => only("gift", text).lost;

describe("GIFT", () => {
  test.each<[string, string, unknown]>([
    [
      "one right option, with feedback",
      "Which port?{~Easthaven#Closed since 2020. =Northwick#Yes. ~Southmere}",
      {
        stem: "Which port?",
        key: { text: "Northwick", why: "Yes." },
        distractors: [{ text: "Easthaven", why: "Closed since 2020." }, "Southmere"],
      },
    ],
    [
      "a missing word",
      "The ferry left {~Easthaven =Northwick} at noon.",
      { stem: "The ferry left _____ at noon.", key: "Northwick", distractors: ["Easthaven"] },
    ],
    [
      "several right options in equal shares",
      "Which two?{~%50%One ~%50%Two ~Three}",
      { stem: "Which two?", type: "multiple", keys: ["One", "Two"], distractors: ["Three"] },
    ],
    ["a true statement", "The pier is new.{T}", { stem: "The pier is new.", key: true }],
    [
      "a false one with feedback to wrong answers and to right ones",
      "The pier is old.{FALSE#No, it is new.#Yes, it is new.}",
      { stem: "The pier is old.", key: false, correction: "No, it is new.", explanation: "Yes, it is new." },
    ],
    ["an answer that begins as true does", "Which city?{=Tehran}", { stem: "Which city?", keys: ["Tehran"] }],
    ["one that begins so, without a sign", "Which city?{Tehran}", { stem: "Which city?", keys: ["Tehran"] }],
    ["and as false does", "Which islands?{Fiji}", { stem: "Which islands?", keys: ["Fiji"] }],
    ["a short answer", "Who opened it?{=Ada Holm =Holm}", { stem: "Who opened it?", keys: ["Ada Holm", "Holm"] }],
    ["a number with a tolerance", "How many boats?{#12:2}", { stem: "How many boats?", key: 12, tolerance: 2 }],
    ["a range of numbers", "How long?{#3.141..3.142}.", { stem: "How long?", key: 3.1415, tolerance: 0.0005 }],
    ["two numbers", "How many?{#=12 =14:0}", { stem: "How many?", key: 12, accept: ["14"] }],
    [
      "pairs, and a right side that belongs to nothing",
      "Match.{=Canada -> Ottawa =Italy->Rome = -> Oslo}",
      {
        stem: "Match.",
        pairs: [
          { left: "Canada", right: "Ottawa" },
          { left: "Italy", right: "Rome" },
        ],
        extras: ["Oslo"],
      },
    ],
    ["an essay", "Describe the harbour.{}", { type: "open", stem: "Describe the harbour." }],
    [
      "feedback on the whole",
      "Which?{=a ~b####It was *a*.}",
      { stem: "Which?", key: "a", distractors: ["b"], explanation: String.raw`It was \*a\*.` },
    ],
    [
      "escaped marks, and a line's end",
      String.raw`What is 1 \= 1\: \{a\}?\nSay.{=\~yes\# ~a\\b}`,
      { stem: "What is 1 = 1: {a}?\nSay.", key: "~yes#", distractors: [String.raw`a\\b`] },
    ],
    [
      "HTML, where it says so or has tags",
      "[html]<p>Is it <b>so</b>?</p>{=<i>yes</i> ~[plain]<i>no</i>}",
      { stem: "Is it **so**?", key: "*yes*", distractors: ["<i>no</i>"] },
    ],
    [
      "Markdown, where it says so",
      "[markdown]Is *it* so?{=yes ~no}",
      { stem: "Is *it* so?", key: "yes", distractors: ["no"] },
    ],
    [
      "steps to put in order, as Moodle writes them",
      "::steps::[html]<p>Which order?</p>{>2     none\nQuay\nA <b>long</b> pier\nLight = ~ -> #\n}",
      { stem: "Which order?", type: "ordering", sequence: ["Quay", "A **long** pier", "Light = ~ -> #"] },
    ],
    [
      "with all that it can say of them, and what is said to all",
      "Which order?{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW ABCD\nQuay\nPier\nLight\n#### In 2026.}",
      { stem: "Which order?", type: "ordering", sequence: ["Quay", "Pier", "Light"], explanation: "In 2026." },
    ],
    [
      "pairs, which have no weights",
      "Match.{=%50% of ten -> five =%10% of ten -> one}",
      {
        stem: "Match.",
        pairs: [
          { left: "%50% of ten", right: "five" },
          { left: "%10% of ten", right: "one" },
        ],
      },
    ],
    ["arrows in options", "How?{~a -> b =b -> a}", { stem: "How?", key: "b -> a", distractors: ["a -> b"] }],
  ])("reads %s", (_, text, fields) => {
    expect(gift(text)).toEqual(fields);
    expect(faultsOf(read("gift", text).items)).toEqual([]);
  });

  test("knows questions by their ids and names, and takes tags and categories for tags and topics", () => {
    const text = `$CATEGORY: $course$/top/Default for Unit 1/Ports & boats

// [id:q-7] [tag:Fast Boats]
::First::Which?{=a ~b}

::Second::Which?{=a ~c}`;
    const { items } = read("gift", text);
    expect(items.map(({ name, fields }) => [name, fields["topics"], fields["tags"]])).toEqual([
      ["q-7", ["unit-1/ports-boats"], ["fast-boats"]],
      ["Second", ["unit-1/ports-boats"], undefined],
    ]);
    expect(items.map(({ where }) => where)).toEqual([
      { line: 4, label: "question 1" },
      { line: 6, label: "question 2" },
    ]);
  });

  test.each([
    ["a weight", "Which?{=a ~%50%b ~c}", 'the weight of 50 % of "b"'],
    ["a penalty", "Which?{~%100%a ~%-50%b ~c}", 'the weight of -50 % of "b"'],
    ["uneven shares", "Which?{~%70%a ~%30%b ~c}", 'the weight of 70 % of "a"'],
    ["a second right option where one may be chosen", "Which?{=a =b ~c}", 'the option "b", which is right as well'],
    ["stars in a typed answer", "Who?{=Ada*}", 'the stars in "Ada*", which stand for any text'],
    ["an answer that is half right", "Who?{=Ada =%50%Holm#Nearly.}", 'the feedback "Nearly." to "Holm"'],
    ["feedback to wrong numbers", "How many?{#3 ~#Count again.}", 'the feedback "Count again." to a wrong answer'],
    ["a second range of numbers", "How many?{#=3 =5:1}", 'the answer "5:1", which is right as well'],
    ["a picture", '[html]<img src="@@PLUGINFILE@@/a.png">Who?{=Ada ~Bo}', 'the picture "@@PLUGINFILE@@/a.png"'],
    ["text before the options", "Which?{one: =a ~b}", '"one:" before its options'],
    ["a tag without letters", "// [tag:…]\nWhich?{=a ~b}", 'the tag "…"'],
  ])("names %s that it loses", (_, text, phrase) => {
    expect(lost(text)).toContain(phrase);
  });

  test("takes ~= for a right option, as people write it", () =>
    expect(gift("Which?{~a ~=b ~c}")).toEqual({ stem: "Which?", key: "b", distractors: ["a", "c"] }));

  test("keeps nothing wrong among the accepted answers", () =>
    expect(gift("Who?{=Ada =%0%Bo#No. =%50%Holm}")).toEqual({ stem: "Who?", keys: ["Ada"] }));

  test.each([
    ["a brace that is never closed", "Which?{=a ~b", /no \}/],
    ["a brace that was never opened", "Which? =a ~b}", /without a \{/],
    ["braces the wrong way round", "Which }? {=a ~b", /before the \{/],
    ["answers twice", "One?{T}\nTwo?{F}", /answers twice/],
    ["a brace in a formula", "What is $x^{2}$?{=a ~b}", /answers twice/],
    ["no right option", "Which?{~a ~b}", /which option is right/],
    ["no wrong one", "Which?{~%50%a ~%50%b}", /all of its options/],
    ["no question text", "::Name::{=a ~b}", /no question text/],
    ["an option that is right and wrong", "Which?{=a ~a}", /right and wrong/],
    ["a word for a number", "How many?{#many}", /is no number/],
    ["no number at all", "How many?{#}", /what the answer is/],
    ["one step", "Which order?{>3 ALL\nQuay\n}", /fewer than two steps/],
    ["an answer that is no pair", "Match.{=a -> b =c}", /is no pair/],
    ["pairs with the same left side", "Match.{=a -> b =a -> c}", /same left side/],
  ])("leaves a question with %s", (_, text, why) => {
    expect(whyLeft("gift", text)).toMatch(why);
  });

  test("ends a question at an empty line, and at a line that is 0", () => {
    expect(fieldsIn("gift", "One?{T}\n \nTwo?{F}\n0\nThree?{T}")).toHaveLength(3);
    expect(read("gift", "How many?{#\n0\n}").left).toHaveLength(2);
  });

  test("names texts that ask nothing, comments, and categories that no topic can say", () => {
    const found = read("gift", "// Hard ones\n\nRead the article first.\n\n$CATEGORY: Порт\n\nSo?{T}\n// end");
    expect(found.left).toEqual([
      { where: { line: 3, label: "line 3" }, what: "Read the article first.", why: "it is a text that asks nothing" },
    ]);
    expect(found.lost).toEqual(['the category "Порт"', "the comments, 2 lines"]);
  });

  test("joins lines that were wrapped, and keeps those that are lines", () => {
    expect(gift("Consider:\n1. One\n2. Two\nWhich of\nthem?{=1 ~2}")).toMatchObject({
      stem: "Consider:\n1. One\n2. Two\nWhich of them?",
    });
  });

  test("keeps options last that speak of all others, and the order where they name others", () => {
    expect(gift("Which?{~a =b ~All of the above}")).toMatchObject({
      distractors: ["a", { text: "All of the above", pin: "last" }],
    });
    expect(gift("Which?{~a =b ~Both A and B ~c}")).toMatchObject({ order: "fixed", keyAt: 2 });
  });

  test("takes more options than a paper shows as a pool", () => {
    const many = Array.from({ length: 12 }, (_, i) => `~option ${i}`).join(" ");
    expect(gift(`Which?{=key ${many}}`)).toMatchObject({ key: "key", shows: 10 });
    expect(faultsOf(read("gift", `Which?{=key ${many}}`).items)).toEqual([]);
  });

  test.each([
    "Which?{=a ~b}",
    "[html]<p>Which?</p>{\n=a\n~b\n}",
    "So.{T}",
    "// note\nDescribe it.{}",
    "[html]Describe $x$ {}",
    "{=Asia} is large.",
    "How many?{#3}",
  ])("is told by %j", (text) => expect(recognised(text)).toBe("gift"));

  test.each([
    '{"a": [{"b": 1}]}',
    "[{}]",
    "<p>{=a ~b}</p>",
    "function f() {}",
    "Text with {braces}.",
    "a: {b: c}",
    "The {{c1::harbour}} opens.",
  ])("is not told by %j", (text) => expect(recognised(text)).toBeUndefined());
});

test("of steps in GIFT it is said that a part of them is shown", () => {
  const steps = (how: string) => only("gift", `Which order?{>3 ${how}\nQuay\nPier\nLight\nMole\n}`).lost;
  expect(steps("CONTIGUOUS VERT ABSOLUTE TRUE ABCD")).toEqual(["that it shows a part of its steps"]);
  expect(steps("RANDOM")).toEqual(["that it shows a part of its steps"]);
  expect(steps("ALL")).toEqual([]);
  expect(steps("")).toEqual([]);
});
