import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeAnki, fakeAnki } from "../io/fake-anki.js";
import { run } from "./run.js";

let folder: string;
let anki: FakeAnki;
let bank: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "push-"));
  bank = join(folder, "rich.yaml");
  cpSync("test/fixtures/rich.yaml", bank);
  cpSync("test/fixtures/pictures", join(folder, "pictures"), { recursive: true });
  anki = await fakeAnki();
});
afterEach(async () => {
  await anki.close();
  rmSync(folder, { recursive: true });
});

const pushing = async (...more: readonly string[]) => {
  const { status, out, err } = await run(["push", bank, "--endpoint", anki.url.href, ...more]);
  return { status, out, err: err.replaceAll(bank, "rich.yaml") };
};

test("a session: looked at, done, corrected, changed in Anki, overwritten", async () => {
  const session: string[] = [];
  const add = async (...more: readonly string[]) => {
    const { status, out, err } = await pushing(...more);
    session.push(
      `$ broadsheet push rich.yaml ${more.join(" ")}`.trimEnd(),
      `${out}${err}${status === 0 ? "" : `=> ${status}\n`}`,
    );
  };
  await add();
  expect(anki.notes.size).toBe(0);
  await add("--write");
  await add();
  writeFileSync(bank, readFileSync(bank, "utf8").replace("In which year did work", "In what year did work"));
  await add("--write");
  [...anki.notes.values()][0]!.fields["Answer"] = "Nine weeks";
  await add("--write");
  await add("--write", "--overwrite");
  await expect(`${session.join("\n")}`).toMatchFileSnapshot("push.txt");
});

test("programs get all of it, and Anki's refusals too", async () => {
  const { out } = await pushing("--json");
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    written: false,
    noteTypes: expect.arrayContaining(["Broadsheet Basic"]),
    add: expect.arrayContaining([expect.objectContaining({ item: "which-year", deck: expect.any(String) })]),
  });
  await anki.close();
  const refused = await pushing("--json");
  expect(refused.status).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ ok: false, diagnostics: [{ code: "anki/not-running" }] });
});

test.each([
  [["--endpoint", "http://192.0.2.1:8765"], "add --send"],
  [["--endpoint", "http://me:pass@127.0.0.1:8765"], "holds a password"],
  [["--endpoint", "ftp://127.0.0.1"], "give an address"],
  [["--decks", "box"], "choose from"],
])("%j is refused before anything is asked", async (more, why) => {
  const { status, err } = await run(["push", bank, ...more]);
  expect([status, err]).toEqual([2, expect.stringContaining(why)]);
});
