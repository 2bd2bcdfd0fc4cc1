import { FINDING_FORMATS, LEVELS, anyOf } from "../choices.js";
import { command } from "./command.js";
import { json, source, text, theme } from "./options.js";

export const check = command({
  usage: "check <files..>",
  summary: "Say everything that is wrong with banks or blueprints",
  options: (command) =>
    command
      .positional("files", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Banks or blueprints (YAML or JSON)",
      })
      .option("source", source)
      .option("fix", {
        type: "boolean",
        default: false,
        describe: "Put right what can be meant in one way only: slips of typing, moved paragraph numbers",
      })
      .option("today", { ...text, describe: "Day that freshness is judged on: YYYY-MM-DD, or now" })
      .option("max-warnings", { ...text, describe: "Fail when there are more warnings" })
      .option("off", {
        ...text,
        array: true,
        nargs: 1,
        default: [] as string[],
        describe: "Lint rule to leave out, for this run",
      })
      .option("level", { ...text, describe: `Least level to show: ${anyOf(LEVELS)} (default: warning)` })
      .option("theme", {
        ...theme,
        describe: "Folder of messages, in whose languages candidates may have their papers",
      })
      .option("format", { ...text, describe: `How to print findings: ${anyOf(FINDING_FORMATS)}` })
      .option("json", json)
      .example("$0 check questions/sochi-2019.yaml --source article.txt --max-warnings 0", ""),
  run: async (args, world) => {
    const { check } = await import("../check.js");
    const maxWarnings = args["max-warnings"];
    return check({ ...args, maxWarnings }, world);
  },
});
