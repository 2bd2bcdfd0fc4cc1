import { closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { ownerText, parseOwner, stateOf, thisProcess } from "./owner.js";
import { Unwritable } from "./unwritable.js";

/** The right to change a file or folder, alone. */
export interface Claim {
  readonly release: () => void;
}

export interface ClaimOptions {
  /** How long to wait for somebody who is about to finish, in milliseconds. */
  readonly patience?: number;
  /** Takes claims of other machines for forgotten: only who started those can know. */
  readonly othersAreGone?: boolean;
}

/**
 * Claims `folder/name` for this process. A claim is an empty file beside it whose name says who holds it; that of a
 * process that is gone is swept away. Each process puts down its own and then looks for others, so two can't both
 * hold one: of two who come at once, the one whose name sorts first waits, and the other gives way.
 *
 * @throws Unwritable when another process holds it
 */
export function claim(folder: string, name: string, options: ClaimOptions = {}): Claim {
  const { patience = 300, othersAreGone = false } = options;
  const prefix = `.${name}.lock-`;
  const mine = `${prefix}${ownerText(thisProcess())}`;
  const file = join(folder, mine);
  const release = () => rmSync(file, { force: true });
  const findRival = () =>
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() && entry.name.startsWith(prefix) && entry.name !== mine ? [entry.name] : []))
      .toSorted()
      .find((entry) => !isForgotten(folder, entry, prefix, othersAreGone));
  putDown(file, folder, name);
  for (let waited = 0; ; waited += PAUSE) {
    const rival = findRival();
    if (rival === undefined) return { release };
    if (rival < mine || waited >= patience) release();
    if (waited >= patience) throw held(folder, name, rival);
    pause();
    if (rival < mine) putDown(file, folder, name);
  }
}

/** Of this process there is one at most: it does not share with itself either. */
function putDown(file: string, folder: string, name: string): void {
  try {
    closeSync(openSync(file, "wx"));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") throw held(folder, name, basename(file));
    throw code === "ENOENT" || code === "ENAMETOOLONG" ? noRoom(folder, name, code) : cause;
  }
}

function noRoom(folder: string, name: string, code: string): Unwritable {
  return code === "ENOENT"
    ? new Unwritable(`No file can be made in ${folder}.`, "name a folder that is there")
    : new Unwritable(`${JSON.stringify(name)} is too long for the name of a file here.`, "choose a shorter name");
}

function isForgotten(folder: string, entry: string, prefix: string, othersAreGone: boolean): boolean {
  const owner = parseOwner(entry.slice(prefix.length));
  if (owner === null) return false;
  const state = stateOf(owner);
  if (state === "runs" || (state === "elsewhere" && !othersAreGone)) return false;
  rmSync(join(folder, entry), { force: true });
  return true;
}

function held(folder: string, name: string, entry: string): Unwritable {
  const owner = parseOwner(entry.slice(`.${name}.lock-`.length));
  const place = join(folder, name);
  const file = join(folder, entry);
  if (owner === null)
    return new Unwritable(`${place} is locked by ${file}, which names no process.`, `delete ${file}`, "io/locked");
  const isHere = owner.host === thisProcess().host;
  return new Unwritable(
    `${place} is being written by another broadsheet: process ${owner.pid}${isHere ? "" : ` on ${owner.host}`}.`,
    isHere
      ? `wait until it has ended and run this again; if process ${owner.pid} is something else, delete ${file}`
      : `wait until it has ended and run this again; if it was killed, delete ${file}`,
    "io/locked",
  );
}

const PAUSE = 20;
const pause = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
