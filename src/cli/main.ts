import yargs from "yargs";
import { VERSION } from "../version.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Parses the arguments, runs one command, reports. Never exits and never prints but through the world. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await run(argv, world);
  } catch (cause) {
    if (cause instanceof UsageError) {
      world.stderr.write(`broadsheet: ${cause.message}\nSee: broadsheet --help\n`);
      return EXIT.wrongUsage;
    }
    if (world.signal.aborted) {
      world.stderr.write("\nStopped. What was there before is unchanged.\n");
      return EXIT.interrupted;
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
  };
  return code !== undefined && code in reasons
    ? `${path ?? "a file"}: ${reasons[code]}; nothing was changed`
    : undefined;
}

async function run(argv: readonly string[], world: World): Promise<number> {
  let exit: number = EXIT.fine;
  const json = { type: "boolean", default: false, describe: "Print the result as JSON on standard output" } as const;
  const text = { type: "string", requiresArg: true } as const;
  const parser = yargs()
    .scriptName("broadsheet")
    .usage("$0 <command>\n\nTurns a news article's question bank into quizzes, seeded exams and flashcards.")
    .command(
      "build <files..>",
      "Make quizzes, exams and flashcards from banks or blueprints",
      (command) =>
        command
          .positional("files", { type: "string", describe: "Banks or blueprints (YAML or JSON)" })
          .option("seed", { ...text, describe: "What the draws depend on: the same seed gives the same papers" })
          .option("pick", { ...text, describe: "How many items to take from a bank" })
          .option("forms", { ...text, describe: "Versions to make: a number, or names such as A,B" })
          .option("to", { ...text, describe: "Formats, separated by commas (see: broadsheet formats)" })
          .option("out", { ...text, describe: "Folder to write to (default: out)" })
          .option("templates", {
            ...text,
            describe: "Folder of your own templates; they are code, so trust them first",
          })
          .option("today", { ...text, describe: "Day that freshness is judged on: YYYY-MM-DD, or now" })
          .option("language", {
            ...text,
            describe: "Language of headings and buttons: ar, de, en, es, fr or hi (default: the bank's, or English)",
          })
          .option("allow-stale", {
            type: "boolean",
            default: false,
            describe: "Make exams of items that are past their review",
          })
          .option("json", json)
          .example("$0 build questions/sochi-2019.yaml", "")
          .example("$0 build questions/sochi-2019.yaml --pick 10 --forms A,B --to exam,key --seed term-2", ""),
      async (args) => {
        const { build } = await import("./build.js");
        const allowStale = args["allow-stale"];
        exit = await build({ ...args, allowStale, files: args.files as unknown as string[] }, world);
      },
    )
    .command(
      "check <files..>",
      "Say everything that is wrong with banks or blueprints",
      (command) =>
        command
          .positional("files", { type: "string", describe: "Banks or blueprints (YAML or JSON)" })
          .option("source", {
            ...text,
            array: true,
            nargs: 1,
            default: [] as string[],
            describe: "Text of a source (FILE or id=FILE): look the evidence up in it",
          })
          .option("fix", { type: "boolean", default: false, describe: "Put moved paragraph numbers right" })
          .option("today", { ...text, describe: "Day that freshness is judged on: YYYY-MM-DD, or now" })
          .option("max-warnings", { ...text, describe: "Fail when there are more warnings" })
          .option("off", {
            ...text,
            array: true,
            nargs: 1,
            default: [] as string[],
            describe: "Lint rule to leave out, for this run",
          })
          .option("level", { ...text, describe: "Least level to show: error, warning (default) or info" })
          .option("format", { ...text, describe: "How to print findings: text, json, sarif or github" })
          .option("json", json)
          .example("$0 check questions/sochi-2019.yaml --source article.txt --max-warnings 0", ""),
      async (args) => {
        const { check } = await import("./check.js");
        const maxWarnings = args["max-warnings"];
        exit = await check({ ...args, maxWarnings, files: args.files as unknown as string[] }, world);
      },
    )
    .command(
      "evidence <bank>",
      "Pin the evidence of a bank to the words of its sources",
      (command) =>
        command
          .positional("bank", { type: "string", demandOption: true, describe: "A bank (YAML or JSON)" })
          .option("source", {
            ...text,
            array: true,
            nargs: 1,
            default: [] as string[],
            describe: "Text of a source (FILE or id=FILE)",
          }),
      async (args) => {
        const { evidence } = await import("./evidence.js");
        exit = await evidence(args.bank, args.source, world);
      },
    )
    .command(
      "preview <file>",
      "Show the pages in a browser, anew whenever a file is saved",
      (command) =>
        command
          .positional("file", { type: "string", demandOption: true, describe: "A bank or blueprint" })
          .option("templates", { ...text, describe: "Folder of your own templates" }),
      async (args) => {
        const { servePreview } = await import("./preview.js");
        exit = await servePreview(args.file, args.templates, world);
      },
    )
    .command(
      "init <folder>",
      "Make a folder to work in, with a first bank",
      (command) => command.positional("folder", { type: "string", demandOption: true, describe: "A new folder" }),
      async (args) => {
        const { init } = await import("./init.js");
        exit = init(args.folder, world);
      },
    )
    .command(
      "schema <name>",
      "Print the JSON Schema of a bank or blueprint, for an editor",
      (command) => command.positional("name", { type: "string", demandOption: true, describe: "bank or blueprint" }),
      async (args) => {
        const { printSchema } = await import("./schema.js");
        exit = printSchema(args.name, world);
      },
    )
    .command(
      "formats",
      "List what can be made",
      (command) => command.option("json", json),
      async (args) => {
        const { listFormats } = await import("./formats.js");
        exit = listFormats(args.json, world);
      },
    )
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
        ? new UsageError(firstLine(message))
        : cause;
    });
  await parser.parseAsync([...argv], {}, (_cause, _args, output) => {
    if (output) world.stdout.write(`${output}\n`);
  });
  return exit;
}

const firstLine = (message: string): string => message.split("\n")[0]!.replace(/\.$/, "");
