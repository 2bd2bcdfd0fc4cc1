import { inlines } from "../../text/inline.js";
import { byDirection, languageTag } from "./language.js";
import { CODE_FONT } from "./looks.js";
import { escapeXml } from "./xml.js";

/** How a run of text looks, and in which language it is. */
export interface Look {
  /** Id of a character style. */
  readonly style?: string;
  /** BCP 47; what a document's own language says need not be said again. */
  readonly language: string;
  /** Of the document. */
  readonly base: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** What stands in the place of each `GAP`, in turn. */
  readonly gap?: () => string;
}

/** Stands for a gap: a character that no text has, and no mark of Markdown. */
export const GAP = "\uFDD1";

/** Text without marks. Lines that it holds stay lines. */
export function run(text: string, look: Look): string {
  const { gap } = look;
  if (gap === undefined) return plainRun(text, look);
  return text
    .split(GAP)
    .map((part, i) => (i === 0 ? "" : gap()) + plainRun(part, look))
    .join("");
}

const plainRun = (text: string, look: Look): string =>
  text === ""
    ? ""
    : byDirection(text, look.language)
        .map((piece) => `<w:r>${properties(look, piece.isRtl)}${content(piece.text)}</w:r>`)
        .join("");

/** Text in our Markdown. */
export function richRun(text: string, look: Look, links: "links" | "no-links" = "no-links"): string {
  let [bold, italic] = [0, 0];
  const hrefs: string[] = [];
  return inlines(text, links)
    .map((piece) => {
      switch (piece.kind) {
        case "text":
        case "code":
          return run(piece.text, {
            ...look,
            bold: look.bold === true || bold > 0,
            italic: look.italic === true || italic > 0,
            code: piece.kind === "code",
          });
        case "open":
        case "close": {
          const step = piece.kind === "open" ? 1 : -1;
          if (piece.tag === "strong") bold += step;
          if (piece.tag === "em") italic += step;
          if (piece.kind === "open" && piece.tag === "a") hrefs.push(piece.href);
          // Where a link leads is to be read on paper.
          return piece.kind === "close" && piece.tag === "a" ? run(` (${hrefs.pop()!})`, look) : "";
        }
      }
    })
    .join("");
}

/** In the order of the schema (ECMA-376, CT_RPr). */
function properties({ style, language, base, bold, italic, code }: Look, isRtl: boolean): string {
  const said = [
    style === undefined ? (code === true ? '<w:rStyle w:val="Code"/>' : "") : `<w:rStyle w:val="${style}"/>`,
    // A run has one style of characters: code within an answer of a key is told by its font.
    style !== undefined && code === true ? CODE_FONT : "",
    bold === true ? "<w:b/><w:bCs/>" : "",
    italic === true ? "<w:i/><w:iCs/>" : "",
    isRtl ? "<w:rtl/>" : "",
    language === base ? "" : languageTag(language),
  ].join("");
  return said === "" ? "" : `<w:rPr>${said}</w:rPr>`;
}

const content = (text: string): string =>
  text
    .split(/(\r?\n|\t)/)
    .map((part) =>
      part === ""
        ? ""
        : part === "\t"
          ? TAB
          : part.endsWith("\n")
            ? "<w:br/>"
            : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    )
    .join("");

const TAB = "<w:tab/>";
/** To the next stop; a stop may draw a line up to it. */
export const tab = `<w:r>${TAB}</w:r>`;

/** What the program counts: the page, or how many there are. */
export const field = (name: "PAGE" | "NUMPAGES"): string =>
  `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
