import {
  existsSync,
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
const published = (name: string, text: string) => {
  const folder = newFolder(out, name);
  folder.add("student", artefact("page.html", text));
  folder.publish();
};
const page = (name: string) => readFileSync(join(out, name, "student", "page.html"), "utf8");

describe("a folder in the making", () => {
  test("is not seen before it is published, and replaces the old one whole", () => {
    published("quiz", "old");
    writeFileSync(join(out, "quiz", "stray.txt"), "");
    const folder = newFolder(out, "quiz");
    folder.add("student", artefact("page.html", "new"));
    expect(page("quiz")).toBe("old");
    folder.publish();
    expect(page("quiz")).toBe("new");
    expect(readdirSync(out)).toEqual(["quiz"]);
    expect(readdirSync(join(out, "quiz"))).toEqual(["student"]);
  });

  test("leaves nothing when it is discarded", () => {
    published("quiz", "old");
    const folder = newFolder(out, "quiz");
    folder.add("student", artefact("page.html", "new"));
    folder.discard();
    expect(page("quiz")).toBe("old");
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  test("says what it wrote: bytes in UTF-8 and their SHA-256", () => {
    const folder = newFolder(out, "quiz");
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
    const folder = newFolder(out, "quiz");
    expect(() => folder.add("student", artefact(path))).toThrow(/can't be a file name/);
    folder.discard();
  });

  test("refuses two names that differ only in capital letters", () => {
    const folder = newFolder(out, "quiz");
    folder.add("student", artefact("exam-A.html"));
    expect(() => folder.add("student", artefact("exam-a.html"))).toThrow(/two files would be called/);
    folder.discard();
  });
});

describe("symbolic links", () => {
  test("as out folder are refused", () => {
    const elsewhere = join(out, "elsewhere");
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(out, "link"));
    expect(() => newFolder(join(out, "link"), "quiz")).toThrow(/symbolic link/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
  test("in place of an earlier build are refused", () => {
    const elsewhere = join(out, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "keep.txt"), "");
    symlinkSync(elsewhere, join(out, "quiz"));
    expect(() => newFolder(out, "quiz")).toThrow(/symbolic link/);
    expect(existsSync(join(elsewhere, "keep.txt"))).toBe(true);
  });
});

describe("after a build that was killed", () => {
  // No system gives out process numbers this high.
  const dead = 2 ** 31 - 2;
  test("half a new folder is swept away", () => {
    published("quiz", "old");
    mkdirSync(join(out, `.quiz.new-${dead}`));
    published("quiz", "newer");
    expect(readdirSync(out)).toEqual(["quiz"]);
  });
  test("between its two renames, the old folder comes back", () => {
    mkdirSync(join(out, `.quiz.old-${dead}`, "student"), { recursive: true });
    writeFileSync(join(out, `.quiz.old-${dead}`, "student", "page.html"), "old");
    newFolder(out, "quiz").discard();
    expect(page("quiz")).toBe("old");
  });
  test("a build that still runs is left alone", () => {
    mkdirSync(join(out, `.quiz.new-${process.ppid}`));
    expect(() => newFolder(out, "quiz")).toThrow(/another build/);
  });
});

describe("going on where a killed build stopped", () => {
  const dead = 2 ** 31 - 2;
  const leave = (path: string, text: string) => {
    const file = join(out, `.quiz.new-${dead}`, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  };
  const resumed = () => newFolder(out, "quiz", true);

  test("files with the right bytes are kept, half-written ones written anew, strangers removed", () => {
    leave("student/whole.html", "whole");
    leave("student/half.html", "ha");
    leave("student/images/of-other-inputs.png", "x");
    leave("teacher/manifest.json", "half a man");
    const folder = resumed();
    folder.add("student", artefact("whole.html", "whole"));
    folder.add("student", artefact("half.html", "half"));
    folder.add("student", artefact("new.html", "new"));
    const manifest = folder.open("teacher/manifest.json");
    manifest.write("whole");
    manifest.end();
    folder.publish();
    expect(folder.kept()).toBe(1);
    expect(readdirSync(join(out, "quiz"), { recursive: true }).toSorted()).toEqual([
      "student",
      "student/half.html",
      "student/new.html",
      "student/whole.html",
      "teacher",
      "teacher/manifest.json",
    ]);
    expect(readFileSync(join(out, "quiz/student/half.html"), "utf8")).toBe("half");
    expect(readFileSync(join(out, "quiz/teacher/manifest.json"), "utf8")).toBe("whole");
  });

  test("a kept file is not written again", () => {
    leave("student/page.html", "same");
    utimesSync(join(out, `.quiz.new-${dead}/student/page.html`), 1, 1);
    const folder = resumed();
    folder.add("student", artefact("page.html", "same"));
    folder.publish();
    expect(statSync(join(out, "quiz/student/page.html")).mtimeMs).toBe(1000);
  });

  test("nothing is written through a link", () => {
    const elsewhere = join(out, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "page.html"), "mine");
    leave("teacher/key.html", "x");
    symlinkSync(elsewhere, join(out, `.quiz.new-${dead}/student`));
    symlinkSync(join(elsewhere, "page.html"), join(out, `.quiz.new-${dead}/teacher/page.html`));
    const folder = resumed();
    folder.add("student", artefact("page.html", "new"));
    folder.add("teacher", artefact("page.html", "new"));
    folder.publish();
    expect(readFileSync(join(elsewhere, "page.html"), "utf8")).toBe("mine");
    expect(page("quiz")).toBe("new");
  });

  test("what a link leads to outlives what is cleared away", () => {
    const elsewhere = join(out, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "page.html"), "mine");
    leave("student/page.html", "x");
    symlinkSync(elsewhere, join(out, `.quiz.new-${dead}/student/more`));
    symlinkSync(elsewhere, join(out, `.quiz.old-${dead}`));
    published("quiz", "old");
    symlinkSync(elsewhere, join(out, "quiz/link"));
    published("quiz", "new");
    expect(readFileSync(join(elsewhere, "page.html"), "utf8")).toBe("mine");
    expect(readdirSync(out).toSorted()).toEqual(["elsewhere", "quiz"]);
  });

  test("with nothing left behind it is a build like any other", () => {
    const folder = resumed();
    folder.add("student", artefact("page.html", "new"));
    folder.publish();
    expect([folder.kept(), page("quiz")]).toEqual([0, "new"]);
  });
});
