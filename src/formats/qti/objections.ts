import type { Limit } from "../format.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { answersOf, typedEmphasisLost } from "../exports/gapped.js";
import { GAP_MATCH, lenienceLost } from "../exports/lenience.js";
import { loses } from "../exports/limits.js";
import { lookLost } from "../exports/number-look.js";
import { unwritable } from "../exports/texts.js";

/** What a QTI item can't say. */
export function* qtiObjections(question: ExportedQuestion): Iterable<Limit> {
  yield* unwritable(question);
  const { asks, topics, tags } = question;
  // A mapEntry is compared letter by letter, but for its case (QTI 2.1 information model, mapEntry; the same in 3.0).
  if (asks.kind === "short") yield* lenienceLost(asks.accepted, asks.match);
  if (asks.kind === "cloze") yield* lenienceLost(answersOf(asks.segments), GAP_MATCH);
  // A float is a number and nothing else (baseType float).
  if (asks.kind === "numeric" && asks.unit !== null)
    yield loses("the unit as a thing of its own: it stands behind the answer");
  if (asks.kind === "numeric") yield* lookLost(asks.shown);
  if (asks.kind === "numeric" && asks.accepted.length > 0) yield loses("answers that are accepted in words");
  // What scorers read is a text (rubricBlock).
  if (asks.kind === "open" && asks.rubric.length > 0)
    yield loses("the rubric as points to give (it becomes a text for those who mark)");
  yield* typedEmphasisLost(asks);
  // They belong into metadata of lists that an institution keeps; none of ours is one.
  if (topics.length > 0 || tags.length > 0) yield loses("topics and tags");
}
