import { link, mkdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, sep } from "node:path";
import { ownerText, thisProcess } from "./owner.js";
import { Unwritable } from "./unwritable.js";
import type { Finding } from "../reading/finding.js";
import { MAX_PICTURE_BYTES, pictureOf, withPictures } from "../bank/pictures.js";
import type { Bank, ImageContent } from "../model/bank.js";

/** Reads the pictures of the bank in a file: they lie in its folder, or below. */
export const withImages = (bank: Bank, file: string): Promise<{ bank: Bank; findings: Finding[] }> =>
  withPictures(bank, (image) => readImage(dirname(file), image));

async function readImage(folder: string, image: string): Promise<ImageContent | string> {
  try {
    const path = await realpath(join(folder, image));
    // A link may lead out of the folder.
    if (!path.startsWith((await realpath(folder)).replace(/[\\/]?$/, sep))) return "is outside the folder of the bank";
    const found = await stat(path);
    if (found.isDirectory()) return "is a folder";
    // A pipe may never end.
    if (!found.isFile()) return "is not a file";
    const { size } = found;
    return size > MAX_PICTURE_BYTES ? `has ${size} bytes` : pictureOf(await readFile(path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return "does not exist";
    if (code === "EISDIR") return "is a folder";
    if (code === "EACCES" || code === "EPERM") return "may not be read";
    throw cause;
  }
}

/**
 * Puts pictures beside a bank, each whole or not at all. What is there already stays.
 *
 * @param pictures in base64, by their paths below the folder
 * @throws Unwritable for a path that leads elsewhere, and where another picture has that name
 */
export async function keepPictures(folder: string, pictures: Readonly<Record<string, string>>): Promise<void> {
  for (const [image, base64] of Object.entries(pictures)) {
    const picture = Buffer.from(base64, "base64");
    if (isAbsolute(image) || image.split(/[\\/]/).some((part) => part === "" || part === "." || part === ".."))
      throw new Unwritable(`${image} is no path below the bank's folder.`, "call the picture something else");
    const path = join(folder, image);
    await mkdir(dirname(path), { recursive: true });
    const home = await realpath(folder);
    if (!`${await realpath(dirname(path))}${sep}`.startsWith(home.replace(/[\\/]?$/, sep)))
      throw new Unwritable(`${image} is outside the folder of the bank.`, "a link leads there: take it away");
    const fresh = `${path}.new-${ownerText(thisProcess())}`;
    try {
      await writeFile(fresh, picture);
      await link(fresh, path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
      if (!(await readFile(path)).equals(picture))
        throw new Unwritable(`${image} is there already, and is another picture.`, "call one of them something else");
    } finally {
      await rm(fresh, { force: true });
    }
  }
}
