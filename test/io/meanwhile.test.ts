import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { manifestText } from "./manifest-text.js";

/** What somebody does while a folder takes the place of another, by the moment; each happens once. */
const meanwhile = vi.hoisted(() => {
  const waiting = new Map<string, () => void>();
  return {
    at: (moment: string, what: () => void) => void waiting.set(moment, what),
    now(moment: string): void {
      const what = waiting.get(moment);
      waiting.delete(moment);
      what?.();
    },
  };
});
vi.mock("../../src/io/account.js", async (original) => {
  const real = await original<typeof import("../../src/io/account.js")>();
  return {
    ...real,
    accountOf(folder: string) {
      const account = real.accountOf(folder);
      meanwhile.now("once its files are read");
      return account;
    },
    fingerprintOf(...[folder, except]: Parameters<typeof real.fingerprintOf>) {
      if (folder.includes(".old-")) meanwhile.now("once it is set aside");
      return real.fingerprintOf(folder, except);
    },
  };
});
vi.mock("../../src/io/carry-over.js", async (original) => {
  const real = await original<typeof import("../../src/io/carry-over.js")>();
  return {
    ...real,
    carryOver(...[from, own, to]: Parameters<typeof real.carryOver>) {
      real.carryOver(from, own, to);
      meanwhile.now("once a person's files are carried over");
    },
  };
});
vi.mock("../../src/io/sync.js", async (original) => {
  const real = await original<typeof import("../../src/io/sync.js")>();
  return {
    ...real,
    sync(path: string) {
      real.sync(path);
      if (path === out) meanwhile.now("once the new one has its place");
    },
  };
});

// Anew: other tests may have loaded what is changed above.
vi.resetModules();
const { publish } = await import("../../src/io/publish.js");

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "meanwhile-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

const build = (content: string) => {
  const files = { "student/page.html": content, "teacher/key.html": `${content} key` };
  return publish(out, "quiz", {}, async (folder) => {
    for (const [path, text] of Object.entries(files))
      folder.add(dirname(path), { path: path.slice(dirname(path).length + 1), mediaType: "text/plain", content: text });
    const manifest = folder.open("teacher/manifest.json");
    manifest.write(manifestText(files));
    manifest.end();
  });
};
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
};
const read = (path: string) => readFileSync(join(out, path), "utf8");
const aside = () => readdirSync(out).find((name) => name.startsWith(".quiz.old-"));
const EARLY = ["once its files are read", "once it is set aside"] as const;
const LATE = ["once a person's files are carried over", "once the new one has its place"] as const;

describe("a file that somebody saves while a folder is replaced", () => {
  test.each(EARLY)("%s, is a reason to stop, and all stays", async (moment) => {
    await build("old");
    put("quiz/notes.txt", "mine");
    meanwhile.at(moment, () => put(`${aside() ?? "quiz"}/late.txt`, "late"));
    await expect(build("new")).rejects.toMatchObject({
      diagnostics: [{ code: "io/locked", message: `Something in ${join(out, "quiz")} was changed just now.` }],
    });
    expect(["student/page.html", "notes.txt", "late.txt"].map((path) => read(`quiz/${path}`))).toEqual([
      "old",
      "mine",
      "late",
    ]);
    expect(readdirSync(out)).toEqual(["quiz"]);
  });

  for (const moment of LATE) {
    test(`${moment}, stays where it is, and the next build brings it over and names it`, async () => {
      await build("old");
      put("quiz/notes.txt", "mine");
      meanwhile.at(moment, () => put(`${aside()}/teacher/late.txt`, "late"));
      expect((await build("new")).own).toEqual(["notes.txt"]);
      expect(read("quiz/student/page.html")).toBe("new");
      expect(read(`${aside()}/teacher/late.txt`)).toBe("late");
      expect((await build("newer")).own).toEqual(["notes.txt", "teacher/late.txt"]);
      expect(["student/page.html", "notes.txt", "teacher/late.txt"].map((path) => read(`quiz/${path}`))).toEqual([
        "newer",
        "mine",
        "late",
      ]);
      expect(readdirSync(out)).toEqual(["quiz"]);
    });

    test(`${moment}, over one that was built, keeps the next build from removing it`, async () => {
      await build("old");
      meanwhile.at(moment, () => put(`${aside()}/teacher/key.html`, "old KEY"));
      await build("new");
      await expect(build("newer")).rejects.toMatchObject({
        diagnostics: [{ code: "io/left-behind", message: expect.stringContaining(join(out, aside()!)) }],
      });
      expect([read("quiz/student/page.html"), read(`${aside()}/teacher/key.html`)]).toEqual(["new", "old KEY"]);
    });
  }

  test("nothing is left where nobody does", async () => {
    await build("old");
    put("quiz/notes.txt", "mine");
    await build("new");
    expect(readdirSync(out)).toEqual(["quiz"]);
  });
});
