import type { PaperSection } from "../../model/paper.js";
import { directionOf } from "../../text/direction.js";
import { rowOf } from "../print.js";
import { tab } from "./runs.js";
import { type Writing, block, said } from "./writing.js";

/** `Ⓐ` for `A`. */
const bubble = (letter: string): string => String.fromCodePoint(0x24b6 + letter.charCodeAt(0) - 65);

/** Lines to mark answers on, as a printed paper has them. */
export function sheetRows(sections: readonly PaperSection[], writing: Writing): string {
  // Letters in circles run from left to right by themselves.
  const apart = directionOf(writing.kit.language) === "rtl" ? "\u2002\u200F" : "\u2002";
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const { number, lines } = rowOf(question);
      return lines.map((letters, i) => {
        const mark = i === 0 ? String(number) : "";
        const row = lines.length > 1 ? said(`${writing.kit.t("statement_number", { n: i + 1 })} `, writing) : "";
        const content =
          letters.length === 0 ? tab : said(letters.map(bubble).join(apart), writing, { style: "Bubble" });
        return block(writing, "SheetRow", said(mark, writing, { style: "Marker" }) + tab + row + content, {
          language: writing.kit.language,
        })(i < lines.length - 1);
      });
    })
    .join("");
}
