import { SCHEMES, type Scheme, type Tokens } from "./tokens.js";

/** WCAG 2.2: text against what it stands on (1.4.3), and lines, borders and focus rings (1.4.11). */
const TEXT = 4.5;
const LINES = 3;

/** Every pair of colours that meet on a page. A token that is in none of them is a token that nothing checks. */
export const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ["--fg", "--bg", TEXT],
  ["--fg", "--soft", TEXT],
  ["--fg", "--ok-bg", TEXT],
  ["--fg", "--no-bg", TEXT],
  ["--muted", "--bg", TEXT],
  ["--muted", "--soft", TEXT],
  ["--accent", "--bg", TEXT],
  ["--link", "--bg", TEXT],
  ["--link", "--soft", TEXT],
  ["--on-link", "--link", TEXT],
  ["--ok", "--bg", TEXT],
  ["--ok", "--ok-bg", TEXT],
  ["--no", "--bg", TEXT],
  ["--no", "--no-bg", TEXT],
  ["--line", "--bg", LINES],
  ["--line", "--soft", LINES],
  ["--ring", "--bg", LINES],
  ["--ring", "--halo", LINES],
];

export interface Faint {
  readonly scheme: Scheme;
  readonly front: string;
  readonly back: string;
  readonly ratio: number;
  readonly least: number;
}

/** The pairs that are too much alike. */
export const faintPairs = (tokens: Tokens): Faint[] =>
  SCHEMES.flatMap((scheme) => {
    const colour = (name: string) => tokens[scheme].get(name) ?? tokens.light.get(name)!;
    return PAIRS.map(([front, back, least]) => ({
      scheme,
      front,
      back,
      least,
      ratio: contrast(colour(front), colour(back)),
    }));
  }).filter(({ ratio, least }) => ratio < least);

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const digits = (hex.length === 4 ? hex.replace(/\w/g, "$&$&") : hex).slice(1).match(/../g)!;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
