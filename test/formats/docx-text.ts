import { unzipSync } from "fflate";
import { bytesOf } from "../../src/formats/content.js";
import { docx } from "../../src/formats/exports/docx.js";
import type { PaperFormat } from "../../src/formats/format.js";

/** The parts of a Word file by their names, pictures left out. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      name.startsWith("word/media/") ? [] : [[name, Buffer.from(part).toString("utf8")]],
    ),
  );

/** All of them as one text, with a paragraph, a style or a level of a list a line. */
export const textOfDocx = (bytes: Uint8Array): string =>
  Object.entries(partsOf(bytes))
    .map(
      ([name, text]) =>
        `${name}\n${text.replace(/(?=<(?:w:p|w:tbl|w:tr|w:tc|w:style|w:lvl|w:num|w:abstractNum|Override|Relationship)[ >])/g, "\n")}\n`,
    )
    .join("\n");

/** What candidates get of it: the paper's own file, as text, without the key's. */
export const docxPaper: PaperFormat = {
  ...docx,
  name: "docx, the paper's file",
  renderer: (kit) => (paper) =>
    docx
      .renderer(kit)(paper)
      .filter(({ path }) => path.startsWith("paper"))
      .map(({ content, ...artefact }) => ({ ...artefact, content: textOfDocx(bytesOf(content)) })),
};
