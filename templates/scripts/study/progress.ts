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

/**
 * What was kept, if it is progress of this deck, whichever cards a page shows of it: other editions of the deck have
 * other cards. Dates come back as dates; anything odd is left out.
 */
export function read(text: string | null, deck: string): Progress | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text);
    if (value?.broadsheet !== "study" || value.version !== 1 || value.deck !== deck) return null;
    const cards = Object.entries<Card>(value.cards ?? {}).flatMap(([id, card]): [string, Card][] => {
      const due = new Date(card?.due);
      if (Number.isNaN(due.getTime())) return [];
      return [[id, { ...card, due, ...(card.last_review && { last_review: new Date(card.last_review) }) }]];
    });
    return {
      cards: Object.fromEntries(cards),
      begun: { day: String(value.begun?.day ?? ""), count: Number(value.begun?.count) || 0 },
    };
  } catch {
    return null;
  }
}

const reviewedAt = ({ last_review }: Card): number => last_review?.getTime() ?? -Infinity;

/** What two pages, or two devices, know of one deck together: of each card what was learnt last. */
export function merged(ours: Progress, theirs: Progress, today: string): Progress {
  const news = Object.entries(theirs.cards).filter(([id, card]) => {
    const own = ours.cards[id];
    return own === undefined || reviewedAt(card) > reviewedAt(own);
  });
  const counts = [ours, theirs].map(({ begun }) => (begun.day === today ? begun.count : 0));
  return { cards: { ...ours.cards, ...Object.fromEntries(news) }, begun: { day: today, count: Math.max(...counts) } };
}
