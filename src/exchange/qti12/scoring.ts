import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, textOf } from "../xml-parts.js";

/** What somebody might answer: for each response the labels that are chosen, or what is typed. */
export type Answered = ReadonlyMap<string, readonly string[]>;

type IsSeveral = (response: string) => boolean;

/**
 * Does what the file says about an answer (QTI 1.2, ASI information model, 3.7), so that every way to write the right one is
 * understood: its points, and the names of the feedback that it is shown.
 *
 * @param isSeveral whether several labels of a response can be chosen
 */
export function judged(
  item: XmlElement,
  answered: Answered,
  isSeveral: IsSeveral,
): { score: number; feedback: string[] } {
  const variable = variableOf(item);
  let score = 0;
  const feedback: string[] = [];
  for (const condition of conditionsOf(item)) {
    if (!childrenOf(condition, "conditionvar").some((said) => isMet(said, answered, isSeveral))) continue;
    const sets = childrenOf(condition, "setvar");
    for (const set of sets) if (nameOf(set) === variable) score = changed(score, set);
    for (const shown of childrenOf(condition, "displayfeedback")) feedback.push(attribute(shown, "linkrefid") ?? "");
    if (sets.length > 0 && attribute(condition, "continue") === "No") break;
  }
  return { score, feedback };
}

function changed(score: number, set: XmlElement): number {
  const value = Number(textOf(set).trim());
  if (!Number.isFinite(value)) return score;
  switch (attribute(set, "action") ?? "Set") {
    case "Add":
      return score + value;
    case "Subtract":
      return score - value;
    case "Set":
      return value;
    default:
      return score;
  }
}

const conditionsOf = (item: XmlElement): XmlElement[] =>
  childrenOf(item, "resprocessing").flatMap((one) => childrenOf(one, "respcondition"));

const nameOf = (set: XmlElement): string => attribute(set, "varname") ?? "SCORE";

/** The variable that holds the points: SCORE, or the first that is set. */
function variableOf(item: XmlElement): string {
  const names = conditionsOf(item).flatMap((condition) => childrenOf(condition, "setvar").map(nameOf));
  return names.find((name) => name.toUpperCase() === "SCORE") ?? names[0] ?? "SCORE";
}

/** What has to hold for points to be given. */
export function rightConditions(item: XmlElement): XmlElement[] {
  const variable = variableOf(item);
  const gives = (set: XmlElement): boolean =>
    nameOf(set) === variable && Number(textOf(set).trim()) > 0 && attribute(set, "action") !== "Subtract";
  return conditionsOf(item)
    .filter((condition) => childrenOf(condition, "setvar").some(gives))
    .flatMap((condition) => childrenOf(condition, "conditionvar"));
}

/** All have to hold; of several answers to one question, of which one can be given, one. */
function isMet(all: XmlElement, answered: Answered, isSeveral: IsSeveral): boolean {
  const groups = new Map<string, XmlElement[]>();
  const others: XmlElement[] = [];
  for (const condition of childrenOf(all)) {
    const response = attribute(condition, "respident") ?? "";
    if (condition.name !== "varequal" || isSeveral(response)) others.push(condition);
    else groups.set(response, [...(groups.get(response) ?? []), condition]);
  }
  const holds = (condition: XmlElement): boolean => isOneMet(condition, answered, isSeveral);
  return others.every(holds) && [...groups.values()].every((group) => group.some(holds));
}

function isOneMet(condition: XmlElement, answered: Answered, isSeveral: IsSeveral): boolean {
  const given = answered.get(attribute(condition, "respident") ?? "") ?? [];
  const text = textOf(condition).trim();
  const isExact = attribute(condition, "case") === "Yes";
  const same = (one: string): boolean => one === text || (!isExact && one.toLowerCase() === text.toLowerCase());
  switch (condition.name) {
    case "varequal":
    case "varsubset":
      return given.some(same);
    case "not":
      return !isMet(condition, answered, isSeveral);
    case "and":
      return childrenOf(condition).every((one) => isOneMet(one, answered, isSeveral));
    case "or":
      return childrenOf(condition).some((one) => isOneMet(one, answered, isSeveral));
    case "other":
      return true;
    case "unanswered":
      return given.length === 0;
    default:
      return false;
  }
}

/** The values that a response must have for points, without those under a `not`; in the order of the file. */
export function wantedOf(item: XmlElement, response: string): XmlElement[] {
  const wanted = (element: XmlElement): XmlElement[] =>
    childrenOf(element).flatMap((child) => {
      if (child.name === "not") return [];
      return child.name.startsWith("var") && attribute(child, "respident") === response ? [child] : wanted(child);
    });
  return rightConditions(item).flatMap(wanted);
}
