import fc from "fast-check";
import type { Item } from "../../src/model/bank.js";
import { choice } from "../sample.js";

/** Pieces that mean something to Anki, HTML, CSV or Markdown, between pieces that mean nothing. */
const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("{{", "}}", "{{c1::", "::", "[sound:", "]", "<b", ">", "&lt;", "&", '"', "'", ",", ";", "\t", "\n"),
  fc.constantFrom(
    "\r",
    "\\(",
    "\\)",
    "\\[",
    "#",
    "|",
    "*",
    "_",
    "`",
    "\\",
    "<br>",
    "<!--",
    "\u001F",
    "\u0338",
    "é",
    " ",
  ),
);
/** As texts are once a bank has been read: composed, without white space at the ends. */
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("").normalize("NFC").trim());

const item = fc.record({
  stem: text,
  key: text,
  other: text,
  explanation: fc.option(text),
  gap: text,
  hint: fc.option(text),
});

/** 500 items, basic and cloze in turn, the same in every run. */
export const randomItems: readonly Item[] = fc
  .sample(item, { seed: 20_190_514, numRuns: 500 })
  .map(({ stem, key, other, explanation, gap, hint }, i): Item => {
    const basic = choice(`item-${i}`, [key, other], { stem: `${i} ${stem}`, explanation });
    if (i % 2 === 0) return basic;
    const { options: _, placement: __, ...common } = basic;
    const segments = [
      `${i} ${stem}`,
      { gap: 1, answer: `x${gap}`, hint },
      key,
      { gap: 2, answer: `y${other}`, hint: null },
    ];
    return { ...common, type: "cloze", segments };
  });
