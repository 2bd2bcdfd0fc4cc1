import { UsageError } from "../world.js";
import { command } from "./command.js";
import { json, text } from "./options.js";

export const formats = command({
  usage: "formats",
  summary: "List what can be made, or what questions lose on their way to other tools",
  options: (command) =>
    command
      .option("loss", { ...text, describe: "A bank or blueprint: say of each question what formats lose or refuse" })
      .option("to", { ...text, describe: "Of --loss: the formats to look at (default: all for other tools)" })
      .option("shuffle-there", {
        type: "boolean",
        default: false,
        describe: "Of --loss: with other tools shuffling the options",
      })
      .option("json", json)
      .example("$0 formats --loss questions/sochi-2019.yaml --to moodle-xml,gift", ""),
  run: async (args, world) => {
    const { loss, to, "shuffle-there": shuffleThere, json } = args;
    if (loss === undefined) {
      if (to !== undefined || shuffleThere) throw new UsageError("--to and --shuffle-there are of --loss FILE");
      const { listFormats } = await import("../formats.js");
      return listFormats(json, world);
    }
    const { showLosses } = await import("../losses.js");
    return showLosses({ loss, to, shuffleThere, json }, world);
  },
});
