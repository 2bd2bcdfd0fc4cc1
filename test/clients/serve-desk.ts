import { spawn } from "node:child_process";

const root = new URL("../../", import.meta.url).pathname;

/** The address at which a command serves the desk. */
export async function serveDesk(...args: readonly string[]) {
  const command = spawn(process.execPath, [`${root}dist/bin/broadsheet.js`, "desk", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((done) =>
    command.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const [, address] = /Open (\S+) /.exec(said) ?? [];
      if (address !== undefined) done(address);
    }),
  );
  return { command, url };
}
