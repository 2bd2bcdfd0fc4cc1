import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { withinOf } from "../xml-parts.js";
import type { Item } from "./item.js";
import { choice, ordering } from "./options.js";
import { several } from "./several.js";
import { typed } from "./typed.js";

const LEFT: readonly (readonly [RegExp, string])[] = [
  [/file_upload/, "it asks for a file to be handed in"],
  [/calculated/, "its numbers are drawn and calculated anew for everybody"],
  [/hot_?spot/i, "it asks for places on a picture"],
  [/text_only/, "it is a text that asks nothing"],
];

/** What becomes of a question, by its type where one is said, else by what it asks for. */
export function readQuestion(item: Item, notes: QuestionNotes): Outcome {
  const { type, responses, element } = item;
  const left = LEFT.find(([pattern]) => pattern.test(type));
  if (left !== undefined) return { why: left[1] };
  if (withinOf(element, "calculated").length > 0) return { why: LEFT[1]![1] };
  const [first, ...more] = responses;
  if (first === undefined) return { why: "it is a text that asks nothing" };
  if (responses.some(({ kind }) => kind === "other") || withinOf(element, "render_hotspot", "render_slider").length > 0)
    return { why: "it asks for places on a picture, or in another way that no paper can" };
  if (more.length > 0) return several(item, notes);
  if (first.kind !== "lid") return typed(item, first, notes);
  if (first.isOrdered || /ordering/i.test(type)) return ordering(item, first, notes);
  if (/multiple_dropdowns|fill_in_multiple/.test(type)) return several(item, notes);
  if (first.labels.length === 0) return { why: "it offers no options" };
  return choice(item, first, notes);
}
