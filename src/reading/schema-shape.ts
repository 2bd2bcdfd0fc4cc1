import { bankSchema } from "#generated/bank-schema.js";
import type { SchemaError } from "#generated/validators.js";

/** The part of a schema that a complaint is about. */
export type SchemaShape = SchemaError["parentSchema"];

/** The words that a field allows, where these are few. */
export function wordsOf(field: string, schema: SchemaShape): readonly string[] | undefined {
  const properties = { ...bankSchema.$defs.common.properties, ...schema?.properties } as Readonly<
    Record<string, { readonly enum?: readonly string[] } | undefined>
  >;
  return properties[field]?.enum;
}

/** Whether a word says how hard an item is. */
export const isDifficulty = (word: string): boolean =>
  bankSchema.$defs.common.properties.difficulty.enum.includes(word);

/** The words of which a list may have some. */
export const listedWords = (schema: SchemaShape): readonly string[] | undefined =>
  (schema as { readonly items?: { readonly enum?: readonly string[] } } | undefined)?.items?.enum;

/** The fields that a schema allows; items also have the common ones. */
export function fieldsOf(schema: SchemaShape): string[] {
  const own = Object.keys(schema?.properties ?? {});
  const shared = ((schema?.allOf ?? []) as readonly { readonly $ref?: string }[]).flatMap(({ $ref }) => {
    const part = bankSchema.$defs[$ref?.split("/").at(-1) as keyof typeof bankSchema.$defs] ?? bankSchema.$defs.common;
    return Object.keys("properties" in part ? part.properties : {});
  });
  return [...new Set([...shared, ...own])];
}

/** In words, what a text must look like. */
export const shapeOf = (schema: SchemaShape): string => schema?.description ?? `it must match ${schema?.pattern}`;
