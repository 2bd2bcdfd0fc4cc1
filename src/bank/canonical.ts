/** JSON with sorted fields: the same item in another layout or field order has the same digest. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let json = "";
  if (Array.isArray(value)) {
    for (const entry of value) json += `${json === "" ? "" : ","}${canonical(entry)}`;
    return `[${json}]`;
  }
  for (const name of Object.keys(value).toSorted())
    json += `${json === "" ? "" : ","}${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`;
  return `{${json}}`;
}
