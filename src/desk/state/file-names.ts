/** A title as a file is called after it: letters and digits of any script, which every disk takes. */
export const titleInName = (title: string): string =>
  title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-/, "")
    .slice(0, 60)
    .replace(/-$/, "") || "quiz";

/** The rest of a name by what a finished file is; those for other tools keep the tool's name. */
const KINDS: readonly (readonly [is: RegExp, name: (found: readonly string[]) => string])[] = [
  [/^(?:print|paper)(-\d+pt)?(-[A-Z])?$/, ([size, form]) => `${form}${size}`],
  [/^key-all-forms$/, () => "-all-keys"],
  [/^key(-[A-Z])?$/, ([form]) => `${form}-key`],
  [/^practice$/, () => "-quiz"],
  [/^(.+)$/, ([tool]) => `-${tool}`],
];

/** Flashcards are called after their bank, with what they are behind a point. */
const CARDS: Readonly<Record<string, string>> = {
  apkg: ".apkg",
  "quizlet.txt": "-quizlet.txt",
  "study.html": "-study.html",
};

/**
 * What a file is called that is saved by itself, among those of other tests: after the title of its own.
 *
 * @param path as the command calls it
 */
export function downloadName(path: string, title: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const point = name.indexOf(".");
  const ending = name.slice(point + 1);
  const cards = CARDS[ending];
  const start = titleInName(title);
  if (cards !== undefined) return `${start}${cards}`;
  for (const [is, rest] of KINDS) {
    const found = is.exec(name.slice(0, point));
    if (found !== null) return `${start}${rest(found.slice(1).map((part) => part ?? ""))}.${ending}`;
  }
  return name;
}
