import { relative } from "node:path";
import { argument } from "../reading/argument.js";

/** How the program was started, so that what it says can be typed again. */
export interface Start {
  /** The script, as `process.argv[1]` has it. */
  readonly script: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `npx broadsheet`, `broadsheet` or `node …/broadsheet.js`. */
export function commandAsTyped({ script, folder, env }: Start): string {
  if (env["npm_command"] === "exec") return "npx broadsheet";
  const isLocal = /[\\/]node_modules[\\/]/.test(script);
  // The command of a global installation is a link; on Windows, and by its path, the file itself is run.
  if (!script.endsWith(".js")) return isLocal ? "npx broadsheet" : "broadsheet";
  if (isLocal) return "npx broadsheet";
  const path = relative(folder, script);
  return `node ${argument(path)}`;
}

/** A sentence that says `broadsheet check …`, with the program as it was typed. */
export const asTyped = (sentence: string, command: string): string =>
  sentence.replace(/(?<![\w./\\-])broadsheet(?= (?:[a-z]|--help))/g, () => command);
