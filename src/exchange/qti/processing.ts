import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, textOf, withinOf } from "../xml-parts.js";

/** An answer that the processing of responses names itself. */
export interface Literal {
  readonly value: string;
  /** How far off a number may be. */
  readonly tolerance: number;
}

/** Whether points come from the mapping: by the template of that name, or by an expression. */
export function usesMapping(item: XmlElement, response: string): boolean {
  const processing = childrenOf(item, "responseProcessing");
  return processing.some(
    (one) =>
      (attribute(one, "template") ?? "").includes("map_response") ||
      withinOf(one, "mapResponse").some((mapped) => attribute(mapped, "identifier") === response),
  );
}

/** Branches that give points, in their order. */
const givingPoints = (item: XmlElement): XmlElement[] =>
  childrenOf(item, "responseProcessing")
    .flatMap((one) => withBranches(one))
    .filter((branch) => branch.name !== "responseElse" && childrenOf(branch, "setOutcomeValue").some(givesPoints));

const withBranches = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap((child) =>
    /^response(?:If|ElseIf|Else)$/.test(child.name) ? [child, ...withBranches(child)] : withBranches(child),
  );

function givesPoints(set: XmlElement): boolean {
  if (attribute(set, "identifier") !== "SCORE") return false;
  const numbers = withinOf(set, "baseValue").map((one) => Number(textOf(one).trim()));
  return numbers.length === 0 || numbers.some((number) => number > 0);
}

/** Answers that a branch with points compares a response with. */
export function literalsOf(item: XmlElement, response: string): Literal[] {
  const comparisons = ["match", "equal", "equalRounded", "stringMatch", "member", "contains"];
  return givingPoints(item).flatMap((branch) =>
    withoutNot(branch, comparisons)
      .filter((one) => withinOf(one, "variable").some((variable) => attribute(variable, "identifier") === response))
      .flatMap((one) =>
        withinOf(one, "baseValue").map((base) => {
          const value = textOf(base).trim();
          return { value, tolerance: toleranceOf(one, Number(value)) };
        }),
      ),
  );
}

const withoutNot = (element: XmlElement, names: readonly string[]): XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === "not" || child.name.startsWith("response")) return [];
    return names.includes(child.name) ? [child] : withoutNot(child, names);
  });

/** How far a number may be off that is compared with the declared one. */
export function toleranceOfCorrect(item: XmlElement, response: string, value: number): number {
  const compared = givingPoints(item)
    .flatMap((branch) => withoutNot(branch, ["equal", "equalRounded"]))
    .filter((one) => withinOf(one, "correct").some((correct) => attribute(correct, "identifier") === response));
  return Math.max(0, ...compared.map((one) => toleranceOf(one, value)));
}

/** `equal` with its mode and one or two numbers; the wider one is taken. */
function toleranceOf(equal: XmlElement, value: number): number {
  const mode = attribute(equal, "toleranceMode");
  const wide = Math.max(0, ...(attribute(equal, "tolerance") ?? "").split(/\s+/).map(Number).filter(Number.isFinite));
  if (mode === "absolute") return wide;
  if (mode !== "relative") return 0;
  const tolerance = Number(((Math.abs(value) * wide) / 100).toPrecision(12));
  return Number.isFinite(tolerance) ? tolerance : 0;
}
