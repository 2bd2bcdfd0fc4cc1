import bank from "../schema/bank.schema.json" with { type: "json" };
import blueprint from "../schema/blueprint.schema.json" with { type: "json" };
import manifest from "../schema/manifest.schema.json" with { type: "json" };
import view from "../schema/view.schema.json" with { type: "json" };
import { SCHEMAS } from "./choices.js";
import { EXIT, UsageError, type World } from "./world.js";

const schemas = { bank, blueprint, manifest, view } satisfies Record<(typeof SCHEMAS)[number], object>;

/** A JSON Schema of what people write, for their editors, or of what they get, for their programs. */
export const schemaText = (name: keyof typeof schemas): string => `${JSON.stringify(schemas[name], null, 2)}\n`;

export function printSchema(name: string, world: World): number {
  if (!isKnown(name))
    throw new UsageError(`there is no schema ${JSON.stringify(name)}; there are ${SCHEMAS.join(", ")}`);
  world.stdout.write(schemaText(name));
  return EXIT.fine;
}

const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);
