import { expect, test } from "vitest";
import { changed } from "../../src/typing/changes.js";
import { pageOf } from "../../src/typing/slip.js";
import { slips } from "../../src/typing/slips.js";

/** A text for each way to mistype it, and beside it one that is typed as it should be. The line that is asked about begins with ►. */
const TEXTS = [
  // Marks in the place of a hyphen.
  "items:\n►– id: a",
  "items:\n  ►• id: a\n  • id: b",
  "items:\n►– id: a\n  stem: b",
  "items:\n►*   id: a\n    stem: b",
  "items:\n►1. id: a\n2. id: b",
  "items:\n►123) id: a",
  "items:\n►1234) id: a",
  "items:\n►-id: a\n-id: b",
  "items:\n►--id: a",
  "items:\n►- id: a",
  // No hyphen.
  "items:\n  ►id: a\n  stem: b\n  id: c",
  "items:\n►stem: b",
  "items:\n  id: a\n  ►- id: c",
  "title: b\n►id: a",
  // Colons.
  "►stem = Which?",
  "►stem := Which?",
  "►stem:Which?",
  "►stem Which?",
  "►stemma Which?",
  "►stemma -> Which?",
  "►- stem => Which?",
  "►stem: Which?",
  "stem: Which port of the two\n  ►is meant: the old one",
  "stem: Which port of the two\n  ►meant: the old one",
  "stem: Which port of the two\n►is meant: the old one",
  'stem: "Which port of the two\n  ►is meant: the old one',
  // Quotation marks.
  '►stem: "Which?',
  '►stem: "Which?",',
  "►stem: 'Which?",
  "►stem: 'Tis late",
  "►stem: “Which?”",
  "►stem: „Which?“",
  "►stem: “Which “one”?”",
  '►stem: "Which "one"?"',
  "►stem: 'Ada's'",
  '►stem: "C:\\new"',
  '►stem: "Which?" of them',
  '►stem: "Which?"',
  "►stem: Which: this?",
  "►stem: @Ada",
  "►stem: - so",
  "►stem: [a] b",
  "►stem: {a} b",
  "►stem: [a, b]",
  '►key: "a" // so',
  '►key: "a" /* so */',
  '►key: "a" # so',
  // Lists.
  '►keys: "a", "b"',
  "►keys: 'a', 'b',",
  '►keys: "a"',
  "►keys: [a, b",
  '►keys: ["a", "b',
  '►keys: ["a" "b"]',
  "►keys: [a: b, c]",
  "►keys: [a #1, b]",
  "►keys: ['Ada's', b]",
  "►keys: [a, [b, {c",
  "►keys: {a: b",
  "items:\n- id: a\n►items:\n- id: b",
  "keys:\n- a\n►items:\n- id: b",
  "items:\n  ►question 1:\n    stem: a\n  Question 2:\n    stem: b",
  "items:\n  ►stem:\n    a: b",
  "items:\n- stem: a\n►- key: b\n- stem: c\n- key: d",
  "items:\n- stem: a\n►- id: b",
  "pairs:\n  - a: b\n  ►- key: d",
  // Blanks.
  "►\u00A0 stem: a",
  "►-\u200Bstem: a",
  "►stem: a\u00A0b",
  "►stem: a\u2028key: b\u000Bid: c",
  "►\tstem: a\n\t\tkey: b\n  id: c",
  "►stem:\ta\nkey: \tb",
  "►stem: a\tb",
  // Lines.
  "items:\n- id: a\n   ►stem: b\n     c: d",
  "items:\n- id: a\n ►b and more",
  '{\n  ►"a": 1\n  "b": 2\n}',
  '{\n  ►"a": 1,\n  "b": 2\n}',
  "►```yaml\nbank: a\n```\nHope this helps.",
  "bank: a\n►---\nbank: b",
  "►// a note",
  "►<!-- a note -->",
  "►<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\nb: 3",
  "a: 1\n►=======\nb: 2",
] as const;

test("what each slip guesses of each text, and what comes of it, is as it is written down", async () => {
  const said = TEXTS.map((marked) => {
    const text = marked.replace("►", "");
    const page = pageOf(text);
    const line = marked.slice(0, marked.indexOf("►")).split("\n").length - 1;
    const guesses = slips.flatMap(({ name, guesses: of }) =>
      of(page, line).map(({ at, message, hint, changes, isCertain, isWeak = false }) => {
        const certainty = isCertain ? "certain" : isWeak ? "weak" : "possible";
        return [
          `  ${name}, ${certainty}, at ${at}: ${message}`,
          `    ${hint}`,
          `    ${JSON.stringify(changed(text, changes))}`,
        ].join("\n");
      }),
    );
    return [JSON.stringify(marked), ...(guesses.length === 0 ? ["  nothing"] : guesses)].join("\n");
  });
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("./slips.txt");
});
