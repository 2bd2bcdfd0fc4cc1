import { bytesAsText } from "../../text/charset.js";

export const isRichText = (bytes: Uint8Array): boolean => bytesAsText(bytes.subarray(0, 5)) === "{\\rtf";

/** A compound file (MS-CFB) that Word 97–2003 wrote, or a .docx with a password. */
export const isOldWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  bytes[2] === 0x11 &&
  bytes[3] === 0xe0 &&
  hasStream(bytes, "WordDocument", "EncryptedPackage");

/** Names of streams are in UTF-16 in a directory that may stand anywhere: it is looked for where files begin and end. */
export function hasStream(bytes: Uint8Array, ...names: readonly string[]): boolean {
  const some = 1 << 20;
  const text = bytesAsText(bytes.subarray(0, some)) + bytesAsText(bytes.subarray(Math.max(some, bytes.length - some)));
  return names.some((name) => text.includes([...name].join("\0")));
}
