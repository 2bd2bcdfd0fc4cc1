import type { Paper } from "../../model/paper.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { type Xml, xmlFile } from "../exports/xml.js";
import type { Dialect } from "./dialect.js";
import { namespaces } from "./namespaces.js";

/** A question and the file that it stands in. */
export interface ItemRef {
  readonly question: ExportedQuestion;
  readonly identifier: string;
  readonly href: string;
}

/** The whole paper: which questions, in which order, in which sections. */
export function testFile(items: readonly ItemRef[], identifier: string, paper: Paper, qti: Dialect): string {
  return xmlFile(
    qti.block(
      "assessmentTest",
      { ...namespaces("item", qti), identifier, title: paper.title, toolName: "Broadsheet" },
      [
        qti.element("outcomeDeclaration", { identifier: "SCORE", cardinality: "single", baseType: "float" }),
        paper.minutes === null ? null : qti.element("timeLimits", { maxTime: paper.minutes * 60 }),
        qti.block(
          "testPart",
          { identifier: "PART", navigationMode: "nonlinear", submissionMode: "simultaneous" },
          sectionsOf(items, paper).map(({ title, inside }, i) => section(i + 1, title, inside, qti)),
        ),
        qti.element(
          "outcomeProcessing",
          {},
          qti.element(
            "setOutcomeValue",
            { identifier: "SCORE" },
            qti.element("sum", {}, qti.element("testVariables", { variableIdentifier: "SCORE" })),
          ),
        ),
      ],
    ),
  );
}

/** Sections without a question that the format takes are left out. */
function sectionsOf(items: readonly ItemRef[], { sections, title }: Paper) {
  return sections
    .map((one) => {
      const numbers = new Set(one.questions.map(({ number }) => number));
      return {
        title: one.title ?? title,
        inside: items.filter(({ question }) => numbers.has(question.number)),
      };
    })
    .filter(({ inside }) => inside.length > 0);
}

const section = (place: number, title: string, items: readonly ItemRef[], qti: Dialect): Xml =>
  qti.block(
    "assessmentSection",
    { identifier: `SECTION${place}`, title, visible: true },
    items.map(({ identifier, href }) => qti.element("assessmentItemRef", { identifier, href })),
  );
