import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { VIEW_VERSION } from "../../src/formats/pages/page.js";
import { loadPlan } from "../../src/io/load.js";
import { SHOWCASE } from "../../src/io/package-files.js";
import { templateKit } from "../../src/io/templates.js";
import { pages } from "../../src/formats/index.js";
import { loadFormats } from "../../src/formats/load-formats.js";
import { renderEveryPage } from "../../src/theme/dry-run.js";
import { templates } from "../lists.js";

interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs: Readonly<Record<string, Schema>>;
}
const schema = JSON.parse(
  readFileSync(new URL("../../src/schema/view.schema.json", import.meta.url), "utf8"),
) as Schema;
const nameOf = (template: string) => (template.startsWith("items/") ? "item" : template.replace(".njk", ""));

const plans = await Promise.all(
  SHOWCASE.map(async (file) => {
    const plan = await loadPlan(file);
    if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
    return plan.value;
  }),
);
await loadFormats(pages);
const views = plans
  .flatMap((plan) => [
    ...renderEveryPage(plan, templateKit(null, "en")).views,
    ...renderEveryPage(plan, templateKit(null, "ar")).views,
  ])
  .map(({ template, view }) => ({ template, view: JSON.parse(JSON.stringify(view)) as unknown }));

describe("what templates get is what its schema says", () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, schemas: [schema] });
  const names = [...new Set(views.map(({ template }) => template))].toSorted();

  test("every template of ours is given something", () => expect(names).toEqual(templates.toSorted()));

  test.each(names)("%s", (name) => {
    const validate = ajv.getSchema(`view.schema.json#/$defs/${nameOf(name)}`)!;
    for (const { view } of views.filter(({ template }) => template === name)) {
      validate(view);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test("and the schema says no more: each field holds something on some page", () => {
    const seen = new Set<string>();
    for (const { template, view } of views) walk(schema.$defs[nameOf(template)]!, view, nameOf(template), seen);
    const declared = Object.keys(schema.$defs)
      .filter((name) => views.some(({ template }) => nameOf(template) === name))
      .flatMap((name) => fieldsOf(schema.$defs[name]!, name));
    // What one page leaves empty, another fills: an exam tells no answers.
    const seenAnywhere = new Set([...seen].map(withoutPage));
    expect(declared.map(withoutPage).filter((field) => !seenAnywhere.has(field) && !field.endsWith(".html"))).toEqual(
      [],
    );
  });

  test("its version is the one that pages carry", () => {
    const versions = views.flatMap(({ view }) => (view as { page?: { view: string } }).page?.view ?? []);
    expect(new Set(versions)).toEqual(new Set([VIEW_VERSION]));
  });
});

const withoutPage = (path: string): string => path.slice(path.indexOf(".") + 1);
const resolved = (one: Schema): Schema =>
  one.$ref === undefined ? one : resolved(schema.$defs[one.$ref.split("/").at(-1)!]!);
/** The part of a schema that describes an object or list; alternatives are text, numbers or null. */
function structure(one: Schema): Schema {
  const whole = resolved(one);
  return (
    whole.oneOf?.map(structure).find(({ properties, items }) => properties !== undefined || items !== undefined) ??
    whole
  );
}

/** Paths of all fields, `exam.quiz.sections.title`. */
function fieldsOf(one: Schema, path: string): string[] {
  const { properties, items } = structure(one);
  if (items !== undefined) return fieldsOf(items, path);
  return Object.entries(properties ?? {}).flatMap(([name, field]) => [
    `${path}.${name}`,
    ...fieldsOf(field, `${path}.${name}`),
  ]);
}

/** Adds the paths of fields that hold something. */
function walk(one: Schema, value: unknown, path: string, seen: Set<string>): void {
  const { properties, items } = structure(one);
  if (Array.isArray(value)) for (const entry of value) walk(items!, entry, path, seen);
  else if (typeof value === "object" && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      if (field === null || field === "" || (Array.isArray(field) && field.length === 0)) continue;
      seen.add(`${path}.${name}`);
      if (properties?.[name] !== undefined) walk(properties[name], field, `${path}.${name}`, seen);
    }
  }
}
