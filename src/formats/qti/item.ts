import { toDecimal } from "../../text/fraction.js";
import type { ExportedQuestion } from "../exports/exported.js";
import type { Saying } from "../exports/kinds.js";
import { type Xml, element, xmlFile } from "../exports/xml.js";
import { passageXhtml, pictureXhtml, xhtml } from "../exports/xhtml.js";
import { type Declared, declared, optionIdentifier } from "./asked.js";
import type { Dialect } from "./dialect.js";
import { interactions } from "./interactions.js";
import { FOR_ALL, type Penalties, responseProcessing } from "./processing.js";
import { namespaces } from "./namespaces.js";

/** What an item needs to know beside its question. */
export interface Place {
  readonly identifier: string;
  readonly language: string;
  /** The file with the text that it is about, where that stands in one of its own. */
  readonly stimulus: { readonly identifier: string; readonly href: string } | null;
  /** The way from the item to the pictures. */
  readonly pictures: string;
}

/** One question as a file: an assessmentItem. */
export function itemFile(question: ExportedQuestion, place: Place, kit: Saying, qti: Dialect): string {
  const [declarations, scoring] = declared(question);
  const feedback = feedbacks(question);
  const shown =
    feedback.length === 0 ? null : feedback.some(({ identifier }) => identifier !== FOR_ALL) ? "by-option" : "for-all";
  const { points, number } = question;
  const penalties = penaltiesOf(question);
  const passage = place.stimulus === null ? question.passage : null;
  return xmlFile(
    qti.block(
      "assessmentItem",
      {
        ...namespaces("item", qti),
        identifier: place.identifier,
        title: kit.t("question", { n: number }),
        "xml:lang": question.lang ?? place.language,
        adaptive: false,
        timeDependent: false,
        toolName: "Broadsheet",
      },
      [
        ...declarations.map((one) => declaration(one, qti)),
        outcome("SCORE", 0, qti, scoring.kind === "by-people" && qti.version === "3.0" ? "human" : null),
        outcome("MAXSCORE", points, qti),
        shown === null
          ? null
          : qti.element("outcomeDeclaration", {
              identifier: "FEEDBACK",
              cardinality: "multiple",
              baseType: "identifier",
            }),
        place.stimulus === null
          ? null
          : qti.element("assessmentStimulusRef", { identifier: place.stimulus.identifier, href: place.stimulus.href }),
        qti.block("itemBody", {}, [
          passage === null ? null : element("blockquote", {}, passageXhtml(passage)),
          ...[pictureXhtml(question, kit, place.pictures)].flatMap((one) =>
            one === null ? [] : [element("div", {}, one)],
          ),
          ...interactions(question, kit, qti).map((one) =>
            one.source.startsWith("<p>") ? element("div", {}, one) : one,
          ),
        ]),
        responseProcessing({ declared: declarations, scoring, points, penalties, feedback: shown }, qti),
        ...feedback.map(({ identifier, text }) => modalFeedback(identifier, text, qti)),
      ],
    ),
  );
}

/** @param externalScored who marks it where no machine does, which 2.1 has no word for */
const outcome = (identifier: string, value: number, qti: Dialect, externalScored: "human" | null = null): Xml =>
  qti.element(
    "outcomeDeclaration",
    { identifier, cardinality: "single", baseType: "float", externalScored },
    qti.element("defaultValue", {}, qti.element("value", {}, value)),
  );

function declaration({ identifier, cardinality, baseType, correct, mapping }: Declared, qti: Dialect): Xml {
  return qti.block("responseDeclaration", { identifier, cardinality, baseType }, [
    correct.length === 0
      ? null
      : qti.element("correctResponse", {}, ...correct.map((value) => qti.element("value", {}, value))),
    mapping === null
      ? null
      : qti.block(
          "mapping",
          { lowerBound: mapping.lowerBound, defaultValue: 0 },
          mapping.entries.map(({ key, value }) =>
            qti.element("mapEntry", { mapKey: key, mappedValue: value, caseSensitive: mapping.caseSensitive }),
          ),
        ),
  ]);
}

/** In points, which the marks of a paper are not; null where nothing is taken off. */
function penaltiesOf({ points, marks }: ExportedQuestion): Penalties | null {
  if (marks === null) return null;
  const [wrong, blank] = [marks.wrong, marks.blank].map((mark) => toDecimal(mark, 9) * points) as [number, number];
  return wrong === 0 && blank === 0 ? null : { wrong, blank };
}

/** What is said after an answer: why the options that were chosen are right or wrong, and what all are told. */
function feedbacks({ asks, explanation }: ExportedQuestion): readonly { identifier: string; text: string }[] {
  const byOption =
    asks.kind === "choice" || asks.kind === "multiple"
      ? asks.options.flatMap(({ why }, i) => (why === null ? [] : [{ identifier: optionIdentifier(i), text: why }]))
      : asks.kind === "true-false" && asks.correction !== null
        ? [{ identifier: optionIdentifier(asks.isTrue ? 1 : 0), text: asks.correction }]
        : [];
  return [...byOption, ...(explanation === null ? [] : [{ identifier: FOR_ALL, text: explanation }])];
}

function modalFeedback(identifier: string, text: string, qti: Dialect): Xml {
  const content = element("p", {}, xhtml(text, "links"));
  return qti.element(
    "modalFeedback",
    { outcomeIdentifier: "FEEDBACK", identifier, showHide: "show" },
    qti.version === "3.0" ? qti.element("contentBody", {}, content) : content,
  );
}
