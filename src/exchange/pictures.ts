import { fromBase64 } from "#platform";
import { PICTURE_ENDINGS } from "../bank/picture-endings.js";
import { pictureOf } from "../bank/pictures.js";

/** Pictures that a file brings along, under the paths that a bank gives them. */
export interface Pictures {
  /** Takes one over: its path, or what is wrong with it. */
  readonly take: (source: string, bytes: Uint8Array) => { readonly path: string } | { readonly why: string };
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** No pictures yet. Of two with one name the second gets a number; the same picture is taken once. */
export function noPictures(): Pictures {
  const files = new Map<string, Uint8Array>();
  /** By paths in small letters: many file systems know no capitals. */
  const taken = new Map<string, { readonly path: string; readonly sha256: string }>();
  return {
    files,
    take(source, bytes) {
      const content = pictureOf(bytes);
      if (typeof content === "string") return { why: content };
      const name = plainName(source);
      const ending = PICTURE_ENDINGS[content.mediaType];
      for (let number = 1; ; number += 1) {
        const path = `images/${name}${number === 1 ? "" : `-${number}`}.${ending}`;
        const there = taken.get(path.toLowerCase());
        if (there?.sha256 === content.sha256) return { path: there.path };
        if (there !== undefined) continue;
        taken.set(path.toLowerCase(), { path, sha256: content.sha256 });
        files.set(path, bytes);
        return { path };
      }
    },
  };
}

/** A name that every file system takes. */
function plainName(source: string): string {
  const last = source.startsWith("data:") ? "" : (unescapedPath(source).split(/[/\\]/).at(-1) ?? "");
  const name = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "")
    .slice(0, 60);
  return name === "" ? "picture" : name;
}

/** A path of a page, without what is behind it and with its characters as they are. */
export function unescapedPath(source: string): string {
  const path = source.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The bytes of a picture that stands in its own address; null for another address. */
export function bytesOfDataUri(source: string): Uint8Array | null {
  const base64 = /^data:[^,]*;base64,(.*)$/is.exec(source)?.[1];
  return base64 === undefined ? null : bytesOfBase64(base64);
}

/** Null for what is no base64. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, "");
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits) ? fromBase64(digits) : null;
}
