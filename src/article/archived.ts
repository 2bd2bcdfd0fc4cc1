import type { LeftOut } from "../model/article.js";
import { declaredCharset, decoded } from "./charset.js";
import { type Found, type Read, undecodable } from "./found.js";
import { oneLine } from "./joined.js";
import { type ArchivedFile, readArchive } from "./mhtml.js";
import { readPage, wordsOf } from "./page.js";
import { TooLarge } from "./too-large.js";

const ANEW = "save the page anew, as a web page (.html)";

/**
 * Reads the page of a web archive. What it shows within itself, from other addresses, is left out, and said.
 *
 * @throws TooLarge
 */
export function readArchived(bytes: Uint8Array): Read {
  const archive = readArchive(bytes);
  if (archive === null) {
    return { ok: false, why: { code: "article/empty", message: "No page was found in this archive.", hint: ANEW } };
  }
  const page = textOf(archive.page);
  if (typeof page !== "string") return { ok: false, why: page };
  const article = readPage(page);
  const frames = archive.frames.map(wordsIn);
  const words = frames.flatMap(({ words: some }) => some);
  const leftOut = words.map((text): LeftOut => ({ kind: "frame", text }));
  const isCut = {
    code: "article/cut-off",
    message: "The archive ends before its end: text may be missing.",
    hint: ANEW,
  };
  return {
    ok: true,
    article: { ...article, leftOut: [...article.leftOut, ...leftOut] },
    remarks: [...(archive.isCut ? [isCut] : []), ...frames.flatMap(({ why }) => why ?? [])],
  };
}

function textOf({ bytes, encoding, charset, isPage }: ArchivedFile): string | Found {
  if (bytes === null) {
    const message = `It is written in ${JSON.stringify(encoding)}, which is no known encoding.`;
    return { code: "article/encoding", message, hint: ANEW };
  }
  const text = decoded(bytes, charset ?? (isPage ? declaredCharset(bytes) : null));
  return text.ok ? text.text : undecodable(text);
}

/** The words of a page within the page, line by line; where it can't be read, why. */
function wordsIn(file: ArchivedFile): { readonly words: readonly string[]; readonly why?: Found } {
  const unread = (why: string) => ({
    words: [],
    why: { code: "article/frame", message: `A page within the page is left out unread. ${why}` },
  });
  const text = textOf(file);
  if (typeof text !== "string") return unread(text.message);
  try {
    return {
      words: file.isPage
        ? wordsOf(text)
        : text
            .split("\n")
            .map(oneLine)
            .filter((line) => line !== ""),
    };
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return unread(cause.message);
  }
}
