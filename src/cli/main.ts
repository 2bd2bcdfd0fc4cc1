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
    const stack = cause instanceof Error ? cause.stack : String(cause);
    world.stderr.write(
      `This is a bug in Broadsheet ${VERSION}, not a mistake of yours. Please report it with these lines:\n${stack}\n`,
    );
    return EXIT.ourBug;
  }
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
          .option("json", json)
          .example("$0 build questions/sochi-2019.yaml", "")
          .example("$0 build questions/sochi-2019.yaml --pick 10 --forms A,B --to exam,key --seed term-2", ""),
      async (args) => {
        const { build } = await import("./build.js");
        exit = await build({ ...args, files: args.files as unknown as string[] }, world);
      },
    )
    .command(
      "check <files..>",
      "Say everything that is wrong with banks or blueprints",
      (command) =>
        command
          .positional("files", { type: "string", describe: "Banks or blueprints (YAML or JSON)" })
          .option("json", json),
      async (args) => {
        const { check } = await import("./check.js");
        exit = await check(args.files as unknown as string[], args.json, world);
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
