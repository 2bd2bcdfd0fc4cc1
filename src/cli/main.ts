import yargs, { type Argv } from "yargs";
import { VERSION } from "../version.js";
import { Unwritable } from "../io/unwritable.js";
import { asTyped } from "./as-typed.js";
import { commands } from "./commands/index.js";
import { helpOf, inPlainWords } from "./usage.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Parses the arguments, runs one command, reports. Never exits and never prints but through the world. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await run(argv, world);
  } catch (cause) {
    if (cause instanceof UsageError) {
      world.stderr.write(`broadsheet: ${asTyped(`${cause.message}\nSee: ${helpOf(argv)}`, world.command)}\n`);
      return EXIT.wrongUsage;
    }
    if (world.signal.aborted) {
      world.stderr.write("\nStopped. What was there before is unchanged.\n");
      return EXIT.interrupted;
    }
    if (cause instanceof Unwritable) {
      const { report } = await import("./report.js");
      report(cause.diagnostics, world);
      return EXIT.inputHasErrors;
    }
    const reason = outside(cause);
    if (reason !== undefined) {
      world.stderr.write(`broadsheet: ${reason}\n`);
      return EXIT.inputHasErrors;
    }
    const stack = cause instanceof Error ? cause.stack : String(cause);
    world.stderr.write(
      `This is a bug in Broadsheet ${VERSION}, not a mistake of yours. Please report it with these lines:\n${stack}\n`,
    );
    return EXIT.ourBug;
  }
}

/** What went wrong where neither we nor the command line are to blame. */
function outside(cause: unknown): string | undefined {
  const { code, path, name, message } = cause as NodeJS.ErrnoException;
  if (name === "Uneditable") return message;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "you may not write it",
    EPERM: "you may not write it",
    EROFS: "it is on a disk that can't be written to",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk is full",
    EBUSY: "another program holds it",
    EEXIST: "something else stands there",
    ENOTDIR: "something else stands where a folder is needed",
    ENOTEMPTY: "somebody put something there just now",
    ENAMETOOLONG: "its name is too long for this disk",
    ELOOP: "its links lead in a circle",
  };
  return code !== undefined && code in reasons ? `${path ?? "a file"}: ${reasons[code]}` : undefined;
}

async function run(argv: readonly string[], world: World): Promise<number> {
  let exit: number = EXIT.fine;
  // The parser takes it for an empty name, or for none.
  if (argv.some((word, i) => word === "-" && argv[i - 1] !== "--answer"))
    throw new UsageError("standard input (-) is read for --answer alone: save it as a file, and name that");
  const root = yargs()
    .scriptName("broadsheet")
    .usage("$0 <command>\n\nTurns a news article's question bank into quizzes, seeded exams and flashcards.");
  for (const add of commands) add(root, world, (code) => void (exit = code));
  const parser = root
    .demandCommand(1, "Name a command.")
    .strict()
    .strictCommands()
    .recommendCommands()
    .version(VERSION)
    .parserConfiguration({
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "dot-notation": false,
      "boolean-negation": false,
      "camel-case-expansion": false,
    })
    .locale("en")
    .wrap(100)
    .exitProcess(false)
    .fail((message, cause) => {
      // yargs raises its own complaints about the arguments as YError.
      throw cause === undefined || cause === null || cause.name === "YError"
        ? new UsageError(inPlainWords(firstLine(message), argv, optionsOf(root)))
        : cause;
    });
  await parser.parseAsync([...argv], {}, (_cause, _args, output) => {
    if (output) world.stdout.write(`${output}\n`);
  });
  return exit;
}

/** The options of the command that was being read: its types do not say that yargs knows them. */
const optionsOf = (used: Argv & { readonly getOptions?: () => { readonly key: object } }): readonly string[] =>
  Object.keys(used.getOptions?.().key ?? {});

const firstLine = (message: string): string => message.split("\n")[0]!.replace(/\.$/, "");
