import type { Incoming } from "../model/exchange.js";
import { declaredCharset } from "../article/charset.js";
import { decoded } from "../article/charset.js";
import { bytesAsText } from "../text/charset.js";

/** A file that can be looked at, or why it can't. */
export type Opened =
  | { readonly ok: true; readonly file: Incoming }
  | { readonly ok: false; readonly message: string; readonly hint: string; readonly line: number };

/**
 * A file of another tool, with its text where it is one.
 *
 * @param said the charset of its text as a person names it, such as `windows-1252`; null where nobody does
 */
export function opened(name: string, bytes: Uint8Array, said: string | null): Opened {
  if (isBinary(bytes)) return { ok: true, file: { name, bytes, text: null } };
  const declared = said ?? (isMarkup(bytes) ? declaredCharset(bytes) : null);
  const read = decoded(bytes, declared);
  if (read.ok) return { ok: true, file: { name, bytes, text: read.text.replace(/\r\n?/g, "\n") } };
  switch (read.why) {
    case "binary":
      return { ok: true, file: { name, bytes, text: null } };
    case "unknown":
      return wrong(`Its charset is ${JSON.stringify(read.charset)}, which nobody knows.`, UTF_8, 1);
    case "misread": {
      const line = declared === null ? lineOfFault(bytes) : 1;
      return wrong(
        `It is not text in ${declared ?? "UTF-8"}${line > 1 ? `: a character of line ${line} can't be read` : ""}.`,
        UTF_8,
        line,
      );
    }
  }
}

const UTF_8 = "save it as UTF-8, or say what it is: --charset windows-1252, as Excel in Western Europe saves CSV";

const wrong = (message: string, hint: string, line: number): Opened => ({ ok: false, message, hint, line });

/** Files that are no text whatever bytes they hold: text has no zero bytes, but for UTF-16, which says so. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.includes(0);
}

const isMarkup = (bytes: Uint8Array): boolean =>
  /^\s*</.test(bytesAsText(bytes.subarray(0, 256)).replace(/^\u00EF\u00BB\u00BF/, ""));

/** The first line whose bytes are no UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let at = 0; at < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, at);
    const stop = end < 0 ? bytes.length : end + 1;
    if (!decoded(bytes.subarray(at, stop), "utf-8").ok) return line;
    at = stop;
  }
  return 1;
}
