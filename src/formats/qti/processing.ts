import type { Xml } from "../exports/xml.js";
import type { Declared, Scoring } from "./asked.js";
import type { Dialect } from "./dialect.js";

/** What an answer earns that is wrong altogether, or missing. */
export interface Penalties {
  readonly wrong: number;
  readonly blank: number;
}

interface Processing {
  readonly declared: readonly Declared[];
  readonly scoring: Scoring;
  readonly points: number;
  readonly penalties: Penalties | null;
  /** Whether what is said afterwards depends on the answer; null where nothing is said. */
  readonly feedback: "for-all" | "by-option" | null;
}

/** How an answer is marked: by a template of the standard where that says all, since every tool knows those. */
export function responseProcessing(item: Processing, qti: Dialect): Xml | null {
  // People do; a program has no more to do than to show what all are told.
  if (item.scoring.kind === "by-people")
    return item.feedback === null ? null : qti.block("responseProcessing", {}, [feedbackSet(item.feedback, qti)]);
  const { declared, scoring, points, penalties, feedback } = item;
  if (penalties === null && feedback === null) {
    if (scoring.kind === "match" && points === 1)
      return qti.element("responseProcessing", { template: qti.template("match_correct") });
    if (scoring.kind === "map" && scoring.base === 0 && declared.length === 1 && declared[0]!.identifier === "RESPONSE")
      return qti.element("responseProcessing", { template: qti.template("map_response") });
  }
  return qti.block("responseProcessing", {}, [
    ...scored(item, qti),
    ...(penalties === null ? [] : [penalised(declared, penalties, qti)]),
    ...(feedback === null ? [] : [feedbackSet(feedback, qti)]),
  ]);
}

const float = (value: number, qti: Dialect): Xml => qti.element("baseValue", { baseType: "float" }, value);
const variable = (identifier: string, qti: Dialect): Xml => qti.element("variable", { identifier });
const set = (identifier: string, value: Xml, qti: Dialect): Xml =>
  qti.block("setOutcomeValue", { identifier }, [value]);
const when = (condition: Xml, then: Xml, qti: Dialect): Xml =>
  qti.block("responseCondition", {}, [qti.block("responseIf", {}, [condition, then])]);

const isAnswered = (identifier: string, qti: Dialect): Xml =>
  qti.element("not", {}, qti.element("isNull", {}, variable(identifier, qti)));

function scored({ declared, scoring, points }: Processing, qti: Dialect): readonly Xml[] {
  const response = variable("RESPONSE", qti);
  const correct = qti.element("correct", { identifier: "RESPONSE" });
  switch (scoring.kind) {
    case "by-people":
      return [];
    case "match":
      return [when(qti.element("match", {}, response, correct), set("SCORE", float(points, qti), qti), qti)];
    case "near": {
      const { tolerance } = scoring;
      const mode =
        tolerance === 0
          ? { toleranceMode: "exact" }
          : { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` };
      return [when(qti.element("equal", mode, response, correct), set("SCORE", float(points, qti), qti), qti)];
    }
    case "map":
      // Some tools stop at the mapping of an answer that is missing.
      return declared.map(({ identifier }) => {
        const earned = qti.element("mapResponse", { identifier });
        const before =
          declared.length > 1 ? variable("SCORE", qti) : scoring.base === 0 ? null : float(scoring.base, qti);
        const total = before === null ? earned : qti.element("sum", {}, before, earned);
        return when(isAnswered(identifier, qti), set("SCORE", total, qti), qti);
      });
    case "places":
      return scoring.steps.map((step, i) =>
        when(
          qti.element(
            "match",
            {},
            qti.element("index", { n: i + 1 }, response),
            qti.element("baseValue", { baseType: "identifier" }, step),
          ),
          set("SCORE", qti.element("sum", {}, variable("SCORE", qti), float(points / scoring.steps.length, qti)), qti),
          qti,
        ),
      );
  }
}

/** What nobody answered earns one thing, what earned nothing another. */
function penalised(declared: readonly Declared[], { wrong, blank }: Penalties, qti: Dialect): Xml {
  const empty = declared.map(({ identifier }) => qti.element("isNull", {}, variable(identifier, qti)));
  return qti.block("responseCondition", {}, [
    qti.block("responseIf", {}, [
      empty.length === 1 ? empty[0]! : qti.block("and", {}, empty),
      set("SCORE", float(blank, qti), qti),
    ]),
    qti.block("responseElseIf", {}, [
      qti.element("equal", { toleranceMode: "exact" }, variable("SCORE", qti), float(0, qti)),
      set("SCORE", float(wrong, qti), qti),
    ]),
  ]);
}

/** Shown are the words on each option that was chosen, and those for all. */
function feedbackSet(feedback: "for-all" | "by-option", qti: Dialect): Xml {
  const all = qti.element("baseValue", { baseType: "identifier" }, FOR_ALL);
  const shown = (...parts: readonly Xml[]): Xml => set("FEEDBACK", qti.element("multiple", {}, ...parts), qti);
  if (feedback === "for-all") return shown(all);
  return qti.block("responseCondition", {}, [
    qti.block("responseIf", {}, [isAnswered("RESPONSE", qti), shown(all, variable("RESPONSE", qti))]),
    qti.block("responseElse", {}, [shown(all)]),
  ]);
}

/** Of the feedback that everybody reads. */
export const FOR_ALL = "EXPLANATION";
