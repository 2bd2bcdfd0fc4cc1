import { hasMarks } from "../text/inline.js";
import { attributeOf, pieces } from "../text/html.js";
import { raised, lowered } from "./small-letters.js";

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ b: "**", strong: "**", i: "*", em: "*", code: "`" }),
);
const BREAKS = new Set([
  "br",
  "div",
  "p",
  "li",
  "ul",
  "ol",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "tr",
  "blockquote",
]);

/** How the pieces of a field are written in some kind of Markdown, or in none. */
export interface MarkdownWriter {
  readonly text: (text: string) => string;
  readonly mark: (mark: string) => string;
  readonly link: (href: string) => { readonly open: string; readonly close: string };
  readonly picture: (file: string) => string;
  /** Before each entry of a list. */
  readonly entry: (number: number | null) => string;
}

/** What every kind of Markdown has in common. */
export const COMMON_MARKDOWN: Omit<MarkdownWriter, "text" | "picture"> = {
  mark: (mark) => mark,
  link: (href) => ({ open: "[", close: `](${href})` }),
  entry: (number) => (number === null ? "- " : `${number}. `),
};

const OURS: MarkdownWriter = {
  ...COMMON_MARKDOWN,
  text: (text) => escaped(text),
  picture: (file) => `![${escaped(file)}]`,
};

/**
 * A field as text in our Markdown: emphasis, code and links stay, raised and lowered letters become characters, cells
 * of a table are kept apart, every other tag goes. What comes out holds no HTML,
 * whatever went in: angle brackets in it are text, and everybody who shows it escapes them.
 */
export const readBack = (html: string): string => markdownOf(html, OURS);

/** The same without its pictures. */
export const wordsIn = (html: string): string => markdownOf(html, { ...OURS, picture: () => "" });

/** A field as text in no Markdown at all. */
export const plainWordsIn = (html: string): string =>
  markdownOf(html, {
    ...COMMON_MARKDOWN,
    text: (text) => text,
    mark: () => "",
    link: () => ({ open: "", close: "" }),
    picture: () => "",
  });

/** A field in some kind of Markdown. */
export function markdownOf(html: string, writer: MarkdownWriter): string {
  let text = "";
  let closing: string | null = null;
  let isCode = false;
  let entries: number | null = null;
  let small: ((text: string) => string) | null = null;
  let isFirstCell = true;
  for (const piece of pieces(html)) {
    if (piece.kind === "text") {
      const words = small === null ? piece.text : small(piece.text);
      text += isCode ? words : writer.text(words);
      continue;
    }
    const { kind, tag } = piece;
    const mark = MARKS.get(tag);
    if (mark !== undefined) {
      text += writer.mark(mark);
      if (tag === "code") isCode = kind === "open";
    } else if (tag === "li" && kind === "open") {
      if (entries !== null) entries += 1;
      text += `\n${writer.entry(entries)}`;
    } else if (tag === "sup" || tag === "sub") {
      small = kind === "close" ? null : tag === "sup" ? raised : lowered;
    } else if (tag === "td" || tag === "th") {
      if (kind === "open" && !isFirstCell) text += " | ";
      isFirstCell = false;
    } else if (BREAKS.has(tag) && tag !== "li") {
      if (kind === "open" || tag !== "br") text += "\n";
      isFirstCell = true;
      if (tag === "ol" || tag === "ul") entries = tag === "ol" && kind === "open" ? 0 : null;
    } else if (tag === "a") {
      const href = kind === "open" ? attributeOf(piece.attributes, "href") : null;
      if (href !== null && /^https?:\/\/[^\s()]+$/i.test(href)) {
        const { open, close } = writer.link(href);
        text += open;
        closing = close;
      } else if (kind === "close" && closing !== null) {
        text += closing;
        closing = null;
      }
    } else if (tag === "img" && kind === "open") {
      text += writer.picture(attributeOf(piece.attributes, "src") ?? "");
    }
  }
  return tidied(text);
}

/** Text that Markdown reads as it is. */
export const escaped = (text: string): string => (hasMarks(text) ? text.replace(/[\\*_`[\]]/g, String.raw`\$&`) : text);

/** Text again, where what `escaped` did is not wanted. */
export const unescaped = (text: string): string => text.replace(/\\([\\*_`[\]])/g, "$1");

const tidied = (text: string): string =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replace(/\r/g, "")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[ \t\u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
