import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FINDING_FORMATS } from "../../src/cli/choices.js";
import { printFindings } from "../../src/cli/findings.js";
import { report } from "../../src/cli/report.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

/** Clears a screen, rings, goes back in the line, changes a window's title. */
const EVIL = "\u001B[2J\u0007\u0008\r\u009B31m\u001B]0;x\u0007\u007F";
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;
const plain: Diagnostic = { severity: "error", code: "bank/x", message: "What." };

function printed(found: readonly Diagnostic[], format: (typeof FINDING_FORMATS)[number] | null = null): string {
  let text = "";
  const stream = { write: (more: string) => (text += more) };
  const world = {
    stdout: stream,
    stderr: stream,
    command: "broadsheet",
    env: {},
    signal: new AbortController().signal,
  };
  if (format === null) report(found, world);
  else printFindings(found, format, {}, world);
  return text;
}

describe("what stands in a file can't drive the terminal", () => {
  test("neither in the message, nor in the hint, nor in the file's name", () => {
    const place = { file: `${EVIL}.yaml`, line: 1, column: 1 };
    const text = printed([{ ...plain, message: EVIL, hint: EVIL, place }]);
    expect(text).not.toMatch(CONTROL);
    expect(text.match(/\\x1b\[2J/g)).toHaveLength(3);
  });

  test("nor in the line that is shown", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    const file = join(folder, "evil.yaml");
    writeFileSync(file, `stem: ${EVIL}\n`);
    const text = printed([{ ...plain, place: { file, line: 1, column: 6 + EVIL.length } }]);
    rmSync(folder, { recursive: true });
    expect(text).toContain("1 | stem: \\x1b[2J");
    expect(text).not.toMatch(CONTROL);
  });

  test.each(FINDING_FORMATS)("nor as %s", (format) => {
    const text = printed([{ ...plain, message: EVIL, hint: EVIL }], format);
    expect(text).not.toMatch(CONTROL);
  });
});

test("errors and warnings are counted, remarks are not", () => {
  const of = (severity: Diagnostic["severity"], count: number) => Array<Diagnostic>(count).fill({ ...plain, severity });
  const last = (...found: readonly Diagnostic[]) => printed(found).trimEnd().split("\n").at(-1);
  expect(last(...of("error", 1), ...of("warning", 2), ...of("info", 3))).toBe("1 error, 2 warnings");
  expect(last(...of("error", 2), ...of("warning", 1))).toBe("2 errors, 1 warning");
  expect(printed(of("info", 1))).not.toMatch(/\d/);
});
