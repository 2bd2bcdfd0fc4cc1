import { existsSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accountOf } from "./account.js";
import { carryOver } from "./carry-over.js";
import { claim } from "./claim.js";
import { decisionsIn, isAmong } from "./decisions.js";
import { manifestIn } from "./manifest-path.js";
import { parseOwner } from "./owner.js";
import { remove } from "./remove.js";
import { Unwritable } from "./unwritable.js";

/**
 * What a command leaves beside `out/NAME` when it is killed, called `.NAME.KIND-OWNER`: a folder in the making (`new`),
 * the previous one moved aside (`old`), and one that is about to be removed (`gone`).
 */
type Kind = "new" | "old" | "gone";

export const besideName = (name: string, kind: Kind, owner: string): string => `.${name}.${kind}-${owner}`;

/**
 * Puts right what a killed command left of `out/name`: a folder that it had moved aside comes back, or goes if the
 * new one took its place. Only for who holds the claim.
 *
 * @returns half-made folders, the last one last: to be gone on with, or removed
 * @throws Unwritable where it can't be told which of two folders is the right one
 */
export function recover(out: string, name: string): string[] {
  const target = join(out, name);
  for (const aside of leftBehind(out, name, "old")) {
    if (!existsSync(target)) renameSync(aside, target);
    else removeReplaced(aside, target);
  }
  leftBehind(out, name, "gone").forEach(remove);
  return leftBehind(out, name, "new");
}

/** Removes a folder whose place another one took, once all that a person made or decided in it is there, too. */
function removeReplaced(aside: string, target: string): void {
  const { own, changed } = accountOf(aside);
  if (changed.length > 0 || !existsSync(manifestIn(target)) || !isAmong(decisionsIn(aside), decisionsIn(target)))
    throw new Unwritable(
      `${aside} is what an interrupted command left, and holds what ${target} does not.`,
      `compare the two; keep the right one as ${target}, and move the other away`,
      "io/left-behind",
    );
  carryOver(aside, own, target);
  retire(aside);
}

/** Removes a folder moved aside. Under another name first: half removed, nobody should look for anything in it. */
export function retire(aside: string): void {
  const gone = join(dirname(aside), basename(aside).replace(".old-", ".gone-"));
  renameSync(aside, gone);
  remove(gone);
}

/**
 * The same for a folder that is about to be read, if it is not there and one was moved aside. Whoever is just
 * putting a new one in its place is waited for.
 *
 * @throws Unwritable when that takes long
 */
export function recoverMissing(folder: string): void {
  const [out, name] = [dirname(resolve(folder)), basename(resolve(folder))];
  if (existsSync(folder) || !existsSync(out) || leftBehind(out, name, "old").length === 0) return;
  const { release } = claim(out, name);
  try {
    recover(out, name);
  } finally {
    release();
  }
}

/** The same for every folder in `out`. */
export function recoverAllMissing(out: string): void {
  const names = readdirSync(out).flatMap((entry) => {
    const [, name, owner] = /^\.(.+)\.old-(.+)$/.exec(entry) ?? [];
    return name !== undefined && parseOwner(owner!) !== null ? [name] : [];
  });
  for (const name of new Set(names)) recoverMissing(join(out, name));
}

/** Nobody else calls a folder like that; a link under such a name is somebody's trap. */
function leftBehind(out: string, name: string, kind: Kind): string[] {
  const prefix = besideName(name, kind, "");
  const found = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.name.startsWith(prefix));
  return found
    .flatMap((entry) => {
      const path = join(out, entry.name);
      if (/^\d/.test(entry.name.slice(prefix.length)) && lstatSync(path).isSymbolicLink())
        throw new Unwritable(
          `${path} is a link, not a folder of an interrupted build.`,
          `move ${path} away, or delete it`,
        );
      return entry.isDirectory() && parseOwner(entry.name.slice(prefix.length)) !== null ? [path] : [];
    })
    .toSorted();
}
