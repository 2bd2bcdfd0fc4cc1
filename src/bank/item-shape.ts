import { type Validate, items as itemShapes } from "#generated/validators.js";
import { error, type Finding } from "../reading/finding.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { didYouMean, listed } from "../reading/suggest.js";

/** Whether an item is what the schema of its type says. */
export const hasShape = (item: unknown): boolean => shapeOf(item)?.(item) === true;

function shapeOf(item: unknown): Validate | undefined {
  const type = (item as { type?: unknown } | null)?.type;
  return typeof type === "string" && Object.hasOwn(itemShapes, type)
    ? itemShapes[type as keyof typeof itemShapes]
    : undefined;
}

/**
 * What the schema says of an item that hasn't its shape.
 *
 * @param root a value that holds the item at `items[i]`
 */
export function shapeFindings(item: unknown, i: number, root: unknown): Finding[] {
  const shape = shapeOf(item);
  if (shape !== undefined) return schemaFindings("bank", shape, item, root, ["items", i]);
  const types = Object.keys(itemShapes);
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return [
      error("bank/wrong-type", ["items", i], `Item ${i + 1} is not a group of fields.`, "start it with: - id: …"),
    ];
  }
  if (!("type" in item)) {
    return [
      error(
        "bank/missing-field",
        ["items", i],
        `Item ${i + 1} has no field "type".`,
        `add: type: … (${types.join(", ")})`,
      ),
    ];
  }
  const written = JSON.stringify(item.type);
  const hint = typeof item.type === "string" ? didYouMean(item.type, types) : undefined;
  return [
    error(
      "bank/not-allowed",
      ["items", i, "type"],
      `The type of item ${i + 1} is ${written}; allowed: ${listed(types)}.`,
      hint,
    ),
  ];
}
