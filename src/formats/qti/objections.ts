import { isMarked } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { answersOf, hintsOf, typedEmphasisLost } from "../exports/gapped.js";
import { GAP_MATCH, lenienceLost } from "../exports/lenience.js";
import { loses } from "../exports/limits.js";
import { lookLost } from "../exports/number-look.js";
import { unwritable } from "../exports/texts.js";

/** What a QTI item can't say. */
export function* qtiObjections(question: ExportedQuestion): Iterable<Limit> {
  yield* unwritable(question);
  const { asks } = question;
  // A mapEntry is compared letter by letter, but for its case (QTI 2.1 information model, mapEntry; the same in 3.0).
  if (asks.kind === "short") yield* lenienceLost(asks.accepted, asks.match);
  if (asks.kind === "cloze") yield* lenienceLost(answersOf(asks.segments), GAP_MATCH);
  // A float is a number and nothing else (baseType float).
  if (asks.kind === "numeric" && asks.unit !== null)
    yield loses("the leave to type its unit (it stands behind the field)");
  if (asks.kind === "numeric") yield* lookLost(asks.shown);
  if (asks.kind === "numeric" && asks.accepted.length > 0) yield loses("answers that are accepted in words");
  // So is what a field shows while it is empty (textEntryInteraction, placeholderText).
  if (asks.kind === "cloze" && hintsOf(asks.segments).some((hint) => isMarked(hint)))
    yield loses("emphasis and code in the hints of gaps");
  // What scorers read is a text (rubricBlock).
  if (asks.kind === "open" && asks.rubric.length > 0)
    yield loses("the rubric as points to give (it becomes a text for those who mark)");
  yield* typedEmphasisLost(asks);
}
