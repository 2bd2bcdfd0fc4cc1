import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Finding } from "../reading/finding.js";
import { MAX_PICTURE_BYTES, pictureOf, withPictures } from "../bank/pictures.js";
import type { Bank, ImageContent } from "../model/bank.js";
import { isBelow } from "./below.js";

/** Reads the pictures of the bank in a file: they lie in its folder, or below. */
export const withImages = (bank: Bank, file: string): Promise<{ bank: Bank; findings: Finding[] }> =>
  withPictures(bank, (image) => readImage(dirname(file), image));

async function readImage(folder: string, image: string): Promise<ImageContent | string> {
  try {
    const path = await realpath(join(folder, image));
    // A link may lead out of the folder.
    if (!isBelow(path, folder)) return "is outside the folder of the bank";
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
