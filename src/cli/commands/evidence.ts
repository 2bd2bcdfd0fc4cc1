import { command } from "./command.js";
import { text } from "./options.js";

export const evidence = command({
  usage: "evidence <bank>",
  summary: "Pin the evidence of a bank to the words of its sources",
  options: (command) =>
    command
      .positional("bank", { type: "string", demandOption: true, describe: "A bank (YAML or JSON)" })
      .option("source", {
        ...text,
        array: true,
        nargs: 1,
        default: [] as string[],
        describe: "Text of a source (FILE or id=FILE)",
      }),
  run: async (args, world) => {
    const { evidence } = await import("../evidence.js");
    return evidence(args.bank, args.source, world);
  },
});
