import { SaxesParser } from "saxes";
import { markOf } from "../../article/charset.js";

/** What is heard of a part while it is read: nothing of it is held. */
export interface Heard {
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

class Broken extends Error {}

const DEEPEST = 200;

/** Reads a part of a Word file as its bytes come. */
export interface Hearing {
  readonly write: (bytes: Uint8Array) => void;
  /** Says whether it is XML. */
  readonly end: () => boolean;
}

/** Reads a whole part. Says whether it is XML. */
export function hear(bytes: Uint8Array, heard: Heard): boolean {
  const hearing = hearingOf(heard);
  hearing.write(bytes);
  return hearing.end();
}

/** With prefixes left out; no entity is made up, as the format has no document types (ECMA-376, part 2). */
export function hearingOf({ open, text, close }: Heard): Hearing {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const stop = (): never => {
    throw new Broken();
  };
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isBroken = false;
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
  const unlessBroken = (step: () => void) => {
    if (isBroken) return;
    try {
      step();
    } catch (fault) {
      if (!(fault instanceof Broken)) throw fault;
      isBroken = true;
    }
  };
  const decoded = (bytes: Uint8Array, stream: boolean): string => {
    decoder ??= new TextDecoder(markOf(bytes) ?? "utf-8", { fatal: true });
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      // Its bytes are not in that charset.
      return stop();
    }
  };
  return {
    write: (bytes) => unlessBroken(() => void parser.write(decoded(bytes, true))),
    end() {
      unlessBroken(() => void parser.write(decoded(new Uint8Array(0), false)).close());
      return !isBroken;
    },
  };
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
