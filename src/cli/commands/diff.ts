import { command } from "./command.js";
import { json } from "./options.js";

export const diff = command({
  usage: "diff <old> <new>",
  summary: "Say how the papers of two manifests differ",
  options: (command) =>
    command
      .positional("old", { type: "string", demandOption: true, describe: "A manifest.json" })
      .positional("new", { type: "string", demandOption: true, describe: "Another one" })
      .option("json", json),
  run: async (args, world) => {
    const { diff } = await import("../diff.js");
    return diff(args.old, args.new, args.json, world);
  },
});
