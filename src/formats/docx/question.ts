import { linesOf } from "../../text/lines.js";
import { pointsShown } from "../../marking/marks.js";
import type { Media } from "../../model/bank.js";
import type { Paper, Question } from "../../model/paper.js";
import { askText } from "../pages/statements.js";
import { type IsRight, asksBelow } from "./asks.js";
import { QUESTIONS } from "./lists.js";
import { isShown } from "./pictures.js";
import { GAP, run, tab } from "./runs.js";
import { type Block, type Writing, block, notice, said, together, written } from "./writing.js";

/** A question as a paper asks it, with what a key says below it. */
export function questionXml(
  question: Question,
  paper: Paper,
  writing: Writing,
  isRight: IsRight,
  below: readonly Block[] = [],
): string {
  const { passage } = question;
  return together([
    ...(passage === null ? [] : passageBlocks(passage, writing)),
    ...stemBlocks(question, paper, writing),
    ...(question.item.media === null ? [] : pictureBlocks(question.item.media, writing)),
    ...asksBelow(question, writing, isRight),
    ...below,
  ]);
}

function passageBlocks(
  { passage: { title, text }, count }: NonNullable<Question["passage"]>,
  writing: Writing,
): Block[] {
  return [
    notice(writing, "PassageNote", writing.kit.t("passage", { n: count })),
    ...(title === null ? [] : [block(writing, "PassageTitle", written(title, writing, null))]),
    ...text.split(/\n\s*\n/).map((one) => block(writing, "Passage", written(one.trim(), writing, null))),
  ];
}

/** A gap of the same width for each answer: widths would tell long ones from short ones. */
const LINE = "_".repeat(16);

function stemBlocks({ item, asked }: Question, paper: Paper, writing: Writing): Block[] {
  const { t } = writing.kit;
  const { lang } = item;
  const language = lang ?? writing.language;
  const points = t("points_count", { n: pointsShown([item], item.points, paper.marking) });
  // No line ends within it.
  const end = tab + said(`\u00A0${points.replaceAll(" ", "\u00A0")}`, writing, { style: "Points" });
  if (item.type === "cloze") {
    const hints = item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.hint]));
    const gap = () => {
      const hint = hints.shift() ?? null;
      const line = said(LINE, writing, { style: "Gap" });
      return hint === null ? line : line + said(` ${t("gap_hint", { hint })}`, writing, { style: "GapHint" });
    };
    // Emphasis may begin before a gap and end behind it.
    const text = item.segments.map((part) => (typeof part === "string" ? part : GAP)).join("");
    return [block(writing, "Question", written(text, writing, lang, { gap }) + end, { language, list: QUESTIONS })];
  }
  const { head, blocks } = linesOf(item.stem);
  // Of a statement with reasons what is asked may be all that stands above it.
  const first = head === "" && asked !== null ? said(askText(asked, t), writing) : written(head, writing, lang);
  const line = (style: "QuestionText" | "Statement", content: string) => block(writing, style, content, { language });
  return [
    block(writing, "Question", first + end, { language, list: QUESTIONS }),
    ...blocks.flatMap((one) =>
      one.kind === "line"
        ? [line("QuestionText", written(one.text, writing, lang))]
        : one.entries.map(({ mark, text }) =>
            line("Statement", run(mark, { language, base: writing.language }) + tab + written(text, writing, lang)),
          ),
    ),
  ];
}

function pictureBlocks({ alt, credit, licence, content }: Media, writing: Writing): Block[] {
  const { kit, pictures, sizes } = writing;
  return [
    isShown(content)
      ? block(writing, "Picture", pictures.show(content, alt, sizes))
      : block(writing, "Picture", written(alt, writing, null)),
    block(writing, "Caption", creditRuns(`${credit}, ${licence}`, writing), {
      language: kit.language,
    }),
  ];
}

/** `Picture: …`, with the words of ours as a label. */
const creditRuns = (credit: string, writing: Writing): string =>
  writing.kit
    .t("image_credit", { credit: GAP })
    .split(GAP)
    .map((label) => said(label, writing, { style: "Label" }))
    .join(said(credit, writing));
