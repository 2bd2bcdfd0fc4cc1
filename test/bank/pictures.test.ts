import { describe, expect, test } from "vitest";
import { MAX_PICTURE_BYTES, pictureOf, withPictures } from "../../src/bank/pictures.js";
import type { ImageContent } from "../../src/model/bank.js";
import { png } from "../pictures.js";
import { bankOf, choice } from "../sample.js";

const media = (image: string) => ({ image, alt: "A", credit: "C", licence: "CC0-1.0", content: null });
const picture = pictureOf(Uint8Array.from(png(2, 2))) as ImageContent;
const bank = bankOf([
  choice("plain"),
  choice("one", undefined, { media: media("a.png") }),
  choice("two", undefined, { media: media("b.png") }),
]);

describe("a bank with its pictures", () => {
  test("has their bytes, and other digests where there are some", async () => {
    const asked: string[] = [];
    const found = await withPictures(bank, (image) => {
      asked.push(image);
      return Promise.resolve(picture);
    });
    expect(asked).toEqual(["a.png", "b.png"]);
    expect(found.findings).toEqual([]);
    const [plain, one, two] = found.bank.items;
    expect(plain).toBe(bank.items[0]);
    expect(one).toMatchObject({ id: "one", media: { image: "a.png", alt: "A", content: picture } });
    expect(new Set([one!.digest, two!.digest, "one", "two"]).size).toBe(4);
    const other = await withPictures(bank, () => Promise.resolve({ ...picture, sha256: "0".repeat(64) }));
    expect(other.bank.items[1]!.digest).not.toBe(one!.digest);
  });

  test("says of each that can't be taken what is wrong, and takes the others", async () => {
    const { bank: now, findings } = await withPictures(bank, (image) =>
      Promise.resolve(image === "a.png" ? "is not there" : picture),
    );
    expect(findings).toMatchObject([
      {
        code: "bank/picture",
        path: ["items", 1, "media", "image"],
        message: 'The picture of item "one", "a.png", is not there.',
      },
    ]);
    expect(now.items[1]).toBe(bank.items[1]);
    expect(now.items[2]!.media!.content).toEqual(picture);
  });

  test("without any is the same, and nobody is asked", async () => {
    const none = bankOf([choice("plain")]);
    const found = await withPictures(none, () => Promise.reject(new Error("asked")));
    expect(found).toEqual({ bank: none, findings: [] });
    expect(found.bank).toBe(none);
  });
});

test("a picture has two megabytes at most, and is known by its first bytes", () => {
  const whole = Uint8Array.from(png(2, 2));
  const long = new Uint8Array(MAX_PICTURE_BYTES + 1);
  expect(pictureOf(long)).toBe("has 2097153 bytes");
  expect(pictureOf(long.subarray(1))).toBe("is not a picture of a known kind");
  expect(picture).toEqual({
    mediaType: "image/png",
    base64: Buffer.from(whole).toString("base64"),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  expect(pictureOf(whole.subarray(0, 20))).toBe("is damaged: it begins as PNG, and does not go on as such");
  expect(pictureOf(Uint8Array.from(Buffer.from("RIFF0000WAVE", "latin1")))).toBe("is not a picture of a known kind");
  expect(pictureOf(Uint8Array.from(Buffer.from("GIF88a", "latin1")))).toBe("is not a picture of a known kind");
});
