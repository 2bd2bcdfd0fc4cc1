import { ABOUT } from "./about.js";
import type { Limit } from "../format.js";
import { fileName } from "../file-name.js";
import { element, longXmlFile } from "./xml.js";
import { exportFormat } from "./export-format.js";
import type { ExportedQuestion } from "./exported.js";
import { typedEmphasisLost } from "./gapped.js";
import { GAP_MATCH, lenienceLost } from "./lenience.js";
import { loses } from "./limits.js";
import { marksLost } from "./moodle-fractions.js";
import { categoryOf, hasPinned, numericLost, rightsLost, tagsLost } from "./moodle-parts.js";
import { moodleQuestion } from "./moodle-question.js";
import { unwritable } from "./texts.js";

/** Moodle's own format, which carries most (question/format/xml/format.php). */
export const moodleXml = exportFormat({
  ...ABOUT.moodleXml,
  *objections(question) {
    yield* unwritable(question);
    yield* tagsLost(question);
    const { asks } = question;
    if (asks.kind === "short") yield* lenienceLost(asks.accepted, asks.match);
    if (asks.kind === "cloze") yield* gapsLost(question);
    // qtype_essay has one field for those who mark, and no points in it.
    if (asks.kind === "open" && asks.rubric.length > 0)
      yield loses("the rubric as points to give (it becomes a text for those who mark)");
    // A type that an older one does not know is an error, and stops the import of the whole file.
    if (asks.kind === "ordering") yield loses("its import into Moodle before 4.4 (it stops there)");
    // Its shuffling is all or nothing: where an option must stay last, the order of the paper stands.
    if (question.shuffleThere && hasPinned(question)) yield loses("shuffling (Moodle would move its last option)");
    yield* typedEmphasisLost(asks);
    yield* rightsLost(asks);
    yield* numericLost(asks);
    yield* marksLost(question);
  },
  files: (questions, paper, kit) => {
    const category = element("category", {}, element("text", {}, categoryOf(paper)));
    const all = function* () {
      yield element("question", { type: "category" }, category);
      for (const one of questions) yield moodleQuestion(one, kit);
    };
    return [
      {
        path: fileName("moodle", paper, "xml"),
        mediaType: "application/xml",
        content: longXmlFile("quiz", all),
      },
    ];
  },
});

/** A text with gaps is marked gap by gap, in whole points, and its gaps have answers alone. */
function* gapsLost({ asks, points }: ExportedQuestion): Iterable<Limit> {
  if (asks.kind !== "cloze") return;
  const gaps = asks.segments.filter((one) => typeof one !== "string");
  if (!Number.isInteger(points / gaps.length)) yield loses("its points (Moodle counts one for each gap)");
  if (gaps.some(({ hint }) => hint !== null)) yield loses("the hints of gaps");
  yield* lenienceLost(
    gaps.map(({ answer }) => answer),
    GAP_MATCH,
  );
}
