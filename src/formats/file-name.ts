import type { Paper } from "../model/paper.js";

/** `exam-B.html`, `exam-7Q2XK-M4TPR.html` for a candidate, or `exam.html` for a paper that is the only one. */
export function fileName(stem: string, { form, candidate, code }: Paper, extension: string): string {
  const name = candidate === null ? form : code;
  return name === null ? `${stem}.${extension}` : `${stem}-${name}.${extension}`;
}
