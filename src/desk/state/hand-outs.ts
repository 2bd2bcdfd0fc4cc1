import type { HandOut, HandOutKind } from "./work.js";

/** What can be taken away, and the formats that it is made of. */
export const HAND_OUT_FORMATS: Readonly<Record<HandOutKind, readonly string[]>> = {
  quiz: ["practice"],
  papers: ["print", "key"],
  cards: ["apkg", "quizlet", "study"],
};

/** A quiz on a screen is one; versions are for paper. */
export const forKind = (kind: HandOutKind, handOut: HandOut): HandOut =>
  kind === "papers" ? handOut : { ...handOut, forms: 1 };

/** The file's name without the folder that says who it is for. */
export const nameOf = (path: string): string => path.slice(path.indexOf("/") + 1);

const MANIFEST = "teacher/manifest.json";

/** Where files stand in the archive of everything: what each was made with beside the others' of its kind. */
export const pathInArchive = (kind: HandOutKind, path: string): string =>
  path === MANIFEST && kind !== "papers" ? `teacher/manifest-${kind}.json` : path;
