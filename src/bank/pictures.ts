import { sha256, toBase64 } from "#platform";
import type { Bank, ImageContent, Item } from "../model/bank.js";
import { error, type Finding } from "../reading/finding.js";
import { pictureSize } from "./picture-size.js";

/** More than a picture for a page needs, and little enough for a hundred of them in one. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

/** A browser unpacks four bytes for each: a small file can ask for gigabytes. */
const MAX_PIXELS = 25_000_000;

/**
 * Fills in the bytes of a bank's pictures, or says what is wrong with them.
 *
 * @param read gives a picture that the bank names, or says what is wrong with it
 */
export async function withPictures(
  bank: Bank,
  read: (image: string) => Promise<ImageContent | string>,
): Promise<{ bank: Bank; findings: Finding[] }> {
  if (bank.items.every(({ media }) => media === null)) return { bank, findings: [] };
  const findings: Finding[] = [];
  const items = await Promise.all(
    bank.items.map(async (item, i): Promise<Item> => {
      if (item.media === null) return item;
      const content = await read(item.media.image);
      if (typeof content === "string") {
        const message = `The picture of item ${JSON.stringify(item.id)}, ${JSON.stringify(item.media.image)}, ${content}.`;
        findings.push(
          error(
            "bank/picture",
            ["items", i, "media", "image"],
            message,
            "use a PNG, JPEG, GIF or WebP file of at most 2 MB and 25 million pixels",
          ),
        );
        return item;
      }
      // The picture is part of what the item is.
      const digest = sha256(`${item.digest}\n${content.sha256}`);
      return { ...item, media: { ...item.media, content }, digest };
    }),
  );
  return { bank: { ...bank, items }, findings };
}

/** A picture by its bytes, or what is wrong with it. */
export function pictureOf(bytes: Uint8Array): ImageContent | string {
  if (bytes.length > MAX_PICTURE_BYTES) return `has ${bytes.length} bytes`;
  const mediaType = typeOf(bytes);
  if (mediaType === null) return "is not a picture of a known kind";
  const size = pictureSize(bytes, mediaType);
  if (size === null)
    return `is damaged: it begins as ${mediaType.slice("image/".length).toUpperCase()}, and does not go on as such`;
  if (size.width * size.height > MAX_PIXELS) return `has ${size.width} × ${size.height} pixels`;
  return { mediaType, base64: toBase64(bytes), sha256: sha256(bytes) };
}

/** By the first bytes, never by the name (PNG 1.2 §3.1, JFIF 1.02, GIF89a §17, RFC 9649 §2.4). */
function typeOf(bytes: Uint8Array): ImageContent["mediaType"] | null {
  const first = String.fromCharCode(...bytes.subarray(0, 12));
  const starts = (latin1: string, at = 0) => first.startsWith(latin1, at);
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("GIF87a") || starts("GIF89a")) return "image/gif";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  return null;
}
