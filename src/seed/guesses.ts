/** A part of a seed as somebody who guesses would think of it, and how many bits it costs to hit it. */
interface Habit {
  readonly pattern: RegExp;
  readonly bits: (part: string) => number;
}

const YEAR = "(?:19|20)\\d\\d";
const DAY = `(?:${YEAR}[-./ ]?[01]\\d[-./ ]?[0-3]\\d|[0-3]?\\d[-./ ][01]?\\d[-./ ]${YEAR})`;

/** Letters in a row that could be a word: somebody can say them. Of random letters few can be said. */
const isWord = (letters: string): boolean =>
  /[^a-z]/i.test(letters) || (/[aeiouy]/i.test(letters) && !/[^aeiouy]{5}|[aeiouy]{4}/i.test(letters));

/** What comes to mind first when somebody names an exam. */
const OF_EXAMS = new Set(
  "a affairs and biology class current english exam final form general geography history i ii in mark maths mid midterm mock news of page paper part password politics practice prelims question quiz school science seed semester set spring autumn summer winter term test the to unit version week year".split(
    " ",
  ),
);

/** A word of a list of some 16,000; of a long one seven letters count as a word. */
function bitsOfLetters(letters: string): number {
  if (OF_EXAMS.has(letters)) return 6;
  return letters.length >= 3 && isWord(letters) ? 14 * Math.ceil(letters.length / 7) : 5 * letters.length;
}

/** Tried in this order at each place of the seed. */
const HABITS: readonly Habit[] = [
  { pattern: new RegExp(DAY, "y"), bits: () => 15 },
  { pattern: new RegExp(YEAR, "y"), bits: () => 7 },
  { pattern: /[\p{L}\p{M}]+/uy, bits: bitsOfLetters },
  { pattern: /\d+/y, bits: (digits) => 3.4 * digits.length },
  { pattern: /[^\p{L}\p{M}\d]+/uy, bits: () => 2 },
];

/** Along a keyboard or an alphabet, forwards or backwards: `1234`, `qwer`, `zyx`. */
const ROWS = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) => [
  row,
  [...row].toReversed().join(""),
]);

/** How far the characters from here run along a row, or repeat the first. */
function runAt(text: string, start: number): number {
  const isRun = (end: number) => {
    const part = text.slice(start, end);
    return ROWS.some((row) => row.includes(part)) || [...part].every((one) => one === part[0]);
  };
  let end = start + 1;
  while (end < text.length && isRun(end + 1)) end += 1;
  return end - start;
}

/**
 * How hard a seed is to guess, in bits: 40 are some 10¹² tries. Words, dates, years and runs count as one choice each,
 * however long they are; what was seen before costs next to nothing. An estimate from above for what people think up, and
 * close to the truth for what a machine drew.
 *
 * @param names what stands in the files: whoever guesses tries these first
 */
export function guessBits(seed: string, names: readonly string[] = []): number {
  const text = seed.normalize("NFC").toLowerCase();
  const known = new Set(
    names.flatMap((name) => [name.toLowerCase(), ...name.toLowerCase().split(/[^\p{L}\p{M}\d]+/u)]),
  );
  let bits = /\p{Lu}/u.test(seed) ? 1 : 0;
  for (let at = 0; at < text.length;) {
    const run = runAt(text, at);
    if (run >= 4) {
      bits += 6;
      at += run;
      continue;
    }
    const { part, cost } = partAt(text, at);
    bits += known.has(part) ? Math.min(cost, 2) : cost;
    known.add(part);
    at += part.length;
  }
  return bits;
}

function partAt(text: string, at: number): { readonly part: string; readonly cost: number } {
  for (const { pattern, bits } of HABITS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { part: found[0], cost: bits(found[0]) };
  }
  throw new Error("a character is a letter, a digit, or neither");
}
