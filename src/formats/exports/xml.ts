import type { Streamed } from "../../model/artefact.js";

/** A piece of XML. Whatever is none is text, and is escaped. */
export class Xml {
  constructor(readonly source: string) {}
}

/** What stands in an element: nulls are left out. */
export type XmlContent = Xml | string | number | boolean | null;

/** Values of attributes: those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};
const escaped = (text: string, which: RegExp): string => text.replace(which, (character) => ENTITIES[character]!);

/** Text that a parser gives back as it is: it would read a carriage return as a line feed. */
const textOf = (text: string): string => escaped(text, /[&<>\r]/g);

/** Parsers read a line feed in an attribute as a space. */
export const attributeOf = (text: string): string => escaped(text, /[&<>"\n\t\r]/g);

/** An element in one line. */
export const element = (name: string, attributes: Attributes = {}, ...content: readonly XmlContent[]): Xml =>
  wrap(name, attributes, content.map(sourceOf).join(""));

/** An element with each of its parts in a line of its own, where white space between elements means nothing. */
export function block(name: string, attributes: Attributes, content: Iterable<XmlContent>): Xml {
  let inside = "";
  for (const one of content) if (one !== null) inside += `${sourceOf(one)}\n`;
  return wrap(name, attributes, inside === "" ? "" : `\n${inside}`);
}

/** Text in a section that readers see as it is, such as HTML. */
export const cdata = (text: string): Xml => new Xml(`<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);

/** A whole file. */
export const xmlFile = (root: Xml): string => `${HEAD}${root.source}\n`;

/** The same whose root is a block with parts, each made while the file is written: thousands of questions are never held together. */
export const longXmlFile = (name: string, parts: () => Iterable<Xml>): Streamed => ({
  pieces: {
    *[Symbol.iterator]() {
      yield `${HEAD}<${name}>\n`;
      for (const part of parts()) yield `${part.source}\n`;
      yield `</${name}>\n`;
    },
  },
});

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The first character of a text that XML 1.0 has no way to write (its production Char), as people name it; else null. */
export function unwritableInXml(text: string): string | null {
  const found = UNWRITABLE.exec(text);
  return found === null ? null : `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

// With the flag u a surrogate matches only where it has no partner.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;

function wrap(name: string, attributes: Attributes, inside: string): Xml {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) tag += ` ${key}="${attributeOf(String(value))}"`;
  return new Xml(inside === "" ? `<${tag}/>` : `<${tag}>${inside}</${name}>`);
}

const sourceOf = (content: XmlContent): string =>
  content === null ? "" : content instanceof Xml ? content.source : textOf(String(content));
