import type { ExportedQuestion } from "../exports/exported.js";
import { escape } from "../pages/stencil.js";
import type { Saying } from "../exports/kinds.js";
import { questionHtml } from "../exports/question-html.js";
import { html } from "../exports/texts.js";
import { type Xml, block, element } from "../exports/xml.js";
import { type CanvasAnswer, canvasAnswers } from "./answers.js";
import { conditions } from "./conditions.js";
import { blankPrefix, clozeHtml, withBlanks } from "./blanks.js";
import { htmlText } from "./material.js";

/** One question as Canvas's own exports have it, which its importers read best. */
export function canvasItem(question: ExportedQuestion, ident: string, kit: Saying): Xml {
  const { points, number } = question;
  const { type, answers, responses } = canvasAnswers(question);
  return block("item", { ident, title: kit.t("question", { n: number }) }, [
    block("itemmetadata", {}, [
      block("qtimetadata", {}, [
        field("question_type", type),
        field("points_possible", String(points)),
        field("original_answer_ids", answers.map(({ ident }) => ident).join(",")),
        field("assessment_question_identifierref", `bank_${ident}`),
      ]),
    ]),
    block("presentation", {}, [htmlText(shown(question, kit)), ...responses]),
    block("resprocessing", {}, [
      element("outcomes", {}, element("decvar", { maxvalue: 100, minvalue: 0, varname: "SCORE", vartype: "Decimal" })),
      ...conditions(question, answers),
    ]),
    ...feedback(question, answers),
  ]);
}

const field = (label: string, entry: string): Xml =>
  block("qtimetadatafield", {}, [element("fieldlabel", {}, label), element("fieldentry", {}, entry)]);

function shown(question: ExportedQuestion, kit: Saying): string {
  const whole = questionHtml(question, kit, (file) => `%24IMS-CC-FILEBASE%24/images/${file}`, ownHtml(question));
  return question.asks.kind === "cloze" ? withBlanks(whole, blankPrefix(question)) : whole;
}

/** The question's own text, with what Canvas has no field for. */
function ownHtml({ stem, asks }: ExportedQuestion): string {
  if (asks.kind === "cloze") return clozeHtml(asks.segments);
  if (asks.kind === "numeric" && asks.unit !== null) return `${html(stem)} (${escape(asks.unit)})`;
  return html(stem);
}

/** Canvas finds it by these names. */
function feedback({ explanation }: ExportedQuestion, answers: readonly CanvasAnswer[]): Xml[] {
  const feedbackOn = (ident: string, source: string): Xml =>
    element("itemfeedback", { ident }, element("flow_mat", {}, htmlText(source)));
  return [
    ...(explanation === null ? [] : [feedbackOn("general_fb", `<p>${html(explanation, "links")}</p>`)]),
    ...answers.flatMap(({ ident, why }) => (why === null ? [] : [feedbackOn(`${ident}_fb`, `<p>${html(why)}</p>`)])),
  ];
}
