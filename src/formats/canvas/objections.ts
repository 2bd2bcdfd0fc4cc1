import type { Limit } from "../format.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { GAP_MATCH, lenienceLost } from "../exports/lenience.js";
import { linesLost, loses } from "../exports/limits.js";
import { answersOf, typedEmphasisLost } from "../exports/gapped.js";
import { lookLost } from "../exports/number-look.js";
import { listedLost, plainLines, unwritable } from "../exports/texts.js";

/** What Canvas can't ask or mark as it is meant. */
export function* canvasObjections(question: ExportedQuestion): Iterable<Limit> {
  yield* unwritable(question);
  const { asks, marks, shuffleThere, topics, tags } = question;
  switch (asks.kind) {
    case "choice":
    case "multiple":
      // Its one setting, shuffle_answers, is the whole quiz's; New Quizzes read lock on an option.
      if (shuffleThere && asks.options.some(({ isPinned }) => isPinned))
        yield loses("shuffling in Classic Quizzes, which keep no option in its place");
      // Each right one adds 1/k, each wrong one takes 1/k off (quiz_question/multiple_answers_question.rb); `true` here.
      if (asks.kind === "multiple" && marks?.multiple !== "true")
        yield loses("how options that are right share the points");
      break;
    case "true-false":
      break;
    case "short":
      // A short answer is compared without regard to case, letter by letter otherwise (quiz_question/short_answer_question.rb).
      if (asks.match.case === "exact") yield loses("that capital letters of typed answers count");
      yield* lenienceLost(asks.accepted, asks.match);
      break;
    case "open":
      // An essay question is its text alone (quiz_question/essay_question.rb).
      yield* linesLost(asks);
      if (asks.answer !== null) yield loses("the model answer");
      if (asks.rubric.length > 0) yield loses("the rubric");
      break;
    case "numeric":
      if (asks.accepted.length > 0) yield loses("answers that are accepted in words");
      if (asks.unit !== null) yield loses("the unit as a thing of its own: it stands behind the question");
      // It is a decimal there (quiz_question/numerical_question.rb).
      yield* lookLost(asks.shown);
      break;
    case "cloze":
      yield* lenienceLost(answersOf(asks.segments), GAP_MATCH);
      if (asks.segments.some((one) => typeof one !== "string" && one.hint !== null)) yield loses("hints of gaps");
      break;
    case "ordering":
      // Classic Quizzes have no such question: their importer makes one of matching of it (qti/order_interaction.rb).
      yield loses("that steps are put in order: each place is matched with a step");
      yield* listedLost(asks.steps);
      yield* markupLost(asks.steps);
      break;
    case "matching":
      // Its lists are <select> elements, which show no HTML.
      yield* listedLost(asks.rights);
      yield* markupLost(asks.rights);
      break;
  }
  yield* typedEmphasisLost(asks);
  if (marks !== null && (marks.wrong[0] !== 0n || marks.blank[0] !== 0n)) yield loses("points that wrong answers cost");
  if (topics.length > 0 || tags.length > 0) yield loses("topics and tags");
}

/** Of one that is matched, Classic Quizzes show what stands in the file; there is no way to write it for both. */
function* markupLost(texts: readonly string[]): Iterable<Limit> {
  if (texts.some((text) => MARKUP.test(plainLines(text, " "))))
    yield loses("the look of what is matched in New Quizzes, which take it for HTML");
}

const MARKUP = /<[a-z/!?]|&#?\w+;/i;
