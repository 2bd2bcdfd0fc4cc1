import type { XmlElement } from "../xml.js";

/** A tree of QTI 3.0 with the names of 2.1: `qti-simple-choice` is `simpleChoice` there, `max-choices` is `maxChoices`. */
export const withNamesOf2 = (element: XmlElement): XmlElement => ({
  ...element,
  name: nameOf2(element.name),
  attributes: element.name.startsWith("qti-")
    ? new Map(
        [...element.attributes].map(([name, value]) => [/^(?:data|aria)-/.test(name) ? name : joined(name), value]),
      )
    : element.attributes,
  children: element.children.map((child) => (typeof child === "string" ? child : withNamesOf2(child))),
});

/** Feedback has a body of its own since 3.0. */
function nameOf2(name: string): string {
  if (name === "qti-content-body") return "div";
  return name.startsWith("qti-") ? joined(name.slice("qti-".length)) : name;
}

const joined = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
