import fc from "fast-check";
import { TRAPS } from "../exports/traps.js";

const WORDS = [
  "port",
  "the ferry",
  "Sochi",
  "9",
  "0",
  "2026",
  "Ünïcode",
  "नमस्ते",
  "عربي",
  "日本",
  "😀",
  "x²",
  "H₂O",
  "“so”",
];
/** Marks of Markdown, GIFT, Aiken, HTML, CSV and TeX, one by one: they meet by chance. */
const MARKS = [..."*_`[](){}~=#%:;\\/<>&\"'.,?!-+@|$^"];
const MORE = [
  "*so*",
  "**bold**",
  "`x < y`",
  "`a*b`",
  "\\*",
  "\\_",
  "[a](https://example.org/?a=1&b=2)",
  "a_b_c",
  "1. ",
  "a) ",
  "*b) ",
  "Q3. ",
  "____",
  "{=a ~b}",
  "%50%",
  "$x_1^2$",
  "\\frac{1}{2}",
  "&nbsp;",
  "&amp;lt;",
  "&#58;",
  "<br>",
  "<!-- x -->",
  "<p>",
  "=1+1",
  "@SUM(1)",
  "'",
  "Answer: B",
  "None of the above",
  "both a and b",
  "true",
  "yes",
  "null",
  "1,5",
  "1e3",
  "-",
  "// x",
  "||",
  "@@PLUGINFILE@@/a.png",
  "\u00AD",
  "\u200D",
  "\u202Eabc",
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...MORE) },
  { weight: 1, arbitrary: fc.constantFrom(...TRAPS) },
);
const made = (glues: readonly string[], most: number) =>
  fc
    .tuple(
      fc.array(fc.tuple(piece, fc.constantFrom(...glues)), { minLength: 1, maxLength: 6 }),
      fc.oneof({ weight: 30, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant("x ".repeat(most)) }),
    )
    .map(([pieces, more]) => {
      // A long text has no marks: with those that an import escapes it would be longer than any may be.
      const text = more === "" ? pieces.flat().join("") : `${pieces[0]![0].replace(/\W/g, "")} ${more}`;
      return text.normalize("NFC").slice(0, most).toWellFormed().trim();
    })
    .filter((text) => text !== "");

/** Texts of one line or more, in which every mark of every format may stand. */
export const texts: fc.Arbitrary<string> = made(["", " ", " ", "\n"], 4000);

/** The same on one line. */
export const lines: fc.Arbitrary<string> = made(["", " ", " "], 300);

/** Texts of which several become one. */
export const shortTexts: fc.Arbitrary<string> = made(["", " ", " ", "\n"], 300);
