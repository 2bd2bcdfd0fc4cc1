import { bytesAsText } from "../text/charset.js";
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

/**
 * What stands in an element as HTML: text alone as it is, since it was escaped once more; text among elements with its
 * signs escaped.
 */
export const htmlIn = (element: XmlElement | null): string =>
  element === null
    ? ""
    : element.children.every((child) => typeof child === "string")
      ? element.children.join("")
      : markupIn(element);

/** What stands in an element as HTML, where text is text. */
export const markupIn = (element: XmlElement): string => element.children.map(markupOf).join("");

function markupOf(child: XmlElement | string): string {
  if (typeof child === "string") return escapedText(child);
  const attributes = [...child.attributes].map(([name, value]) => ` ${name}="${escapedText(value)}"`).join("");
  const open = `<${child.name}${attributes}>`;
  return VOID.has(child.name) ? open : `${open}${markupIn(child)}</${child.name}>`;
}

const VOID = new Set(["br", "img", "hr", "wbr", "col", "source", "track", "embed", "param", "input", "area"]);

export const escapedText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** How far a file is looked at before anybody reads it. */
const HEAD = 65_536;

/** The beginning of a file as XML, as far as it can be told from its bytes: good enough to know what it is. */
export function xmlHead(bytes: Uint8Array): { readonly root: string; readonly text: string } | null {
  const text = bytesAsText(bytes.subarray(0, HEAD)).replaceAll("\0", "");
  const found =
    /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)/s.exec(
      text,
    );
  return found === null ? null : { root: found[1]!, text };
}
