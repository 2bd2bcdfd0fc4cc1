import { gapPlace } from "../gap-places.js";
import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, markupIn, textOf } from "../xml-parts.js";

/** What an item shows, and what it asks for. */
export interface Body {
  /** Interactions within a line are gaps. */
  readonly html: string;
  readonly interactions: readonly XmlElement[];
  /** For those who mark. */
  readonly rubrics: readonly XmlElement[];
}

/** Interactions within a line. */
export const INLINE: ReadonlySet<string> = new Set(["textEntryInteraction", "inlineChoiceInteraction"]);

/** Shown after an answer, or not at all. */
const HIDDEN = new Set(["feedbackBlock", "feedbackInline", "templateBlock", "templateInline", "endAttemptInteraction"]);

/** Reads the body of an item. */
export function bodyOf(itemBody: XmlElement): Body {
  const interactions: XmlElement[] = [];
  const rubrics: XmlElement[] = [];
  const shown = (element: XmlElement): XmlElement => {
    const children = element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === "string") return [child];
      if (HIDDEN.has(child.name)) return [];
      if (child.name === "rubricBlock" && !isForAll(child)) {
        rubrics.push(child);
        return [];
      }
      if (!child.name.endsWith("Interaction")) return [shown(child)];
      interactions.push(child);
      if (INLINE.has(child.name)) return [gapPlace(interactions.length - 1)];
      return childrenOf(child, "prompt").map((prompt) => ({ ...shown(prompt), name: "div" }));
    });
    return { ...withPicture(element), children };
  };
  return { html: markupIn(shown(itemBody)), interactions, rubrics };
}

const isForAll = (block: XmlElement): boolean => {
  const view = attribute(block, "view");
  return view === null || /\b(?:candidate|testTaker)\b/.test(view);
};

/** What an element says to readers, without feedback. */
export const textMarkup = (element: XmlElement): string => markupIn(withoutFeedback(element));

const withoutFeedback = (element: XmlElement): XmlElement => ({
  ...withPicture(element),
  children: element.children
    .filter((child) => typeof child === "string" || !HIDDEN.has(child.name))
    .map((child) => (typeof child === "string" ? child : withoutFeedback(child))),
});

/** A picture may be an object; its words describe it. */
function withPicture(element: XmlElement): XmlElement {
  const type = attribute(element, "type") ?? "";
  if (element.name !== "object" || !type.startsWith("image/")) return element;
  const attributes = new Map([
    ["src", attribute(element, "data") ?? ""],
    ["alt", textOf(element).trim()],
  ]);
  return { ...element, name: "img", attributes };
}
