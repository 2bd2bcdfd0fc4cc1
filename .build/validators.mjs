// Compiles the JSON Schemas into plain modules, so that starting the program costs no schema compilation.
import { readFileSync, writeFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { filledIn, itemTypes, parseSchema } from "./schemas.mjs";

const root = new URL("../", import.meta.url);
const file = (name) => new URL(`src/schema/${name}.schema.json`, root);
const read = (name) => parseSchema(name, readFileSync(file(name), "utf8"));

/** Writes a module of validators by name, each of one of the schemas. */
async function compile(module, schemas, named, more = "") {
  const ajv = new Ajv2020.default({
    allErrors: true,
    messages: false, // ours are in schema-findings.ts
    verbose: true, // errors name the schema that was broken, and so the fields it allows
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    coerceTypes: false,
    useDefaults: false,
    schemas,
    code: { source: true, esm: true },
  });
  const { outputFiles } = await build({
    stdin: { contents: `${standaloneCode.default(ajv, named)}\n${more}`, resolveDir: new URL(".", root).pathname },
    bundle: true, // the code asks for ajv's run-time with require(), even as a module
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "node20",
    write: false,
  });
  writeFileSync(
    new URL(`src/schema/${module}.js`, root),
    `// Generated from the schemas beside it.\n${outputFiles[0].text}`,
  );
}

const bank = read("bank");
const types = itemTypes(bank);
for (const name of ["blueprint", "view"]) {
  const text = readFileSync(file(name), "utf8");
  const filled = filledIn(text, types);
  if (filled !== text) writeFileSync(file(name), filled);
}
const identifier = (type) => `item_${type.replace("-", "_")}`;
const entries = types.map((type) => `${JSON.stringify(type)}: ${identifier(type)}`).join(", ");
await compile(
  "validators",
  [
    bank,
    read("blueprint"),
    // The items are checked one call each: one call for all of them is quadratic in the number of errors. That there are any is a rule of ours.
    { ...bank, $id: "envelope", properties: { ...bank.properties, items: { type: "array" } } },
    ...types.map((type) => ({ $id: `item-${type}`, $ref: `bank.schema.json#/$defs/${type}` })),
  ],
  {
    bank: "envelope",
    blueprint: "blueprint.schema.json",
    ...Object.fromEntries(types.map((type) => [identifier(type), `item-${type}`])),
  },
  `export const items = { ${entries} };\n`,
);

// A manifest is read in parts: what comes before the papers, each paper, and what comes after them.
const manifest = read("manifest");
const names = Object.keys(manifest.properties);
const papersAt = names.indexOf("papers");
const part = ($id, fields) => ({
  ...manifest,
  $id,
  required: manifest.required.filter((name) => fields.includes(name)),
  properties: Object.fromEntries(fields.map((name) => [name, manifest.properties[name]])),
});
await compile(
  "manifest-validators",
  [
    manifest,
    part("head", names.slice(0, papersAt)),
    { $id: "paper", $ref: "manifest.schema.json#/$defs/paper" },
    part("tail", names.slice(papersAt + 1)),
  ],
  { head: "head", paper: "paper", tail: "tail" },
);
