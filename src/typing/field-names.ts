import { bankSchema } from "#generated/bank-schema.js";

type Shape = Readonly<Record<string, unknown>>;

const defs = bankSchema.$defs as unknown as Readonly<Record<string, Shape>>;
const shapes: readonly Shape[] = [bankSchema as unknown as Shape, ...Object.values(defs)];
const properties = shapes.flatMap((shape) =>
  Object.entries((shape["properties"] ?? {}) as Readonly<Record<string, Shape>>),
);

/** A shape itself, in the place of a pointer to it (RFC 6901, from the top of the schema). */
function resolved(shape: Shape): Shape {
  const ref = shape["$ref"];
  if (typeof ref !== "string") return shape;
  const steps = ref.split("/").slice(1);
  return steps.reduce<unknown>((at, step) => (at as Shape)[step], bankSchema) as Shape;
}

/** A text that people word as they like: no number, date, id or word of a list. */
const isFree = (shape: Shape): boolean => {
  const { type, pattern, enum: words, const: word } = resolved(shape);
  return [type].flat().includes("string") && pattern === undefined && words === undefined && word === undefined;
};

const entriesOf = (shape: Shape): Shape | undefined => resolved(shape)["items"] as Shape | undefined;
const named = (is: (shape: Shape) => boolean): ReadonlySet<string> =>
  new Set(properties.flatMap(([name, shape]) => (is(shape) ? [name] : [])));

/** Fields of a bank that hold text as people word it, alone or in a list. */
export const FREE_FIELDS = named((shape) => isFree(shape) || isFree(entriesOf(shape) ?? {}));

/** Fields that hold a list of texts. */
export const TEXT_LISTS = named((shape) => [resolved(entriesOf(shape) ?? {})["type"]].flat().includes("string"));

/** Every name that a field of a bank has. */
export const FIELD_NAMES = named(() => true);
