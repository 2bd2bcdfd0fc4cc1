import { command } from "./command.js";
import { model, text } from "./options.js";

export const desk = command({
  usage: "desk [bank]",
  summary: "Open the page on which an article becomes a quiz, papers and flashcards",
  options: (command) =>
    command
      .positional("bank", { type: "string", describe: "A bank to open, and to save where it is" })
      .option("file", { ...text, describe: "Write the page to a file, which needs no command and no network" })
      .options(model)
      .example("$0 desk questions/sochi-2019.yaml", "")
      .example("$0 desk --file desk.html", ""),
  run: async (args, world) => {
    const { desk } = await import("../desk.js");
    return desk(args, world);
  },
});
