import { command } from "./command.js";

export const schema = command({
  usage: "schema <name>",
  summary: "Print the JSON Schema of a bank, blueprint or manifest",
  options: (command) =>
    command.positional("name", { type: "string", demandOption: true, describe: "bank, blueprint or manifest" }),
  run: async (args, world) => {
    const { printSchema } = await import("../schema.js");
    return printSchema(args.name, world);
  },
});
