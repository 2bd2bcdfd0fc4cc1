import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../cli/run.js";

let home: string;
let folder: string;
const was = process.cwd();
const BANK = "all-types.yaml";
const MANIFEST = "out/all-types/teacher/manifest.json";
const ROSTER = "id;name;size\ns-1;Ann;\ns-2;Bo;18\n";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "verify-"));
  process.chdir(home);
  cpSync(new URL(`../fixtures/${BANK}`, import.meta.url).pathname, BANK);
  writeFileSync("roster.csv", ROSTER);
  await run([
    "build",
    BANK,
    "--roster",
    "roster.csv",
    "--to",
    "exam,print,key,json,anki-csv",
    "--pick",
    "6",
    "--seed",
    "s",
  ]);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  cpSync(home, folder, { recursive: true });
  process.chdir(folder);
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => {
  process.chdir(was);
  rmSync(home, { recursive: true });
});

const verify = (...more: string[]) => run(["verify", MANIFEST, "--roster", "roster.csv", ...more]);
const swap = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};
const built = (): string[] =>
  ["student", "teacher"].flatMap((part) => readdirSync(`out/all-types/${part}`).map((name) => `${part}/${name}`));

test("all is well, and nothing is written", async () => {
  const before = readdirSync(".", { recursive: true }).toSorted();
  const { status, err } = await verify();
  expect(err).toBe(`${MANIFEST}: 2 papers, ${built().length} files, every byte as it was made\n`);
  expect(status).toBe(0);
  expect(readdirSync(".", { recursive: true }).toSorted()).toEqual(before);
});

describe("what somebody touched is named", () => {
  test("one flipped bit in any file but the manifest", async () => {
    for (const path of built().filter((one) => !one.endsWith("manifest.json"))) {
      const file = `out/all-types/${path}`;
      const bytes = readFileSync(file);
      const at = Math.floor(bytes.length / 2);
      writeFileSync(file, bytes.with(at, bytes[at]! ^ 1));
      const { status, err } = await verify();
      expect([status, err]).toEqual([1, `error  verify/changed-file\n  ${path} was changed.\n1 error\n`]);
      writeFileSync(file, bytes);
    }
  }, 60_000);

  test("a file that is gone, and one that nobody made", async () => {
    const [path] = built();
    rmSync(`out/all-types/${path}`);
    writeFileSync("out/all-types/student/notes.txt", "");
    const { err } = await verify();
    expect(err).toContain(`${path} is missing.`);
    expect(err).toContain("student/notes.txt is not a file of this build.");
  });

  test("what a teacher keeps beside the keys is a remark, and the proof holds", async () => {
    writeFileSync("out/all-types/teacher/marks.csv", "");
    const { status, err } = await verify();
    expect([status, err]).toEqual([0, expect.stringContaining("warning  verify/extra-file\n  teacher/marks.csv")]);
    expect(err).toContain("every byte as it was made");
    writeFileSync("out/all-types/student/key.csv", "");
    expect((await verify()).status).toBe(1);
  });

  test.skipIf(process.platform === "win32")("a pipe in place of a file, which would never end", async () => {
    const [path] = built();
    rmSync(`out/all-types/${path}`);
    execFileSync("mkfifo", [`out/all-types/${path}`]);
    expect((await verify()).err).toContain(`${path} is missing.`);
  });

  test.each<[string, RegExp, string]>([
    ["an order of options", /"order":"2/, '"order":"1'],
    ["a key", /"key":"A"/, '"key":"B"'],
    ["the digest of a file", /"sha256":"[0-8]/, '"sha256":"9'],
    ["white space", /\n {4}\{/, "\n     {"],
    ["the last line end", /\n$/, ""],
  ])("in the manifest: %s", async (_, from, to) => {
    swap(MANIFEST, from, to);
    const { status, err } = await verify();
    expect(status).toBe(1);
    expect(err).toMatch(/verify\/changed-manifest|manifest\/unreadable/);
  });

  test("in the manifest: a paper that is gone", async () => {
    swap(MANIFEST, /\n {4}\{"code".*/, "");
    const { err } = await verify();
    expect(err).toContain('1 paper would change: candidate "s-1"');
  });
});

describe("an input that has changed is named, with the papers that it would touch", () => {
  const item = () => /"item":"([a-z-]*port)"/.exec(readFileSync(MANIFEST, "utf8"))![1]!;
  test("the wording of an item", async () => {
    expect(item()).toBe("ferry-port");
    swap(BANK, "Easthaven", "Westhaven");
    const { status, err } = await verify();
    expect(err).toMatch(
      /verify\/changed-item\n {2}The item "ferry-port" has changed \(wording\)\. 2 papers would change: candidate "s-1" \S+, candidate "s-2" \S+\.\n/,
    );
    expect(err).toContain("The bank all-types has changed.");
    expect(err).not.toContain("changed-file");
    expect(status).toBe(1);
  });
  test("its points", async () => {
    swap(BANK, "id: ferry-port\n", "id: ferry-port\n    points: 3\n");
    expect((await verify()).err).toContain('The item "ferry-port" has changed (points). 2 papers');
  });
  test("what neither candidates nor keys see", async () => {
    swap(BANK, /tags: \[recall\]/, "tags: [recall, ports]");
    expect((await verify()).err).toContain('The item "ferry-port" has changed (notes).');
  });
  test("the roster: others' papers stay", async () => {
    appendFileSync("roster.csv", "s-3;Cy;\n");
    const { err } = await verify();
    expect(err).toContain('The roster has changed. 1 paper would change: candidate "s-3"');
    expect(err).not.toContain("missing");
  });
  test("a name in the roster touches the teacher's list alone", async () => {
    swap("roster.csv", "Ann", "Anne");
    expect((await verify()).err).toContain("The roster has changed. No paper would change.");
  });
  test("a template", async () => {
    cpSync(new URL("../../templates/exam.njk", import.meta.url).pathname, "own/exam.njk");
    const { err } = await verify("--theme", "own");
    expect(err).toContain("There was no theme.");
  });
});

describe("is told what it needs", () => {
  test.each([
    [["verify", MANIFEST], "--roster FILE"],
    [["verify", MANIFEST, "roster.csv"], "roster.csv"],
    [["verify", "no-such.json"], "no such file"],
    [["verify", BANK], "has no papers"],
    [["verify", MANIFEST, "--reveal", "x"], "64 hexadecimal digits"],
  ])("%j", async (argv, message) => {
    const { status, err } = await run(argv);
    expect(status).not.toBe(0);
    expect(err).toContain(message);
  });

  test("where the bank is, if it is not here", async () => {
    rmSync(BANK);
    const item = /"item":"([^"]+)"/.exec(readFileSync(MANIFEST, "utf8"))![1]!;
    const decision = ["--item", item, "--void", "--reason", "r", "--date", "2026-12-03"];
    for (const { err } of [await verify(), await run(["amend", MANIFEST, ...decision])])
      expect(err).toContain(`name it after the manifest: ${MANIFEST} FILE`);
  });
});

describe("commit and reveal", () => {
  test("the digest that was published proves the papers, and no others", async () => {
    const { out, err } = await run(["build", BANK, "--to", "exam", "--seed", "s", "--commit", "--json"]);
    const { builds } = JSON.parse(out) as { builds: { commitment: string }[] };
    const { commitment } = builds[0]!;
    expect(err).toContain(`  publish ${commitment}\n`);
    const revealed = await run(["verify", MANIFEST, "--reveal", commitment]);
    expect([revealed.status, revealed.err]).toEqual([0, expect.stringContaining("the one that was published")]);
    await run(["build", BANK, "--to", "exam", "--seed", "another"]);
    const swapped = await run(["verify", MANIFEST, "--reveal", commitment]);
    expect([swapped.status, swapped.err]).toEqual([1, expect.stringContaining("verify/not-committed")]);
  });
});

test("seeds are long, and never the same", async () => {
  const seeds = await Promise.all(Array.from({ length: 20 }, async () => (await run(["seed"])).out));
  expect(new Set(seeds).size).toBe(20);
  for (const seed of seeds) expect(seed).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\n$/);
});

describe("an older version", () => {
  /** The manifest as another version would have written it: papers are lines of their own, each page by its digest. */
  const aged = (from: string | RegExp, to: string) => swap(MANIFEST, from, to);

  test("whose pages looked different made the same papers: that is said, with the files, and no fault", async () => {
    aged(/"broadsheet": "[^"]+"/, '"broadsheet": "0.0.9"');
    const page = readdirSync("out/all-types/student").find((name) => name.startsWith("exam-"))!;
    appendFileSync(`out/all-types/student/${page}`, "\n");
    const text = readFileSync(`out/all-types/student/${page}`);
    const path = `"path":"student/${page}","bytes":${text.length - 1},"sha256":"`;
    aged(
      new RegExp(`${path.replace(/[.]/g, "\\.")}[0-9a-f]{64}`),
      `"path":"student/${page}","bytes":${text.length},"sha256":"${hash("sha256", text)}`,
    );
    const { status, err } = await verify();
    expect(err).toContain(`No paper would change. 1 file would be laid out differently: student/${page}.`);
    expect(err).toContain("every byte as recorded");
    expect(err).not.toContain("error");
    expect(status).toBe(0);
  });

  test("whose keys were others is a fault, whatever the version", async () => {
    aged(/"broadsheet": "[^"]+"/, '"broadsheet": "0.0.9"');
    const key = readdirSync("out/all-types/teacher").find((name) => /^key-?[^.]*\.csv$/.test(name))!;
    const before = readFileSync(`out/all-types/teacher/${key}`);
    writeFileSync(`out/all-types/teacher/${key}`, `${before.toString()}\n`);
    const path = `"path":"teacher/${key}","bytes":${before.length},"sha256":"`;
    const now = hash("sha256", `${before.toString()}\n`);
    aged(`${path}${hash("sha256", before)}`, `"path":"teacher/${key}","bytes":${before.length + 1},"sha256":"${now}`);
    const { status, err } = await verify();
    expect(err).toContain(`No paper would change. 1 file would hold something else: teacher/${key}.`);
    expect(status).toBe(1);
  });

  test("whose papers were others is a fault", async () => {
    aged(/"broadsheet": "[^"]+"/, '"broadsheet": "0.0.9"');
    aged(/"key":"([AB])"/, '"key":"D"');
    const { status, err } = await verify();
    expect(err).toMatch(
      /error +verify\/changed-input\n {2}It was made by Broadsheet "0\.0\.9"[^\n]* 1 paper would change/,
    );
    expect(status).toBe(1);
  });
});
