/** Scripts that don't put spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Whether a boundary at a place of a text would cut something that means another thing in part: a word, a number
 * (`5` of `1.5`, of `1,500`, of `-5`), a negated word (`can` of `can't`, `nuclear` of `non-nuclear`).
 *
 * @param text normalised
 * @param at UTF-16 offset
 */
export function cuts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = charBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at)!);
  if (WORD.test(before) && WORD.test(after)) return !(UNSPACED.test(before) || UNSPACED.test(after));
  if (/[.,]/.test(after) && DIGIT.test(before)) return DIGIT.test(text.charAt(at + 1));
  if (/[.,]/.test(before) && DIGIT.test(after)) return DIGIT.test(text.charAt(at - 2));
  if (before === "-" && DIGIT.test(after)) return !WORD.test(text.charAt(at - 2));
  if (before === "-") return /(?:^|[^\p{L}])(?:non|un|anti|ex)-$/iu.test(text.slice(Math.max(0, at - 6), at));
  return /^(?:-(?:free|less)|'t)\b/i.test(text.slice(at, at + 6));
}

function charBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}
