import { command } from "./command.js";

export const init = command({
  usage: "init <folder>",
  summary: "Make a folder to work in, with a first bank",
  options: (command) => command.positional("folder", { type: "string", demandOption: true, describe: "A new folder" }),
  run: async (args, world) => {
    const { init } = await import("../init.js");
    return init(args.folder, world);
  },
});
