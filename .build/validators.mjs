// Compiles the JSON Schemas into plain modules, so that starting the program costs no schema compilation.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { filledIn, itemTypes, parseSchema } from "./schemas.mjs";
import { taxonomies } from "./topics.mjs";

const root = new URL("../", import.meta.url);
const file = (name) => new URL(`src/schema/${name}.schema.json`, root);
/** Descriptions are for authors; of them only what says how a text must look is ever shown for a mistake. */
const withoutProse = (schema) =>
  typeof schema !== "object" || schema === null
    ? schema
    : Array.isArray(schema)
      ? schema.map(withoutProse)
      : Object.fromEntries(
          Object.entries(schema).flatMap(([name, value]) =>
            name === "description" && typeof value === "string" && !("pattern" in schema)
              ? []
              : [[name, withoutProse(value)]],
          ),
        );
const read = (name) => withoutProse(parseSchema(name, readFileSync(file(name), "utf8")));

const HEAD = "// Generated from src/schema/.\n";
mkdirSync(new URL(".generated/", root), { recursive: true });

const TYPES = (types) => `/** One complaint of a compiled JSON Schema, as ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the name of a property is wrong, not its value. */
  readonly propertyName?: string;
  /** The schema that holds the broken keyword. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly allOf?: readonly unknown[];
    readonly description?: string;
    readonly pattern?: string;
  };
}

/** \`true\`, or \`false\` and the reasons in \`errors\`. Nothing is coerced and no default is filled in. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** The bank without its items: they are checked one by one. */
export declare const bank: Validate;
export declare const blueprint: Validate;
/** One validator per item type. */
export declare const items: Readonly<Record<${types}, Validate>>;
`;

const MANIFEST_TYPES = `import type { Validate } from "./validators.js";

/** What stands before the papers of a manifest. */
export declare const head: Validate;
export declare const paper: Validate;
/** What stands after them. */
export declare const tail: Validate;
`;

const DRAFT_TYPES = `import type { Validate } from "./validators.js";

/** A draft; of its items what is decided about each, and not the fields that they have as in a bank. */
export declare const draft: Validate;
`;

const ANSWER_TYPES = `import type { Validate } from "./validators.js";

export declare const answer: Validate;
/** What a server is told of the form. */
export declare const answerSchema: object;
`;

/** What ajv notes of an error and nobody reads would be a sixth of what a page loads. */
const withoutUnread = (code) =>
  code
    .replaceAll(/,schemaPath:"[^"]*"/g, "")
    .replaceAll(/,schema:(?:"(?:\\.|[^"\\])*"|[^"{}])*?,parentSchema:([^,{}]*),data:?\w*\}/g, ",parentSchema:$1}")
    // Of a name that is wrong only that it is: what is wrong with it is said of the field that it names.
    .replaceAll(/,schema:[^,{}]+,parentSchema:[^,{}]+,data:(\w+),propertyName:\1\}/g, ",propertyName:$1}")
    // No schema fills in, converts or names dynamic anchors: nobody asks for what stands around a value.
    .replaceAll(/,parentData(?::\w+)?,parentDataProperty(?::(?:"[^"]*"|[^,{}"]*))?,rootData,dynamicAnchors\}/g, "}")
    .replaceAll(", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}", "}")
    .replaceAll(
      /const (evaluated\d+) = \w+\.evaluated;if\(\1\.dynamicProps\)\{\1\.props = undefined;\}if\(\1\.dynamicItems\)\{\1\.items = undefined;\}/g,
      "",
    )
    .replaceAll(/\w+\.evaluated = \{[^}]*\};/g, "")
    .replaceAll(
      /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g,
      "vErrors = [...(vErrors ?? []), ...$1.errors];",
    );

/** Definitions stand in the code of a whole schema once more, though nothing there asks for them. */
const withoutDefinitions = (code) =>
  code.replaceAll(/const (schema\d+) = (\{.*?\});(?=const |function |\n|$)/g, (all, name, schema) => {
    if (!schema.includes('"$defs":') || code.includes(`${name}.$defs`)) return all;
    const { $defs: _, ...rest } = JSON.parse(schema);
    return `const ${name} = ${JSON.stringify(rest)};`;
  });

/** What editors and validators read of a schema, and nobody who looks up fields: none of these is a field's name. */
const NOT_LOOKED_UP = new Set(
  "$schema $id $comment additionalProperties minProperties propertyNames unevaluatedProperties uniqueItems".split(" "),
);
const lookedUp = (schema) =>
  JSON.parse(JSON.stringify(schema, (key, value) => (NOT_LOOKED_UP.has(key) ? undefined : value)));

/** Complaints say of which schema they are: of one that a page loads anyway, by its place there, and of others what is looked up in them. */
function withoutCopies(code, schema) {
  const places = new Map();
  const asLoaded = (value) => JSON.stringify(lookedUp(value));
  const visit = (value, place) => {
    if (typeof value !== "object" || value === null) return;
    const said = asLoaded(value);
    if (!places.has(said)) places.set(said, place);
    for (const [name, inner] of Object.entries(value)) visit(inner, `${place}[${JSON.stringify(name)}]`);
  };
  visit(schema, "bankSchema");
  return code.replaceAll(/const (schema\d+) = (\{.*?\});(?=const |function |\n|$)/g, (_, name, schema) => {
    const said = asLoaded(JSON.parse(schema));
    return `const ${name} = ${places.get(said) ?? said};`;
  });
}

/** How many complaints there are their list tells: nobody need count them besides. */
const counted = (code) =>
  code
    .replaceAll(
      /const (err\d+) = \{[^;]*(,propertyName:\w+)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      "vErrors = [...(vErrors ?? []), {instancePath$2}];",
    )
    .replaceAll(/(?<![.\w])errors(?:\+\+| = vErrors\.length);/g, "")
    .replaceAll("let errors = 0;", "")
    .replaceAll("return errors === 0;", "return vErrors === null;")
    .replaceAll(/(const _errs\d+ =|=== )\s*errors;/g, "$1 (vErrors?.length ?? 0);")
    .replaceAll(/(_errs\d+ ===) errors\b/g, "$1 (vErrors?.length ?? 0)");

/** Each place that may complain spells out how a complaint is noted: said once, the validators are a fifth shorter to load. */
const notedOnce = (code) =>
  `${counted(code).replaceAll(
    NOTED,
    (_, __, at = "instancePath", keyword, params, schema) =>
      `vErrors = noted(vErrors,${at},${keyword},${params},${schema});`,
  )}
function noted(errors, instancePath, keyword, params, parentSchema) {
  const error = { instancePath, keyword, params, parentSchema };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
const NOTED =
  /const (err\d+) = \{instancePath(?::([^;]+?))?,keyword:("\w+"),params:(\{(?:"(?:\\.|[^"\\])*"|[^"{}])*\}),parentSchema:([^,;{}]+)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/**
 * Writes a module of validators by name, each of one of the schemas.
 *
 * @param loaded the schema that `bank-schema.js` holds, where the module may ask for it
 */
async function compile(module, types, schemas, named, more = "", loaded = {}) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    messages: false, // ours are in schema-findings.ts
    verbose: true, // errors name the schema that was broken, and so the fields it allows
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    coerceTypes: false,
    useDefaults: false,
    loopRequired: 1,
    loopEnum: 2,
    schemas,
    code: { source: true, esm: true },
  });
  const { outputFiles } = await build({
    stdin: {
      contents: `import { bankSchema } from "./bank-schema.js";\n${notedOnce(withoutUnread(withoutCopies(withoutDefinitions(standaloneCode.default(ajv, named)), loaded)))}\n${more}`,
      resolveDir: new URL(".", root).pathname,
    },
    external: ["./bank-schema.js"],
    bundle: true, // the code asks for ajv's run-time with require(), even as a module
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "node20",
    write: false,
  });
  writeFileSync(new URL(`.generated/${module}.js`, root), HEAD + outputFiles[0].text);
  writeFileSync(new URL(`.generated/${module}.d.ts`, root), HEAD + types);
}

const fill = (name, list, what) => {
  const text = readFileSync(file(name), "utf8");
  const filled = filledIn(text, list, what);
  if (filled !== text) writeFileSync(file(name), filled);
};
fill("bank", Object.keys(taxonomies), "taxonomies");
const bank = read("bank");
writeFileSync(
  new URL(".generated/bank-schema.js", root),
  `${HEAD}export const bankSchema = ${JSON.stringify(lookedUp(bank))};\n`,
);
writeFileSync(
  new URL(".generated/bank-schema.d.ts", root),
  `${HEAD}import type bank from "../src/schema/bank.schema.json" with { type: "json" };

/** The schema of a bank, for looking up fields; of its descriptions only those that say how a text must look. */
export declare const bankSchema: typeof bank;
`,
);
const types = itemTypes(bank);
for (const name of ["blueprint", "view"]) fill(name, types);
/** Definitions that the bank without its items has no use for would only make what a page loads larger. */
const without = (names) => Object.fromEntries(Object.entries(bank.$defs).filter(([name]) => !names.includes(name)));
const identifier = (type) => `item_${type.replace("-", "_")}`;
const entries = types.map((type) => `${JSON.stringify(type)}: ${identifier(type)}`).join(", ");
await compile(
  "validators",
  TYPES(types.map((type) => JSON.stringify(type)).join(" | ")),
  [
    bank,
    read("blueprint"),
    // The items are checked one call each: one call for all of them is quadratic in the number of errors. That there are any is a rule of ours.
    { ...bank, $id: "envelope", $defs: without(types), properties: { ...bank.properties, items: { type: "array" } } },
    ...types.map((type) => ({ $id: `item-${type}`, $ref: `bank.schema.json#/$defs/${type}` })),
  ],
  {
    bank: "envelope",
    blueprint: "blueprint.schema.json",
    ...Object.fromEntries(types.map((type) => [identifier(type), `item-${type}`])),
  },
  `export const items = { ${entries} };\n`,
  bank,
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
  MANIFEST_TYPES,
  [
    manifest,
    part("head", names.slice(0, papersAt)),
    { $id: "paper", $ref: "manifest.schema.json#/$defs/paper" },
    part("tail", names.slice(papersAt + 1)),
  ],
  { head: "head", paper: "paper", tail: "tail" },
);

await compile("draft-validators", DRAFT_TYPES, [bank, read("draft")], { draft: "draft.schema.json" });

// A model is told the schema itself, without what is said to people about it.
const { type, required, additionalProperties, properties } = read("answer");
const asked = { type, required, additionalProperties, properties };
await compile(
  "answer-validators",
  ANSWER_TYPES,
  [{ ...asked, $id: "answer" }],
  { answer: "answer" },
  `export const answerSchema = ${JSON.stringify(withoutProse(asked))};\n`,
);
