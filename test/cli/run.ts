import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The command that people get: built, bundled. */
export const COMMAND = fileURLToPath(new URL("../../dist/bin/broadsheet.js", import.meta.url));

/** It as a global installation has it, under its own name: what it prints names it so. */
const installed = join(mkdtempSync(join(tmpdir(), "broadsheet-")), "broadsheet");
writeFileSync(installed, `import(${JSON.stringify(pathToFileURL(COMMAND).href)});\n`);
process.once("exit", () => rmSync(dirname(installed), { recursive: true, force: true }));

const start = (argv: readonly string[], stdio: "pipe" | number, env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [installed, ...argv], {
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, npm_command: undefined, ...env },
  });

const ended = (child: ReturnType<typeof start>) =>
  new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));

/** Runs the built command, in a process of its own. */
export async function run(argv: readonly string[]) {
  if (process.env["TEST_MODULES"] !== undefined) return runModules(argv);
  const child = start(argv, "pipe");
  const [out, err, status] = await Promise.all([text(child.stdout!), text(child.stderr!), ended(child)]);
  return { status, out, err };
}

/** Runs it with both its streams in one, as a terminal shows them. */
export async function runInTerminal(argv: readonly string[], env?: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  const file = openSync(join(folder, "printed"), "a");
  try {
    const status = await ended(start(argv, file, env));
    return { status, printed: readFileSync(join(folder, "printed"), "utf8") };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

/** A command that goes on until it is interrupted, once it has printed what is waited for. */
export async function runUntil(printed: RegExp, argv: readonly string[]) {
  const child = start(argv, "pipe");
  const end = ended(child);
  const found = await new Promise<string>((resolve, reject) => {
    let all = "";
    const look = (chunk: Buffer) => {
      all += chunk.toString();
      const match = printed.exec(all);
      if (match !== null) resolve(match[0]);
    };
    child.stdout!.on("data", look);
    child.stderr!.on("data", look);
    void end.then(() => reject(new Error(`It ended and had printed:\n${all}`)));
  });
  return {
    found,
    interrupt: () => {
      child.kill("SIGINT");
      return end;
    },
  };
}

/** Mutation testing changes modules, and no bundle is made of them: for it alone the command runs in this process. */
async function runModules(argv: readonly string[]) {
  const { main } = await import("../../src/cli/main.js");
  let [out, err] = ["", ""];
  const status = await main(argv, {
    stdout: { write: (written) => void (out += written) },
    stderr: { write: (written) => void (err += written) },
    command: "broadsheet",
    env: {},
    signal: new AbortController().signal,
  });
  return { status, out, err };
}
