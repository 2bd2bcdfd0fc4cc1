import { fromBase64, toBase64 } from "#platform";
import { pictureShelf } from "../../exchange/picture-shelf.js";
import type { Checked } from "../../model/diagnostic.js";
import type { Work } from "../state/work.js";

/** A picture that can stand beside a bank: its path, as a question names it, and its bytes. */
interface Picture {
  readonly image: string;
  readonly base64: string;
}

/** Takes a picture by its bytes, whatever it is called; it never takes the place of another. */
export function takePicture(name: string, bytes: Uint8Array, known: Work["pictures"]): Checked<Picture> {
  const place = pictureShelf(bytesIn(known)).place(name, bytes);
  if ("path" in place) return { ok: true, value: { image: place.path, base64: toBase64(bytes) }, warnings: [] };
  const message = `${name} ${place.wrong}.`;
  return { ok: false, diagnostics: [{ severity: "error", code: "bank/picture", message }] };
}

/** The pictures of a work as files beside its bank. */
export const bytesIn =
  (pictures: Work["pictures"]) =>
  (path: string): Uint8Array | null =>
    Object.hasOwn(pictures, path) ? fromBase64(pictures[path]!) : null;
