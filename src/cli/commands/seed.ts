import { command } from "./command.js";

export const seed = command({
  usage: "seed",
  summary: "Print a seed that nobody can guess",
  options: (command) => command,
  run: async (_args, world) => {
    const { printSeed } = await import("../seed.js");
    return printSeed(world);
  },
});
