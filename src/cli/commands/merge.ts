import { command } from "./command.js";
import { json, rosterColumns, text, theme } from "./options.js";

export const merge = command({
  usage: "merge <file> <shards..>",
  summary: "Join the shards of a build: the same files as if it had been built in one",
  options: (command) =>
    command
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "The bank or blueprint that the shards were built from",
      })
      .positional("shards", { type: "string", array: true, demandOption: true, describe: "Folders of all shards" })
      .option("roster", { ...text, describe: "Candidates, if the shards were built with --roster" })
      .options(rosterColumns)
      .option("out", { ...text, describe: "Folder to write to (default: out)" })
      .option("theme", theme)
      .option("resume", {
        type: "boolean",
        default: false,
        describe: "Go on where a killed merge stopped: write only what is missing",
      })
      .option("embed", { type: "boolean", default: false, describe: "Keep copies of the inputs with the manifest" })
      .option("commit", { type: "boolean", default: false, describe: "Print a digest to publish before the exam" })
      .option("json", json)
      .example("$0 merge exam.blueprint.yaml out/exam.shard-*-of-8", ""),
  run: async (args, world) => {
    const { merge } = await import("../merge.js");
    return merge({ ...args, rosterId: args["roster-id"], rosterName: args["roster-name"] }, world);
  },
});
