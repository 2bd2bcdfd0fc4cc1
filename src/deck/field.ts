import { type Writer, hasMarks, inlines, written } from "../bank/inline.js";

/**
 * Plain text as the HTML of an Anki field. Besides HTML's own characters it disarms what Anki acts on: braces
 * (cloze and templates), `[` (sound, LaTeX, directives) and `\(` `\[` (MathJax).
 */
export const field = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("{{", "&#123;&#123;")
    .replaceAll("}}", "&#125;&#125;")
    .replace(/\\(?=[([\])])/g, "&#92;")
    .replace(/\[(?=(?:sound|anki|latex|\/|\$))/gi, "&#91;")
    .replace(/\t|\u2028|\u2029|\u0085/g, " ")
    .replace(/\r\n?|\n/g, "<br>");

/** A line of Markdown as the HTML of an Anki field. */
export const lineField = (text: string, links: "links" | "no-links" = "no-links"): string =>
  hasMarks(text) ? written(inlines(text, links), ANKI) : field(text);

const ANKI: Writer = {
  text: field,
  code: (text) => `<code>${field(text)}</code>`,
  open: (tag, href) => (href === null ? `<${tag}>` : `<${tag} href="${field(href).replaceAll('"', "&quot;")}">`),
  close: (tag) => `</${tag}>`,
};

/** Text inside a gap, where `::` would start the hint. */
export const gapField = (text: string): string => field(text).replaceAll("::", "&#58;&#58;");
