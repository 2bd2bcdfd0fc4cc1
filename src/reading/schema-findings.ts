import { bankSchema } from "#generated/bank-schema.js";
import type { SchemaError, Validate } from "#generated/validators.js";
import { error, type Finding, type Path, type ValueEdit } from "./finding.js";
import { meantValue } from "../typing/meant-value.js";
import { meantWord } from "../typing/words.js";
import { capital, subject } from "./subject.js";
import { describe, one, wrongType } from "./wrong-type.js";
import { fieldsOf, listedWords, shapeOf, wordsOf } from "./schema-shape.js";
import { closest, didYouMean, listed } from "./suggest.js";

/**
 * Says in the author's words what a schema found wrong.
 *
 * @param room what the codes begin with
 * @param root the whole file's value, to name items by their ids
 * @param prefix where in the file the validated value stands
 */
export function schemaFindings(
  room: string,
  validate: Validate,
  value: unknown,
  root: unknown = value,
  prefix: Path = [],
): Finding[] {
  if (validate(value)) return [];
  // A malformed name is reported twice: once as itself, once as the name of a property.
  const all = (validate.errors ?? []).filter((problem) => problem.propertyName === undefined);
  // Nor does it help to hear that what is malformed is too long as well: what is to be written is short enough.
  const malformed = new Set(all.flatMap(({ keyword, instancePath }) => (keyword === "pattern" ? [instancePath] : [])));
  const problems = all.filter(({ keyword, instancePath }) => keyword !== "maxLength" || !malformed.has(instancePath));
  const found = problems.map((problem) => {
    const one = explain(problem, root, [...prefix, ...steps(problem.instancePath, value)]);
    return { ...one, code: `${room}/${one.code}` };
  });
  // What several parts of a schema ask for is said once.
  const said = new Map(found.map((one) => [JSON.stringify([one.path, one.message]), one]));
  return said.size === found.length ? found : [...said.values()];
}

/** A JSON pointer as a path: list indices become numbers, so that they can be named. */
function steps(pointer: string, value: unknown): Path {
  let at = value;
  return pointer
    .split("/")
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

/** What is wrong, with a code that lacks its room. */
function explain({ keyword, params, parentSchema }: SchemaError, root: unknown, path: Path): Finding {
  const found = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], root);
  const what = capital(subject(path, root));
  const limit = String(params["limit"]);
  switch (keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const field = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
      const allowed = fieldsOf(parentSchema);
      const near = closest(field, allowed);
      const isFree = near !== undefined && !Object.hasOwn(found as object, near);
      return {
        ...error("unknown-field", [...path, field], `${what} has a field ${JSON.stringify(field)}.`),
        hint: isCutNumber(field, found)
          ? `the comma ends the number before it: write its fraction with a point, such as ${signIn(found)}0.${field}`
          : (didYouMean(field, allowed) ?? `allowed here: ${allowed.join(", ")}`),
        atKey: true,
        ...(isFree && { fix: one("rename", [...path, field], near) }),
      };
    }
    case "required": {
      const field = String(params["missingProperty"]);
      const words = wordsOf(field, parentSchema);
      const choice = words !== undefined ? ` (${words.join(", ")})` : field === "language" ? " (en for English)" : "";
      return error(
        "missing-field",
        path,
        `${what} has no field ${JSON.stringify(field)}.`,
        `add: ${field}: …${choice}`,
      );
    }
    case "type": {
      const wrong = wrongType(what, path, found, [params["type"]].flat() as string[]);
      const malformed = error("malformed", path, `${what} can't be ${describe(found)}.`);
      const words = listedWords(parentSchema);
      if (words !== undefined && typeof found === "string")
        return words.includes(found)
          ? wrong
          : { ...wrong, hint: `write: ${words.map((word) => `[${word}]`).join(", or ")}`, fix: undefined };
      return meant(malformed, found, parentSchema, root) ?? wrong;
    }
    case "enum":
    case "const": {
      const allowed = (params["allowedValues"] as unknown[] | undefined) ?? [params["allowedValue"]];
      if (typeof found === "boolean" && allowed.includes(String(found)))
        return wrongType(what, path, found, ["string"]);
      const near = typeof found === "string" ? closest(found, allowed.map(String)) : undefined;
      const word = meantWord(found, allowed.map(String));
      const hint =
        word !== undefined
          ? `write: ${word}`
          : typeof found === "string"
            ? didYouMean(found, allowed.map(String))
            : undefined;
      const write = word ?? near;
      return {
        ...error("not-allowed", path, `${what} is ${describe(found)}; allowed: ${listed(allowed)}.`, hint),
        fix: write === undefined ? undefined : one("write", path, write),
      };
    }
    case "pattern": {
      const wrong = error("malformed", path, `${what} can't be ${describe(found)}.`, shapeOf(parentSchema));
      return meant(wrong, found, parentSchema, root) ?? wrong;
    }
    case "propertyNames": {
      const name = String(params["propertyName"]);
      const at = [...path, name];
      const malformed = error("malformed", at, `${what} has a malformed id ${JSON.stringify(name)}.`);
      const value = meantValue(name, bankSchema.$defs.id);
      const fix = value?.write && one("rename", at, value.write.text, value.write.isCertain);
      return { ...malformed, hint: value?.hint ?? bankSchema.$defs.id.description, atKey: true, fix };
    }
    case "minLength":
      return error("empty", path, `${what} is empty.`, "write the text, or leave the field out");
    case "minItems":
    case "minProperties":
      return error(
        "empty",
        path,
        `${what} needs at least ${limit} ${limit === "1" ? "entry" : "entries"}.`,
        "write it, or leave the field out",
      );
    case "maxLength":
      return error("too-long", path, `${what} is longer than ${limit} characters.`);
    case "maxItems":
      return error("too-many", path, `${what} has more than ${limit} entries.`);
    case "uniqueItems":
      return error(
        "repeated",
        path,
        `${what} names the same thing twice (entries ${Number(params["j"]) + 1} and ${Number(params["i"]) + 1}).`,
      );
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
      return error(
        "out-of-range",
        path,
        `${what} is ${describe(found)}; it must be ${String(params["comparison"])} ${limit}.`,
      );
    default:
      throw new Error(`No words for the schema keyword "${keyword}"`);
  }
}

const signIn = (fields: unknown): string =>
  Object.values(fields as object).some((one) => Object.is(one, -0)) ? "-" : "";

/** `{ wrong: -0,25 }` has a field 25. */
const isCutNumber = (field: string, fields: unknown): boolean =>
  /^\d{1,3}$/.test(field) && (fields as Readonly<Record<string, unknown>>)[field] === null;

/** The same complaint with what was probably meant; null where that can't be told. */
function meant(wrong: Finding, found: unknown, schema: SchemaError["parentSchema"], root: unknown): Finding | null {
  const value = meantValue(found, schema);
  if (value === null) return null;
  const { hint, write, beside } = value;
  if (write === undefined) return { ...wrong, hint };
  const { path } = wrong;
  const around = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], root);
  const more = beside === undefined || Object.hasOwn(around as object, beside.field) ? null : beside;
  const add: readonly ValueEdit[] = more === null ? [] : [{ kind: "add", path, ...more }];
  return {
    ...wrong,
    hint: more === null ? hint : `${hint}, and beside it ${more.field}: ${more.text}`,
    fix: { edits: [{ kind: "write", path, text: write.text }, ...add], isCertain: write.isCertain },
  };
}
