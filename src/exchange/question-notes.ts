import type { ReadText, ShownPicture } from "./html.js";
import type { Fields, Lose } from "./outcome.js";
import { bytesOfDataUri, type Pictures } from "./pictures.js";
import { quoted } from "./shares.js";

/** What is noted while one question is read. */
export interface QuestionNotes {
  readonly lose: Lose;
  /** The text of a stem; its first picture becomes that of the question. */
  readonly stem: (read: ReadText) => string;
  /** An option. Of one that is a picture alone stays what describes it. */
  readonly option: (read: ReadText) => { readonly text: string; readonly isPicture: boolean };
  /** Another text; pictures of it are lost. */
  readonly other: (read: ReadText, of: string) => string;
  readonly lost: () => readonly string[];
  /** `media`, where there is a picture. */
  readonly media: () => Fields;
}

/** @param find gives the bytes of a picture that a text of the question shows; null where the file has none */
export function questionNotes(pictures: Pictures, find: (source: string) => Uint8Array | null): QuestionNotes {
  const lost = new Set<string>();
  let media: Fields | null = null;
  const lose: Lose = (what) => void lost.add(what);
  const said = ({ text, lost: less }: ReadText): string => {
    for (const one of less) lost.add(one);
    return text;
  };
  const show = (picture: ShownPicture): void => {
    const name = nameOf(picture);
    if (media !== null) return lose(`the picture ${name} (a question has one)`);
    const bytes = bytesOfDataUri(picture.source) ?? find(picture.source);
    if (bytes === null) return lose(`the picture ${name} (it is not in the file)`);
    const taken = pictures.take(picture.source, bytes);
    if ("why" in taken) return lose(`the picture ${name} (it ${taken.why})`);
    media = { image: taken.path, ...(picture.alt !== "" && picture.alt.length <= 300 && { alt: picture.alt }) };
  };
  return {
    lose,
    stem(read) {
      for (const picture of read.pictures) show(picture);
      return said(read);
    },
    option(read) {
      for (const picture of read.pictures) lose(`the picture ${nameOf(picture)} of an option`);
      const words = said(read);
      return { text: words === "" ? (read.pictures[0]?.alt ?? "") : words, isPicture: read.pictures.length > 0 };
    },
    other(read, of) {
      for (const picture of read.pictures) lose(`the picture ${nameOf(picture)} of ${of}`);
      return said(read);
    },
    lost: () => [...lost],
    media: () => (media === null ? {} : { media }),
  };
}

const nameOf = ({ source, alt }: ShownPicture): string =>
  `${source.startsWith("data:") ? "within a text" : quoted(source)}${alt === "" ? "" : `, described as ${quoted(alt)}`}`;
