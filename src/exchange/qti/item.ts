import { explanationOfHtml, textOfHtml } from "../html.js";
import { inFront } from "../in-front.js";
import { pointsInBank } from "../names.js";
import { ifAny, type Outcome } from "../outcome.js";
import type { Passages } from "../passages.js";
import type { QuestionNotes } from "../question-notes.js";
import { quoted } from "../shares.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, markupIn, textOf, withinOf } from "../xml-parts.js";
import { type Body, INLINE, bodyOf } from "./body.js";
import { type Asked, choice, identifierOf, match, order } from "./choices.js";
import { extendedText, gapMatch, gapsInBody } from "./texts.js";

const INTERACTIONS: ReadonlyMap<string, (asked: Asked) => Outcome> = new Map([
  ["choiceInteraction", choice],
  ["orderInteraction", order],
  ["matchInteraction", match],
  ["gapMatchInteraction", gapMatch],
  ["extendedTextInteraction", extendedText],
]);

const ON_PICTURE = "it asks for places on a picture";
const IN_PROGRAM = "it needs a program of its own";

const LEFT: ReadonlyMap<string, string> = new Map([
  ["associateInteraction", "it asks for pairs within one list"],
  ["hottextInteraction", "it asks for words to be marked in a text"],
  ["uploadInteraction", "it asks for a file to be handed in"],
  ["drawingInteraction", "it asks for a drawing"],
  ["mediaInteraction", "it asks for a recording to be played"],
  ["sliderInteraction", "it asks for a slider to be moved"],
  ["hotspotInteraction", ON_PICTURE],
  ["selectPointInteraction", ON_PICTURE],
  ["positionObjectInteraction", ON_PICTURE],
  ["graphicOrderInteraction", ON_PICTURE],
  ["graphicAssociateInteraction", ON_PICTURE],
  ["graphicGapMatchInteraction", ON_PICTURE],
  ["customInteraction", IN_PROGRAM],
  ["portableCustomInteraction", IN_PROGRAM],
]);

/**
 * What becomes of an item, in the names of QTI 2.1.
 *
 * @param passages those that a text in front of it is one of; null where it has one in a file of its own
 */
export function readItem(item: XmlElement, notes: QuestionNotes, passages: Passages | null): Outcome {
  if (attribute(item, "adaptive") === "true") return { why: "what it asks depends on what was answered before" };
  if (childrenOf(item, "templateDeclaration").length > 0) return { why: "its parts are drawn anew for everybody" };
  const itemBody = childOf(item, "itemBody");
  if (itemBody === null) return { why: "it is a text that asks nothing" };
  const whole = bodyOf(itemBody);
  const front = passages === null ? null : inFront(whole.html, passages);
  for (const one of front?.lost ?? []) notes.lose(one);
  const body = { ...whole, html: front?.html ?? whole.html };
  const feedback = feedbackOf(item, body, notes);
  const outcome = outcomeOf(item, body, feedback.whys, notes);
  if ("why" in outcome) return outcome;
  if (outcome.fields["type"] !== "open")
    for (const rubric of body.rubrics) notes.lose(`what markers are told: ${quoted(textOf(rubric))}`);
  const { explanation = "", ...fields } = outcome.fields;
  const texts = [String(explanation), feedback.explanation].filter((text) => text !== "");
  return {
    fields: {
      ...fields,
      ...front?.fields,
      ...pointsInBank(pointsOf(item), notes.lose),
      ...notes.media(),
      ...ifAny("explanation", texts.join("\n\n")),
    },
  };
}

function outcomeOf(item: XmlElement, body: Body, whys: ReadonlyMap<string, string>, notes: QuestionNotes): Outcome {
  const [interaction, ...more] = body.interactions;
  if (interaction === undefined) return { why: "it is a text that asks nothing" };
  const left = body.interactions.map(({ name }) => LEFT.get(name)).find((why) => why !== undefined);
  if (left !== undefined) return { why: left };
  if (body.interactions.every(({ name }) => INLINE.has(name))) return gapsInBody(item, body, notes);
  if (more.length > 0) return { why: `it asks ${body.interactions.length} questions in one` };
  const read = INTERACTIONS.get(interaction.name);
  if (read === undefined) return { why: `a bank has no questions like its ${interaction.name}` };
  const stem = notes.stem(textOfHtml(body.html));
  return read({ item, interaction, stem, notes, whys, rubrics: body.rubrics, worth: pointsOf(item) ?? 1 });
}

/** Points that a right answer has, where the item says so. */
function pointsOf(item: XmlElement): number | null {
  const outcome = (name: string) =>
    childrenOf(item, "outcomeDeclaration").find((one) => identifierOf(one) === name) ?? null;
  const written = textOf(childOf(childOf(outcome("MAXSCORE"), "defaultValue"), "value")).trim();
  const points = written === "" ? attribute(outcome("SCORE"), "normalMaximum") : written;
  return points === null || !(Number(points) > 0) ? null : Number(points);
}

/** Feedback by whom it is for: an option, those who are wrong, or all. */
function feedbackOf(item: XmlElement, { interactions }: Body, notes: QuestionNotes) {
  const options = new Set(
    interactions.flatMap((one) => withinOf(one, "simpleChoice", "inlineChoice").map(identifierOf)),
  );
  const whys = new Map<string, string>();
  const explanations: string[] = [];
  const shown = [
    ...childrenOf(item, "modalFeedback"),
    ...withinOf(childOf(item, "itemBody")!, "feedbackBlock").filter((one) => !options.has(identifierOf(one))),
  ];
  for (const one of shown) {
    const name = identifierOf(one);
    const text = notes.other(explanationOfHtml(markupIn(one)), "feedback");
    if (text === "") continue;
    if (options.has(name)) whys.set(name, text);
    else if (/in_?-?correct|wrong|false/i.test(name)) notes.lose(`the feedback on a wrong answer: ${quoted(text)}`);
    else explanations.push(text);
  }
  return { whys, explanation: [...new Set(explanations)].join("\n\n") };
}
