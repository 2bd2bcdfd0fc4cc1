import { createStore, del, entries, set } from "idb-keyval";
import { handOutOf } from "../state/hand-outs.js";
import { unfinishedOf } from "../state/work-file.js";
import { type Work, newWork } from "../state/work.js";

/** A work as the device keeps it. */
export interface Kept {
  readonly work: Work;
  /** Milliseconds since 1970, to show the latest first. */
  readonly at: number;
}

/** Where works are kept on this device; null where the browser keeps nothing for this page. */
export interface Storage {
  readonly keep: (work: Work) => Promise<void>;
  readonly all: () => Promise<readonly Kept[]>;
  readonly forget: (id: string) => Promise<void>;
}

const asOfNow = (work: Work): Work => {
  const { seed } = work.handOut;
  return {
    ...newWork(work.id, seed),
    ...work,
    handOut: handOutOf({ ...work.handOut }, seed),
    unfinished: unfinishedOf(work.unfinished),
  };
};

export async function openStorage(): Promise<Storage | null> {
  try {
    const store = createStore("broadsheet-desk", "works");
    const all = async () =>
      (await entries<string, Kept>(store))
        // Works of an earlier desk lack what has come since.
        .map(([, { work, at }]) => ({ work: asOfNow(work), at }))
        .toSorted((a, b) => b.at - a.at);
    await all();
    return {
      keep: (work) => set(work.id, { work, at: Date.now() } satisfies Kept, store),
      all,
      forget: (id) => del(id, store),
    };
  } catch {
    // A private window, a full disk, a policy: everything but keeping works without it, and the page says so.
    return null;
  }
}
