import { hash } from "node:crypto";
import type { Platform } from "./platform.js";

export const sha256: Platform["sha256"] = (data) => hash("sha256", data, "hex");
export const sha256Base64: Platform["sha256Base64"] = (data) => hash("sha256", data, "base64");
export const sha1: Platform["sha1"] = (text) => hash("sha1", text, "hex");
export const utf8Length: Platform["utf8Length"] = (text) => Buffer.byteLength(text, "utf8");
export const utf8: Platform["utf8"] = (text) => Buffer.from(text, "utf8");
export const utf8AsLatin1: Platform["utf8AsLatin1"] = (text) => Buffer.from(text, "utf8").toString("latin1");
export const latin1: Platform["latin1"] = (text) => Buffer.from(text, "latin1");
export const toBase64: Platform["toBase64"] = ({ buffer, byteOffset, byteLength }) =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");
export const fromBase64: Platform["fromBase64"] = (base64) => Buffer.from(base64, "base64");
export const textRoom: Platform["textRoom"] = (size) => {
  const bytes = Buffer.allocUnsafeSlow(size);
  return {
    bytes,
    write: (text, at) => bytes.write(text, at, "utf8"),
    read: (from, to) => bytes.toString("utf8", from, to),
  };
};
