import { type FSWatcher, watch } from "node:fs";
import { resolve } from "node:path";

/** Editors save in several steps. */
const SETTLE = 150;

/** Watches folders, not files: a file that is saved is often a new one with the old name. Calls back once all is quiet. */
export function watchFolders(changed: () => void) {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  };
  const begin = (folder: string) => {
    try {
      const watcher = watch(folder, settle);
      // A folder may go away, and come back.
      watcher.on("error", () => end(folder));
      watchers.set(folder, watcher);
    } catch {
      // What is not there can't change; whoever needs it has said so.
    }
  };
  const end = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    /** From now on these, and no others. */
    follow(folders: readonly string[]): void {
      const wanted = new Set(folders.map((folder) => resolve(folder)));
      for (const folder of watchers.keys()) if (!wanted.has(folder)) end(folder);
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder);
    },
    close(): void {
      clearTimeout(timer);
      for (const folder of watchers.keys()) end(folder);
    },
  };
}
