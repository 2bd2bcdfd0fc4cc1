import { utf8AsLatin1 } from "#platform";

/** Marks for what is filled in later. Noncharacters: no checked text can hold them. */
const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";

/** Stands in a template's view for a value that differs from paper to paper. */
export const hole = (name: string): string => `${OPEN}${name}${CLOSE}`;

/**
 * A rendered template with holes in it, ready to be filled many times. Text is held as its UTF-8 bytes, one
 * per character ("latin1"): joining such strings and writing them out is several times cheaper than encoding
 * each page anew.
 */
export interface Stencil {
  /** One more than there are holes. */
  readonly pieces: readonly string[];
  readonly holes: readonly string[];
}

export function stencil(html: string): Stencil {
  const [first = "", ...rest] = html.split(OPEN);
  const parts = rest.map((part) => {
    const end = part.indexOf(CLOSE);
    return { hole: part.slice(0, end), text: part.slice(end + 1) };
  });
  return { pieces: [first, ...parts.map(({ text }) => text)].map(bytes), holes: parts.map((part) => part.hole) };
}

/** The UTF-8 bytes of a text, one per character. The copy also makes V8 forget how the text was put together. */
export const bytes = utf8AsLatin1;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "\\": "&#92;",
};

/** Escapes as the templates do (nunjucks 3.2.4, lib.escape): both ways to a page must give the same bytes. */
export const escape = (text: string): string => text.replace(/[&"'<>\\]/g, (character) => ENTITIES[character]!);
