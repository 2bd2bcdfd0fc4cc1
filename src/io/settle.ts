import { existsSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { carryOver } from "./carry-over.js";
import { accountOf } from "./account.js";
import { claim } from "./claim.js";
import { remove } from "./remove.js";
import { Unwritable } from "./unwritable.js";

/**
 * Puts right what a killed command left of `out/name`: a folder that it had moved aside comes back, or goes if the
 * new one took its place. Only for who holds the claim.
 *
 * @returns half-made folders, the last one last: to be gone on with, or removed
 * @throws Unwritable when something else lies there under such a name
 */
export function settle(out: string, name: string): string[] {
  const target = join(out, name);
  for (const aside of leftBehind(out, name, "old")) {
    if (!existsSync(target)) renameSync(aside, target);
    else {
      carryOver(aside, accountOf(aside).own, target);
      remove(aside);
    }
  }
  return leftBehind(out, name, "new");
}

/**
 * The same for a folder that is about to be read, if it is not there and one was moved aside. Whoever is just
 * putting a new one in its place is waited for.
 *
 * @throws Unwritable when that takes long
 */
export function settleMissing(folder: string): void {
  const [out, name] = [dirname(resolve(folder)), basename(resolve(folder))];
  if (existsSync(folder) || !existsSync(out) || leftBehind(out, name, "old").length === 0) return;
  const { release } = claim(out, name);
  try {
    settle(out, name);
  } finally {
    release();
  }
}

/** The same for every folder in `out`. */
export function settleAllMissing(out: string): void {
  const names = readdirSync(out).flatMap((entry) => /^\.(.+)\.old-/.exec(entry)?.[1] ?? []);
  for (const name of new Set(names)) settleMissing(join(out, name));
}

function leftBehind(out: string, name: string, kind: "new" | "old"): string[] {
  const entries = readdirSync(out).filter((entry) => entry.startsWith(`.${name}.${kind}-`));
  return entries.toSorted().map((entry) => {
    const path = join(out, entry);
    if (!lstatSync(path).isDirectory())
      throw new Unwritable(`${path} is no folder of an interrupted build.`, `move ${path} away, or delete it`);
    return path;
  });
}
