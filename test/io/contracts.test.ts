import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
const fixture = (path: string) => new URL(`../fixtures/${path}`, import.meta.url).pathname;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contracts-"));
  process.chdir(folder);
  cpSync(fixture("bs1"), ".", { recursive: true });
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

const STATEMENTS = `bank: facts
title: Facts
language: en
updated: 2026-01-02
sources: { news: { title: News, publisher: The News, published: 2026-01-01, licence: CC0-1.0 } }
items:
  - id: pier
    head: "Consider these about the pier of Northwick:"
    order: fixed
    paragraph: 1
    statements:
      - { id: old, says: "The pier is [old].", false: [new] }
      - { id: long, says: "The pier is [long].", false: [short] }
      - { id: full, says: "The pier was [full].", false: [empty] }
  - { id: port, stem: "Which port?", key: Northwick, distractors: [Easthaven, Southmere], paragraph: 1 }
`;
const MANIFEST = "out/facts/teacher/manifest.json";
const build = async (bank: string, ...more: string[]) => {
  writeFileSync("facts.yaml", bank);
  expect((await run(["build", "facts.yaml", "--seed", "s", "--to", "exam,key", ...more])).status).toBe(0);
};
const contractOf = (manifest: string) => (JSON.parse(readFileSync(manifest, "utf8")) as { contract: string }).contract;

describe("papers of both contracts are proved", () => {
  test("those that were made by the first, before there was another", async () => {
    expect(contractOf("harbour/teacher/manifest.json")).toBe("bs1");
    const { status, err } = await run(["verify", "harbour/teacher/manifest.json"]);
    expect([status, err]).toEqual([0, expect.stringContaining("2 papers, 5 files, every byte as recorded")]);
  });
  test("those with statements, and those of the same bank without them", async () => {
    await build(STATEMENTS);
    expect(contractOf(MANIFEST)).toBe("bs2");
    expect((await run(["verify", MANIFEST])).status).toBe(0);
    await build(STATEMENTS.replace(/ {2}- id: pier[\s\S]*?(?= {2}- \{ id: port)/, ""));
    expect(contractOf(MANIFEST)).toBe("bs1");
  });
  test("but none of a contract that nobody knows", async () => {
    await build(STATEMENTS);
    writeFileSync("other.json", readFileSync(MANIFEST, "utf8").replace('"bs2"', '"bs3"'));
    const { status, err } = await run(["verify", "other.json"]);
    expect([status, err]).toEqual([2, expect.stringContaining("this version draws by bs1 and bs2")]);
  });
});

describe("what was settled of statements", () => {
  const record = () => {
    const { papers } = JSON.parse(readFileSync(MANIFEST, "utf8")) as {
      papers: { code: string; sections: { item: string; order: string; key: string; statements?: object }[][] }[];
    };
    const { code, sections } = papers[0]!;
    return { code, question: sections.flat().find(({ item }) => item === "pier")! };
  };

  test("is recorded: what is asked, which wording of each is shown, and the codes", async () => {
    await build(STATEMENTS);
    expect(record().question).toMatchInlineSnapshot(`
      {
        "item": "pier",
        "key": "A",
        "order": "",
        "statements": {
          "asks": "which",
          "options": [
            "1",
            "3",
            "2",
            "1,2,3",
          ],
          "shows": [
            "old",
            "long/1",
            "full/1",
          ],
        },
      }
    `);
  });
  test("is told by explain", async () => {
    await build(STATEMENTS);
    const { out } = await run(["explain", record().code]);
    const [row] = out.split("\n").filter((line) => line.includes("pier"));
    expect(row!.trim()).toMatchInlineSnapshot(`"2  pier  A      A=1 B=3 C=2 D=1,2,3 which: old long/1 full/1"`);
  });
  test("is told by diff, where other wordings are shown", async () => {
    await build(STATEMENTS);
    writeFileSync("old.json", readFileSync(MANIFEST, "utf8"));
    await build(STATEMENTS.replace("id: old,", "id: older,"));
    const { status, out } = await run(["diff", "old.json", MANIFEST]);
    expect([status, out]).toEqual([1, expect.stringContaining("other statements or options: pier")]);
  });
});
