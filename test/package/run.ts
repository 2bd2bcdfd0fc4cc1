import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ENVIRONMENT } from "./install.js";

/** Runs a program in a folder. One that serves is looked at, and interrupted once there was something to see. */
export async function runProgram(
  program: string,
  folder: string,
  argv: readonly string[],
  look?: (printed: string) => Promise<boolean>,
) {
  const child = spawn(program, argv, { cwd: folder, env: ENVIRONMENT, stdio: ["ignore", "pipe", "pipe"] });
  const status = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
    let printed = "";
    child.stderr.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      void look?.(printed).then(
        (seen) => seen && child.kill("SIGINT"),
        (cause: unknown) => {
          child.kill();
          reject(cause);
        },
      );
    });
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, out, err };
}

/** The command of a project that has the package among its own. */
export const installedIn = (project: string) => ({
  run: (folder: string, argv: readonly string[], look?: (printed: string) => Promise<boolean>) =>
    runProgram(join(project, "node_modules/.bin/broadsheet"), folder, argv, look),
});
