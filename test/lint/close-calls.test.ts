import { choiceItem } from "./banks.js";
import {
  type Rows,
  asks,
  checkRows,
  choice,
  cloze,
  multiple,
  numeric,
  offers,
  ordering,
  says,
  short,
  typed,
  words,
  x,
  y,
} from "./items.js";

const paragraphs = (...numbers: number[]) => ({
  evidence: numbers.map((paragraph) => ({ source: "news", paragraph, quote: `q${paragraph}` })),
});
const many = (count: number, stem: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => short(stem(i), `answer ${i}`));
const letter = (i: number) => String.fromCharCode(97 + Math.floor(i / 26)) + String.fromCharCode(97 + (i % 26));

/** Stems with the same four words among others. */
const others = many(3, (i) => `Xx yy zz vv ${"cdef".replace(/./g, (one) => `${one}${letter(i)} `)}`);

/** What one condition of several decides: the rest of the item would do. */
const rows: Rows = {
  "lint/key-longest": {
    // The mean is above 24 characters: half as much again is more than 12.
    finds: [choice(x(45), x(30), y(30))],
    leaves: [choice(x(44), x(30), y(30))],
  },
  "lint/article-cue": {
    finds: [
      asks("In 2019 the town was given an", "amusement", "rope", "sail"),
      asks("In 2019 the town was given an", "abused man", "rope", "sail"),
    ],
  },
  "lint/absolute-distractor": {
    finds: [choice("Some", "Nearly all of them", "b")],
    leaves: [multiple("Which two opened in 2019?", ["Every port", "b"], "All ports")],
  },
  "lint/odd-capital": { leaves: [choice("A port", "5 B", "6 C"), choice("a Port", "a pier", "a ship")] },
  "lint/echoed-word": {
    finds: [
      // Three stems of three have the word, or four of eighty: it is rare.
      "ABC".split("").map((town, i) => ({
        ...asks(`What was held at the harbour ${town} in 2019?`, i === 0 ? "A harbour day" : `X${town}`, "A", "B"),
      })),
      Array.from({ length: 80 }, (_, i) =>
        asks(`What was held at ${i < 4 ? "the harbour" : "it"} ${letter(i)}?`, i === 0 ? "A harbour" : "X", "A", "B"),
      ),
    ],
    leaves: [
      Array.from({ length: 79 }, (_, i) =>
        asks(`What was held at ${i < 4 ? "the harbour" : "it"} ${letter(i)}?`, i === 0 ? "A harbour" : "X", "A", "B"),
      ),
    ],
  },
  "lint/near-duplicate-options": {
    finds: [
      choice("a", "Άρης", "Αρης"),
      // A hyphen after a letter or a number is no sign, and neither is one before a word.
      choice("a", "1 -5", "1 5"),
      choice("a", "x-5", "x 5"),
      choice("a", "- port", "port"),
    ],
    leaves: [
      choice("a", "(-5)", "(5)"),
      choice("a", "at: –5", "at: 5"),
      choice("z", "Bathe here", "here"),
      choice("z", "Then here", "here"),
      choice("a", "क", "कि"),
      // Letters of their own.
      choice("a", "мой", "мои"),
      choice("a", "всё", "все"),
    ],
  },
  "lint/option-names-options": {
    finds: [
      "option A and B",
      "(A) and (B)",
      "A,B",
      "A and B.",
      "(A)&(B)",
      "A) and B)",
      "both A.",
      "only (J)",
      "A, B, C",
    ]
      .concat("Either A", "A & B")
      .map((text) => choice("a1", "b1", text)),
    leaves: ["both K", "A and B-sides", "Not A and B", "not only A", "Only A-levels", "A, K"].map((text) =>
      choice("a1", "b1", text),
    ),
  },
  "lint/answer-is-a-list": { leaves: [typed("a, , b")] },
  "lint/number-without-unit": { leaves: [numeric("What percent came in 2019?", 9)] },
  "lint/steps-are-numbered": { leaves: [ordering("1 a", "1 b", "2 c"), ordering("2 a", "1 b", "1 c")] },
  "lint/cloze-covers-much": {
    finds: [cloze("a {{c1::b c d}} e")],
    leaves: [cloze("a {{c1::b c d}}")],
  },
  "lint/long-stem": { finds: [says('In 2019 it opened. It closed. It burnt. "Yes."')] },
  "lint/two-questions": { leaves: [short("Who came in 2019? Name one.")] },
  "lint/no-question": {
    finds: [short("The mayor: a name of 2019."), short("So it was … in 2019.")],
    leaves: [asks("The wall of 1.5 m in 2019 was"), asks("The U.S. port of 2019 was")],
  },
  "lint/yes-no-question": { leaves: [typed("A casino")] },
  "lint/dangling-pronoun": { leaves: [short("In 2019 the mayor asked when did he come?")] },
  "lint/stem-has-key": {
    finds: [
      // Two words, or two letters of a script of few, are enough.
      short("Which mayor Holm, called Ada, came in 2019?", "Ada Holm"),
      short("Что было Яя в 2019?", "Яя"),
    ],
    leaves: [
      short("Who had 5 b in 2019?", "5 b"),
      short("2019年谁在京？", "京"),
      short("What was é in 2019?", "é"),
      // One word of an answer, without its article, may be another.
      short("Who owned Corby pier in 2019?", "the Corby"),
      asks("Which of Corby and Denton opened in 2019?", "Corby", "Denton", "Elmley"),
      cloze("In 2019 {{c1::Corby}} sold salt and tea."),
    ],
  },
  "lint/correction-repeats": {
    leaves: [says("…", false, { correction: "!" })],
  },
  "lint/changing-fact": {
    finds: ["hold", "lead", "leads", "head", "heads", "cost", "costs", "holds"].map((verb) =>
      short(`What do they ${verb}, the record?`.replace("do ", "")),
    ),
  },
  "lint/review-far-off": { leaves: [{ ...typed("a"), reviewBy: "2030-01-01" }] },
  "lint/similar-stems": {
    finds: [
      // Of less than four words, all of them in one order.
      [short("Which port opened?"), short("Which port, opened!", "b")],
      // From four words on, in any order.
      [short("Ask bob can dan"), short("Dan can bob ask", "b")],
      // 17 words of 20, of which only the last of the rarest looked up is in both.
      [short(words(17)), short(`${words(17)} xa xb xc`, "b")],
      [short(`${words(17)} xa xb xc`), short(words(17), "b")],
      // The one that is like neither has their rarest word too.
      [short("Aa xx yy zz"), short("Aa xx yy vv", "b"), short("Aa xx yy, zz", "c"), ...others],
      [short("Aa xx yy vv"), short("Aa xx yy zz", "b"), short("Aa xx yy, zz", "c"), ...others],
      // Words of fifty stems say nothing, and a few that two of them share do.
      [
        ...many(50, (i) => `aa ab ac ad ae af ag ah ${"cdefghijklmn".replace(/./g, (one) => `${one}${letter(i)} `)}`),
        short(`aa ab ac ad ae af ag ah ${words(12)}`, "b"),
        short(`aa ab ac ad ae af ag ah ${words(12)} now`, "c"),
      ],
    ],
    leaves: [
      [short("Which port opened?"), short("Opened which port?", "b")],
      // 16 words of 19.
      [short(words(16)), short(`${words(16)} xa xb xc`, "b")],
    ],
  },
  "lint/same-fact": {
    finds: [
      // Three words of six are the same.
      [short("Who came in 2019?", "Ada"), short("Who came in Corby then?", "Ada")],
      // The first item counts, whatever others asked since.
      [
        short("Who opened the pier in 2019?", "Ada"),
        short("Which mayor sold some salt?", "Ada"),
        short("In 2019 who opened it?", "Ada"),
      ],
    ],
    leaves: [[short("Who came in 2019?", "Ada"), short("Who came in Corby then, once?", "Ada")]],
  },
  "lint/other-stem-has-key": {
    finds: [
      [short("Who came in 2019?", "Brandts"), ...many(8, (i) => `What of Brandts ${letter(i)}?`)],
      // A rare word beside one that all stems have, before it or after it.
      [short("Who came in 2019?", "Tall Holm"), ...many(10, (i) => `Tall ${i === 9 ? "Holm" : letter(i)} came?`)],
      [short("Who came in 2019?", "Holm Tall"), ...many(10, (i) => `${i === 9 ? "Holm" : letter(i)} Tall came?`)],
      // One of two stems is about the same paragraph, and so is one of two pieces of evidence.
      [
        short("Who came in 2019?", "Ada Holm"),
        { ...short("What did Ada Holm sell?", "salt"), ...paragraphs(2) },
        short("What did Ada Holm buy?", "tea"),
      ],
      [
        short("Who came in 2019?", "Ada Holm"),
        short("What did Ada Holm buy?", "tea"),
        { ...short("What did Ada Holm sell?", "salt"), ...paragraphs(2) },
      ],
      [
        { ...short("Who came in 2019?", "Ada Holm"), ...paragraphs(1, 2) },
        { ...short("What did Ada Holm sell?", "salt"), ...paragraphs(3, 2) },
      ],
    ],
    leaves: [[short("Who came in 2019?", "Brandts"), ...many(9, (i) => `What of Brandts ${letter(i)}?`)]],
  },
  "lint/one-distractor": {
    leaves: [choiceItem("Which port opened in May 2019?", "a", offers("b", { text: "None", pin: "last", why: "No." }))],
  },
};

checkRows(rows);
