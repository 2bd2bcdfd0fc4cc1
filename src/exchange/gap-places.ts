/** Signs that no text has, around the number of a gap. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];

/** A gap as a text has it while its HTML is read. */
export const gapPlace = (number: number): string => `${OPEN}${number}${CLOSE}`;

/** A text in pieces, with its gaps again. One that stands there twice, or is unknown, is text. */
export function withGaps<Gap>(text: string, gaps: readonly Gap[]): (string | Gap)[] {
  const used = new Set<number>();
  return text.split(/(\uE000\d+\uE001)/).flatMap((part, i): (string | Gap)[] => {
    if (i % 2 === 0) return part === "" ? [] : [part];
    const number = Number(part.slice(1, -1));
    const gap = gaps[number];
    if (gap === undefined || used.has(number)) return ["____"];
    used.add(number);
    return [gap];
  });
}
