const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Numbers in words, as news writes them: up to ninety-nine, and scale words apart. */
export const NUMBER_WORD = `(?:(?:${TENS.join("|")})(?:-(?:${UNITS.slice(1, 10).join("|")}))?|${UNITS.slice(1).join("|")})`;

export const SCALE_WORD = "(?:hundred|thousand|million|billion|trillion|dozen)";

/** What such a word stands for: `forty-two` is 42. */
export function valueOfWord(word: string): number {
  const [first = "", second] = word.toLowerCase().split("-");
  const ten = TENS.indexOf(first);
  if (ten < 0) return UNITS.indexOf(first);
  return (ten + 2) * 10 + (second === undefined ? 0 : UNITS.indexOf(second));
}
