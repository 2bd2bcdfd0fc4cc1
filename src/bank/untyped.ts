import { bankSchema } from "#generated/bank-schema.js";
import { items as shapes } from "#generated/validators.js";
import type { Finding } from "../reading/finding.js";
import { schemaFindings } from "../reading/schema-findings.js";

/** Fields that items of nearly every type have. */
const SHARED = new Set(["stem", ...Object.keys(bankSchema.$defs.common.properties)]);

/**
 * What is wrong with an item whatever its type is: with the fields that every type has.
 *
 * @param root a value that holds the item at `items[i]`
 */
export const findingsOfAnyType = (item: unknown, i: number, root: unknown): Finding[] =>
  schemaFindings("bank", shapes.choice, item, root, ["items", i]).filter(
    ({ path: [, , field] }) => typeof field === "string" && field !== "type" && SHARED.has(field),
  );
