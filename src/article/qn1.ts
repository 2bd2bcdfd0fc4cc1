/** A text as evidence compares it, and where each of its code points stood in the original (UTF-16 offsets). */
export interface Normalised {
  readonly text: string;
  /** One entry per code point, and a last one for the end. */
  readonly origin: readonly number[];
}

/** Soft hyphens, zero-width characters, direction marks: nobody sees them. U+200C and U+200D go on both sides alike. */
const NOBODY_SEES = String.raw`\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF`;
const UNSEEN = new RegExp(`[${NOBODY_SEES}]`);
const SEEN = new RegExp(String.raw`[^\s${NOBODY_SEES}]`, "u");
const LIGATURES: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};
const SINGLE = /[‘’‚‛′`‹›]/;
const DOUBLE = /[“”„‟«»″]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
/** A character with its combining marks, or a run of Hangul letters: what NFC may put together. */
const CLUSTER = /[\u1100-\u11FF]+(\p{M}*)|\P{M}(\p{M}*)|(\p{M}+)/gsu;
/** No writing has more on a character. To put them in order takes as long as the square of their number. */
const MOST_MARKS = 1000;

/**
 * The normalisation `qn1`, fixed for ever because hashes depend on it: unseen characters go, ligatures come apart,
 * NFC, one kind of single and double quotation mark (two single ones are a double one) and of dash, `...` for `…`,
 * one space for white space of any length, none at the ends. Case, digits, superscripts and spelling stay: a text
 * that differs in those says something else.
 */
export function normalise(original: string): Normalised {
  const { units, origin: origins } = seen(original);
  const points: string[] = [];
  const origin: number[] = [];
  const push = (point: string, from: number): void => {
    if (/\s/u.test(point)) {
      if (points.length > 0 && points.at(-1) !== " ") put(" ", from);
    } else if (point === "'" && points.at(-1) === "'") {
      points[points.length - 1] = '"';
    } else put(point, from);
  };
  const put = (point: string, from: number): void => {
    points.push(point);
    origin.push(from);
  };
  for (const { 0: cluster, 1: onHangul, 2: onOne, 3: alone, index } of units.matchAll(CLUSTER)) {
    const { length: marks } = onHangul ?? onOne ?? alone!;
    const composed = marks > MOST_MARKS ? cluster : cluster.normalize("NFC");
    let at = index;
    for (const point of composed) {
      for (const folded of fold(point)) push(folded, origins[Math.min(at, index + cluster.length - 1)]!);
      at += point.length;
    }
  }
  if (points.at(-1) === " ") {
    points.pop();
    origin.pop();
  }
  return { text: points.join(""), origin: [...origin, original.length] };
}

/** Whether anything is left of a text: `qn1(text) !== ""`, without making it. */
export const isSeen = (text: string): boolean => SEEN.test(text);

/** The normalised text alone. */
export const qn1 = (text: string): string => normalise(text).text;

/** What can be seen of a text, ligatures apart, with the offset of every UTF-16 unit. */
function seen(original: string): { units: string; origin: number[] } {
  let units = "";
  const origin: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    const unit = original[i]!;
    if (UNSEEN.test(unit)) continue;
    for (const part of LIGATURES[unit] ?? unit) {
      units += part;
      origin.push(i);
    }
  }
  return { units, origin };
}

function fold(point: string): string {
  if (SINGLE.test(point)) return "'";
  if (DOUBLE.test(point)) return '"';
  if (DASH.test(point)) return "-";
  return point === "…" ? "..." : point;
}
