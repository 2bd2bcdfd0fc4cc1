import { hash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { error, type Finding } from "../bank/finding.js";
import type { Bank, ImageContent, Item } from "../model/bank.js";

/** More than a picture for a page needs, and little enough for a hundred of them in one. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Fills in the bytes of a bank's pictures, or says what is wrong with them. */
export async function withImages(bank: Bank, file: string): Promise<{ bank: Bank; findings: Finding[] }> {
  if (bank.items.every(({ media }) => media === null)) return { bank, findings: [] };
  const folder = dirname(file);
  const findings: Finding[] = [];
  const items = await Promise.all(
    bank.items.map(async (item, i): Promise<Item> => {
      if (item.media === null) return item;
      const content = await readImage(folder, item.media.image);
      if (typeof content === "string") {
        const message = `The picture of item ${JSON.stringify(item.id)}, ${JSON.stringify(item.media.image)}, ${content}.`;
        findings.push(
          error(
            "bank/picture",
            ["items", i, "media", "image"],
            message,
            "use a PNG, JPEG, GIF or WebP file of at most 2 MB",
          ),
        );
        return item;
      }
      // The picture is part of what the item is.
      const digest = hash("sha256", `${item.digest}\n${content.sha256}`, "hex");
      return { ...item, media: { ...item.media, content }, digest };
    }),
  );
  return { bank: { ...bank, items }, findings };
}

async function readImage(folder: string, image: string): Promise<ImageContent | string> {
  try {
    const path = await realpath(join(folder, image));
    // A link may lead out of the folder.
    if (!path.startsWith((await realpath(folder)).replace(/[\\/]?$/, sep))) return "is outside the folder of the bank";
    const { size } = await stat(path);
    if (size > MAX_BYTES) return `has ${size} bytes`;
    const bytes = await readFile(path);
    const mediaType = typeOf(bytes);
    if (mediaType === null) return "is no picture of a known kind";
    return { mediaType, base64: bytes.toString("base64"), sha256: hash("sha256", bytes, "hex") };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return "does not exist";
    if (code === "EISDIR") return "is a folder";
    if (code === "EACCES" || code === "EPERM") return "may not be read";
    throw cause;
  }
}

/** By the first bytes, never by the name (PNG 1.2 §3.1, JFIF 1.02, GIF89a §17, RFC 9649 §2.4). */
function typeOf(bytes: Buffer): ImageContent["mediaType"] | null {
  const starts = (latin1: string, at = 0) => bytes.toString("latin1", at, at + latin1.length) === latin1;
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("GIF87a") || starts("GIF89a")) return "image/gif";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  return null;
}
