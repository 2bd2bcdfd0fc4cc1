import { commandAsTyped } from "./as-typed.js";
import { main } from "./main.js";

/** Runs the command that this process was started for. */
export async function start(): Promise<void> {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());

  const { stdin, stdout, stderr, env } = process;
  const [, script = "broadsheet", ...argv] = process.argv;
  const command = commandAsTyped({ script, folder: process.cwd(), env });
  process.exitCode = await main(argv, { stdin, stdout, stderr, command, env, signal: interrupt.signal });
}
