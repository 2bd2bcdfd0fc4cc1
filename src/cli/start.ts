import { commandAsTyped } from "./as-typed.js";
import { main } from "./main.js";

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());
process.once("SIGTERM", () => interrupt.abort());

const { stdout, stderr, env } = process;
const [, script = "broadsheet", ...argv] = process.argv;
const command = commandAsTyped({ script, folder: process.cwd(), env });
process.exitCode = await main(argv, { stdout, stderr, command, env, signal: interrupt.signal });
