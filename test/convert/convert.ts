import { codeIn } from "../../src/lint/coded.js";
import { convertLines } from "./lines.js";
import { convertLists } from "./lists.js";
import { type Converted, type PublicItem, type Question, choice } from "./public-item.js";
import { convertReasons } from "./reasons.js";
import { tidied } from "./stem.js";

/**
 * A public question as fields of a light item. A type that draws what it shows must know what is true: where a line is false and
 * nobody says what would be right, the question stays one choice of codes.
 */
export function convert(one: PublicItem): Converted {
  const stem = tidied(one.stem);
  const options = one.options.map((option) => tidied(option).replace(/^\(?[a-e]\)\s*(?=\S)/i, ""));
  const key = options[one.key];
  if (stem === "") return { form: "direct", refused: "no question" };
  if (key === undefined) return { form: "direct", refused: "no key" };
  if (options.length < 2 || options.includes("")) return { form: "direct", refused: "an option is empty" };
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length)
    return { form: "direct", refused: "two options are the same" };
  const question = { stem, options, key };
  return (
    convertReasons(question) ??
    convertLists(question) ??
    convertLines(question) ??
    (namesLostLines(question)
      ? { form: "which", refused: "the lines that the options name are not there" }
      : choice("direct", question))
  );
}

const namesLostLines = ({ options, stem }: Question): boolean =>
  [2, 3, 8].some((count) => options.every((option) => codeIn(option, count) !== null)) &&
  options.some((option) => /\b(?:only|neither)\b/i.test(option)) &&
  /\b(?:statements?|following|codes?|pairs|which)\b/i.test(stem);
