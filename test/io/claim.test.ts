import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ClaimOptions, claim } from "../../src/io/claim.js";
import { ownerText, parseOwner, stateOf, thisProcess } from "../../src/io/owner.js";
import type { Unwritable } from "../../src/io/unwritable.js";

let folder: string;
let other: ChildProcess | undefined;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "claim-"))));
afterEach(() => {
  other?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const startOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]!.split(" ")[19]!;
const { host } = thisProcess();
/** No system gives out process numbers this high. */
const DEAD = 2 ** 31 - 2;
const putDown = (owner: string) => writeFileSync(join(folder, `.quiz.lock-${owner}`), "");
const locks = () => readdirSync(folder);
/** What keeps a claim from being had. */
function refusal(options: ClaimOptions = {}) {
  try {
    claim(folder, "quiz", { patience: 0, ...options }).release();
    return null;
  } catch (cause) {
    return (cause as Unwritable).diagnostics[0]!;
  }
}
function runningProcess(): number {
  other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  return other.pid!;
}

test.runIf(existsSync("/proc/self/ns/pid"))("a process is known by the numbers that its container gives out", () => {
  const [space] = /\d+/.exec(readlinkSync("/proc/self/ns/pid"))!;
  expect(host.endsWith(space.padStart(11, "_"))).toBe(true);
  expect(host.length).toBeLessThanOrEqual(40 + 11);
});

describe("a claim", () => {
  test("names its owner in a file beside what is claimed, until it is released", () => {
    const { release } = claim(folder, "quiz");
    expect(locks()).toEqual([`.quiz.lock-${ownerText(thisProcess())}`]);
    expect(parseOwner(locks()[0]!.slice(".quiz.lock-".length))).toEqual(thisProcess());
    release();
    expect(locks()).toEqual([]);
  });

  test("is not shared, not even within one process; another name is free", () => {
    const { release } = claim(folder, "quiz");
    expect(refusal()?.code).toBe("io/locked");
    claim(folder, "other").release();
    release();
    expect(refusal()).toBeNull();
  });

  test("of a process that runs is respected, and says what to do", () => {
    const pid = runningProcess();
    const owner = `${pid}-${startOf(pid)}-${host}`;
    putDown(owner);
    const { message, hint } = refusal()!;
    expect(message).toBe(`${join(folder, "quiz")} is being written by another broadsheet: process ${pid}.`);
    expect(hint).toContain(`if process ${pid} is something else, delete ${join(folder, `.quiz.lock-${owner}`)}`);
    expect(locks()).toEqual([`.quiz.lock-${owner}`]);
  });

  test("of a process that is gone is swept away", () => {
    putDown(`${DEAD}-1-${host}`);
    expect(refusal()).toBeNull();
    expect(locks()).toEqual([]);
  });

  test("of a process whose number another one has now is swept away", () => {
    const pid = runningProcess();
    putDown(`${pid}-${Number(startOf(pid)) - 1}-${host}`);
    expect(refusal()).toBeNull();
    expect(locks()).toEqual([]);
  });

  test("of another machine is respected, unless the user knows that it is forgotten", () => {
    putDown(`${DEAD}-1-elsewhere`);
    expect(refusal()).toMatchObject({
      message: expect.stringContaining(`process ${DEAD} on elsewhere`),
      hint: expect.stringContaining("if it was killed, delete"),
    });
    expect(refusal({ othersAreGone: true })).toBeNull();
  });

  test("of nobody in particular is refused by its name", () => {
    putDown("x");
    expect(refusal()).toMatchObject({ hint: `delete ${join(folder, ".quiz.lock-x")}` });
  });

  test("is waited for, a moment", () => {
    const pid = runningProcess();
    putDown(`${pid}-${startOf(pid)}-${host}`);
    const kill = `setTimeout(() => require("fs").rmSync(process.argv[1]), 60)`;
    spawn(process.execPath, ["-e", kill, join(folder, locks()[0]!)], { stdio: "ignore" });
    expect(refusal({ patience: 5000 })).toBeNull();
  });
});

test("an owner is told from a later process of the same number", () => {
  const own = thisProcess();
  expect(
    own.host.startsWith(
      hostname()
        .replaceAll(/[^A-Za-z0-9.]/g, "_")
        .slice(0, 40),
    ),
  ).toBe(true);
  expect(stateOf(own)).toBe("runs");
  expect(stateOf({ ...own, start: "0" })).toBe("runs");
  expect(stateOf({ ...own, start: "1" })).toBe("gone");
  expect(stateOf({ ...own, host: "elsewhere" })).toBe("elsewhere");
  expect(stateOf({ ...own, pid: DEAD })).toBe("gone");
  for (const text of ["", "1", "1-2", "x-1-h", "1-2-a b", "1-2-../x"]) expect(parseOwner(text)).toBeNull();
});
