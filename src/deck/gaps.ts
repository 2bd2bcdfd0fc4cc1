/** A gap of a text; answers and hints hold no braces or double colons of their own: they are disarmed. */
export const GAP = /\{\{c(\d+)::((?:(?!::|\}\}).)*)(?:::((?:(?!\}\}).)*))?\}\}/gs;

/** The numbers of the gaps in a text, in their order; Anki makes one card for each. */
export const gapNumbers = (text: string): number[] =>
  [...new Set([...text.matchAll(GAP)].map(([, number]) => Number(number)))].toSorted((a, b) => a - b);
