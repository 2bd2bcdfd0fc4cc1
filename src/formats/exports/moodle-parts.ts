import type { Paper } from "../../model/paper.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Exported } from "./kinds.js";
import { loses, refused } from "./limits.js";
import { lookLost } from "./number-look.js";
import { listedLost, plainLines } from "./texts.js";

/**
 * The category that the questions come into. A slash in a name is doubled, and a name that its column can't hold stops the
 * import: then the blueprint's id stands for it. The code tells it from that of another paper: of two questions with one
 * idnumber in a category Moodle drops the second's.
 */
export function categoryOf({ title, name, code }: Paper): string {
  const plain = /[\n\\&]/.test(title) || title.length > 200 ? name : title;
  return `$course$/top/${`${plain} (${code})`.replaceAll("/", "//")}`;
}

/** Topics and tags, which are one list in Moodle. */
const labelsOf = ({ topics, tags }: ExportedQuestion): readonly string[] => [...new Set([...topics, ...tags])];

/** Tags of a question in Moodle. One that says 0 counts as none there, and then stops the import (core_tag_tag::create_if_missing). */
export const tagsOf = (question: ExportedQuestion): readonly string[] =>
  labelsOf(question).filter((tag) => tag !== "0");

/** TAG_MAX_LENGTH. */
const LONGEST_TAG = 50;

export function* tagsLost(question: ExportedQuestion): Iterable<Limit> {
  for (const tag of labelsOf(question)) {
    if (tag === "0") yield loses('the tag "0", at which Moodle stops');
    if (tag.length > LONGEST_TAG)
      yield loses(`the end of the tag ${JSON.stringify(tag)} (Moodle keeps ${LONGEST_TAG} characters)`);
  }
}

/** HTML whose words name no file of Moodle's: the names of those stand in pictures alone. */
export const withoutFiles = (markup: string): string =>
  markup.replace(/(?<!<img src=")@@PLUGINFILE@@/g, "&#64;@PLUGINFILE@@");

/** Moodle's short answers take `*` for any text, and know `\*`. */
export const shortAnswerText = (text: string): string => text.replaceAll("*", "\\*");

/**
 * What is matched, as Moodle keeps it: plain text, of which format_string takes tags away and reads entities. A text that
 * has the like is written in entities; a tag begins at any `<` that no white space follows (PHP, strip_tags).
 */
export function matchedText(text: string): string {
  const words = plainLines(text, " ");
  return /<(?!\s)|&#?\w+;/.test(words) ? words.replace(/[&<>]/g, (c) => `&${NAMES[c]!};`) : words;
}

const NAMES: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt" };

/** The column of qtype_match_subquestions; a text that it can't hold stops the import. */
const LONGEST_RIGHT = 255;

/** Moodle shows the answers of a matching question in a list, which has no markup. */
export function* rightsLost(asks: Exported): Iterable<Limit> {
  if (asks.kind !== "matching") return;
  const longest = Math.max(...asks.rights.map((right) => [...matchedText(right)].length));
  if (longest > LONGEST_RIGHT)
    yield refused(`a right side has ${longest} characters, and Moodle takes ${LONGEST_RIGHT}`);
  yield* listedLost(asks.rights);
}

/** Moodle's numbers are floats (qtype_numerical_answer_processor), and know no other way to be written. */
export function* numericLost(asks: Exported): Iterable<Limit> {
  if (asks.kind !== "numeric") return;
  if (asks.accepted.length > 0) yield loses("the answers that are accepted in words");
  yield* lookLost(asks.shown);
}

export const hasPinned = ({ asks }: ExportedQuestion): boolean =>
  (asks.kind === "choice" || asks.kind === "multiple") && asks.options.some(({ isPinned }) => isPinned);

/** Files without a word on shuffling are shuffled as the site has it, which is on unless somebody turned it off. */
export function* orderLost(question: ExportedQuestion): Iterable<Limit> {
  const { kind } = question.asks;
  if (kind !== "choice" && kind !== "multiple") return;
  if (question.isOrderFixed) yield loses("the order of options (Moodle shuffles them)");
  else if (hasPinned(question)) yield loses("the last place of an option (Moodle shuffles them)");
}
