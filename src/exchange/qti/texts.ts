import { gapFields, type ReadGap } from "../gap-fields.js";
import { gapPlace, withGaps } from "../gap-places.js";
import { textOfHtml } from "../html.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { numericFields, shortFields } from "../typed-fields.js";
import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, markupIn } from "../xml-parts.js";
import { textMarkup, type Body } from "./body.js";
import { type Asked, identifierOf, responseOf, rightPairs } from "./choices.js";
import { declarationOf, shareOfOne } from "./declaration.js";
import { literalsOf, toleranceOfCorrect } from "./processing.js";

/** Gaps in the body itself. */
export function gapsInBody(item: XmlElement, { html, interactions }: Body, notes: QuestionNotes): Outcome {
  const gaps = interactions.map((one) =>
    one.name === "inlineChoiceInteraction" ? optionsGap(item, one, notes) : typedGap(item, one),
  );
  return gapOutcome(notes.stem(textOfHtml(html)), gaps, notes);
}

/** A single gap behind its text, or in a paragraph of its own below it, asks for an answer, and needs no blank. */
function gapOutcome(text: string, gaps: readonly ReadGap[], notes: QuestionNotes): Outcome {
  const parts = withGaps(text, gaps);
  const [only] = gaps;
  const words = parts.flatMap((part) => (typeof part === "string" && part.trim() !== "" ? [part.trim()] : []));
  const isBehind = gaps.length === 1 && words.length === 1 && typeof parts.at(-1) !== "string";
  if (!isBehind || !/[?:.]\s*$|\n\n$/.test(String(parts[0]))) return gapFields(parts, notes.lose);
  if (only!.kind === "number") return numericFields(words[0]!, only!.answers, "", notes.lose);
  return only!.kind === "typed"
    ? shortFields(words[0]!, only!.answers, only!, notes.lose)
    : gapFields(parts, notes.lose);
}

function typedGap(item: XmlElement, interaction: XmlElement): ReadGap {
  const response = responseOf(interaction);
  const declaration = declarationOf(item, response);
  const { baseType, correct, mapping, isCaseExact } = declaration;
  const share = shareOfOne(declaration);
  const values = [...new Set([...(mapping?.keys() ?? []), ...correct])];
  if (baseType === "float" || baseType === "integer") {
    const literals = new Map(literalsOf(item, response).map(({ value, tolerance }) => [value, tolerance]));
    const answers = values.map((value) => ({
      value,
      tolerance: literals.get(value) ?? toleranceOfCorrect(item, response, Number(value)),
      share: share(value),
      why: "",
    }));
    return { kind: "number", answers };
  }
  const answers = values.map((text) => ({ text, share: share(text), why: "" }));
  return { kind: "typed", answers, isCaseExact, hasWildcards: false };
}

function optionsGap(item: XmlElement, interaction: XmlElement, notes: QuestionNotes): ReadGap {
  const share = shareOfOne(declarationOf(item, responseOf(interaction)));
  const options = childrenOf(interaction, "inlineChoice").map((one) => ({
    ...notes.option(textOfHtml(textMarkup(one))),
    share: share(identifierOf(one)),
    why: "",
  }));
  return { kind: "options", options, isFixed: attribute(interaction, "shuffle") === "false" };
}

/** Words to drag into gaps. */
export function gapMatch({ item, interaction, stem, notes }: Asked): Outcome {
  const pairs = rightPairs(declarationOf(item, responseOf(interaction)));
  const words = childrenOf(interaction, "gapText").map((one) => ({
    identifier: identifierOf(one),
    ...notes.option(textOfHtml(textMarkup(one))),
  }));
  if (childrenOf(interaction, "gapImg").length > 0) return { why: "it asks for pictures to be dragged" };
  const gaps: ReadGap[] = [];
  const withPlaces = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === "string") return [child];
      if (child.name === "prompt" || child.name === "gapText") return [];
      if (child.name !== "gap") return [withPlaces(child)];
      const right = pairs.find(([, gap]) => gap === identifierOf(child))?.[0];
      gaps.push({
        kind: "options",
        options: words.map((word) => ({ ...word, share: word.identifier === right ? 1 : 0, why: "" })),
        isFixed: attribute(interaction, "shuffle") === "false",
      });
      return [gapPlace(gaps.length - 1)];
    }),
  });
  const text = notes.stem(textOfHtml(markupIn(withPlaces(interaction))));
  return gapFields([...(stem === "" ? [] : [`${stem}\n\n`]), ...withGaps(text, gaps)], notes.lose);
}

/** An answer in sentences, with a model answer where one is declared. */
export function extendedText({ item, interaction, stem }: Asked): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  const lines = Number(attribute(interaction, "expectedLines"));
  const [answer = ""] = declarationOf(item, responseOf(interaction)).correct;
  return {
    fields: {
      type: "open",
      stem,
      ...(Number.isInteger(lines) && lines >= 1 && lines <= 60 && { lines }),
      ...(answer !== "" && { answer }),
    },
  };
}
