import type { Imported, Incoming } from "../../src/model/exchange.js";
import { readers } from "../../src/exchange/index.js";

export const ofText = (text: string, name = "given.csv"): Incoming => ({
  name,
  bytes: new TextEncoder().encode(text),
  text,
});
export const ofBytes = (bytes: Uint8Array, name = "given.xlsx"): Incoming => ({ name, bytes, text: null });

/** What a file is told to be by its content. */
export const kindOf = (file: Incoming): string | null => readers.find((one) => one.recognises(file))?.name ?? null;

/** All that the reader of a file finds in it. */
export async function imported(file: Incoming): Promise<Imported> {
  const reader = readers.find((one) => one.recognises(file));
  const found = await reader?.read(file);
  if (found?.ok !== true) throw new Error(found?.diagnostics[0]!.message ?? "nobody reads it");
  return found.value;
}

export async function complaint(file: Incoming): Promise<string> {
  const found = await readers.find((one) => one.recognises(file))?.read(file);
  if (found?.ok !== false) throw new Error(found === undefined ? "nobody reads it" : "it was read");
  const { message, place } = found.diagnostics[0]!;
  return `${place?.line}: ${message}`;
}

export const fieldsOf = async (file: Incoming): Promise<readonly unknown[]> =>
  (await imported(file)).items.map(({ fields }) => fields);
