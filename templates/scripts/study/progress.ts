import type { Card } from "ts-fsrs";

/** What was learnt of a deck: FSRS's state by card, and how many new cards were begun on which day. */
export interface Progress {
  readonly cards: Record<string, Card>;
  begun: { readonly day: string; readonly count: number };
}

export const noProgress = (): Progress => ({ cards: {}, begun: { day: "", count: 0 } });

/** Progress as a browser or a file keeps it. */
export const written = (deck: string, progress: Progress): string =>
  JSON.stringify({ broadsheet: "study", version: 1, deck, ...progress });

/** What was kept, if it is progress of this deck. Dates come back as dates; anything odd is left out. */
export function read(text: string | null, deck: string, ids: readonly string[]): Progress | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text);
    if (value?.broadsheet !== "study" || value.version !== 1 || value.deck !== deck) return null;
    const cards: Record<string, Card> = {};
    for (const id of ids) {
      const card = Object.hasOwn(value.cards ?? {}, id) ? value.cards[id] : undefined;
      const due = new Date(card?.due);
      if (card === undefined || Number.isNaN(due.getTime())) continue;
      cards[id] = { ...card, due, ...(card.last_review && { last_review: new Date(card.last_review) }) };
    }
    return { cards, begun: { day: String(value.begun?.day ?? ""), count: Number(value.begun?.count) || 0 } };
  } catch {
    return null;
  }
}
