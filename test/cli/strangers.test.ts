import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./run.js";

// What strangers type who follow the documentation, and what was passed over in silence or answered beside the point.

let folder: string;
const was = process.cwd();
const BANK = `bank: pier
title: The new pier
language: en
sources:
  news: { title: A pier opens, publisher: The News, published: 2026-05-02, licence: CC-BY-4.0 }
items:
  - { stem: Where did the first ferry of May 2026 go?, key: Easthaven, distractors: [Southmere, Westbay], paragraph: 1 }
  - { stem: How long is the pier of 2026 in metres?, key: 86, paragraph: 1 }
`;
const MANIFEST = "out/pier/teacher/manifest.json";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "strangers-"));
  process.chdir(folder);
  writeFileSync("pier.yaml", BANK);
  writeFileSync("article.txt", "A pier opens\nThe first ferry went to Easthaven.\n");
  writeFileSync("list.csv", "id,name\n007,Ann\n8,Bo\n");
  writeFileSync(
    "listed.yaml",
    "blueprint: listed\ntitle: T\nbanks: [pier.yaml]\nroster: list.csv\nsections: [{ pick: 2 }]\n",
  );
  mkdirSync("empty");
  await run(["build", "pier.yaml", "--to", "exam,key", "--seed", "7R3K-91TB-XX0M-2CQD-5WJE-40HD", "--embed"]);
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

/** How a command ends, and what was awaited of its words; where it isn't in them, all of them. */
async function answer(said: string, ...argv: string[]): Promise<readonly [number | null, string]> {
  const { status, err } = await run(argv);
  return [status, err.includes(said) ? said : err];
}

describe("nothing that is typed is passed over", () => {
  test.each([
    ["check", "-"],
    ["check", "pier.yaml", "-"],
    ["build", "-"],
    ["article", "-"],
    ["import", "-"],
  ])("%s %s: standard input is not read, and that is said", async (...argv) =>
    expect(await answer("standard input (-) is read for --answer alone", ...argv)).toEqual([
      2,
      "standard input (-) is read for --answer alone",
    ]),
  );
  test("a rule that is left out by a name that no rule has", async () =>
    expect(
      await answer(
        '--off: There is no lint rule "lint/key-longst"; did you mean "lint/key-longest"?',
        "check",
        "pier.yaml",
        "--off",
        "lint/key-longst",
      ),
    ).toEqual([2, '--off: There is no lint rule "lint/key-longst"; did you mean "lint/key-longest"?']));
  test("a text of a source that the bank does not have", async () => {
    expect(
      await answer('there is no source "nws"; there is news', "check", "pier.yaml", "--source", "nws=article.txt"),
    ).toEqual([1, 'there is no source "nws"; there is news']);
    const { status, err } = await run(["check", "pier.yaml", "--source", "news=article.txt"]);
    expect([status, err]).toEqual([0, expect.not.stringContaining("Nothing was looked up")]);
  });
  test("a text of which nothing says whose it is", async () => {
    const two = BANK.replace(
      "sources:\n",
      "sources:\n  other: { title: B, publisher: P, published: 2026-05-02, licence: CC0-1.0 }\n",
    );
    writeFileSync("two.yaml", two.replaceAll("paragraph: 1", "evidence: [{ source: news, paragraph: 1 }]"));
    const { err } = await run(["check", "two.yaml", "--source", "article.txt"]);
    expect(err).toContain(
      "Nothing was looked up in article.txt: of which source it is the text, nothing says; there are",
    );
    expect(err).toContain("--source ID=article.txt");
  });
  test("forms beside a roster that the blueprint names", async () =>
    expect(
      await answer("--forms is not for a roster", "build", "listed.yaml", "--forms", "A,B", "--to", "exam"),
    ).toEqual([2, "--forms is not for a roster"]));
});

describe("a folder or another file where one is expected", () => {
  test.each(["verify", "explain", "diff", "amend"])(
    "%s takes the folder of a build for its manifest",
    async (command) => {
      const rest = {
        verify: ["out/pier"],
        explain: ["nobody", "out/pier"],
        diff: ["out/pier", MANIFEST],
        amend: ["out/pier", "--item", "nothing", "--void", "--reason", "R", "--date", "2026-12-03"],
      }[command]!;
      const { out, err } = await run([command, ...rest]);
      expect(err).not.toContain("unreadable");
      expect(out + err).toMatch(/every byte as it was made|nor the id or name|The same inputs|No paper asks/);
    },
  );
  test("any other folder is refused by name", async () =>
    expect(await answer("there is no teacher/manifest.json in it", "verify", "empty")).toEqual([
      1,
      "there is no teacher/manifest.json in it",
    ]));
  test.each(["build", "check", "update"])("%s is told that a manifest is no bank", async (command) => {
    const { status, err } = await run([command, MANIFEST]);
    expect([status, err.match(/^.* {2}error {2}.*$/gm)]).toEqual([1, [`${MANIFEST}:1:1  error  manifest/no-bank`]]);
    expect(err).toContain(`broadsheet verify ${MANIFEST}`);
  });
  test("a bank is no export of Anki", async () =>
    expect(
      await answer(
        "It is a bank of Broadsheet already, and holds no notes of Anki.",
        "import",
        "anki",
        "pier.yaml",
        "--bank",
        "pier.yaml",
      ),
    ).toEqual([1, "It is a bank of Broadsheet already, and holds no notes of Anki."]));
  test("the desk's page is not written over a folder", async () =>
    expect(await answer("empty is a folder, not a file.", "desk", "--file", "empty")).toEqual([
      1,
      "empty is a folder, not a file.",
    ]));
});

describe("a hint can be followed", () => {
  test("cards that wait for an update name the file to update", async () => {
    cpSync("pier.yaml", "cards.yaml");
    await run(["update", "cards.yaml"]);
    writeFileSync("cards.yaml", readFileSync("cards.yaml", "utf8").replace("key: 86", "key: 87"));
    expect(await answer("run: broadsheet update cards.yaml", "check", "cards.yaml")).toEqual([
      1,
      "run: broadsheet update cards.yaml",
    ]);
    expect(
      await answer("run: broadsheet update cards.yaml", "build", "cards.yaml", "--to", "apkg", "--out", "cards"),
    ).toEqual([1, "run: broadsheet update cards.yaml"]);
  });
  test("a bank with another id is told how its learners keep their cards", async () => {
    writeFileSync("renamed.yaml", BANK);
    await run(["update", "renamed.yaml"]);
    const text = readFileSync("renamed.yaml", "utf8");
    writeFileSync("renamed.yaml", text.replace("bank: pier", "bank: quay"));
    const lock = readFileSync("renamed.yaml.lock", "utf8");
    expect(await answer("by formerly: OLD-ID at its top", "update", "renamed.yaml")).toEqual([
      1,
      "by formerly: OLD-ID at its top",
    ]);
    expect(readFileSync("renamed.yaml.lock", "utf8")).toBe(lock);
    writeFileSync("renamed.yaml", text.replace("bank: pier", "bank: quay\nformerly: pier"));
    const { status, err } = await run(["update", "renamed.yaml"]);
    expect([status, err]).toEqual([0, expect.not.stringContaining("learners keep")]);
  });
  test("verify names the copies that a build kept, once its bank has moved on", async () => {
    mkdirSync("later");
    writeFileSync("later/pier.yaml", BANK.replace("key: 86", "key: 87"));
    process.chdir("later");
    try {
      const { status, err } = await run(["verify", `../${MANIFEST}`]);
      const hint = "broadsheet verify ../out/pier/teacher/manifest.json ../out/pier/teacher/inputs/pier.yaml";
      expect([status, err]).toEqual([1, expect.stringContaining(hint)]);
      expect((await run(hint.split(" ").slice(1))).status).toBe(0);
    } finally {
      process.chdir("..");
    }
  });
});
