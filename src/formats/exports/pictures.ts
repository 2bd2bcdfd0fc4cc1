import { PICTURE_ENDINGS } from "../../bank/picture-endings.js";
import type { Media } from "../../model/bank.js";

/** A picture as a file beside a question. */
export interface PictureFile {
  /** Told by its content, so that two questions with one picture share a file: `picture-1f3a….png`. */
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
  readonly alt: string;
  /** Whom it is by and how it may be used. */
  readonly credit: string;
}

/** The picture of a question; null where it has none, or where its file was not read. */
export function pictureFile(media: Media | null): PictureFile | null {
  if (media === null || media.content === null) return null;
  const { alt, credit, licence, content } = media;
  return {
    name: `picture-${content.sha256.slice(0, 16)}.${PICTURE_ENDINGS[content.mediaType]}`,
    mediaType: content.mediaType,
    base64: content.base64,
    alt,
    credit: `${credit}, ${licence}`,
  };
}
