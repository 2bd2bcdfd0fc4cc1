import { bankSchema } from "#generated/bank-schema.js";
import { items as shapes } from "#generated/validators.js";
import { error, type Finding } from "../reading/finding.js";
import { capital, subject } from "../reading/subject.js";
import { didYouMean } from "../reading/suggest.js";
import { hintFor } from "./misplaced.js";
import { schemaFindings } from "../reading/schema-findings.js";

/** Fields that items of nearly every type have. */
const SHARED = new Set(["stem", ...Object.keys(bankSchema.$defs.common.properties)]);

/** Every field that items of some type have. */
const ALL = new Set(
  (Object.keys(shapes) as (keyof typeof shapes)[]).flatMap((type) => Object.keys(bankSchema.$defs[type].properties)),
);

/** Fields that no item has. */
function unknownFields(item: object, i: number, root: unknown, known: string): Finding[] {
  const said = new Set(known.split(/[^\p{L}\p{N}\p{M}_-]+/u));
  return Object.keys(item)
    .filter((field) => !ALL.has(field) && !SHARED.has(field) && !said.has(field))
    .filter((field) => !known.includes(hintFor(field, false) ?? "\n"))
    .map((field) => {
      const path = ["items", i, field];
      const hint =
        hintFor(field, false) ??
        didYouMean(field, [...ALL, ...SHARED]) ??
        "no item has such a field: leave it out, or write what it says as explanation";
      const message = `${capital(subject(["items", i], root))} has a field ${JSON.stringify(field)}.`;
      return { ...error("bank/unknown-field", path, message, hint), atKey: true };
    });
}

/**
 * What is wrong with an item whatever its type is: with the fields that every type has.
 *
 * @param root a value that holds the item at `items[i]`
 * @param known what is said of it already: a field that is named there needs no second word
 */
export const findingsOfAnyType = (item: object, i: number, root: unknown, known: string): Finding[] => [
  ...schemaFindings("bank", shapes.choice, item, root, ["items", i]).filter(
    ({ path: [, , field] }) => typeof field === "string" && field !== "type" && SHARED.has(field),
  ),
  ...unknownFields(item, i, root, known),
];
