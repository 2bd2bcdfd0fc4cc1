import { textOfHtml, explanationOfHtml } from "../html.js";
import { matchingFields, orderingFields } from "../list-fields.js";
import { optionFields, statementFields } from "../option-fields.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, markupIn, withinOf } from "../xml-parts.js";
import { textMarkup } from "./body.js";
import { declarationOf, shareOfOne, shareOfSeveral } from "./declaration.js";

/** One interaction of an item. */
export interface Asked {
  readonly item: XmlElement;
  readonly interaction: XmlElement;
  readonly stem: string;
  readonly notes: QuestionNotes;
  /** Feedback that belongs to an option, by its identifier. */
  readonly whys: ReadonlyMap<string, string>;
  /** What markers are told. */
  readonly rubrics: readonly XmlElement[];
  /** Its points. */
  readonly worth: number;
}

export const responseOf = (interaction: XmlElement): string =>
  attribute(interaction, "responseIdentifier") ?? "RESPONSE";
export const identifierOf = (element: XmlElement): string => attribute(element, "identifier") ?? "";

export function choice({ item, interaction, stem, notes, whys }: Asked): Outcome {
  const declaration = declarationOf(item, responseOf(interaction));
  const isSingle = declaration.cardinality === "single";
  const share = isSingle ? shareOfOne(declaration) : shareOfSeveral(declaration);
  const options = childrenOf(interaction, "simpleChoice").map((element) => ({
    ...notes.option(textOfHtml(textMarkup(element))),
    share: share(identifierOf(element)),
    why: whyOf(element, notes) || (whys.get(identifierOf(element)) ?? ""),
    isPinned: attribute(element, "fixed") === "true",
  }));
  const statement = isSingle ? statementFields(stem, options, notes.lose) : null;
  if (statement !== null) return statement;
  return optionFields(stem, options, { isSingle, isFixed: attribute(interaction, "shuffle") === "false" }, notes.lose);
}

/** Feedback within an option. */
const whyOf = (element: XmlElement, notes: QuestionNotes): string =>
  withinOf(element, "feedbackInline", "feedbackBlock")
    .map((one) => notes.other(explanationOfHtml(markupIn(one)), "feedback"))
    .filter((text) => text !== "")
    .join("\n\n");

export function order({ item, interaction, stem, notes }: Asked): Outcome {
  const { correct } = declarationOf(item, responseOf(interaction));
  const steps = new Map(
    childrenOf(interaction, "simpleChoice").map((one) => [
      identifierOf(one),
      notes.option(textOfHtml(textMarkup(one))).text,
    ]),
  );
  if (correct.length === 0) return { why: "it names no right answer" };
  for (const [step, text] of steps)
    if (!correct.includes(step)) notes.lose(`the step ${JSON.stringify(text)}, which has no place`);
  return orderingFields(
    stem,
    correct.map((one) => steps.get(one) ?? ""),
  );
}

export function match({ item, interaction, stem, notes }: Asked): Outcome {
  const declaration = declarationOf(item, responseOf(interaction));
  const [lefts, rights] = childrenOf(interaction, "simpleMatchSet").map(
    (set) =>
      new Map(
        childrenOf(set, "simpleAssociableChoice").map((one) => [
          identifierOf(one),
          notes.option(textOfHtml(textMarkup(one))).text,
        ]),
      ),
  );
  if (lefts === undefined || rights === undefined) return { why: "it has no two lists" };
  const points = new Set(declaration.mapping?.values());
  if (points.size > 1) notes.lose("the weights of its pairs");
  const pairs = rightPairs(declaration);
  const of = (left: string) => pairs.filter(([one]) => one === left);
  if ([...lefts.keys()].some((left) => of(left).length > 1)) return { why: "several belong to one of its left sides" };
  const made = [...lefts].flatMap(([left, text]) => {
    const [found] = of(left);
    if (found === undefined) notes.lose(`the left side ${JSON.stringify(text)}, which nothing belongs to`);
    return found === undefined ? [] : [{ left: text, right: rights.get(found[1]) ?? "" }];
  });
  if (made.length === 0) return { why: "it names no right answer" };
  return matchingFields(stem, made, [...rights.values()], notes.lose);
}

/** `A B`, that A belongs to B. */
export const rightPairs = ({ correct, mapping }: ReturnType<typeof declarationOf>): (readonly [string, string])[] => {
  const mapped = [...(mapping ?? [])].filter(([, points]) => points > 0).map(([pair]) => pair);
  return (correct.length > 0 ? correct : mapped).map((pair) => {
    const [one = "", other = ""] = pair.split(/\s+/);
    return [one, other] as const;
  });
};
