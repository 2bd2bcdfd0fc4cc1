import { latin1, utf8 } from "#platform";
import type { Content, Streamed } from "../model/artefact.js";
import { joinedBytes } from "../text/joined-bytes.js";

/** Whether a file is made while it is written: its pieces can be gone through, and it need never be in memory as a whole. */
export const isStreamed = (content: Content): content is Streamed => typeof content === "object" && "pieces" in content;

/** The bytes of a file, all of them. */
export function bytesOf(content: Content): Uint8Array {
  if (typeof content === "string") return utf8(content);
  if (content instanceof Uint8Array) return content;
  return isStreamed(content) ? joinedBytes([...content.pieces].map(bytesOf)) : latin1(content.latin1);
}
