import { describe, expect, test } from "vitest";
import { pictureOf } from "../../src/bank/pictures.js";
import { gif, jpeg, png, webp } from "../pictures.js";

const KINDS = {
  PNG: png,
  JPEG: jpeg,
  "progressive JPEG": (width: number, height: number) => jpeg(width, height, 0xc2),
  GIF: gif,
  "WebP, extended": webp.extended,
  "WebP, lossless": webp.lossless,
  "WebP, lossy": webp.lossy,
};
const kinds = Object.entries(KINDS);
const said = (bytes: readonly number[]): string => {
  const found = pictureOf(new Uint8Array(bytes));
  return typeof found === "string" ? found : found.mediaType;
};

describe.each(kinds)("%s", (_, make) => {
  test.each([
    [1, 1, /^image\//],
    [5000, 5000, /^image\//],
    [5001, 5000, /^has 5001 × 5000 pixels$/],
    [5000, 5001, /^has 5000 × 5001 pixels$/],
    [16000, 9000, /^has 16000 × 9000 pixels$/],
  ])("of %d × %d pixels: %s", (width, height, expected) => expect(said(make(width, height))).toMatch(expected));

  test("that ends anywhere before its end is damaged, or not even a picture", () => {
    const whole = make(300, 200);
    // What follows a JPEG's first scan, and the last bytes of a WebP's data, is for who shows it.
    const read = whole.length - (make === jpeg || _ === "progressive JPEG" ? 7 : 0);
    for (let length = 0; length < read; length += 1)
      expect(said(whole.slice(0, length)), String(length)).toMatch(/^(?:is damaged|is not a picture)/);
  });
});

test.each([
  ["\x89PNG\r\n\x1a\n<script>alert(1)</script>", "PNG"],
  ["GIF89a<script>alert(1)</script>;", "GIF"],
  ["GIF89a/*", "GIF"],
  ["\xff\xd8\xff\xe0<html>", "JPEG"],
  ["RIFF\x04\0\0\0WEBPjunk", "WEBP"],
])("the first bytes of a picture make none: %j", (latin1, kind) =>
  expect(said([...latin1].map((one) => one.charCodeAt(0)))).toBe(
    `is damaged: it begins as ${kind}, and does not go on as such`,
  ),
);

test("a JPEG without a frame, and a GIF without an image, show nothing", () => {
  expect(said(jpeg(3, 3, 0xc4))).toContain("is damaged");
  expect(said([...gif(3, 3).slice(0, 19), 0x3b])).toContain("is damaged");
});
