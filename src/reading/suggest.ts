import { closestMatch } from "leven";

/** The allowed word that was probably meant, if one is near enough. */
export function closest(written: string, allowed: readonly string[]): string | undefined {
  if (written.length > 100) return undefined;
  // Of a short word, two other letters make another word.
  const maxDistance = written.length < 5 ? 1 : Math.ceil(written.length / 3);
  const near = closestMatch(written, [...allowed], { maxDistance });
  return near ?? allowed.find((word) => lettersOf(word) === lettersOf(written) || isBegun(written, word));
}

/** `k` for `key`. */
const isBegun = (written: string, word: string): boolean =>
  written !== "" && word.startsWith(written) && word.length <= written.length + 2;

const lettersOf = (word: string): string => [...word.toLowerCase()].toSorted().join("");

export function didYouMean(written: string, allowed: readonly string[]): string | undefined {
  const word = closest(written, allowed);
  return word === undefined ? undefined : `did you mean ${JSON.stringify(word)}?`;
}

/** `"a", "b" or "c"`. */
export function listed(words: readonly unknown[]): string {
  const quoted = words.map((word) => JSON.stringify(word));
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/** `a, b, c, d, e and 7 more`: enough to see which ones are meant. */
export function listFirst(names: readonly string[], most = 5): string {
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
