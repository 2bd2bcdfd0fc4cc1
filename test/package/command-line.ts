import type { Argv } from "yargs";
import { commands } from "../../src/cli/commands/index.js";

/** Something that a command takes, be it in its place or by a name. */
export interface Argument {
  /** `theme check` */
  readonly command: string;
  /** `folder`, `--theme` */
  readonly name: string;
}

/** All commands and all that they take, as they tell it to the parser. */
export function commandLine(): { readonly commands: readonly string[]; readonly taken: readonly Argument[] } {
  const [found, taken]: [string[], Argument[]] = [[], []];
  const recorder = (command: string) => ({
    command(usage: string, _summary: string, options: (inner: unknown) => unknown) {
      const name = `${command} ${usage.split(" ")[0]!}`.trim();
      const before = found.length;
      options(recorder(name));
      // A command that has commands is none itself.
      if (found.length === before) found.push(name);
      return this;
    },
    positional(name: string) {
      taken.push({ command, name });
      return this;
    },
    option(name: string) {
      taken.push({ command, name: `--${name}` });
      return this;
    },
    options(several: Readonly<Record<string, unknown>>) {
      for (const name of Object.keys(several)) this.option(name);
      return this;
    },
    example() {
      return this;
    },
    demandCommand() {
      return this;
    },
  });
  const all = recorder("");
  for (const add of commands) add(all as unknown as Argv, never, never);
  return { commands: found, taken };
}

const never = undefined as never;
