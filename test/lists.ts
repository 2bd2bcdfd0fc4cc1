import { readFileSync, readdirSync } from "node:fs";

const root = new URL("../", import.meta.url);
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`src/schema/${name}.schema.json`, root), "utf8")) as BankSchema;

interface BankSchema {
  readonly properties: {
    readonly items: { readonly items: { readonly oneOf: readonly { readonly $ref: string }[] } };
  };
}

/** Every type of item, as the schema has them. */
export const itemTypes: readonly string[] = schemaOf("bank").properties.items.items.oneOf.map(({ $ref }) =>
  $ref.split("/").at(-1)!,
);

/** Every language that pages speak. */
export const languages: readonly string[] = readdirSync(new URL("templates/strings/", root)).map((file) =>
  file.replace(".json", ""),
);

/** Every template that a page or a question is made with: the others stand in these. */
export const templates: readonly string[] = ["", "items/"].flatMap((folder) =>
  readdirSync(new URL(`templates/${folder}`, root))
    .filter((file) => file.endsWith(".njk"))
    .filter((file) => !["base.njk", "clock.njk", "resume.njk", "question.njk", "rubric.njk"].includes(file))
    .map((file) => folder + file),
);
