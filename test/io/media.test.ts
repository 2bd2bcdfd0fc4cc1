import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withImages } from "../../src/io/media.js";
import { gif, jpeg, png, webp } from "../pictures.js";
import { bankOf, choice } from "../sample.js";

let home: string;
const put = (path: string, bytes: string | number[]) => {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof bytes === "string" ? Buffer.from(bytes, "latin1") : Buffer.from(bytes));
  return file;
};
const PNG = png(2, 1);

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "media-"));
  put("bank/pictures/a.png", PNG);
  put("outside/secret.png", PNG);
  put("bank-2/secret.png", PNG);
  symlinkSync("../outside/secret.png", join(home, "bank/file-out.png"));
  symlinkSync("../outside", join(home, "bank/folder-out"));
  symlinkSync("../bank-2/secret.png", join(home, "bank/beside.png"));
  symlinkSync("pictures/a.png", join(home, "bank/within.png"));
  symlinkSync("nowhere", join(home, "bank/broken.png"));
});
afterAll(() => rmSync(home, { recursive: true }));

/** What is said of a picture, or its type. */
async function said(image: string): Promise<string> {
  const media = { image, alt: "A", credit: "C", licence: "CC0-1.0", content: null };
  const { bank, findings } = await withImages(
    bankOf([choice("a"), choice("b", undefined, { media })]),
    join(home, "bank/bank.yaml"),
  );
  const content = bank.items[1]!.media!.content;
  // Either its bytes are there, or one complaint is.
  expect(findings.map(({ path }) => path)).toEqual(content === null ? [["items", 1, "media", "image"]] : []);
  return content?.mediaType ?? findings[0]!.message.replace(/^.*", /, "");
}

test.each([
  ["pictures/a.png", "image/png"],
  ["pictures/../pictures/a.png", "image/png"],
  ["within.png", "image/png"],
  // Wherever the way out is: in the path, in the file, in a folder, in one whose name begins alike.
  ["../outside/secret.png", "is outside the folder of the bank."],
  ["file-out.png", "is outside the folder of the bank."],
  ["folder-out/secret.png", "is outside the folder of the bank."],
  ["beside.png", "is outside the folder of the bank."],
  ["../bank-2/secret.png", "is outside the folder of the bank."],
  ["broken.png", "does not exist."],
  ["nothing.png", "does not exist."],
  ["pictures/a.png/b.png", "does not exist."],
  ["pictures", "is a folder."],
])("a picture at %s: %s", async (image, expected) => expect(await said(image)).toBe(expected));

test.each([
  [png(2, 1), "image/png"],
  [jpeg(2, 1), "image/jpeg"],
  [gif(2, 1, "GIF87a"), "image/gif"],
  [gif(2, 1), "image/gif"],
  [webp.lossy(2, 1), "image/webp"],
  ["RIFF\0\0\0\0WAVE", "is not a picture of a known kind."],
  ["xxxx\0\0\0\0WEBP", "is not a picture of a known kind."],
  ["GIF88a", "is not a picture of a known kind."],
  ["\x89PNG\n", "is not a picture of a known kind."],
  [" GIF89a", "is not a picture of a known kind."],
  ["<svg/>", "is not a picture of a known kind."],
  ["", "is not a picture of a known kind."],
])("a picture that begins %j: %s", async (bytes, expected) => {
  put("bank/any.png", bytes);
  expect(await said("any.png")).toBe(expected);
});

test("a pipe is no picture: it may never end", async () => {
  execFileSync("mkfifo", [join(home, "bank/pipe.png")]);
  expect(await said("pipe.png")).toBe("is not a file.");
});

test("a picture has 2 MB at most", async () => {
  const file = put("bank/large.png", PNG);
  truncateSync(file, 2 * 1024 * 1024);
  expect(await said("large.png")).toBe("image/png");
  truncateSync(file, 2 * 1024 * 1024 + 1);
  expect(await said("large.png")).toBe("has 2097153 bytes.");
});

test("a picture is part of what its item is: other bytes are another item", async () => {
  const media = { image: "any.png", alt: "A", credit: "C", licence: "CC0-1.0", content: null };
  const digest = async (bytes: number[]) => {
    put("bank/any.png", bytes);
    const { bank } = await withImages(bankOf([choice("b", undefined, { media })]), join(home, "bank/bank.yaml"));
    return bank.items[0]!.digest;
  };
  const one = await digest(gif(1, 1));
  expect(await digest(gif(1, 1))).toBe(one);
  expect(await digest(gif(1, 2))).not.toBe(one);
});

test("the bank may be reached through a link itself", async () => {
  cpSync(join(home, "bank/pictures"), join(home, "real/pictures"), { recursive: true });
  symlinkSync("real", join(home, "alias"));
  const media = { image: "pictures/a.png", alt: "A", credit: "C", licence: "CC0-1.0", content: null };
  const { findings } = await withImages(bankOf([choice("b", undefined, { media })]), join(home, "alias/bank.yaml"));
  expect(findings).toEqual([]);
});
