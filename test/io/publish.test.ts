import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Amendment } from "../../src/model/amendment.js";
import { thisProcess } from "../../src/io/owner.js";
import { type PublishOptions, publish } from "../../src/io/publish.js";
import { recoverAllMissing, recoverMissing } from "../../src/io/recover.js";
import type { Unwritable } from "../../src/io/unwritable.js";
import { manifestText } from "./manifest-text.js";

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "publish-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;
const OLD = { "student/page.html": "old", "teacher/key.html": "old key" };
const NEW = { "student/page.html": "new", "teacher/key.html": "new key" };

/** Publishes files with the manifest that records them. */
const build = (files: Files, options: PublishOptions = {}) =>
  publish(out, "quiz", options, async (folder) => {
    for (const [path, content] of Object.entries(files)) {
      const [directory, name] = [dirname(path), path.slice(dirname(path).length + 1)];
      folder.add(directory, { path: name, mediaType: "text/plain", content });
    }
    const manifest = folder.open("teacher/manifest.json");
    manifest.write(manifestText(files, options.amendments));
    manifest.end();
  });
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
};
const read = (path: string) => readFileSync(join(out, path), "utf8");
/** Every file, link and folder with what is in it: all that could get lost. */
const everything = () =>
  readdirSync(out, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((path) => {
      const is = statSync(join(out, path), { throwIfNoEntry: false });
      return [path, is?.isFile() === true ? hash("sha256", read(path), "hex") : null];
    });
async function refusal(files: Files, options?: PublishOptions) {
  const before = everything();
  const refused = await build(files, options).then(
    () => null,
    (cause: Unwritable) => cause.diagnostics[0]!,
  );
  expect(everything()).toEqual(before);
  return refused;
}

describe("a folder takes the place of the one before", () => {
  test("whole, and leaves nothing beside it", async () => {
    await build({ ...OLD, "student/more.html": "more" });
    await build(NEW);
    expect(read("quiz/student/page.html")).toBe("new");
    expect(readdirSync(out)).toEqual(["quiz"]);
    expect(existsSync(join(out, "quiz/student/more.html"))).toBe(false);
  });

  test("an empty one, too", async () => {
    mkdirSync(join(out, "quiz"));
    await build(NEW);
    expect(read("quiz/student/page.html")).toBe("new");
  });

  test("a failure leaves the old one as it was", async () => {
    await build(OLD);
    const before = everything();
    const failed = publish(out, "quiz", {}, async (folder) => {
      folder.add("student", { path: "page.html", mediaType: "text/plain", content: "new" });
      throw new Error("stopped");
    });
    await expect(failed).rejects.toThrow("stopped");
    expect(everything()).toEqual(before);
  });
});

describe("what a person made", () => {
  test("in a folder that no build made is not touched", async () => {
    put("quiz/bank.yaml", "mine");
    put("quiz/deep/marks.xlsx", "mine");
    expect(await refusal(NEW)).toMatchObject({
      code: "io/not-ours",
      message: expect.stringContaining("It holds bank.yaml, deep/marks.xlsx."),
    });
  });

  test("where a build lost its manifest is not touched", async () => {
    await build(OLD);
    rmSync(join(out, "quiz/teacher/manifest.json"));
    expect((await refusal(NEW))?.code).toBe("io/not-ours");
  });

  test("as a file in the folder's place is not touched", async () => {
    put("quiz", "mine");
    expect((await refusal(NEW))?.code).toBe("io/not-ours");
  });

  test("in a built folder stays where it is: files, links, empty folders", async () => {
    await build(OLD);
    put("quiz/notes.txt", "mine");
    put("quiz/teacher/marks/marks.csv", "marks");
    mkdirSync(join(out, "quiz/student/for-later"));
    mkdirSync(join(out, "quiz/for-later"));
    mkdirSync(join(out, "quiz/teacher/marks/of/term"), { recursive: true });
    symlinkSync("nowhere", join(out, "quiz/link"));
    symlinkSync("../../elsewhere", join(out, "quiz/student/link"));
    const { ino } = statSync(join(out, "quiz/notes.txt"));
    const { own } = await build(NEW);
    expect(own).toEqual([
      "for-later",
      "link",
      "notes.txt",
      "student/for-later",
      "student/link",
      "teacher/marks/marks.csv",
      "teacher/marks/of/term",
    ]);
    for (const folder of ["for-later", "teacher/marks/of/term"])
      expect(statSync(join(out, "quiz", folder)).isDirectory()).toBe(true);
    expect(readlinkSync(join(out, "quiz/link"))).toBe("nowhere");
    expect(read("quiz/teacher/marks/marks.csv")).toBe("marks");
    expect(statSync(join(out, "quiz/notes.txt")).ino).toBe(ino);
    expect(statSync(join(out, "quiz/student/for-later")).isDirectory()).toBe(true);
    expect(readlinkSync(join(out, "quiz/student/link"))).toBe("../../elsewhere");
    expect(read("quiz/student/page.html")).toBe("new");
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  test("stays also where it has a second name elsewhere", async () => {
    await build(OLD);
    put("marks.csv", "marks");
    linkSync(join(out, "marks.csv"), join(out, "quiz/teacher/marks.csv"));
    await build(NEW);
    expect(read("quiz/teacher/marks.csv")).toBe("marks");
    expect(statSync(join(out, "marks.csv")).nlink).toBe(2);
  });

  test("of a built file is not replaced: the file is named", async () => {
    await build(OLD);
    put("quiz/teacher/key.html", "old key, with a note");
    expect(await refusal(NEW)).toMatchObject({
      code: "io/changed-by-hand",
      message: `Since it was made, somebody has changed a file in ${join(out, "quiz")}: teacher/key.html.`,
    });
  });

  test("under a name that is made now is not replaced", async () => {
    await build(OLD);
    put("quiz/student/study.html", "mine");
    const refused = await refusal({ ...NEW, "student/study.html": "made" });
    expect(refused?.message).toContain("is a file of your own");
    rmSync(join(out, "quiz/student/study.html"));
    put("quiz/student/study.html/mine.txt", "mine");
    expect((await refusal({ ...NEW, "student/study.html": "made" }))?.message).toContain("is a file of your own");
  });

  test("a built file that is gone is no reason to stop", async () => {
    await build(OLD);
    rmSync(join(out, "quiz/student/page.html"));
    await build(NEW);
    expect(read("quiz/student/page.html")).toBe("new");
  });
});

describe("decisions", () => {
  const decision = (item: string): Amendment => ({
    item,
    decision: { kind: "void", answers: [] },
    reason: "A mistake",
    date: "2026-12-03",
  });
  test("are not built over", async () => {
    await build(OLD, { amendments: [decision("a")] });
    expect((await refusal(NEW))?.code).toBe("io/given-out");
  });
  test("give way to the same ones and more, and to no others", async () => {
    await build(OLD, { amendments: [decision("a")] });
    for (const others of [[decision("b")], [decision("b"), decision("a")]])
      expect((await refusal(NEW, { amendments: others }))?.code).toBe("io/given-out");
    await build(NEW, { amendments: [decision("a"), decision("b")] });
    expect(read("quiz/student/page.html")).toBe("new");
  });
  test("may be in a manifest that can't be read", async () => {
    await build(OLD);
    put("quiz/teacher/manifest.json", "{");
    expect((await refusal(NEW))?.code).toBe("io/given-out");
  });
});

describe("symbolic links", () => {
  test.each(["link", "quiz"])("%s is refused", async (name) => {
    put("elsewhere/keep.txt", "mine");
    symlinkSync(join(out, "elsewhere"), join(out, name));
    const building = publish(name === "quiz" ? out : join(out, name), "quiz", {}, async () => undefined);
    await expect(building).rejects.toThrow(/is a symbolic link to .*elsewhere/);
    expect(readdirSync(join(out, "elsewhere"))).toEqual(["keep.txt"]);
  });
  test("one that leads nowhere is refused as one", async () => {
    symlinkSync("nowhere", join(out, "quiz"));
    await expect(build(NEW)).rejects.toThrow(/symbolic link to nothing/);
  });
  test.each(["new", "old"])("in the place of what a killed build leaves (%s) are refused", async (kind) => {
    put("elsewhere/file", "precious");
    symlinkSync("elsewhere", join(out, `.quiz.${kind}-999999`));
    expect((await refusal(NEW, { resume: true }))?.message).toContain(
      "is a link, not a folder of an interrupted build",
    );
  });
});

describe("after a command that was killed", () => {
  const dead = `${2 ** 31 - 2}-1-${thisProcess().host}`;
  const aside = () => join(out, `.quiz.old-${dead}`);

  test("half a new folder is swept away, and its claim", async () => {
    await build(OLD);
    put(`.quiz.new-${dead}/student/page.html`, "ne");
    put(`.quiz.lock-${dead}`, "");
    await build(NEW);
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  test("or gone on with, where that is asked for", async () => {
    put(`.quiz.new-${dead}/student/page.html`, "new");
    put(`.quiz.new-${dead}/teacher/key.html`, "ne");
    const { resumed } = await build(NEW, { resume: true });
    expect([resumed, read("quiz/teacher/key.html")]).toEqual([1, "new key"]);
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  test("between its renames, the old folder comes back before anything else is done", async () => {
    await build(OLD, {
      amendments: [{ item: "a", decision: { kind: "void", answers: [] }, reason: "r", date: "2026-01-01" }],
    });
    renameSync(join(out, "quiz"), aside());
    put(`.quiz.new-${dead}/student/page.html`, "new");
    await expect(build(NEW)).rejects.toThrow(/holds decisions/);
    expect(read("quiz/student/page.html")).toBe("old");
    expect(existsSync(aside())).toBe(false);
  });

  test("before it removed the old folder, what a person put there is carried over", async () => {
    await build(OLD);
    put("quiz/teacher/marks.csv", "marks");
    renameSync(join(out, "quiz"), aside());
    await build(NEW);
    expect(read("quiz/teacher/marks.csv")).toBe("marks");
    renameSync(join(out, "quiz"), join(out, "kept"));
    await build(OLD);
    renameSync(join(out, "kept"), aside());
    await build(NEW);
    expect(read("quiz/teacher/marks.csv")).toBe("marks");
    expect(readdirSync(out).toSorted()).toEqual(["quiz"]);
  });

  test("a folder that is to be read comes back first", async () => {
    await build(OLD);
    renameSync(join(out, "quiz"), aside());
    recoverMissing(join(out, "quiz"));
    expect(read("quiz/student/page.html")).toBe("old");
    renameSync(join(out, "quiz"), aside());
    recoverAllMissing(out);
    expect(readdirSync(out)).toEqual(["quiz"]);
  });
});

describe("nothing stands for something else", () => {
  test("a link in the place of a folder is a person's own, and is not followed", async () => {
    await build(OLD);
    renameSync(join(out, "quiz/student"), join(out, "elsewhere"));
    symlinkSync("../elsewhere", join(out, "quiz/student"));
    put("quiz/notes.txt", "mine");
    expect((await refusal(NEW))?.message).toContain("student is a file of your own");
    expect(read("quiz/notes.txt")).toBe("mine");
  });

  test("a manifest that names a file twice, or one elsewhere, hides none of a person's", async () => {
    for (const extra of ['"path":"student/page.html"', '"path":"../letter.txt"']) {
      rmSync(join(out, "quiz"), { recursive: true, force: true });
      put("letter.txt", "mine");
      await build(OLD);
      const manifest = read("quiz/teacher/manifest.json");
      const line = manifest.split("\n").find((one) => one.includes('"path":"student/page.html"'))!;
      const more = line.replace('"path":"student/page.html"', extra).replace(/,$/, "");
      put("quiz/teacher/manifest.json", manifest.replace(line, `${more},\n${line}`));
      put("quiz/notes.txt", "mine");
      await build(NEW).catch(() => undefined);
      expect([read("quiz/notes.txt"), read("letter.txt")]).toEqual(["mine", "mine"]);
    }
  });

  test("what only looks like something left behind is a person's", async () => {
    await build(OLD);
    put(".quiz.new-ideas/idea.txt", "mine");
    put(".quiz.old-2025/student/page.html", "mine");
    put(".mine.old-stuff/file", "mine");
    await build(NEW, { resume: true });
    recoverAllMissing(out);
    expect([
      read(".quiz.new-ideas/idea.txt"),
      read(".quiz.old-2025/student/page.html"),
      read(".mine.old-stuff/file"),
    ]).toEqual(["mine", "mine", "mine"]);
  });

  test("folders keep their mode", async () => {
    await build(OLD);
    put("quiz/private/diary.txt", "mine");
    chmodSync(join(out, "quiz/private"), 0o700);
    chmodSync(join(out, "quiz"), 0o2770);
    await build(NEW);
    expect(statSync(join(out, "quiz/private")).mode & 0o7777).toBe(0o700);
    expect(statSync(join(out, "quiz")).mode & 0o7777).toBe(0o2770);
  });

  test("a pipe as manifest is refused, not waited for", async () => {
    await build(OLD);
    rmSync(join(out, "quiz/teacher/manifest.json"));
    execFileSync("mkfifo", [join(out, "quiz/teacher/manifest.json")]);
    await expect(build(NEW)).rejects.toThrow(/It is not a file/);
  });
});

describe("of two folders that a killed command left", () => {
  const dead = `${2 ** 31 - 2}-1-${thisProcess().host}`;
  const aside = () => join(out, `.quiz.old-${dead}`);
  const amendments = [{ item: "a", decision: { kind: "void", answers: [] }, reason: "r", date: "2026-01-01" }] as const;

  test("the one moved aside is kept where it holds a decision that the other lacks", async () => {
    await build(OLD, { amendments });
    renameSync(join(out, "quiz"), aside());
    cpSync(aside(), join(out, "quiz"), { recursive: true });
    put("quiz/teacher/manifest.json", manifestText(OLD));
    await expect(build(NEW)).rejects.toMatchObject({ diagnostics: [{ code: "io/left-behind" }] });
    expect(existsSync(join(aside(), "teacher/manifest.json"))).toBe(true);
  });

  test("or a change that a person made", async () => {
    await build(OLD);
    renameSync(join(out, "quiz"), aside());
    await publish(out, "other", {}, async () => undefined);
    cpSync(aside(), join(out, "quiz"), { recursive: true });
    writeFileSync(join(aside(), "teacher/key.html"), "old key, with a note");
    await expect(build(NEW)).rejects.toMatchObject({ diagnostics: [{ code: "io/left-behind" }] });
  });

  test("one that was half removed is removed", async () => {
    await build(OLD);
    put(`.quiz.gone-${dead}/student/page.html`, "older");
    await build(NEW);
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  test("nothing is written where a link in the new one leads to", async () => {
    await build(OLD);
    put("elsewhere/keep.txt", "keep");
    put("quiz/sub/n.txt", "mine");
    renameSync(join(out, "quiz"), aside());
    cpSync(aside(), join(out, "quiz"), { recursive: true });
    rmSync(join(out, "quiz/sub"), { recursive: true });
    symlinkSync("../elsewhere", join(out, "quiz/sub"));
    await expect(build(NEW)).rejects.toThrow(/a file of your own/);
    expect(readdirSync(join(out, "elsewhere"))).toEqual(["keep.txt"]);
  });
});
