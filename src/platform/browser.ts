import { sha1 as sha1Bytes } from "@noble/hashes/legacy.js";
import { sha256 as sha256Bytes } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Platform } from "./platform.js";

const encoder = new TextEncoder();
/** A byte order mark is a character like others. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const utf8: Platform["utf8"] = (text) => encoder.encode(text);
const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === "string" ? utf8(data) : data);

export const sha256: Platform["sha256"] = (data) => bytesToHex(sha256Bytes(bytesOf(data)));
export const sha256Base64: Platform["sha256Base64"] = (data) => toBase64(sha256Bytes(bytesOf(data)));
export const sha1: Platform["sha1"] = (text) => bytesToHex(sha1Bytes(utf8(text)));
export const utf8Length: Platform["utf8Length"] = (text) => utf8(text).length;
export const utf8AsLatin1: Platform["utf8AsLatin1"] = (text) => latin1Of(utf8(text));
export const latin1: Platform["latin1"] = (text) => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};
export const toBase64: Platform["toBase64"] = (bytes) => btoa(latin1Of(bytes));
export const fromBase64: Platform["fromBase64"] = (base64) => latin1(atob(base64));
export const textRoom: Platform["textRoom"] = (size) => {
  const bytes = new Uint8Array(size);
  return {
    bytes,
    write: (text, at) => encoder.encodeInto(text, bytes.subarray(at)).written,
    read: (from, to) => decoder.decode(bytes.subarray(from, to)),
  };
};

/** Arguments of one call: engines allow some ten thousands. */
const CHUNK = 8192;

function latin1Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
