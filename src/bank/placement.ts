import type { Option } from "../model/bank.js";
import type { WrittenOrder } from "./written.js";

/**
 * In which order every paper shows the options, as indices; null where papers draw their own. Pinned options
 * come last whatever the order.
 *
 * @param options keys before distractors
 */
export function placementOf(written: WrittenOrder, options: readonly Option[]): readonly number[] | null {
  switch (written.order ?? "shuffled") {
    case "shuffled":
      return null;
    case "natural": {
      const free = options.flatMap(({ pin }, i) => (pin === null ? [i] : []));
      const places = naturalPlaces(free.map((i) => options[i]!.text)) ?? [];
      const sorted = free.map((i, at) => ({ i, place: places[at] ?? 0 })).toSorted((a, b) => a.place - b.place);
      return pinnedLast([...sorted.map(({ i }) => i), ...options.keys()], options);
    }
    case "fixed": {
      const keys = options.flatMap(({ role }, i) => (role === "key" ? [i] : []));
      const order = options.flatMap(({ role }, i) => (role === "key" ? [] : [i]));
      const places = keyPlaces(written);
      keys.forEach((key, i) => order.splice((places[i] ?? 1) - 1, 0, key));
      return pinnedLast(order, options);
    }
  }
}

/** Where a fixed order puts the keys, from 1, the lowest first. */
export const keyPlaces = ({ keyAt }: Pick<WrittenOrder, "keyAt">): readonly number[] =>
  [keyAt ?? []].flat().toSorted((a, b) => a - b);

const pinnedLast = (order: readonly number[], options: readonly Option[]): number[] => [
  ...new Set([...order.filter((i) => options[i]!.pin === null), ...order]),
];

/** A number for each text to sort by: all are dates, or all hold a number; otherwise null. Pinned ones don't count. */
export function naturalPlaces(texts: readonly string[]): readonly number[] | null {
  for (const read of [dayOf, firstNumber]) {
    const places = texts.map(read);
    if (places.every((place) => place !== null)) return places;
  }
  return null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `2019-05-15`, `15 May 2019`, `May 15, 2019`, `May 2019` or `2019` as a number that grows with the day. */
function dayOf(text: string): number | null {
  const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?\s*$/.exec(text);
  if (iso !== null) return Number(iso[1]) * 10000 + Number(iso[2]) * 100 + Number(iso[3] ?? 0);
  const words = /^\s*(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\s*$/.exec(text);
  if (words === null) return null;
  const month = MONTHS.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : Number(words[4]) * 10000 + month * 100 + Number(words[1] ?? words[3] ?? 0);
}

function firstNumber(text: string): number | null {
  const found = /[-−]?\d[\d,]*(?:\.\d+)?/.exec(text);
  return found === null ? null : Number(found[0].replace("−", "-").replaceAll(",", ""));
}
