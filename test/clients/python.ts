import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const folder = new URL("./", import.meta.url).pathname;

/** Runs one of this folder's Python programs on a request; its answer is JSON too. */
export async function python(script: string, request: unknown, interpreter = "python3"): Promise<unknown> {
  const program = spawn(interpreter, [`${folder}${script}`], { stdio: "pipe" });
  const ended = once(program, "close");
  program.stdin.end(JSON.stringify(request));
  const [stdout, stderr] = await Promise.all([text(program.stdout), text(program.stderr)]);
  const [status] = (await ended) as [number | null];
  if (status !== 0) throw new Error(`${script} failed in ${interpreter}:\n${stderr}`);
  return JSON.parse(stdout);
}
