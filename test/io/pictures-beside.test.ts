import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytesBeside, withPicturesBeside } from "../../src/io/pictures-beside.js";

const folderOf = (): string => mkdtempSync(join(tmpdir(), "pictures-"));
const pictures = new Map([
  ["images/a.png", Uint8Array.of(1)],
  ["images/b.png", Uint8Array.of(2)],
]);
const nothing = async (): Promise<void> => {};

test("pictures stand beside the bank, and nothing else", async () => {
  const folder = folderOf();
  await withPicturesBeside(join(folder, "bank.yaml"), pictures, nothing);
  expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual([
    "images",
    "images/a.png",
    "images/b.png",
  ]);
  expect([...readFileSync(join(folder, "images/b.png"))]).toEqual([2]);
});

test("none of them is there where the bank could not be written, and the folder neither", async () => {
  const folder = folderOf();
  const failing = withPicturesBeside(join(folder, "bank.yaml"), pictures, () => Promise.reject(new Error("full")));
  await expect(failing).rejects.toThrow("full");
  expect(readdirSync(folder)).toEqual([]);
});

test("no file that is there is written over, and those made before it go again", async () => {
  const folder = folderOf();
  mkdirSync(join(folder, "images"));
  writeFileSync(join(folder, "images/b.png"), "mine");
  await expect(withPicturesBeside(join(folder, "bank.yaml"), pictures, nothing)).rejects.toThrow("EEXIST");
  expect(readdirSync(join(folder, "images"))).toEqual(["b.png"]);
  expect(readFileSync(join(folder, "images/b.png"), "utf8")).toBe("mine");
});

test("what stands beside a bank is read, and a folder is taken for something else", () => {
  const folder = folderOf();
  mkdirSync(join(folder, "images"));
  writeFileSync(join(folder, "a.png"), "x");
  const bytesAt = bytesBeside(join(folder, "bank.yaml"));
  expect([bytesAt("a.png")?.length, bytesAt("images")?.length, bytesAt("b.png")]).toEqual([1, 0, null]);
  expect(existsSync(join(folder, "b.png"))).toBe(false);
});
