import { command } from "./command.js";
import { rosterColumns, text, theme } from "./options.js";

const answers = { ...text, array: true, nargs: 1, default: [] as string[] } as const;

export const amend = command({
  usage: "amend <manifest> [file]",
  summary: "Void or re-key an item of papers that were given out",
  options: (command) =>
    command
      .positional("manifest", { type: "string", demandOption: true, describe: "The manifest.json of the papers" })
      .positional("file", {
        type: "string",
        describe: "Their bank or blueprint (default: the one with its id, here or in questions)",
      })
      .option("item", { ...text, describe: "Id of the item" })
      .option("void", { type: "boolean", default: false, describe: "It does not count" })
      .option("also", { ...answers, describe: "This answer is right too (repeat for several)" })
      .option("key", { ...answers, describe: "This answer is right instead (repeat for several)" })
      .option("reason", { ...text, describe: "Why" })
      .option("date", { ...text, describe: "Day of the decision: YYYY-MM-DD" })
      .option("roster", { ...text, describe: "The candidates, where the command named them" })
      .options(rosterColumns)
      .option("theme", theme),
  run: async (args, world) => {
    const { amend } = await import("../amend.js");
    return amend({ ...args, rosterId: args["roster-id"], rosterName: args["roster-name"] }, world);
  },
});
