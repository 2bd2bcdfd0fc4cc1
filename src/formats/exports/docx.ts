import { ABOUT } from "./about.js";
import type { Artefact } from "../../model/artefact.js";
import type { Paper } from "../../model/paper.js";
import type { PrintSize } from "../../model/roster.js";
import { fileName } from "../file-name.js";
import type { Kit, PaperFormat } from "../format.js";
import { keyBody } from "../docx/key.js";
import { loses } from "./limits.js";
import { loadPacking, type WordDocument, wordFile } from "../docx/package.js";
import { paperBody } from "../docx/paper.js";
import { sizesOf } from "../docx/sizes.js";

/**
 * A paper to edit in Word or LibreOffice, and its key as a file of its own: the paper's file says nothing of what is
 * right, and its bytes don't change with it.
 */
export const docx: PaperFormat = {
  ...ABOUT.docx,
  from: "paper",
  audience: "teacher",
  forExam: false,
  // Word before 2023 and LibreOffice before 7.4 show no WebP; what it shows stands in its place in words.
  objections: ({ picture }) =>
    picture?.content?.mediaType === "image/webp"
      ? [loses("the picture, a WebP file: its description stands there")]
      : [],
  load: loadPacking,
  renderer: (kit) => (paper) => [...paper.print.sizes.map((size) => paperFile(paper, size, kit)), keyFile(paper, kit)],
};

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function paperFile(paper: Paper, size: PrintSize, kit: Kit): Artefact {
  const { title, form, code } = paper;
  const heading = form === null ? title : kit.t("title_with_form", { title, form });
  return fileOf(size === 11 ? "paper" : `paper-${size}pt`, paper, size, kit, {
    title: heading,
    header: { title: heading, code: kit.t("code", { code }), notice: null },
    body: (writing) => paperBody(paper, writing),
  });
}

function keyFile(paper: Paper, kit: Kit): Artefact {
  const { title, form, code } = paper;
  const heading = kit.t("key_title", { title: form === null ? title : kit.t("title_with_form", { title, form }) });
  // Printed, a sheet that lies by itself still says what it is.
  return fileOf("key", { ...paper, print: { ...paper.print, columns: 1 } }, 11, kit, {
    title: heading,
    header: { title: heading, code: kit.t("code", { code }), notice: kit.t("teacher_copy") },
    body: (writing) => keyBody(paper, writing),
  });
}

const fileOf = (name: string, paper: Paper, size: PrintSize, kit: Kit, document: WordDocument): Artefact => ({
  path: fileName(name, paper, "docx"),
  mediaType: MEDIA_TYPE,
  content: {
    pieces: {
      [Symbol.iterator]: () => wordFile(document, kit, paper.language, sizesOf(paper.print, size))[Symbol.iterator](),
    },
  },
});
