import { command } from "./command.js";
import { json, rosterColumns, text, theme } from "./options.js";

export const verify = command({
  usage: "verify <manifest> [file]",
  summary: "Make everything again and compare every byte",
  options: (command) =>
    command
      .positional("manifest", { type: "string", demandOption: true, describe: "The manifest.json of a build" })
      .positional("file", {
        type: "string",
        describe: "Its bank or blueprint (default: the one with its id, here or in questions)",
      })
      .option("roster", { ...text, describe: "The candidates, where the command named them" })
      .options(rosterColumns)
      .option("theme", theme)
      .option("reveal", { ...text, describe: "The digest that build --commit printed before the exam" })
      .option("json", json),
  run: async (args, world) => {
    const { verify } = await import("../verify.js");
    return verify({ ...args, rosterId: args["roster-id"], rosterName: args["roster-name"] }, world);
  },
});
