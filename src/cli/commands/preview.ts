import { command } from "./command.js";
import { theme } from "./options.js";

export const preview = command({
  usage: "preview <file>",
  summary: "Show the pages in a browser, anew whenever a file is saved",
  options: (command) =>
    command
      .positional("file", { type: "string", demandOption: true, describe: "A bank or blueprint" })
      .option("theme", theme),
  run: async (args, world) => {
    const { servePreview } = await import("../preview.js");
    return servePreview(args.file, args.theme, world);
  },
});
