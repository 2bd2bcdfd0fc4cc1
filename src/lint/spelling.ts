import leven from "leven";

/** Whether two topics are one, spelt in two ways: singular and plural, or a letter missed, added, mistaken or swapped. */
export function isSpeltLike(a: string, b: string): boolean {
  if (singular(a) === singular(b)) return true;
  if (digits(a) !== digits(b) || Math.min(a.length, b.length) < 6) return false;
  return leven(a, b) <= 1 || isSwapped(a, b);
}

const digits = (text: string): string => text.replace(/\D/g, "");

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? "") + a[at]! + a.slice(at + 2) === b;
}

export const singular = (topic: string): string => topic.replace(/ies(?=$|[-/])/g, "y").replace(/s(?=$|[-/])/g, "");
