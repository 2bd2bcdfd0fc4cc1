/** Words that people write for one of a few that a field knows, in the languages of the pages. */
const OTHERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    easy: "leicht einfach simple low beginner facile fácil facil सरल आसान سهل",
    medium: "mittel normal moderate average moyen moyenne medio media intermediate मध्यम متوسط",
    hard: "schwer schwierig difficult difficile difícil dificil high advanced कठिन صعب",
    never: "no none constant nie",
    slow: "slowly yes sometimes langsam",
    fast: "quickly often schnell",
  }).flatMap(([word, others]) => others.split(" ").map((other) => [other, word])),
);

/** The one of the allowed words that was probably meant; undefined where none was. */
export function meantWord(found: unknown, allowed: readonly string[]): string | undefined {
  if (typeof found !== "string") return undefined;
  const name = found.trim().toLowerCase();
  const word = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  return word !== undefined && allowed.includes(word) ? word : undefined;
}
