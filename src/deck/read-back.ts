import { hasMarks } from "../bank/inline.js";
import { attributeOf, pieces } from "./html.js";

const MARKS: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*", code: "`" };
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

/**
 * A field as text in our Markdown: emphasis, code and links stay, every other tag goes. What comes out holds no HTML,
 * whatever went in: angle brackets in it are text, and everybody who shows it escapes them.
 */
export function readBack(html: string): string {
  let text = "";
  let link: string | null = null;
  let isCode = false;
  for (const piece of pieces(html)) {
    if (piece.kind === "text") {
      text += isCode ? piece.text : escaped(piece.text);
      continue;
    }
    const { kind, tag } = piece;
    const mark = MARKS[tag];
    if (mark !== undefined) {
      text += mark;
      if (tag === "code") isCode = kind === "open";
    } else if (BREAKS.has(tag)) {
      text += tag === "li" && kind === "open" ? "\n- " : kind === "open" || tag !== "br" ? "\n" : "";
    } else if (tag === "a") {
      const href = kind === "open" ? attributeOf(piece.attributes, "href") : null;
      if (kind === "open" && href !== null && /^https?:\/\/[^\s()]+$/i.test(href)) {
        text += "[";
        link = href;
      } else if (kind === "close" && link !== null) {
        text += `](${link})`;
        link = null;
      }
    } else if (tag === "img" && kind === "open") {
      text += `![${escaped(attributeOf(piece.attributes, "src") ?? "")}]`;
    }
  }
  return tidied(text);
}

/** Text that Markdown reads as it is. */
const escaped = (text: string): string => (hasMarks(text) ? text.replace(/[\\*_`[\]]/g, String.raw`\$&`) : text);

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
