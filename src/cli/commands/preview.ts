import { command } from "./command.js";
import { rosterColumns, source, text, theme } from "./options.js";

export const preview = command({
  usage: "preview <file>",
  summary: "Show the pages in a browser, anew whenever a file is saved",
  options: (command) =>
    command
      .positional("file", { type: "string", demandOption: true, describe: "A bank or blueprint" })
      .option("theme", theme)
      .option("candidate", { ...text, describe: "With a roster: whose paper to show, by id (default: the first few)" })
      .options(rosterColumns)
      .option("source", source),
  run: async (args, world) => {
    const { servePreview } = await import("../preview.js");
    return servePreview({ ...args, rosterId: args["roster-id"], rosterName: args["roster-name"] }, world);
  },
});
