import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const schema = JSON.parse(read("src/schema/blueprint.schema.json")) as { properties: Record<string, object> };
const page = read("docs/blueprints.md");

test.each(Object.keys(schema.properties))("the page on blueprints names the field %s", (field) =>
  expect(new RegExp(`\`${field}[\`: ]|^${field}: `, "m").test(page)).toBe(true),
);
