import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";

/** Gives a file another text, or makes it, all at once: whoever reads it meanwhile sees the old one or the new one, whole. */
export async function replaceFile(file: string, text: string): Promise<void> {
  // A link stays a link: what it leads to is replaced.
  const target = await realpath(file).catch(whenMissing(file));
  const { mode } = await stat(target).catch(whenMissing({ mode: 0o666 }));
  const fresh = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = await open(fresh, "wx", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
  } catch (cause) {
    await rm(fresh, { force: true });
    throw cause;
  }
}

const whenMissing =
  <T>(instead: T) =>
  (cause: unknown): T => {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return instead;
    throw cause;
  };
