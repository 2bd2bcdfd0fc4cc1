import { type Writer, hasMarks, inlines, render } from "../text/inline.js";

/** Anything that `field` would change; most texts have none of it. */
const ACTIVE = /^\p{M}|[&<>{}[\]\\\p{Cc}\u2028\u2029]/u;

/**
 * Plain text as the HTML of an Anki field. Besides HTML's own characters it disarms what Anki acts on: braces
 * (cloze and templates), `[` (sound, LaTeX, typed answers, directives) and `\(` `\[` (MathJax, which reads entities as
 * what they stand for, but no delimiter across two elements). Control characters go. A combining mark at the start of a line is spelt out: Anki composes what it reads, and would make one
 * character of it and the `>` of the tag before it.
 */
export const field = (text: string): string => escaped(text, String.raw`\<span></span>`);

/** @param backslash how one is written before a bracket */
const escaped = (text: string, backslash: string): string =>
  ACTIVE.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll("{", "&#123;")
        .replaceAll("}", "&#125;")
        .replace(/\\(?=[([])/g, backslash)
        .replace(/\[(?=(?:sound|anki|latex|type|\/|\$|\[))/gi, "&#91;")
        .replace(/\t|\u2028|\u2029|\u0085/g, " ")
        .replace(/\r\n?|\n/g, "<br>")
        .replace(/\p{Cc}/gu, "")
        .replace(/(?:^|(?<=<br>))\p{M}/gu, (mark) => `&#${mark.codePointAt(0)};`)
    : text;

/** A line of Markdown as the HTML of an Anki field. */
export const lineField = (text: string, links: "links" | "no-links" = "no-links"): string =>
  hasMarks(text) ? render(inlines(text, links), ANKI) : field(text);

const ANKI: Writer = {
  text: field,
  code: (text) => `<code>${field(text)}</code>`,
  open: (tag, href) => (href === null ? `<${tag}>` : `<${tag} href="${attribute(href)}">`),
  close: (tag) => `</${tag}>`,
};

/** HTML inside a gap, where `::` would start the hint. */
export const inGap = (html: string): string => html.replace(/:(?=:)|(?<=:):|^:|:$/g, "&#58;");

/** Text between double quotation marks. */
export const attribute = (text: string): string => escaped(text, "&#92;").replaceAll('"', "&quot;");
