import { SaxesParser } from "saxes";
import { decoded } from "../../article/charset.js";

/** What is made of an XML file while it is read, for those that are too large to be held as elements. */
export interface XmlEvents {
  /** Names without their prefixes; attributes as they are written. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Reads a part of a workbook. Entities of its own are unknown and so an error, and nothing outside is ever read.
 *
 * @returns why it can't be read, as far as it was; null for all of it
 */
export function eachXmlEvent(bytes: Uint8Array, events: XmlEvents): string | null {
  const read = decoded(bytes, null);
  if (!read.ok) return "it is no text";
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let fault: string | null = null;
  parser.on("error", ({ message }) => {
    fault = message.replace(/^[\d:]+ /, "").replace(/\.$/, "");
    throw new Unreadable();
  });
  parser.on("opentag", ({ name, attributes }) => events.open(local(name), attributes));
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  parser.on("closetag", ({ name }) => events.close(local(name)));
  try {
    parser.write(read.text).close();
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
  }
  return fault;
}

class Unreadable extends Error {}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
