import type { Work } from "../state/work.js";
import type { Storage } from "./storage.js";

/** The bank that a command serves, as it stands on the disk, and the one work that is saved in its place. */
export interface ServedWork {
  readonly work: string;
  readonly bank: string;
}

export interface Saved {
  readonly isKept: boolean;
  /** Why the file could not be written; null where it was, or nobody asked for that. */
  readonly refusal: string | null;
}

/**
 * Keeps works on the device, and the served one in its file as well. Another work that is opened on the same page has a file of its
 * own, and never goes into that one.
 *
 * @param write puts a work's bank in the place of the text that was there, its pictures beside it, and says why it can't
 */
export function saverOf(
  storage: Pick<Storage, "keep"> | null,
  served: ServedWork | null,
  write: (before: string, work: Work) => Promise<string | null>,
): (work: Work) => Promise<Saved> {
  let onDisk = served?.bank ?? "";
  return async (work) => {
    const onDevice =
      storage !== null &&
      (await storage.keep(work).then(
        () => true,
        () => false,
      ));
    if (work.id !== served?.work) return { isKept: onDevice, refusal: null };
    // Articles and proposals stand in no bank.
    const isBankAll = work.articles.length === 0;
    if (work.bank === onDisk || work.bank === "") return { isKept: onDevice || isBankAll, refusal: null };
    const refusal = await write(onDisk, work);
    if (refusal === null) onDisk = work.bank;
    return { isKept: refusal === null && (onDevice || isBankAll), refusal };
  };
}
