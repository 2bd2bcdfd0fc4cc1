import { command } from "./command.js";
import { json } from "./options.js";

export const explain = command({
  usage: "explain <code> [manifests..]",
  summary: "Say which paper a code or a candidate has, with its items and letters",
  options: (command) =>
    command
      .positional("code", {
        type: "string",
        demandOption: true,
        describe: "The code on a sheet, or a candidate's id or name",
      })
      .positional("manifests", { type: "string", array: true, describe: "Where to look (default: all in out)" })
      .option("json", json),
  run: async (args, world) => {
    const { explain } = await import("../explain.js");
    return explain(args.code, args.manifests ?? [], args.json, world);
  },
});
