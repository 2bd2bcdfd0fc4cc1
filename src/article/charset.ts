import { bytesAsText, charsetOf, textIn } from "../text/charset.js";

/** Bytes as text, or why they are none: a charset that nobody knows, or that they are not in, or zeros as in UTF-16. */
export type Decoded = { readonly ok: true; readonly text: string } | Undecoded;

export type Undecoded =
  | { readonly ok: false; readonly why: "unknown" | "misread"; readonly charset: string }
  | { readonly ok: false; readonly why: "binary" };

/**
 * Decodes text: by its mark of byte order, else by the charset that is said, else as UTF-8. Nothing is guessed. The mark
 * itself is dropped.
 *
 * @param said a name of the Encoding Standard, such as `gb2312`; null where nothing is said
 */
export function decoded(bytes: Uint8Array, said: string | null): Decoded {
  const charset = markOf(bytes) ?? said ?? "utf-8";
  const name = charsetOf(charset);
  if (name === null) return { ok: false, why: "unknown", charset };
  const text = textIn(name, bytes)?.replace(/^\uFEFF/, "");
  if (text === undefined) return { ok: false, why: "misread", charset };
  return text.includes("\0") ? { ok: false, why: "binary" } : { ok: true, text };
}

/** The charset that a mark of byte order names; null without one. */
export function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** Browsers look no farther (HTML Standard, section 13.2.3.2), but saved pages carry notes before it. */
const HEAD = 4096;

/** The charset that a page declares: in a `meta` element, or in the first line of XHTML. UTF-16 can't be read to be there (section 13.2.3.2). */
export function declaredCharset(page: Uint8Array): string | null {
  const head = bytesAsText(page.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, "");
  const meta = [...head.matchAll(/<meta\s[^>]*>/gi)].map(
    ([tag]) => /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1],
  );
  const said =
    meta.find((one) => one !== undefined) ?? /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  if (said === undefined) return null;
  if (/^utf-?16/i.test(said)) return "utf-8";
  return /^x-user-defined$/i.test(said) ? "windows-1252" : said;
}
