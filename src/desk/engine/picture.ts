import { pictureOf } from "../../bank/pictures.js";
import type { Checked } from "../../model/diagnostic.js";

/** A picture that can stand beside a bank. */
interface Picture {
  /** Its path, as a question names it. */
  readonly image: string;
  readonly base64: string;
}

/**
 * Takes a picture by its bytes, whatever it is called.
 *
 * @param known those that are there: another one never takes their place
 */
export function takePicture(
  name: string,
  bytes: Uint8Array,
  known: Readonly<Record<string, string>>,
): Checked<Picture> {
  const picture = pictureOf(bytes);
  if (typeof picture === "string")
    return { ok: false, diagnostics: [{ severity: "error", code: "bank/picture", message: `${name} ${picture}.` }] };
  const { base64, mediaType } = picture;
  const ending = mediaType.slice("image/".length).replace("jpeg", "jpg");
  const stem =
    name
      .replace(/\.\w+$/, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "picture";
  let image = `images/${stem}.${ending}`;
  for (let n = 2; Object.hasOwn(known, image) && known[image] !== base64; n += 1)
    image = `images/${stem}-${n}.${ending}`;
  return { ok: true, value: { image, base64 }, warnings: [] };
}
