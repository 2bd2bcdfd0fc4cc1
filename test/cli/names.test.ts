import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../../src/cli/main.js";
import { argument } from "../../src/reading/argument.js";

// Commands that are printed are there to be copied, whatever files are called.

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "Prüfung März’s $1 (A & B) "))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function said(...argv: string[]): Promise<string> {
  let text = "";
  const stream = { write: (more: string) => void (text += more), isTTY: false };
  const world = {
    stdout: stream,
    stderr: stream,
    command: "broadsheet",
    env: {},
    signal: new AbortController().signal,
  };
  await main(argv, world);
  return text;
}

/** The commands in what was said, as a shell takes them apart. */
const commandsIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/(?<![\w./-])broadsheet [a-z]+ [^\n]*/g)]
    .map(([line]) => line.replace(/ (?:says|\(once).*$|, once all are built$/, ""))
    .filter((line) => line.includes(tmpdir()))
    .map((line) =>
      execFileSync("bash", ["-f", "-c", `printf '%s\\n' ${line}`], { encoding: "utf8" })
        .trimEnd()
        .split("\n"),
    );

/** Files in the commands that were printed which are not there; null where none was printed. */
async function strangeNames(...argv: string[]): Promise<readonly string[] | null> {
  const commands = commandsIn(await said(...argv));
  const isFile = (word: string) => !word.startsWith("--") && word !== "all" && word !== "BANK.yaml";
  return commands.length === 0
    ? null
    : commands.flatMap((command) =>
        command.slice(2).filter((word) => isFile(word) && !existsSync(word) && !word.endsWith("shard-*-of-2")),
      );
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test("every command that is printed names files as a shell reads them", async () => {
  const work = join(folder, "my folder");
  expect(await strangeNames("init", work)).toEqual([]);
  const bank = join(work, "first.yaml");
  const out = join(folder, "out here");
  expect(await strangeNames("build", bank, "--out", out)).toEqual([]);
  expect(await strangeNames("build", join(work, "first.blueprint.yaml"), "--out", out, "--shard", "1/2")).toEqual([]);
  const csv = file(
    "last year.csv",
    "stem,key,distractor 1,distractor 2\nWhich port in 2026?,Northwick,Easthaven,Southmere\n",
  );
  expect(await strangeNames("import", csv, "--out", join(folder, "last year.yaml"))).toEqual([]);
  expect(
    await strangeNames("check", file("slips.yaml", readFileSync(bank, "utf8").replace("bank: ", "bank:"))),
  ).toEqual([]);
  const article = file("an article.txt", readFileSync(join(work, "article.txt"), "utf8"));
  expect(
    await strangeNames("draft", article, "--published", "2026-05-02", "--out", join(folder, "an article.draft.yaml")),
  ).toEqual([]);
  expect(await strangeNames("draft", "--empty", article, "--out", join(folder, "an empty.yaml"))).toEqual([]);
});

test.each([
  ["bank.yaml", "bank.yaml"],
  ["out/Brücke-2.yaml", "out/Brücke-2.yaml"],
  ["my bank.yaml", '"my bank.yaml"'],
  ["C:\\Meine Dateien\\a.yaml", '"C:\\Meine Dateien\\a.yaml"'],
  ["costs $5.yaml", '"costs \\$5.yaml"'],
  ['a "b" `c`.yaml', '"a \\"b\\" \\`c\\`.yaml"'],
])("%s is typed %s", (path, typed) => expect(argument(path)).toBe(typed));
