import type { ImportedItem, Imported } from "../../src/model/exchange.js";
import type { Reader } from "../../src/exchange/reader.js";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a reader finds in a file that it must be able to read. */
export async function imported(reader: Reader, content: string | Uint8Array): Promise<Imported> {
  const bytes = typeof content === "string" ? utf8(content) : content;
  const found = await reader.read({ name: "quiz", bytes, text: null });
  if (!found.ok) throw new Error(found.diagnostics[0]!.message);
  return found.value;
}

/** The only question of a file. */
export async function onlyItem(reader: Reader, content: string | Uint8Array): Promise<ImportedItem> {
  const { items, left } = await imported(reader, content);
  if (items.length !== 1 || left.length > 0) throw new Error(`${items.length} items, left: ${left[0]?.why}`);
  return items[0]!;
}

/** Why the only question of a file is none of a bank. */
export async function onlyLeft(reader: Reader, content: string | Uint8Array): Promise<string> {
  const { items, left } = await imported(reader, content);
  if (items.length > 0 || left.length !== 1) throw new Error(`${items.length} items, ${left.length} left`);
  return left[0]!.why;
}

/** A picture of one pixel. */
export const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
