import { expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith, choiceItem, shortItem } from "./banks.js";

const H = "\u202E";
const found = (item: Fields) =>
  lint(bankWith([item])).flatMap(({ code, path, message }) =>
    code === "lint/hidden-characters" ? [`${path.slice(2).join(".")} ${/U\+\w+/.exec(message)![0]}`] : [],
  );
const stem = "What was so in 2019?";
const statement = (text: string, more: Fields = {}): Fields => ({ type: "true-false", stem: text, key: true, ...more });
const pairs = [
  { left: "a", right: "b" },
  { left: "c", right: "d" },
];

test.each<[string, Fields]>([
  ["stem", shortItem(`So${H}?`, "a")],
  ["keys.1", shortItem(stem, "a", { keys: ["a", `b${H}`] })],
  ["key", choiceItem(stem, `a${H}`)],
  ["distractors.1", choiceItem(stem, "a", { distractors: ["b", `c${H}`] })],
  ["distractors.0", choiceItem(stem, "a", { distractors: [{ text: "b", why: `c${H}` }] })],
  ["keys.1", { type: "multiple", stem, keys: ["a", `b${H}`], distractors: ["c"] }],
  ["correction", statement("So in 2019.", { key: false, correction: `No${H}.` })],
  ["unit", { type: "numeric", stem, key: 5, unit: `k${H}m` }],
  ["accept.1", { type: "numeric", stem, key: 5, unit: "km", accept: ["five", `f${H}`] }],
  ["text", { type: "cloze", text: `In 2019${H} {{c1::Ann}} came.` }],
  ["text", { type: "cloze", text: `In 2019 {{c1::A${H}nn}} came.` }],
  ["text", { type: "cloze", text: `In 2019 {{c1::Ann::w${H}ho}} came.` }],
  ["sequence.1", { type: "ordering", stem, sequence: ["a", `b${H}`, "c"] }],
  ["pairs.1", { type: "matching", stem, pairs: [pairs[0], { left: `c${H}`, right: "d" }], extras: ["e"] }],
  ["pairs.0", { type: "matching", stem, pairs: [{ left: "a", right: `b${H}` }, pairs[1]], extras: ["e"] }],
  ["extras.1", { type: "matching", stem, pairs, extras: ["e", `f${H}`] }],
  ["explanation", shortItem(stem, "a", { explanation: `So${H}.` })],
  ["media.alt", shortItem(stem, "a", { media: { image: "a.png", alt: `A${H}`, credit: "C", licence: "CC0-1.0" } })],
  ["cards.front", shortItem(stem, "a", { cards: { front: `So${H}?` } })],
  ["cards.back", shortItem(stem, "a", { cards: { back: `b${H}` } })],
])("what hides in %s is found there, and nowhere else", (path, item) =>
  expect(found(item)).toEqual([`${path} U+202E`]),
);

test.each([
  ["a\u00ADb", "U+00AD"],
  ["a\u202Ab", "U+202A"],
  ["a\u2060b", "U+2060"],
  ["a\uFEFFb", "U+FEFF"],
  ["a\u200Bb", "U+200B"],
  ["ก\u200Bข", undefined],
  ["a\u200Cb", "U+200C"],
  ["a\u200Db", "U+200D"],
  ["می\u200Cخواهند", undefined],
  ["क\u200Dष", undefined],
  ["a\u200Eb", "U+200E"],
  ["a\u2066b", "U+2066"],
  ["שלום\u200F!", undefined],
  ["plain", undefined],
  ["a\u061Cb", "U+061C"],
  ["a\u061Cb\u200Dc", "U+200D"],
  ["م\u061C!", undefined],
])("%j hides %s", (text, code) =>
  expect(found(statement(`In 2019 ${text}.`))).toEqual(code === undefined ? [] : [`stem ${code}`]),
);

/** A letter of each script that uses a sign, and what the others say to it. */
const uses: readonly [sign: string, letters: string][] = [
  ["\u200B", "กກកက"],
  ["\u200C", "مܡᠮकকਕકକகకಕകක👩"],
  ["\u200D", "مܡᠮकকਕકକகకಕകක👩"],
  ["\u200F", "مשܡހ"],
];
const letters = [...new Set(uses.flatMap(([, some]) => [...some])), "a", "д", "京", "5"];

test.each(uses)("%j stands where scripts use it, and nowhere else", (sign, scripts) =>
  expect(letters.filter((letter) => found(statement(`In 2019 ${letter}${sign}${letter}.`)).length === 0)).toEqual(
    letters.filter((letter) => scripts.includes(letter)),
  ),
);
