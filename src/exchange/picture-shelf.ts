import { pictureOf } from "../bank/pictures.js";

/** Pictures on their way to the folder of a bank. */
export interface PictureShelf {
  /** The path that a picture gets beside the bank, or what is wrong with it, as `pictureOf` says it. */
  readonly place: (wanted: string, bytes: Uint8Array) => { readonly path: string } | { readonly wrong: string };
  /** Those that have to be written. */
  readonly fresh: ReadonlyMap<string, Uint8Array>;
}

/**
 * Finds a place for each picture below `images/`, where no other picture stands: another one of the same name is called
 * after its content too.
 *
 * @param bytesAt a file beside the bank; null where there is none
 */
export function pictureShelf(bytesAt: (path: string) => Uint8Array | null): PictureShelf {
  const fresh = new Map<string, Uint8Array>();
  const place: PictureShelf["place"] = (wanted, bytes) => {
    const content = pictureOf(bytes);
    if (typeof content === "string") return { wrong: content };
    const kind = content.mediaType.slice("image/".length).replace("jpeg", "jpg");
    const name = plainName(wanted) || content.sha256.slice(0, 12);
    const candidates = [`images/${name}.${kind}`, `images/${name}-${content.sha256.slice(0, 12)}.${kind}`];
    for (const path of candidates) {
      const there = fresh.get(path) ?? bytesAt(path);
      if (there === null) fresh.set(path, bytes);
      if (there === null || isSame(there, bytes)) return { path };
    }
    return { wrong: `has the name of another picture, ${candidates[1]}` };
  };
  return { place, fresh };
}

/** Names are those of others: only letters, digits, hyphens and underscores of ASCII stay of them. */
const plainName = (path: string): string =>
  path
    .replace(/^.*[\\/]/, "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60);

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
