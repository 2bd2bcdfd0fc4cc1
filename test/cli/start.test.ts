import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, runInTerminal } from "./run.js";

describe("what the help says was written down at the build", () => {
  // Said twice, it is read by the parser of the command line.
  test("it is what the command line would say", async () => {
    expect(await run(["--help"])).toEqual(await run(["--help", "--help"]));
  });
  test("of a command, the command line says it", async () => {
    expect((await run(["--help", "seed"])).out).toContain("broadsheet seed");
  });
});

test("a command runs where nothing that Node compiles can be kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "full-"));
  const file = join(folder, "no-folder");
  writeFileSync(file, "");
  const { status, printed } = await runInTerminal(["formats"], { TMPDIR: file, NODE_COMPILE_CACHE: file });
  rmSync(folder, { recursive: true });
  expect([status, printed]).toEqual([0, (await run(["formats"])).out]);
});
