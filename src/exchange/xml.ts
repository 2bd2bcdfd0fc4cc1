import { SaxesParser } from "saxes";
import { declaredCharset, decoded } from "../article/charset.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { lineStartsOf, placeAt, withPlainLines } from "../reading/source.js";
import { bytesAsText } from "../text/charset.js";

/** An element of an XML file, with its place. */
export interface XmlElement {
  /** Without its prefix: `question`. */
  readonly name: string;
  /** By the names as they are written, `xml:lang` among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** In their order; CDATA is text, comments and instructions are gone. */
  readonly children: readonly (XmlElement | string)[];
  /** Where its tag begins. Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** As deep as no question file is; whoever walks through the elements need not fear for its stack. */
const DEEPEST = 200;
/** About 50,000 questions. */
const MOST_ELEMENTS = 2_000_000;
const NONE: ReadonlyMap<string, string> = new Map();

class Broken extends Error {
  readonly found: Pick<Diagnostic, "message" | "hint">;
  readonly offset: number;
  constructor(offset: number, message: string, hint?: string) {
    super(message);
    this.found = { message, ...(hint !== undefined && { hint }) };
    this.offset = offset;
  }
}

/**
 * The root of an XML file. What is not well-formed is refused with its place, and so are entities that the file makes up,
 * more than 200 levels and more than two million elements. Nothing outside the file is ever read.
 *
 * @param take is given each element of the root once it is whole, which the root then doesn't hold: large files are read
 *   piece by piece. What it was given before a fault is found comes to nothing
 */
export function readXml(
  file: string,
  bytes: Uint8Array,
  take: ((element: XmlElement) => void) | null = null,
): Checked<XmlElement> {
  const read = decoded(bytes, charsetOfXml(bytes));
  if (!read.ok) return { ok: false, diagnostics: [notDecoded(file, bytes, read)] };
  const text = withPlainLines(read.text).replaceAll("\r", "\n");
  try {
    return { ok: true, value: rootOf(text, take), warnings: [] };
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    const place = placeAt(file, text, fault.offset);
    return { ok: false, diagnostics: [{ severity: "error", code: "import/xml", ...fault.found, place }] };
  }
}

function rootOf(text: string, take: ((element: XmlElement) => void) | null): XmlElement {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const starts = lineStartsOf(text);
  const open: { name: string; children: (XmlElement | string)[]; start: number }[] = [];
  let root: XmlElement | null = null;
  let piece: XmlElement | null = null;
  let elements = 0;
  let line = 0;
  const add = (words: string) => open.at(-1)?.children.push(words);
  parser.on("error", ({ message }) => {
    const unclosed = open.at(-1);
    if (message.includes("unclosed tag") && unclosed !== undefined)
      throw new Broken(unclosed.start, `The file ends before </${unclosed.name}>.`, CUT_OFF);
    throw new Broken(parser.position, `Not readable as XML: ${message.replace(/^[\d:]+ /, "").replace(/\.$/, "")}.`);
  });
  parser.on("doctype", (words) => {
    if (/<!ENTITY/i.test(words)) throw new Broken(parser.position, OWN_ENTITIES, "write the characters themselves");
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentagstart", ({ name }) => {
    const start = text.lastIndexOf("<", parser.position - 1);
    if (open.length >= DEEPEST) throw new Broken(start, `Elements stand in each other, more than ${DEEPEST} deep.`);
    if (++elements > MOST_ELEMENTS) throw new Broken(start, "The file holds more than two million elements.");
    open.push({ name, children: [], start });
  });
  parser.on("opentag", ({ name, attributes }) => {
    const { children, start } = open.at(-1)!;
    while (line + 1 < starts.length && starts[line + 1]! <= start) line += 1;
    const names = Object.keys(attributes);
    const element: XmlElement = {
      name: name.slice(name.indexOf(":") + 1),
      attributes: names.length === 0 ? NONE : new Map(names.map((one) => [one, attributes[one]!])),
      children,
      line: line + 1,
      column: start - starts[line]! + 1,
    };
    if (open.length === 1) root = element;
    else if (open.length === 2 && take !== null) piece = element;
    else open.at(-2)!.children.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
    if (open.length !== 1 || piece === null) return;
    take?.(piece);
    piece = null;
  });
  parser.write(text).close();
  return root!;
}

const CUT_OFF = "it was cut off while it was copied: save or export it again";
const OWN_ENTITIES = "The file makes up entities of its own (<!ENTITY …>), which can blow up to any size.";

/** What the first line says; a file in UTF-16 needs its mark of byte order or zeros that tell it. */
function charsetOfXml(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  return declaredCharset(bytes);
}

function notDecoded(file: string, bytes: Uint8Array, fault: Extract<ReturnType<typeof decoded>, { ok: false }>) {
  const diagnostic = (message: string, hint: string, offset: number): Diagnostic => ({
    severity: "error",
    code: "import/xml",
    message,
    hint,
    place: placeAt(file, bytesAsText(bytes.subarray(0, offset)), offset),
  });
  switch (fault.why) {
    case "binary":
      return diagnostic("The file holds binary data, not text.", "export it again as XML", bytes.indexOf(0));
    case "unknown":
      return diagnostic(`Nobody knows the charset ${JSON.stringify(fault.charset)}.`, "save the file as UTF-8", 0);
    case "misread":
      return diagnostic(
        `The file is not in the charset that it says (${fault.charset}).`,
        "save it as UTF-8, and let its first line say so",
        0,
      );
  }
}
