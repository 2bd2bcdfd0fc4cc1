import { command } from "./command.js";

export const update = command({
  usage: "update <files..>",
  summary: "Write down the ids of questions, and which flashcards changed: learners' copies take corrections over",
  options: (command) =>
    command
      .positional("files", { type: "string", array: true, demandOption: true, describe: "Banks (YAML or JSON)" })
      .example("$0 update questions/sochi-2019.yaml", ""),
  run: async (args, world) => {
    const { update } = await import("../update.js");
    return update(args.files, world);
  },
});
