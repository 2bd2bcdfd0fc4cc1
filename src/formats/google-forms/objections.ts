import { plain } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { linesLost, loses, refused } from "../exports/limits.js";
import { pictureFile } from "../exports/pictures.js";
import { emphasisLost, textsOf } from "../exports/texts.js";
import { unwritableInXml } from "../exports/xml.js";
import { MAX_PICTURE, areRowsMarked, fitsForm } from "./questions.js";

/** What Google Forms, or a script that makes them (developers.google.com/apps-script/reference/forms), can't do. */
export function* formsObjections(question: ExportedQuestion): Iterable<Limit> {
  const { asks, points, marks, shuffleThere, topics, tags, stem } = question;
  yield* unshowable(question);
  yield* refusedOptions(question);
  // setPoints takes whole numbers.
  if (!Number.isInteger(points)) yield refused(`it is worth ${points} points, and Google Forms count whole ones`);
  yield* emphasisLost(textsOf(question));
  // "Displayed text cannot contain newlines": below the title stands a help text, which may.
  if (stem.includes("\n")) yield loses("that its lines stand together: those below the first are its description");
  const file = pictureFile(question.picture);
  if (file !== null && !fitsForm(file))
    yield loses(
      file.mediaType === "image/webp"
        ? "the picture: forms take PNG, JPEG and GIF"
        : `the picture: a script holds none above ${MAX_PICTURE / 1000} KB`,
    );
  switch (asks.kind) {
    case "choice":
    case "multiple":
      if (asks.options.some(({ why }) => why !== null))
        yield loses("that a comment is shown for its own option: they stand together, each with its option");
      // A CheckboxItem earns its points where all options are as they should be.
      if (asks.kind === "multiple" && marks !== null && marks.multiple !== "all-or-nothing")
        yield loses("points for options that are right where others are wrong");
      break;
    case "true-false":
      break;
    case "short":
    case "numeric":
    case "cloze":
      // TextItem has setPoints and setGeneralFeedback, and nothing that says which answers are right.
      yield loses("the marking of typed answers: it is done by hand");
      break;
    case "open":
      // ParagraphTextItem has no size, and what those who answer never see has no place in a form.
      yield* linesLost(asks);
      if (asks.rubric.length > 0) yield loses("the rubric");
      break;
    case "ordering":
      yield loses("that steps are put in order: a step is chosen for each place");
      yield* rows(asks.steps.length, points);
      break;
    case "matching":
      yield* rows(asks.pairs.length, points);
      break;
  }
  // FormApp shuffles questions, not options.
  if (shuffleThere) yield loses("shuffling there: a script can't ask for it");
  if (marks !== null && (marks.wrong[0] !== 0n || marks.blank[0] !== 0n)) yield loses("points that wrong answers cost");
  if (topics.length > 0 || tags.length > 0) yield loses("topics and tags");
}

function* rows(count: number, points: number): Iterable<Limit> {
  // GridItem has no setPoints; of lists each row earns whole points.
  if (!areRowsMarked(count, points))
    yield loses("its marking: its points are no whole number for each row, and a script can't mark a grid");
}

/** No form shows a control character, or half of one. */
function* unshowable(question: ExportedQuestion): Iterable<Limit> {
  for (const text of textsOf(question)) {
    const found = unwritableInXml(text);
    if (found === null) continue;
    yield refused(`its text has the character ${found}, which no form can show`);
    return;
  }
}

/** Options of a form are told apart by their text, and stand in one line each. */
function* refusedOptions({ asks }: ExportedQuestion): Iterable<Limit> {
  const texts =
    asks.kind === "choice" || asks.kind === "multiple"
      ? asks.options.map(({ text }) => text)
      : asks.kind === "ordering"
        ? asks.steps
        : asks.kind === "matching"
          ? asks.rights
          : [];
  const shown = texts.map((text) => plain(text).trim());
  const rows = asks.kind === "matching" ? asks.pairs.map(({ left }) => plain(left).trim()) : [];
  if ([...shown, ...rows].some((text) => text.includes("\n"))) yield refused("an option of it has several lines");
  const twice = [shown, rows].flatMap((all) => all.filter((text, i) => all.indexOf(text) < i));
  if (twice.length > 0) yield refused(`two of its options say "${twice[0]!}" without their emphasis`);
}
