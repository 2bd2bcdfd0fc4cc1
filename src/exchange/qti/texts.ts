import { gapFields, hintLost, type ReadGap } from "../gap-fields.js";
import { gapPlace, withGaps } from "../gap-places.js";
import { textOfHtml, textOfPlain, typedTextOfHtml } from "../html.js";
import { ifAny, type Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { rubricIn } from "../rubric-list.js";
import { quoted } from "../shares.js";
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
  const parts = withGaps(notes.stem(textOfHtml(html)), gaps);
  const only = gaps.length === 1 && !isCalledGap(interactions[0]!) ? gaps[0]! : null;
  const asked = only === null || only.kind === "options" ? null : askedBehind(parts, only);
  if (only === null || asked === null) return gapFields(parts, notes.lose);
  hintLost(only, notes.lose);
  if (only.kind === "number") return numericFields(asked.stem, only.answers, asked.unit, notes.lose);
  return only.kind === "typed" ? shortFields(asked.stem, only.answers, only, notes.lose) : gapFields(parts, notes.lose);
}

/** As our packages call the responses of a text with gaps. */
const isCalledGap = (interaction: XmlElement): boolean => /^gap\d*$/i.test(responseOf(interaction));

/** A bank's units are plain text. */
const withoutMarks = (markdown: string): string => markdown.replace(/\\([\\*_`[\]])|[*`]+/g, "$1");

/** As a unit stands behind a field: no sentence, and no remark in brackets. */
const UNIT = /^[^\n([]{1,40}(?<![.?!:;,])$/;

/** A single gap behind its text, or in a paragraph of its own below it, asks for an answer, and needs no blank. */
function askedBehind(
  [stem, gap, behind, ...more]: readonly (string | ReadGap)[],
  only: ReadGap,
): { readonly stem: string; readonly unit: string } | null {
  if (typeof stem !== "string" || stem.trim() === "" || gap !== only || more.length > 0) return null;
  const unit = withoutMarks(typeof behind === "string" ? behind.trim() : "");
  if (unit !== "" && !(only.kind === "number" && stem.endsWith("\n\n") && UNIT.test(unit))) return null;
  return /[?:.]\s*$|\n\n$/.test(stem) ? { stem: stem.trim(), unit } : null;
}

function typedGap(item: XmlElement, interaction: XmlElement): ReadGap {
  const response = responseOf(interaction);
  const declaration = declarationOf(item, response);
  const { baseType, correct, mapping, isCaseExact } = declaration;
  const share = shareOfOne(declaration);
  const values = [...new Set([...(mapping?.keys() ?? []), ...correct])];
  const hint = textOfPlain(attribute(interaction, "placeholderText") ?? "").text;
  if (baseType === "float" || baseType === "integer") {
    const literals = new Map(literalsOf(item, response).map(({ value, tolerance }) => [value, tolerance]));
    const answers = values.map((value) => ({
      value,
      tolerance: literals.get(value) ?? toleranceOfCorrect(item, response, Number(value)),
      share: share(value),
      why: "",
    }));
    return { kind: "number", answers, hint };
  }
  const answers = values.map((text) => ({ text, share: share(text), why: "" }));
  return { kind: "typed", answers, isCaseExact, hasWildcards: false, hint };
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

/** An answer in sentences, with a model answer where one is declared; markers may be told it with its emphasis. */
export function extendedText({ item, interaction, stem, rubrics, worth, notes }: Asked): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  const lines = Number(attribute(interaction, "expectedLines"));
  const [declared = ""] = declarationOf(item, responseOf(interaction)).correct;
  const told = rubricIn(rubrics.map(inside).join(""), worth);
  for (const one of told.lost) notes.lose(one);
  const model = notes.other(textOfHtml(told.model), "what markers are told");
  const words = typedTextOfHtml(told.model).text;
  const isModel = words !== "" && squeezed(words) === squeezed(declared);
  if (words !== "" && !isModel) notes.lose(`what markers are told: ${quoted(words)}`);
  return {
    fields: {
      type: "open",
      stem,
      ...(Number.isInteger(lines) && lines >= 1 && lines <= 60 && { lines }),
      ...ifAny("answer", isModel ? model : textOfPlain(declared).text),
      ...(told.rubric.length > 0 && { rubric: told.rubric }),
    },
  };
}

/** Since 3.0 it stands in a body of its own. */
function inside(rubric: XmlElement): string {
  const [only, ...more] = childrenOf(rubric);
  return markupIn(only?.name === "div" && more.length === 0 ? only : rubric);
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
