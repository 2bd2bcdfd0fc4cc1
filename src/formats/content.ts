import { latin1, utf8 } from "#platform";
import type { Content, Streamed } from "../model/artefact.js";

export const isStreamed = (content: Content): content is Streamed => typeof content === "object" && "pieces" in content;

/** The bytes of a file, all of them. */
export function bytesOf(content: Content): Uint8Array {
  if (typeof content === "string") return utf8(content);
  if (content instanceof Uint8Array) return content;
  return isStreamed(content) ? joined([...content.pieces].map(bytesOf)) : latin1(content.latin1);
}

/** Bytes one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
