// What the build asks of the schemas that people write.
import { load } from "js-yaml";

/** Reads a schema. JSON.parse would keep the last of two fields of one name and lose the other in silence. */
export function parseSchema(name, text) {
  try {
    return load(text);
  } catch (cause) {
    throw new Error(`${name}.schema.json: ${cause.message}`, { cause });
  }
}

/** The types of items: the one list of them, from which all others come. */
export function itemTypes(bank) {
  return bank.properties.items.items.oneOf.map(({ $ref }) => {
    const type = $ref.replace("#/$defs/", "");
    // The definition of a date, say, is none of an item.
    if (bank.$defs[type]?.properties?.type?.const !== type)
      throw new Error(`bank.schema.json: $defs/${type} defines no item of type "${type}"; another thing has this name`);
    return type;
  });
}

/** A schema's text with a list of names, such as the types of items, wherever it says that they belong there. */
export const filledIn = (text, list, what = "types of items") =>
  text.replace(
    new RegExp(`("\\$comment": "The build writes the ${what} here\\.",(\\s*)"enum": )\\[[^\\]]*\\]`, "g"),
    (_, before, line) => {
      const names = list.map((name) => JSON.stringify(name));
      // As the formatter writes it: on lines of their own where one would be too long.
      return `${line}"enum": [${names.join(", ")}]`.length < LINE
        ? `${before}[${names.join(", ")}]`
        : `${before}[${names.map((name) => `${line}  ${name}`).join(",")}${line}]`;
    },
  );

const LINE = 120;
