import { fromBase64 } from "#platform";
import type { ExportedQuestion } from "./exported.js";
import { type PictureFile, pictureFile } from "./pictures.js";

/** The pictures of some questions, each once, in the order of their names. */
export function picturesOf(questions: readonly ExportedQuestion[]): readonly PictureFile[] {
  const found = new Map<string, PictureFile>();
  for (const { picture } of questions) {
    const file = pictureFile(picture);
    if (file !== null) found.set(file.name, file);
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same as files of an archive. */
export const pictureEntries = (
  pictures: readonly PictureFile[],
  folder: string,
): readonly (readonly [path: string, bytes: Uint8Array])[] =>
  pictures.map(({ name, base64 }) => [`${folder}/${name}`, fromBase64(base64)]);
