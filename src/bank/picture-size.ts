import type { ImageContent } from "../model/bank.js";

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is; null where its bytes are not, from beginning to end, those of a picture of its kind. */
export function pictureSize(bytes: Uint8Array, mediaType: ImageContent["mediaType"]): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (mediaType) {
      case "image/png":
        return pngSize(view);
      case "image/jpeg":
        return jpegSize(view);
      case "image/gif":
        return gifSize(view);
      case "image/webp":
        return webpSize(view);
    }
  } catch (cause) {
    // It ends before it should.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Chunks from IHDR to IEND (PNG 1.2, section 3.2). */
function pngSize(view: DataView): PictureSize | null {
  if (tag(view, 12) !== "IHDR") return null;
  let at = 8;
  while (tag(view, at + 4) !== "IEND") at += 12 + view.getUint32(at);
  // The last checksum is there, too.
  view.getUint32(at + 8);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments up to the first scan; the frame header says the size (ITU T.81, B.1 and B.2.2). */
function jpegSize(view: DataView): PictureSize | null {
  let size: PictureSize | null = null;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    // Any number of these may fill up the room before a marker.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda) return size;
  }
}

/** Blocks up to the trailer (GIF89a, sections 18 to 27). */
function gifSize(view: DataView): PictureSize | null {
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  let at = 13 + colours(view.getUint8(10));
  const skipBlocks = () => {
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  };
  let images = 0;
  for (;;) {
    switch (view.getUint8(at)) {
      case 0x21:
        at += 2;
        break;
      case 0x2c:
        images += 1;
        at += 11 + colours(view.getUint8(at + 9));
        break;
      case 0x3b:
        return images === 0 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      default:
        return null;
    }
    skipBlocks();
  }
}

/** The first chunk of a RIFF file that is all there (RFC 9649, section 2; lossless: section 3.4; lossy: RFC 6386, 9.1). */
function webpSize(view: DataView): PictureSize | null {
  if (view.getUint32(4, true) + 8 > view.byteLength) return null;
  const of24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (tag(view, 12)) {
    case "VP8X":
      return { width: of24(24) + 1, height: of24(27) + 1 };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}
