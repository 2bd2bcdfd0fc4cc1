/** A gap of a text; answers and hints hold no braces or double colons of their own: they are disarmed. */
const GAP = /\{\{c(\d+)::((?:(?!::|\}\}).)*)(?:::((?:(?!\}\}).)*))?\}\}/gs;

interface Gap {
  readonly number: number;
  readonly answer: string;
  readonly hint: string | undefined;
}

/** A text with something else in place of each gap. */
export const replaceGaps = (text: string, write: (gap: Gap) => string): string =>
  text.replace(GAP, (_, number: string, answer: string, hint?: string) =>
    write({ number: Number(number), answer, hint }),
  );

/** The numbers of the gaps in a text, in their order; Anki makes one card for each. */
export const gapNumbers = (text: string): number[] =>
  [...new Set([...text.matchAll(GAP)].map(([, number]) => Number(number)))].toSorted((a, b) => a - b);
