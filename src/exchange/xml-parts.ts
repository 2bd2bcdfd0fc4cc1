import type { XmlElement } from "./xml.js";

/** The elements right below one, or those of some names. */
export const childrenOf = (parent: XmlElement, ...names: readonly string[]): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (names.length === 0 || names.includes(child.name)),
  );

/** The first element of a name right below one. */
export const childOf = (parent: XmlElement | null, name: string): XmlElement | null =>
  parent === null ? null : (childrenOf(parent, name)[0] ?? null);

/** All elements of some names below one, in the order of the file; none is looked for within another that was found. */
export const withinOf = (parent: XmlElement, ...names: readonly string[]): XmlElement[] =>
  childrenOf(parent).flatMap((child) => (names.includes(child.name) ? [child] : withinOf(child, ...names)));

/** All text below an element as it stands; nothing for no element. */
export const textOf = (element: XmlElement | null): string =>
  element === null ? "" : element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** An attribute without white space at its ends; null where there is none. */
export const attribute = (element: XmlElement | null, name: string): string | null =>
  element?.attributes.get(name)?.trim() ?? null;
