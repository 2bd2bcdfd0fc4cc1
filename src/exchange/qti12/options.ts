import { orderingFields } from "../list-fields.js";
import { optionFields, statementFields } from "../option-fields.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, textOf, withinOf } from "../xml-parts.js";
import { feedbackIn, type Item, type Response, stemHtml } from "./item.js";
import { explanationOf, readMaterial } from "./material.js";
import { judged, wantedOf } from "./scoring.js";
import { textOfHtml } from "../html.js";

export const identOf = (label: XmlElement): string => attribute(label, "ident") ?? "";

/** Feedback of the whole question; the rest belongs to options. */
export const OF_ALL = new Set(["general_fb", "correct_fb", "general_incorrect_fb"]);

/** What is shown to who chooses a label, and to nobody who chooses another one. */
export function whysOf(item: Item, { ident, labels }: Response, notes: QuestionNotes): string[] {
  const feedback = feedbackIn(item);
  if (feedback.size === 0) return labels.map(() => "");
  const shown = labels.map((label) => judged(item.element, new Map([[ident, [identOf(label)]]]), () => true).feedback);
  const counts = new Map<string, number>();
  for (const names of shown) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return shown.map((names) =>
    [...new Set(names)]
      .filter((name) => !OF_ALL.has(name) && (counts.get(name) ?? 0) < Math.max(2, labels.length))
      .map((name) => notes.other(explanationOf(feedback.get(name) ?? null), "feedback"))
      .filter((text) => text !== "")
      .join("\n\n"),
  );
}

/** A question with options of its own. */
export function choice(item: Item, response: Response, notes: QuestionNotes): Outcome {
  const { element, type } = item;
  const { ident, labels } = response;
  const stem = notes.stem(textOfHtml(stemHtml(item)));
  const isSingle = !response.isSeveral && !/multiple_answers|multiple_response/.test(type);
  const shares = isSingle ? sharesOfSingle(element, ident, labels) : sharesOfSeveral(element, ident, labels);
  const whys = whysOf(item, response, notes);
  const options = labels.map((label, i) => ({
    ...notes.option(readMaterial(label)),
    share: shares[i]!,
    why: whys[i]!,
    isPinned: attribute(label, "rshuffle") === "No" || attribute(label, "lock") === "Yes",
  }));
  const statement = isSingle ? statementFields(stem, options, notes.lose) : null;
  if (statement !== null) return statement;
  const shuffle = withinOf(response.element, "render_choice").map((one) => attribute(one, "shuffle"))[0];
  return optionFields(stem, options, { isSingle, isFixed: shuffle === "No" }, notes.lose);
}

/** Each label by what it is worth alone, as a share of the best one. */
function sharesOfSingle(item: XmlElement, ident: string, labels: readonly XmlElement[]): number[] {
  const scores = labels.map((label) => judged(item, new Map([[ident, [identOf(label)]]]), () => false).score);
  const best = Math.max(0, ...scores);
  return scores.map((score) => (best > 0 ? score / best : 0));
}

/** Labels that are wanted together share the points; those that give some alone have what they give. */
function sharesOfSeveral(item: XmlElement, ident: string, labels: readonly XmlElement[]): number[] {
  const wanted = new Set(wantedOf(item, ident).map((one) => textOf(one).trim()));
  const keys = labels.map(identOf).filter((one) => wanted.has(one));
  const full = judged(item, new Map([[ident, keys]]), () => true).score;
  const scores = labels.map((label) => judged(item, new Map([[ident, [identOf(label)]]]), () => true).score);
  const isByOption =
    full > 0 && keys.length > 1 && labels.every((label, i) => !wanted.has(identOf(label)) || scores[i]! > 0);
  return labels.map((label, i) => {
    if (wanted.has(identOf(label))) return isByOption ? scores[i]! / full : 1 / keys.length;
    return full > 0 ? Math.min(0, scores[i]! / full) : 0;
  });
}

/** Labels to put in order, as the first condition with points names them. */
export function ordering(item: Item, { ident, labels }: Response, notes: QuestionNotes): Outcome {
  const stem = notes.stem(textOfHtml(stemHtml(item)));
  const texts = new Map(labels.map((label) => [identOf(label), notes.option(readMaterial(label)).text]));
  const order = [...new Set(wantedOf(item.element, ident).map((one) => textOf(one).trim()))];
  if (order.length === 0) return { why: "it names no right answer" };
  if (order.length < texts.size) return { why: "it names no place for some of its steps" };
  return orderingFields(
    stem,
    order.map((one) => texts.get(one) ?? ""),
  );
}
