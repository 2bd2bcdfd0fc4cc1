/** The answers of a key at the end of a list: for each number the answers in the order in which they come. */
export type AnswerKey = Map<number, string[]>;

const PAIR = /(\d{1,5})\s?[-–.):=|]{0,2}\s?[([]?([A-Za-z])[)\]]?(?![\p{L}\p{N}])[\s,;|.]*/uy;
const ENTRY = /^\|?\s*(?:Q(?:uestion)?\.?\s*)?(\d{1,5})\s*(?:[.):=|–—-]\s*)+(\S.*?)[\s|]*$/i;

/** All pairs of a line such as `1. B  2. C  3. A`; null for a line that holds anything else. */
export function keyPairs(line: string): readonly (readonly [number, string])[] | null {
  const text = line.replace(/\*\*/g, "").replace(/^[\s|]+/, "");
  if (!/^\d/.test(text)) return null;
  const pairs: (readonly [number, string])[] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const found = PAIR.exec(text);
    if (found === null) return null;
    pairs.push([Number(found[1]), found[2]!]);
  }
  return pairs.length === 0 ? null : pairs;
}

/** One answer of a key, which may be in words: `3. Paris`. */
export function keyEntry(line: string): readonly [number, string] | null {
  const [, number, answer] = ENTRY.exec(line.replace(/\*\*/g, "")) ?? [];
  return number === undefined ? null : [Number(number), answer!];
}

export function addTo(key: AnswerKey, pairs: readonly (readonly [number, string])[]): void {
  for (const [number, answer] of pairs) key.set(number, [...(key.get(number) ?? []), answer]);
}
