import { attributeOf, pieces } from "../text/html.js";

/**
 * What two fields have in common when one of them came as text without HTML. Anki puts a space for some breaks and
 * nothing for others (rslib/src/text.rs, `html_to_text_line`), so that no white space counts.
 */
export const lettersOf = (html: string): string =>
  [...pieces(html)]
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, "");

/** The files of the pictures in a field. */
export const picturesIn = (html: string): string[] =>
  [...pieces(html)].flatMap((piece) =>
    piece.kind === "open" && piece.tag === "img" ? [attributeOf(piece.attributes, "src") ?? ""] : [],
  );
