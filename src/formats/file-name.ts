import type { Paper } from "../model/paper.js";

/** `exam-B.html`, or `exam.html` for a paper without a form. */
export const fileName = (stem: string, { form }: Paper, extension: string): string =>
  form === null ? `${stem}.${extension}` : `${stem}-${form}.${extension}`;
