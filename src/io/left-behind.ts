import { existsSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { remove } from "./remove.js";
import { UnusableFolder } from "./unusable-folder.js";

/**
 * Clears away what builds of `out/name` left that were killed: a previous folder that one had moved aside comes
 * back, half-made ones go. With `resume`, the last of these becomes `fresh` instead.
 *
 * @returns the files in `fresh`, relative to it, with `/`; whether they are whole is not known
 * @throws UnusableFolder when such a build still runs
 */
export function takeOver(out: string, name: string, fresh: string, resume: boolean): Set<string> {
  const left = readdirSync(out)
    .filter((entry) => entry.startsWith(`.${name}.new-`) || entry.startsWith(`.${name}.old-`))
    .sort();
  if (left.some((entry) => isRunning(Number(entry.split("-").at(-1)))))
    throw new UnusableFolder(`another build of ${join(out, name)} is running`);
  const halfMade = left.filter((entry) => entry.startsWith(`.${name}.new-`));
  const heir = resume ? halfMade.at(-1) : undefined;
  for (const entry of left) {
    const isOld = entry.startsWith(`.${name}.old-`);
    if (isOld && !existsSync(join(out, name))) renameSync(join(out, entry), join(out, name));
    else if (entry !== heir) remove(join(out, entry));
  }
  if (heir === undefined) return new Set();
  renameSync(join(out, heir), fresh);
  return new Set(plainFiles(fresh, ""));
}

/** Files below a folder. Links, and whatever else a build does not write, are removed: nothing is written through them. */
function plainFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return plainFiles(root, relative);
    if (entry.isFile()) return [relative];
    rmSync(join(root, relative), { force: true });
    return [];
  });
}

/** A build makes no folder without files in it. */
export function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A dead process keeps its number until its parent asks after it, which in containers may be never. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && /^.*\) Z /s.test(readFileSync(stat, "utf8"));
}
