import type { Argv } from "yargs";
import type { World } from "../world.js";

/**
 * One command of the command line: how it is called, and what it runs. The work is imported when it is called
 * for, so that `--help` stays instant.
 */
interface Command<T> {
  /** `build <files..>` */
  readonly usage: string;
  readonly summary: string;
  readonly options: (parser: Argv) => Argv<T>;
  /** Gives the exit code. */
  readonly run: (args: T, world: World) => Promise<number>;
}

/** Adds a command to a parser. */
export type Added = (parser: Argv, world: World, exit: (code: number) => void) => Argv;

export const command =
  <T>({ usage, summary, options, run }: Command<T>): Added =>
  (parser, world, exit) =>
    parser.command(usage, summary, options, async (args) => exit(await run(args as T, world)));
