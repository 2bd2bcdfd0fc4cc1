import { type Stats, existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { claim } from "./claim.js";
import { ownerText, thisProcess } from "./owner.js";
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
 * @throws Unwritable when somebody has changed it since it was read
 */
export async function replaceFile(
  file: string,
  text: NewText,
  isAsRead: (now: string | null) => boolean,
): Promise<void> {
  // A link stays a link: what it leads to is replaced.
  const target = existsSync(file) ? realpathSync(file) : file;
  const [folder, name] = [dirname(target), basename(target)];
  const { release } = claim(folder, name, { patience: PATIENCE });
  const prefix = `.${name}.new-`;
  const fresh = join(folder, `${prefix}${ownerText(thisProcess())}`);
  try {
    for (const entry of readdirSync(folder)) if (entry.startsWith(prefix)) rmSync(join(folder, entry), { force: true });
    const was = statSync(target, { throwIfNoEntry: false });
    const now = was === undefined ? null : readFileSync(target, "utf8");
    if (!isAsRead(now)) {
      const message =
        was === undefined ? `${file} is not there any more.` : `${file} was changed while this command ran.`;
      throw new Unwritable(`${message} Nothing was written.`, "run this again", "io/changed-meanwhile");
    }
    await write(fresh, typeof text === "string" ? text : text(now), was);
    await rename(fresh, target);
    sync(folder);
  } catch (cause) {
    await rm(fresh, { force: true });
    throw cause;
  } finally {
    release();
  }
}

async function write(file: string, text: string, was: Stats | undefined): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(text);
    if (was !== undefined) {
      const is = await handle.stat();
      // Only an administrator may give a file to somebody else; others own what they may replace, or share its group.
      if (is.uid !== was.uid || is.gid !== was.gid) await handle.chown(was.uid, was.gid).catch(whereForbidden);
      await handle.chmod(was.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const whereForbidden = (cause: unknown): void => {
  if (!["EPERM", "ENOSYS", "EINVAL"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
};
