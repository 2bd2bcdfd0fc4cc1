import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const root = new URL("../../", import.meta.url).pathname;

/** Runs one of this folder's Python programs on a request; its answer is JSON too. */
export function python(script: string, request: unknown): unknown {
  const own = `${root}.venv/bin/python`;
  const { status, stdout, stderr, error } = spawnSync(
    existsSync(own) ? own : "python3",
    [`${root}test/clients/${script}`],
    {
      input: JSON.stringify(request),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status === 0) return JSON.parse(stdout);
  throw new Error(
    `${script} failed. It needs Python 3 with the package anki in .venv:\n  python3 -m venv .venv && .venv/bin/pip install anki\n${error?.message ?? stderr}`,
  );
}
