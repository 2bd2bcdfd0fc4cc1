import { FIELD_NAMES } from "./field-names.js";
import { type Slip, typed, within } from "./slip.js";

/** A field's name, what stands in the place of its colon, and the blanks around it. */
const FIELD = /^(\s*(?:-\s+)*["']?([A-Za-z]+)["']?)(\s*(?::=|=>|->|[:;=：﹕︓])?\s*)(?=\S)/u;

export const colon: Slip = {
  name: "colon",
  guesses(page, line) {
    const written = page.lines[line]!;
    const found = FIELD.exec(written);
    if (found === null) return [];
    const [whole, before, name, between] = found as unknown as readonly [string, string, string, string];
    const sign = between.trim();
    const isTight = sign === ":" && !/\s$/.test(between);
    if (sign === ":" && !isTight) return [];
    // Without a sign, any first word of a line would be a field.
    if (sign === "" && (!FIELD_NAMES.has(name) || between === "")) return [];
    const message = isTight
      ? `A space is missing after the colon of ${JSON.stringify(name)}.`
      : sign === ""
        ? `The colon after ${JSON.stringify(name)} is missing.`
        : `${JSON.stringify(sign)} stands where the colon of ${JSON.stringify(name)} belongs.`;
    return [
      {
        at: page.starts[line]! + before.length,
        message,
        hint: `write: ${typed(written, before.length, whole.length, ": ")}`,
        changes: [within(page, line, before.length, whole.length, ": ")],
        isCertain: isTight || (sign !== "" && FIELD_NAMES.has(name)),
      },
    ];
  },
};
