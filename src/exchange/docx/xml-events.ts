import { SaxesParser } from "saxes";
import { decoded } from "../../article/charset.js";

/** What is heard of a part while it is read: nothing of it is held. */
export interface Heard {
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

class Broken extends Error {}

const DEEPEST = 200;
/** Characters that are parsed at a time. */
const STEP = 1 << 16;

/**
 * Reads a part of a Word file with prefixes left out; no entity is made up, as the format has no document types (ECMA-376,
 * part 2). Says whether it is XML.
 */
export function hear(bytes: Uint8Array, { open, text, close }: Heard): boolean {
  const read = decoded(bytes, null);
  if (!read.ok) return false;
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const stop = () => {
    throw new Broken();
  };
  let depth = 0;
  parser.on("error", stop);
  parser.on("doctype", stop);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) stop();
    open(local(name), (wanted) => attributes[wanted] ?? null);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close(local(name));
  });
  try {
    for (let at = 0; at < read.text.length; at += STEP) parser.write(read.text.slice(at, at + STEP));
    parser.close();
    return true;
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    return false;
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
