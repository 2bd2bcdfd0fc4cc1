import type { ImageContent } from "../model/item-base.js";

/** What the name of a picture ends in, by its kind. */
export const PICTURE_ENDINGS: Readonly<Record<ImageContent["mediaType"], string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
};
