import { ABOUT } from "./about.js";
import { plain } from "../../text/inline.js";
import { LETTERS } from "../../model/letters.js";
import type { Limit } from "../format.js";
import { fileName } from "../file-name.js";
import type { ExportedQuestion } from "./exported.js";
import type { ExportedOption, Saying } from "./kinds.js";
import { exportFormat } from "./export-format.js";
import { loses, refused } from "./limits.js";
import { marksLost } from "./moodle-fractions.js";
import { orderLost } from "./moodle-parts.js";
import { emphasisLost, passageLost } from "./texts.js";

/** The plainest format of Moodle: a line a question, a line an option (question/format/aiken/format.php). */
export const aiken = exportFormat({
  ...ABOUT.aiken,
  *objections(question, kit) {
    const options = optionsOf(question, kit);
    if (options === null) return yield refused(REFUSED[question.asks.kind]!);
    yield* refusedLines(question);
    const { picture, points, explanation, tags, topics, asks, lang } = question;
    if (asks.kind === "true-false") yield loses("its kind (true or false become two options)");
    if (picture !== null) yield loses("the picture");
    if (points !== 1) yield loses(`the weight of ${points} points`);
    if (explanation !== null) yield loses("the explanation");
    if (asks.kind === "true-false" ? asks.correction !== null : options.some(({ why }) => why !== null))
      yield loses("what is said of single options");
    if (tags.length + topics.length > 0) yield loses("topics and tags");
    if (lang !== null) yield loses("the language of its text");
    if ([rawStem(question), ...options.map(({ text }) => text)].some((text) => text.includes("\n")))
      yield loses("the lines of its text");
    if ([rawStem(question), ...options.map(({ text }) => text)].some((text) => /[&<>]/.test(plain(text))))
      yield loses("the look of &, < and > (some versions of Moodle show their codes)");
    yield* passageLost(question);
    yield* emphasisLost([...rawStem(question).split("\n"), ...options.map(({ text }) => text)]);
    yield* orderLost(question);
    yield* marksLost(question);
    if (question.marks !== null && question.marks.wrong[0] !== 0n) yield loses("the marks for wrong answers");
  },
  files: (questions, paper, kit) => [
    {
      path: fileName("aiken", paper, "txt"),
      mediaType: "text/plain",
      content: questions.map((question) => written(question, kit)).join("\n"),
    },
  ],
});

const REFUSED: Partial<Record<ExportedQuestion["asks"]["kind"], string>> = {
  multiple: "several of its options are right, and Aiken takes one",
  short: "its answer is typed, and Aiken has options alone",
  numeric: "its answer is a typed number, and Aiken has options alone",
  open: "it asks for an answer in sentences, and Aiken has options alone",
  cloze: "it has gaps to fill, and Aiken has options alone",
  ordering: "it asks for an order, and Aiken has options alone",
  matching: "it has pairs to match, and Aiken has options alone",
};

/** Lines that Moodle takes for something else than the start of a question, and skips or refuses. */
function* refusedLines(question: ExportedQuestion): Iterable<Limit> {
  const stem = stemLine(question);
  const opening = /^[A-Z][).]/.exec(stem);
  if (opening !== null)
    yield refused(`its text begins with ${JSON.stringify(opening[0])}, which Aiken reads as the letter of an option`);
  if (stem.startsWith("ANSWER:")) yield refused('its text begins with "ANSWER:", which ends a question in Aiken');
  if (stem.length < 2) yield refused("its text is one character, and Aiken skips such lines");
}

function optionsOf(
  { asks }: ExportedQuestion,
  kit: Saying,
): readonly Pick<ExportedOption, "text" | "isRight" | "why">[] | null {
  switch (asks.kind) {
    case "choice":
      return asks.options;
    case "true-false":
      return [
        { text: kit.t("true"), isRight: asks.isTrue, why: null },
        { text: kit.t("false"), isRight: !asks.isTrue, why: null },
      ];
    case "multiple":
    case "short":
    case "numeric":
    case "cloze":
    case "ordering":
    case "matching":
    case "open":
      return null;
  }
}

const rawStem = ({ passage, stem }: ExportedQuestion): string =>
  [...(passage === null ? [] : [passage.title ?? "", passage.text]), stem].filter((text) => text !== "").join("\n");

const oneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => plain(line))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

const stemLine = (question: ExportedQuestion): string => oneLine(rawStem(question));

function written(question: ExportedQuestion, kit: Saying): string {
  const options = optionsOf(question, kit)!;
  const right = options.findIndex(({ isRight }) => isRight);
  return [
    stemLine(question),
    ...options.map(({ text }, i) => `${LETTERS[i]!}) ${oneLine(text)}`),
    `ANSWER: ${LETTERS[right]!}`,
    "",
  ].join("\n");
}
