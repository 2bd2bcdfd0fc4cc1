import {
  chmodSync,
  chownSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/source.js";
import { replaceFile } from "../../src/io/replace-file.js";
import { rewrite } from "../../src/io/rewrite.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "replace-"));
  file = join(folder, "bank.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));
const text = () => readFileSync(file, "utf8");
const always = () => true;

describe("a file is replaced", () => {
  test("whole, with nothing left beside it", async () => {
    writeFileSync(file, "old");
    await replaceFile(file, "new", (now) => now === "old");
    expect([text(), readdirSync(folder)]).toEqual(["new", ["bank.yaml"]]);
  });
  test("or made", async () => {
    await replaceFile(file, "new", (now) => now === null);
    expect(text()).toBe("new");
  });
  test("not where somebody changed it meanwhile, or made it", async () => {
    writeFileSync(file, "somebody's");
    await expect(replaceFile(file, "new", (now) => now === "old")).rejects.toThrow(/was changed while/);
    await expect(replaceFile(file, "new", (now) => now === null)).rejects.toThrow(/was changed while/);
    expect([text(), readdirSync(folder)]).toEqual(["somebody's", ["bank.yaml"]]);
    rmSync(file);
    await expect(replaceFile(file, "new", (now) => now === "old")).rejects.toThrow(/not there any more/);
    expect(readdirSync(folder)).toEqual([]);
  });
  test("of two at once, one after the other", async () => {
    writeFileSync(file, "0");
    const add = () => replaceFile(file, (now) => String(Number(now) + 1), always);
    const done = await Promise.allSettled([add(), add(), add()]);
    expect(text()).toBe(String(done.filter(({ status }) => status === "fulfilled").length));
  });
  test.each([0o664, 0o600, 0o755])("and keeps its mode %o and owner", async (mode) => {
    writeFileSync(file, "old");
    chmodSync(file, mode);
    if (process.getuid!() === 0) chownSync(file, 1000, 1001);
    const before = statSync(file);
    await replaceFile(file, "new", always);
    const after = statSync(file);
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
  });
  test("not where it could not stay what it is: of two names, write-protected, behind a link to nothing", async () => {
    writeFileSync(file, "old");
    linkSync(file, join(folder, "other.yaml"));
    await expect(replaceFile(file, "new", always)).rejects.toThrow(/has 2 names/);
    rmSync(join(folder, "other.yaml"));
    chmodSync(file, 0o444);
    await expect(replaceFile(file, "new", always)).rejects.toThrow(/write-protected/);
    symlinkSync("nowhere", join(folder, "link"));
    await expect(replaceFile(join(folder, "link"), "new", always)).rejects.toThrow(/link to a file that is not there/);
    expect([text(), readlinkSync(join(folder, "link"))]).toEqual(["old", "nowhere"]);
  });
  test("not where an editor saved while it was made", async () => {
    writeFileSync(file, "old");
    const slow = () => {
      writeFileSync(file, "saved by an editor");
      return "new";
    };
    await expect(replaceFile(file, slow, (now) => now === "old")).rejects.toThrow(/was changed while/);
    expect([text(), readdirSync(folder)]).toEqual(["saved by an editor", ["bank.yaml"]]);
  });
  test.runIf(process.getuid?.() === 0).each([
    ["owner and group", 1, 1],
    ["group alone", 0, 1],
    ["owner alone", 1, 0],
  ])("with the same %s", async (_, uid, gid) => {
    writeFileSync(file, "old");
    chownSync(file, uid, gid);
    await replaceFile(file, "new", always);
    const is = statSync(file);
    expect([is.uid, is.gid, text()]).toEqual([uid, gid, "new"]);
  });
  test("behind a link, which stays one", async () => {
    writeFileSync(file, "old");
    symlinkSync("bank.yaml", join(folder, "link"));
    await replaceFile(join(folder, "link"), "new", always);
    expect([text(), readlinkSync(join(folder, "link"))]).toEqual(["new", "bank.yaml"]);
  });
  test("and what a killed command left is swept away", async () => {
    writeFileSync(join(folder, ".bank.yaml.new-1-1-elsewhere"), "ne");
    writeFileSync(join(folder, ".bank.yaml.new-ideas"), "mine");
    await replaceFile(file, "new", always);
    expect(readdirSync(folder).toSorted()).toEqual([".bank.yaml.new-ideas", "bank.yaml"]);
  });
});

describe("an edited bank keeps", () => {
  const edit = (written: string) => {
    writeFileSync(file, written);
    const source = parseSource(file, written);
    if (!source.ok) throw new Error("not a fixture");
    return rewrite(source.value, source.value.text.replace("a: 1", "a: 2"));
  };
  test.each([
    ["LF", "a: 1\nb: 1\n", "a: 2\nb: 1\n"],
    ["CR LF", "a: 1\r\nb: 1\r\n", "a: 2\r\nb: 1\r\n"],
    ["its byte order mark", "\uFEFFa: 1\n", "\uFEFFa: 2\n"],
    ["both a mark and CR LF", "\uFEFFa: 1\r\nb: 1\r\n", "\uFEFFa: 2\r\nb: 1\r\n"],
  ])("%s", async (_, before, after) => {
    await edit(before);
    expect(text()).toBe(after);
  });
  test("its text where line ends are mixed: it can't be told what an edit should have", async () => {
    await expect(edit("a: 1\r\nb: 1\n")).rejects.toThrow(/CR LF/);
    expect(text()).toBe("a: 1\r\nb: 1\n");
  });
});
