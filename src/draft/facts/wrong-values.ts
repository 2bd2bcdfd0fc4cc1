import type { IsoDate } from "../../model/bank.js";
import type { Analysis, DateMention, NumberMention, Sentence } from "../../model/analysis.js";

const unitHead = (unit: string | null): string => (unit ?? "").split(" ").at(-1)!.replace(/s$/, "").toLowerCase();
const scaleOf = (unit: string | null): number => {
  const word = /^(?:million|mn|m|billion|bn|b|trillion|tn|thousand|k|hundred|dozen)\b/.exec(unit ?? "")?.[0] ?? "";
  const scales: Readonly<Record<string, number>> = {
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    tn: 1e12,
    thousand: 1e3,
    k: 1e3,
    hundred: 100,
    dozen: 12,
  };
  return scales[word] ?? 1;
};
/** How much it is, its scale word counted in. */
const amountOf = ({ value, unit }: NumberMention): number => Number(value) * scaleOf(unit);

const MOST_TIMES = 12;

/**
 * Other numbers of the article that could be thought to be this one: of the same kind and unit, of about the same size, and
 * not in the sentence that says it. The nearest first.
 */
export function rivalNumbers(
  number: NumberMention,
  { numbers }: Analysis,
  sentence: Sentence,
): readonly NumberMention[] {
  const amount = amountOf(number);
  const seen = new Set([amount]);
  return numbers
    .filter((other) => {
      if (other.kind !== number.kind || isWithin(other, sentence) || sentence.text.includes(other.written))
        return false;
      if (other.kind !== "count" && unitHead(other.unit) !== unitHead(number.unit)) return false;
      if (/\d/.test(other.written) !== /\d/.test(number.written) || scaleOf(other.unit) !== scaleOf(number.unit))
        return false;
      const times = amountOf(other) / amount;
      return times <= MOST_TIMES && times >= 1 / MOST_TIMES && Math.abs(times - 1) > 0.02;
    })
    .toSorted((one, other) => distance(one, amount) - distance(other, amount))
    .filter((other) => {
      const isNew = !seen.has(amountOf(other));
      seen.add(amountOf(other));
      return isNew;
    });
}

/** How many times the larger of the two is the smaller one: logarithms differ in their last digit from engine to engine. */
const distance = (number: NumberMention, amount: number): number =>
  Math.max(amountOf(number), amount) / Math.min(amountOf(number), amount);
const isWithin = (one: NumberMention | DateMention, { paragraph, start, end }: Sentence): boolean =>
  one.paragraph === paragraph && one.start < end && one.end > start;

const MOST_YEARS = 40;

/** Other years that the article names, none of them in the sentence, the nearest first. */
export function rivalYears(
  year: string,
  { dates }: Analysis,
  sentence: Sentence,
  published: IsoDate | null,
): readonly string[] {
  const years = new Set(
    dates.flatMap((date) => (date.isRelative || date.value === null ? [] : [date.value.slice(0, 4)])),
  );
  return [...years]
    .filter(
      (other) =>
        other !== year &&
        !sentence.text.includes(other) &&
        // What was yet to come on the day of publication is no year for what had been.
        (published === null || year <= published === other <= published) &&
        Math.abs(Number(other) - Number(year)) <= MOST_YEARS,
    )
    .toSorted(
      (one, other) =>
        Math.abs(Number(one) - Number(year)) - Math.abs(Number(other) - Number(year)) || (one < other ? -1 : 1),
    );
}
