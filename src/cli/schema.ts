import bank from "../schema/bank.schema.json" with { type: "json" };
import blueprint from "../schema/blueprint.schema.json" with { type: "json" };
import draft from "../schema/draft.schema.json" with { type: "json" };
import manifest from "../schema/manifest.schema.json" with { type: "json" };
import view from "../schema/view.schema.json" with { type: "json" };
import { SCHEMAS } from "./choices.js";
import { EXIT, UsageError, type World } from "./world.js";

const schemas = { bank, blueprint, draft: withBank(draft), manifest, view } satisfies Record<
  (typeof SCHEMAS)[number],
  object
>;

/** A JSON Schema of what people write, for their editors, or of what they get, for their programs. */
export const schemaText = (name: keyof typeof schemas): string => `${JSON.stringify(schemas[name], null, 2)}\n`;

/** A schema that names definitions of a bank's, with these in it: one file is enough for an editor. */
function withBank<Schema extends { readonly $defs: object }>(schema: Schema): Schema {
  const own = JSON.parse(
    JSON.stringify(schema)
      .replaceAll("bank.schema.json#/properties/language", "#/$defs/language")
      .replaceAll("bank.schema.json#/", "#/"),
  ) as Schema;
  const { id, line, text, date, origin, source } = bank.$defs;
  const { language } = bank.properties;
  // Its own definition of a source is that of an article of which not everything is known.
  const parts = JSON.stringify(own).replaceAll("#/$defs/source/properties/", "#/$defs/bank-source/properties/");
  return {
    ...(JSON.parse(parts) as Schema),
    $defs: { ...(JSON.parse(parts) as Schema).$defs, id, line, text, date, origin, language, "bank-source": source },
  };
}

export function printSchema(name: string, world: World): number {
  if (!isKnown(name))
    throw new UsageError(`there is no schema ${JSON.stringify(name)}; there are ${SCHEMAS.join(", ")}`);
  world.stdout.write(schemaText(name));
  return EXIT.fine;
}

const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);
