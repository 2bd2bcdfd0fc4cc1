import { directionOf } from "../../text/direction.js";
import type { Kit } from "../format.js";
import type { Lists } from "./lists.js";
import { type Setting, paragraph } from "./paragraph.js";
import type { Pictures } from "./pictures.js";
import { type Look, richRun, run } from "./runs.js";
import type { Sizes } from "./sizes.js";
import type { StyleId } from "./looks.js";

/** What one document is written with. */
export interface Writing {
  readonly kit: Kit;
  /** Of the questions. */
  readonly language: string;
  readonly sizes: Sizes;
  readonly lists: Lists;
  readonly pictures: Pictures;
}

/** A paragraph or a table, told whether it stays on one page with the one behind it. */
export type Block = (keepNext: boolean) => string;

type More = Omit<Setting, "isRtl" | "keepNext"> & { readonly language?: string };

/** A paragraph, in the questions' language if none is named. */
export const block =
  (writing: Writing, style: StyleId, content: string, { language, ...setting }: More = {}): Block =>
  (keepNext) =>
    paragraph(style, content, { ...setting, keepNext, isRtl: directionOf(language ?? writing.language) === "rtl" });

/** A paragraph that holds words of ours. */
export const notice = (writing: Writing, style: StyleId, text: string, setting: More = {}): Block =>
  block(writing, style, said(text, writing), { language: writing.kit.language, ...setting });

/** All of them on one page, if there is a page for them. */
export const together = (blocks: readonly Block[]): string =>
  blocks.map((one, i) => one(i < blocks.length - 1)).join("");

/** Words of ours, in their language. */
export const said = (text: string, { kit, language }: Writing, look: Partial<Look> = {}): string =>
  run(text.replace(ISOLATES, ""), { language: kit.language, base: language, ...look });

/** Marks around what may run the other way: here a run of its own does that, and older programs show them as boxes. */
export const ISOLATES = /[\u2066-\u2069]/g;

/** What people wrote, in their Markdown. */
export const written = (
  text: string,
  writing: Writing,
  lang: string | null,
  look: Partial<Look> = {},
  links: "links" | "no-links" = "no-links",
): string => richRun(text, { language: lang ?? writing.language, base: writing.language, ...look }, links);
