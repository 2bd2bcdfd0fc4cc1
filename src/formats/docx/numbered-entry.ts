import { type Block, type Writing, block, written } from "./writing.js";

/** An entry of a list in a cell. */
export const entry = (
  style: "Cell" | "Pair",
  text: string,
  marks: { id: number; level: number },
  lang: string | null,
  writing: Writing,
): Block =>
  block(writing, style, written(text, writing, lang), {
    language: lang ?? writing.language,
    list: marks,
    hanging: writing.sizes.step * 0.8,
  });
