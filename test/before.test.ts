import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./cli/run.js";

const fixture = new URL("fixtures/sochi-before-statements.yaml", import.meta.url).pathname;
const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

/** What was given out before there were statements: papers, codes, keys and cards of such banks keep every byte. */
test("a bank without statements gives what it gave before there were any", async () => {
  const out = mkdtempSync(join(tmpdir(), "before-"));
  const { status } = await run([
    "build",
    fixture,
    "--seed",
    "sochi-2019",
    "--forms",
    "A,B",
    "--to",
    "practice,exam,key,json,anki-csv",
    "--out",
    out,
  ]);
  expect(status).toBe(0);
  const file = (path: string) => readFileSync(join(out, "sochi-2019", path));
  const { contract, papers, items } = JSON.parse(file("teacher/manifest.json").toString("utf8")) as Record<
    string,
    unknown
  > & {
    papers: { code: string; sections: unknown }[];
  };
  expect(contract).toBe("bs1");
  expect({
    papers: sha256(JSON.stringify(papers.map(({ code, sections }) => ({ code, sections })))),
    items: sha256(JSON.stringify(items)),
    key: sha256(file("teacher/key-all-forms.csv")),
    paper: sha256(file("teacher/paper-A.json")),
    basic: sha256(file("student/sochi-2019.anki-basic.csv")),
    cloze: sha256(file("student/sochi-2019.anki-cloze.csv")),
  }).toMatchInlineSnapshot(`
    {
      "basic": "b83210da9958c5e146a402709b5f5a8ae4b2a72ff328315def077e046165cd33",
      "cloze": "04ada9f6d6a618d086b71b366f02bba0ea9489671a06620e6511493559eb9e17",
      "items": "987790935ed777a269211700f7167facd4c7163e7446605e1f5c6a2a3792f1be",
      "key": "50b07df2b181a02efcda246e1f890ed2084050959feeb1a813407d1833026598",
      "paper": "f888fe4f6acdf7fa7fa2b29f610a70c40f983e95b345973dcdf5816f7c449007",
      "papers": "fdaa90a0291a30df0761f29714550d321c49dbe60ba670d66597328792a7b79d",
    }
  `);
  rmSync(out, { recursive: true });
});
