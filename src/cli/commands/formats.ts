import { command } from "./command.js";
import { json } from "./options.js";

export const formats = command({
  usage: "formats",
  summary: "List what can be made",
  options: (command) => command.option("json", json),
  run: async (args, world) => {
    const { listFormats } = await import("../formats.js");
    return listFormats(args.json, world);
  },
});
