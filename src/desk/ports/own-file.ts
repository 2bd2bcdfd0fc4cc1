import { workFileName, workText } from "../state/work-file.js";
import type { Work } from "../state/work.js";
import { download } from "./files.js";

/** A file that a person chose, to be written again and again. */
interface Chosen {
  readonly name: string;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

/** Asks a person for a file, as Chromium does (File System Access); other browsers can't. */
export type Choose = (options: { readonly suggestedName: string }) => Promise<Chosen>;

export type InOwnFile =
  | { readonly is: "written"; readonly file: string }
  /** Into the browser's downloads, where each saving is a file of its own; `instead` of one that could not be written. */
  | { readonly is: "downloaded"; readonly instead: string | null }
  /** The person chose none. */
  | { readonly is: "left" };

/**
 * Saves works as files: where the browser can, the same work in the same file again, else as a download.
 *
 * @param chooser gives undefined where the browser can't
 */
export function ownFileSaver(
  chooser = () => (globalThis as { showSaveFilePicker?: Choose }).showSaveFilePicker,
  give = download,
): (work: Work) => Promise<InOwnFile> {
  let last: { readonly work: string; readonly file: Chosen } | null = null;
  const downloaded = (work: Work, instead: string | null): InOwnFile => {
    give(workFileName(work), workText(work), "application/json");
    return { is: "downloaded", instead };
  };
  return async (work) => {
    const choose = chooser();
    if (choose === undefined) return downloaded(work, null);
    let file = last?.work === work.id ? last.file : null;
    try {
      file ??= await choose.call(globalThis, { suggestedName: workFileName(work) });
      const open = await file.createWritable();
      await open.write(workText(work));
      // Until it is closed the file stays as it was: what fails before harms nothing.
      await open.close();
      last = { work: work.id, file };
      return { is: "written", file: file.name };
    } catch (cause) {
      if (file === null && (cause as Error).name === "AbortError") return { is: "left" };
      last = null;
      return downloaded(work, file?.name ?? null);
    }
  };
}
