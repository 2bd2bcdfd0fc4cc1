import { plain } from "../../text/inline.js";
import type { ExportedQuestion } from "./exported.js";
import type { Exported, Saying } from "./kinds.js";
import { percentsOf } from "./moodle-fractions.js";
import { hasPinned, matchedText, shortAnswerText, tagsOf } from "./moodle-parts.js";
import { asIs, htmlText, markupText, plainText } from "./moodle-text.js";
import { pictureFile } from "./pictures.js";
import { questionHtml } from "./question-html.js";
import { html } from "./texts.js";
import { type Xml, type XmlContent, block, element } from "./xml.js";

/** A question as Moodle's importer wants it, in the order in which Moodle itself writes it. */
export const moodleQuestion = (question: ExportedQuestion, kit: Saying): Xml =>
  block("question", { type: TYPES[question.asks.kind] }, [
    element("name", {}, plainText(question.id)),
    questionText(question, kit),
    htmlText("generalfeedback", html(question.explanation ?? "", "links")),
    element("defaultgrade", {}, question.points),
    // What a second attempt costs. An exam has one, and the default takes a third.
    element("penalty", {}, 0),
    element("hidden", {}, 0),
    element("idnumber", {}, question.id),
    ...parts(question),
    tags(question),
  ]);

const TYPES: Readonly<Record<Exported["kind"], string>> = {
  choice: "multichoice",
  multiple: "multichoice",
  "true-false": "truefalse",
  short: "shortanswer",
  numeric: "numerical",
  cloze: "cloze",
  ordering: "ordering",
  matching: "matching",
  open: "essay",
};

function questionText(question: ExportedQuestion, kit: Saying): Xml {
  const { asks } = question;
  const own = asks.kind === "cloze" ? gapped(asks.segments, question.points) : undefined;
  const markup = questionHtml(question, kit, (file) => `@@PLUGINFILE@@/${file}`, own);
  const file = pictureFile(question.picture);
  return element(
    "questiontext",
    { format: "html" },
    markupText(markup),
    file === null ? null : element("file", { name: file.name, path: "/", encoding: "base64" }, file.base64),
  );
}

/** A character that no text of a bank has. */
const GAP = "\uFDD0";

/** A text with its gaps as Moodle's codes: `{1:SHORTANSWER:=Sochi}`. Braces of its own would be read as one. */
function gapped(segments: Extract<Exported, { readonly kind: "cloze" }>["segments"], points: number): string {
  const gaps = segments.filter((one) => typeof one !== "string");
  const weight = Number.isInteger(points / gaps.length) ? points / gaps.length : 1;
  const marked = segments.map((one) => (typeof one === "string" ? one : GAP)).join("");
  let at = 0;
  return html(marked)
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replaceAll(GAP, () => `{${weight}:SHORTANSWER:=${inCode(shortAnswerText(plain(gaps[at++]!.answer)))}}`);
}

/** Text in such a code, where entities are read (qtype_multianswer_extract_question) and nothing else is safe. */
const inCode = (text: string): string =>
  text.replace(/[&<>"'~#{}\\=%]/g, (character) => `&#${character.charCodeAt(0)};`);

function tags(question: ExportedQuestion): Xml | null {
  const all = tagsOf(question);
  return all.length === 0
    ? null
    : block(
        "tags",
        {},
        all.map((tag) => element("tag", {}, plainText(tag))),
      );
}

/** What whoever marks it has beside it, and nobody else. */
const graderInfo = ({ answer: model, rubric }: Extract<Exported, { readonly kind: "open" }>): string =>
  [
    ...(model === null ? [] : [`<p>${html(model)}</p>`]),
    ...(rubric.length === 0
      ? []
      : [`<ul>${rubric.map((one) => `<li>${one.points}: ${html(one.for)}</li>`).join("")}</ul>`]),
  ].join("");

const shuffling = (question: ExportedQuestion): Xml =>
  element("shuffleanswers", {}, question.shuffleThere && !hasPinned(question));

/** An answer whose text has markup, or has none. */
const answer = (percent: string, text: string, why: string | null, format: "html" | "plain_text"): Xml =>
  element(
    "answer",
    { fraction: percent, format },
    format === "html" ? markupText(text) : plainText(text),
    htmlText("feedback", why === null ? "" : html(why)),
  );

/** What belongs to one type alone. */
function parts(question: ExportedQuestion): readonly XmlContent[] {
  const { asks } = question;
  switch (asks.kind) {
    case "choice":
    case "multiple": {
      const percents = percentsOf(question, asks.options);
      return [
        element("single", {}, asks.kind === "choice"),
        shuffling(question),
        element("answernumbering", {}, "ABCD"),
        ...asks.options.map(({ text, why }, i) => answer(percents[i]!, html(text), why, "html")),
      ];
    }
    // The texts are names of the two answers: in another language or with capital letters they would be guessed.
    case "true-false":
      return [true, false].map((says) =>
        answer(
          says === asks.isTrue ? "100" : "0",
          String(says),
          says === asks.isTrue ? null : asks.correction,
          "plain_text",
        ),
      );
    case "short":
      return [
        element("usecase", {}, asks.match.case === "exact" ? 1 : 0),
        ...asks.accepted.map((text) => answer("100", shortAnswerText(plain(text)), null, "plain_text")),
      ];
    case "numeric":
      return [
        element(
          "answer",
          { fraction: "100", format: "plain_text" },
          element("text", {}, asks.key),
          htmlText("feedback", ""),
          element("tolerance", {}, asks.tolerance),
        ),
        // It may be typed, and is not asked for.
        ...(asks.unit === null
          ? []
          : [
              element(
                "units",
                {},
                element("unit", {}, element("multiplier", {}, 1), element("unit_name", {}, asIs(plain(asks.unit)))),
              ),
              element("unitgradingtype", {}, 0),
              element("showunits", {}, 0),
            ]),
      ];
    case "cloze":
      return [];
    case "open":
      return [
        element("responseformat", {}, "editor"),
        element("responserequired", {}, 1),
        element("responsefieldlines", {}, asks.lines),
        element("attachments", {}, 0),
        element("attachmentsrequired", {}, 0),
        htmlText("graderinfo", graderInfo(asks)),
        htmlText("responsetemplate", ""),
      ];
    // Part of Moodle since 4.4.
    case "ordering":
      return [
        element("layouttype", {}, "VERTICAL"),
        element("selecttype", {}, "ALL"),
        element("selectcount", {}, 0),
        element("gradingtype", {}, "ABSOLUTE_POSITION"),
        element("showgrading", {}, "SHOW"),
        element("numberingstyle", {}, "none"),
        // Where it is left out, two hints without a text are saved, and the database refuses them.
        element("shownumcorrect", {}, 0),
        ...asks.steps.map((step, i) => answer(String(i + 1), html(step), null, "html")),
      ];
    case "matching": {
      const known = new Set(asks.pairs.map(({ right }) => right));
      const extras = asks.rights.filter((right) => !known.has(right)).map((right) => ({ left: "", right }));
      return [
        shuffling(question),
        ...[...asks.pairs, ...extras].map(({ left, right }) =>
          element(
            "subquestion",
            { format: "html" },
            markupText(html(left)),
            element("answer", {}, plainText(matchedText(right))),
          ),
        ),
      ];
    }
  }
}
