import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newFolder } from "../../src/io/folder.js";

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "broadsheet-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

const artefact = (path: string, content: string | Uint8Array = "x") => ({ path, mediaType: "text/plain", content });
const fresh = () => join(out, "fresh");
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

describe("a folder in the making", () => {
  test("leaves nothing when it is discarded", () => {
    const folder = newFolder(fresh());
    folder.add("student", artefact("page.html"));
    folder.open("teacher/manifest.json").write("half");
    folder.discard();
    expect(readdirSync(out)).toEqual([]);
  });

  test("says what it wrote: bytes in UTF-8 and their SHA-256", () => {
    const folder = newFolder(fresh());
    const text = folder.add("student", artefact("a.txt", "é"));
    const bytes = folder.add("student", artefact("b.txt", new Uint8Array([0xc3, 0xa9])));
    expect(text).toEqual({
      path: "student/a.txt",
      bytes: 2,
      sha256: "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
    });
    expect(bytes.sha256).toBe(text.sha256);
    folder.discard();
  });

  test("gives all files one time: those of their own would tell in which order papers were written", async () => {
    const folder = newFolder(fresh());
    for (const [i, content] of ["x", new Uint8Array([1]), { pieces: ["a", "b"] }].entries()) {
      folder.add("student", { ...artefact(`${i}.html`), content });
      await new Promise((done) => setTimeout(done, 15));
    }
    folder.finish();
    const times = readdirSync(join(fresh(), "student")).map((name) => statSync(join(fresh(), "student", name)).mtimeMs);
    expect(times).toHaveLength(3);
    expect(new Set(times).size).toBe(1);
  });

  test.each([
    "../page.html",
    "a/../../b",
    "/etc/passwd",
    "con",
    "aux.html",
    ".hidden",
    "a\\b",
    "trailing.",
    "",
    "a\0b",
  ])("refuses to write %j", (path) => {
    const folder = newFolder(fresh());
    expect(() => folder.add("student", artefact(path))).toThrow(/can't be a file name/);
    folder.discard();
  });

  test("refuses two names that differ only in capital letters", () => {
    const folder = newFolder(fresh());
    folder.add("student", artefact("exam-A.html"));
    expect(() => folder.add("student", artefact("exam-a.html"))).toThrow(/Two files would be called/);
    folder.discard();
  });
});

describe("going on where a killed build stopped", () => {
  const halfMade = () => join(out, "half-made");
  const leave = (path: string, text: string) => {
    const file = join(halfMade(), path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  };
  const resumed = () => newFolder(fresh(), halfMade());

  test("files with the right bytes are kept, half-written ones written anew, strangers removed", () => {
    leave("student/whole.html", "whole");
    leave("student/half.html", "ha");
    // As long as what is made, and something else.
    leave("student/other.html", "0ther");
    leave("student/images/of-other-inputs.png", "x");
    leave("teacher/manifest.json", "half a man");
    const folder = resumed();
    for (const name of ["whole", "half", "other", "new"]) folder.add("student", artefact(`${name}.html`, name));
    const manifest = folder.open("teacher/manifest.json");
    manifest.write("whole");
    manifest.end();
    folder.finish();
    expect(folder.kept()).toBe(1);
    expect(filesIn(fresh())).toEqual([
      "student/half.html",
      "student/new.html",
      "student/other.html",
      "student/whole.html",
      "teacher/manifest.json",
    ]);
    expect(readdirSync(join(fresh(), "student"))).not.toContain("images");
    expect(readFileSync(join(fresh(), "student/half.html"), "utf8")).toBe("half");
    expect(readFileSync(join(fresh(), "student/other.html"), "utf8")).toBe("other");
    expect(readFileSync(join(fresh(), "teacher/manifest.json"), "utf8")).toBe("whole");
  });

  test("a kept file is not written again", () => {
    leave("student/page.html", "same");
    utimesSync(join(halfMade(), "student/page.html"), 1, 1);
    const folder = resumed();
    folder.add("student", artefact("page.html", "same"));
    folder.finish();
    expect(statSync(join(fresh(), "student/page.html")).mtimeMs).toBe(1000);
  });

  test("nothing is written or removed through a link", () => {
    const elsewhere = join(out, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "page.html"), "mine");
    leave("teacher/key.html", "x");
    symlinkSync(elsewhere, join(halfMade(), "student"));
    symlinkSync(join(elsewhere, "page.html"), join(halfMade(), "teacher/page.html"));
    const folder = resumed();
    folder.add("student", artefact("page.html", "new"));
    folder.add("teacher", artefact("page.html", "new"));
    folder.finish();
    expect(readFileSync(join(elsewhere, "page.html"), "utf8")).toBe("mine");
    expect(readFileSync(join(fresh(), "student/page.html"), "utf8")).toBe("new");
  });
});
