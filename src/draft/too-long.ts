/** A longer text is a book. */
const MOST_WORDS = 50_000;

/** How many words a text has where rules don't read so many, and how many they read; null for one that they do. */
export function tooLong(paragraphs: readonly string[]): { readonly words: number; readonly most: number } | null {
  const words = paragraphs.reduce((sum, one) => sum + one.split(" ").length, 0);
  return words > MOST_WORDS ? { words, most: MOST_WORDS } : null;
}
