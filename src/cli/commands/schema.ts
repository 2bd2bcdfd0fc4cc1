import { SCHEMAS, anyOf } from "../choices.js";
import { command } from "./command.js";

export const schema = command({
  usage: "schema <name>",
  summary: "Print the JSON Schema of a bank, blueprint, draft or manifest, or of what templates get",
  options: (command) => command.positional("name", { type: "string", demandOption: true, describe: anyOf(SCHEMAS) }),
  run: async (args, world) => {
    const { printSchema } = await import("../schema.js");
    return printSchema(args.name, world);
  },
});
