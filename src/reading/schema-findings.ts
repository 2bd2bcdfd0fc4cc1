import bankSchema from "../schema/bank.schema.json" with { type: "json" };
import type { SchemaError, Validate } from "#generated/validators.js";
import { error, type Finding, type Path } from "./finding.js";
import { capital, subject } from "./subject.js";
import { didYouMean, listed } from "./suggest.js";

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
  const problems = (validate.errors ?? []).filter((problem) => problem.propertyName === undefined);
  return problems.map((problem) => {
    const found = explain(problem, root, [...prefix, ...steps(problem.instancePath, value)]);
    return { ...found, code: `${room}/${found.code}` };
  });
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
      return {
        ...error("unknown-field", [...path, field], `${what} has a field ${JSON.stringify(field)}.`),
        hint: didYouMean(field, allowed) ?? `allowed here: ${allowed.join(", ")}`,
        atKey: true,
      };
    }
    case "required": {
      const field = String(params["missingProperty"]);
      return error("missing-field", path, `${what} has no field ${JSON.stringify(field)}.`, `add: ${field}: …`);
    }
    case "type":
      return wrongType(what, path, found, [params["type"]].flat() as string[]);
    case "enum":
    case "const": {
      const allowed = (params["allowedValues"] as unknown[] | undefined) ?? [params["allowedValue"]];
      const hint = typeof found === "string" ? didYouMean(found, allowed.map(String)) : undefined;
      return error("not-allowed", path, `${what} is ${describe(found)}; allowed: ${listed(allowed)}.`, hint);
    }
    case "pattern":
      return error("malformed", path, `${what} can't be ${describe(found)}.`, shapeOf(parentSchema));
    case "propertyNames":
      return {
        ...error(
          "malformed",
          [...path, String(params["propertyName"])],
          `${what} has a malformed id ${JSON.stringify(params["propertyName"])}.`,
        ),
        hint: bankSchema.$defs.id.description,
        atKey: true,
      };
    case "minLength":
      return error("empty", path, `${what} is empty.`);
    case "minItems":
    case "minProperties":
      return error("empty", path, `${what} needs at least ${limit} ${limit === "1" ? "entry" : "entries"}.`);
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

/** What a value is, as its author would say it. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object") return "a group of fields";
  return `the ${typeof value === "number" ? "number" : "truth value"} ${String(value)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

/** YAML reads 7.50, 007 and true as something other than text; guessing back would change what was written. */
function wrongType(what: string, path: Path, found: unknown, types: readonly string[]): Finding {
  const allowed = types.map((type) => typeNames[type]).join(" or ");
  const message = `${what} is ${describe(found)}; allowed: ${allowed}.`;
  const isLiteral = typeof found === "number" || typeof found === "boolean";
  if (isLiteral && types.includes("string") && !types.includes("integer")) {
    return error("needs-quotes", path, message, 'put it in quotes to keep it as text: "{written}"');
  }
  if (types.includes("string") && found === null)
    return error("wrong-type", path, message, "write the text, or leave the field out");
  if (types.includes("boolean") && typeof found === "string") {
    return error("wrong-type", path, message, "write true or false, without quotes");
  }
  if (types.includes("array") && typeof found === "string")
    return error("wrong-type", path, message, "write it as a list: [{written}]");
  return error("wrong-type", path, message);
}

type SchemaShape = SchemaError["parentSchema"];

/** The fields that a schema allows; items also have the common ones. */
function fieldsOf(schema: SchemaShape): string[] {
  const own = Object.keys(schema?.properties ?? {});
  return schema?.allOf === undefined ? own : [...new Set([...Object.keys(bankSchema.$defs.common.properties), ...own])];
}

const shapeOf = (schema: SchemaShape): string => schema?.description ?? `it must match ${schema?.pattern}`;
