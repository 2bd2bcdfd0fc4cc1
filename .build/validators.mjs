// Compiles the JSON Schemas into one plain module, so that starting the program costs no schema compilation.
import { readFileSync, writeFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`src/schema/${name}.schema.json`, root), "utf8"));

const bank = read("bank");
const types = bank.properties.items.items.oneOf.map((entry) => entry.$ref.replace("#/$defs/", ""));
const ajv = new Ajv2020.default({
  allErrors: true,
  verbose: true, // errors name the schema that was broken, and so the fields it allows
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  coerceTypes: false,
  useDefaults: false,
  schemas: [
    bank,
    read("blueprint"),
    // The items are checked one call each: one call for all of them is quadratic in the number of errors.
    {
      ...bank,
      $id: "envelope",
      properties: { ...bank.properties, items: { ...bank.properties.items, items: true } },
    },
    ...types.map((type) => ({ $id: `item-${type}`, $ref: `bank.schema.json#/$defs/${type}` })),
  ],
  code: { source: true, esm: true },
});
const identifier = (type) => `item_${type.replace("-", "_")}`;
const named = { bank: "envelope", blueprint: "blueprint.schema.json" };
for (const type of types) named[identifier(type)] = `item-${type}`;

const entries = types.map((type) => `${JSON.stringify(type)}: ${identifier(type)}`).join(", ");
const { outputFiles } = await build({
  stdin: {
    contents: `${standaloneCode.default(ajv, named)}\nexport const items = { ${entries} };\n`,
    resolveDir: new URL(".", root).pathname,
  },
  bundle: true, // the code asks for ajv's run-time with require(), even as a module
  format: "esm",
  platform: "neutral",
  mainFields: ["main"],
  target: "node20",
  write: false,
});
writeFileSync(
  new URL("src/schema/validators.js", root),
  `// Generated from the schemas beside it.\n${outputFiles[0].text}`,
);
