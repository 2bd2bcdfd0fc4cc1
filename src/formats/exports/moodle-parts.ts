import type { Paper } from "../../model/paper.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Exported } from "./kinds.js";
import { loses } from "./limits.js";
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

/** Tags of a question in Moodle, and all that it has of the kind. */
export const tagsOf = ({ topics, tags }: ExportedQuestion): readonly string[] => [...new Set([...topics, ...tags])];

/** Moodle's short answers take `*` for any text, and know `\*`. */
export const shortAnswerText = (text: string): string => text.replaceAll("*", "\\*");

/**
 * What is matched, as Moodle keeps it: plain text, of which format_string takes tags away and reads entities. A text that
 * has the like is written in entities.
 */
export function matchedText(text: string): string {
  const words = plainLines(text, " ");
  return /<[a-z/!?]|&#?\w+;/i.test(words) ? words.replace(/[&<>]/g, (c) => `&${NAMES[c]!};`) : words;
}

const NAMES: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt" };

/** Moodle shows the answers of a matching question in a list, which has no markup. */
export function* rightsLost(asks: Exported): Iterable<Limit> {
  if (asks.kind === "matching") yield* listedLost(asks.rights);
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
