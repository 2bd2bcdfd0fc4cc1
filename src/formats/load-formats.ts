import type { Format } from "./format.js";

/** Fetches what formats of papers need, before anything is asked of them; decks fetch theirs when they are made. */
export async function loadFormats(formats: readonly Format[]): Promise<void> {
  for (const format of formats) if (format.from === "paper") await format.load?.();
}
