// Writes down what `broadsheet --help` says, so that nothing has to be loaded to say it.
import { writeFileSync } from "node:fs";

const HEAD = "// Generated from src/cli/commands/.\n";
const file = (ending) => new URL(`../.generated/help.${ending}`, import.meta.url);

/** Its type, and an empty text for the program that is asked for it: parts of that read it, too. */
export function beginHelp() {
  writeFileSync(file("d.ts"), `${HEAD}/** What \`broadsheet --help\` prints. */\nexport declare const help: string;\n`);
  writeFileSync(file("js"), `${HEAD}export const help = "";\n`);
}

/** Asks the program itself, once it is compiled. */
export async function writeHelp() {
  const { main } = await import("../dist/cli/main.js");
  let help = "";
  const stdout = { write: (text) => (help += text) };
  const { signal } = new AbortController();
  await main(["--help"], { stdout, stderr: process.stderr, command: "broadsheet", env: {}, signal });
  if (!help.includes("Commands:")) throw new Error("--help does not list the commands");
  writeFileSync(file("js"), `${HEAD}export const help = ${JSON.stringify(help)};\n`);
}
