import { Uneditable, edited } from "../reading/edit.js";
import { rearranged } from "../reading/rearrange.js";
import { type SourceText, parseSource } from "../reading/source.js";
import { yamlInline } from "../reading/write-yaml.js";

/** A field more, in lines or in brackets as those beside it stand. */
export function withField(
  into: SourceText,
  path: readonly string[],
  field: string,
  value: unknown,
  after?: string,
): SourceText {
  try {
    return rearranged(into, { kind: "insert", path: [...path, field], value, ...(after !== undefined && { after }) });
  } catch (cause) {
    if (!(cause instanceof Uneditable)) throw cause;
  }
  const around = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], into.value);
  const [first = ""] = Object.keys(around as object);
  const text = edited(into, [{ kind: "add", path: [...path, first], field, value: yamlInline(value) }]);
  const read = parseSource(into.file, text);
  if (!read.ok) throw new Uneditable(`${into.file} can't be edited in place; write the changes by hand`);
  return read.value;
}
