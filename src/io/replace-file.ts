import { type Stats, existsSync, lstatSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { claim } from "./claim.js";
import { ownerText, parseOwner, thisProcess } from "./owner.js";
import { sync } from "./sync.js";
import { Unwritable } from "./unwritable.js";

/** Another command that changes the same file is done in no time. */
const PATIENCE = 3000;

/** A text, or how to make it of the one that is there. */
type NewText = string | ((now: string | null) => string);

/**
 * Gives a file another text, or makes it, all at once: whoever reads it meanwhile sees the old one or the new one,
 * whole. What a killed command left beside it is swept away. Its mode and owner stay.
 *
 * @param isAsRead gets the text that is there now, or null where there is none, and says whether `text` was made of it
 * @throws Unwritable when somebody has changed it since it was read, or it could not stay what it is to others
 */
export async function replaceFile(
  file: string,
  text: NewText,
  isAsRead: (now: string | null) => boolean,
): Promise<void> {
  const target = behindLinks(file);
  const [folder, name] = [dirname(target), basename(target)];
  const { release } = claim(folder, name, { patience: PATIENCE });
  const prefix = `.${name}.new-`;
  const fresh = join(folder, `${prefix}${ownerText(thisProcess())}`);
  const textNow = () => {
    const now = existsSync(target) ? readFileSync(target, "utf8") : null;
    if (!isAsRead(now)) throw changedMeanwhile(file, now === null);
    return now;
  };
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile() && entry.name.startsWith(prefix) && parseOwner(entry.name.slice(prefix.length)) !== null)
        rmSync(join(folder, entry.name), { force: true });
    const was = statSync(target, { throwIfNoEntry: false });
    if (was !== undefined) refuseUnlessAlone(file, was);
    const now = textNow();
    await write(fresh, typeof text === "string" ? text : text(now), file, was);
    // An editor knows nothing of claims: the moment in which it could save unseen is as short as can be.
    if (textNow() === null) await link(fresh, target).catch(whereMade(file));
    else await rename(fresh, target);
    sync(folder);
  } finally {
    await rm(fresh, { force: true });
    release();
  }
}

/** A link stays a link: what it leads to is replaced. */
function behindLinks(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return file;
  throw new Unwritable(`${file} is a link to a file that is not there.`, "make that file, or delete the link");
}

function refuseUnlessAlone(file: string, was: Stats): void {
  const { nlink, mode } = was;
  if (was.isDirectory()) throw new Unwritable(`${file} is a folder, not a file.`, "name a file in it");
  if ((mode & 0o222) === 0)
    throw new Unwritable(`${file} is write-protected.`, "take the protection away if you mean it");
  if (nlink > 1)
    throw new Unwritable(
      `${file} has ${nlink} names (hard links); the others would keep the old text.`,
      "edit it by hand, or give it a copy of its own",
    );
}

function changedMeanwhile(file: string, isGone: boolean): Unwritable {
  const message = isGone ? `${file} is not there any more.` : `${file} was changed while this command ran.`;
  return new Unwritable(`${message} Nothing was written.`, "run this again", "io/changed-meanwhile");
}

const whereMade = (file: string) => (cause: unknown) => {
  throw (cause as NodeJS.ErrnoException).code === "EEXIST" ? changedMeanwhile(file, false) : cause;
};

async function write(path: string, text: string, file: string, was: Stats | undefined): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(text);
    if (was !== undefined) {
      const is = await handle.stat();
      if (is.uid !== was.uid || is.gid !== was.gid) await handle.chown(was.uid, was.gid).catch(whereForbidden(file));
      await handle.chmod(was.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const whereForbidden = (file: string) => (cause: unknown) => {
  throw (cause as NodeJS.ErrnoException).code === "EPERM"
    ? new Unwritable(`${file} belongs to somebody else, and would not be theirs any more.`, "let its owner do this")
    : cause;
};
