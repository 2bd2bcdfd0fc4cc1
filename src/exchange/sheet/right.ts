import { folded } from "../../bank/repeats.js";
import type { RightPlaces } from "../right-places.js";

/** Whether numbers in a column say which option is right, or are what is right. */
export type NumbersMean = "places" | "texts" | "unknown";

const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text);

/**
 * What numbers in the column of right answers mean, in all rows alike: one that is the text of no option is a place, one
 * that is no place is a text.
 */
export function numbersMean(
  rows: Iterable<{ readonly right: string; readonly options: readonly string[] }>,
): NumbersMean {
  let means: NumbersMean = "unknown";
  for (const { right, options } of rows) {
    if (!isNumber(right)) continue;
    const isPlace = Number(right) >= 1 && Number(right) <= options.length && options[Number(right) - 1] !== "";
    const isText = options.includes(right);
    if (isPlace && !isText) return "places";
    if (isText && !isPlace) means = "texts";
  }
  return means;
}

/** The options whose letters a cell names, as our own sheet does; null where it names anything else. */
export const lettersIn = (cell: string, options: readonly string[]): readonly number[] | null =>
  placesIn(cell, options, letterPlace);

/** The options that a cell says are right: their letters, their numbers, or one of them itself. */
export function rightOnes(cell: string, options: readonly string[], numbers: NumbersMean): RightPlaces {
  if (cell === "") return { why: "nothing says which answer is right" };
  const byText = textAt(cell, options);
  const letters = lettersIn(cell, options);
  const places = placesIn(cell, options, numberPlace);
  // An option that is a letter or a number itself may be meant as such.
  if (byText !== null && letters !== null && letters.join() !== String(byText)) return { why: eitherWay(cell) };
  if (letters !== null) return { places: letters };
  if (places !== null && byText !== null && places.join() !== String(byText)) {
    if (numbers === "unknown") return { why: eitherWay(cell) };
    return { places: numbers === "places" ? places : [byText] };
  }
  if (byText !== null) return { places: [byText] };
  if (places !== null) return { places };
  const several = cell.split(/\s*[;\n|]\s*/).map((part) => textAt(part, options));
  if (several.length > 1 && several.every((one) => one !== null)) return { places: [...new Set(several)] };
  const labelled = /^\(?([A-Ja-j])[).:]\s*(.+)$/s.exec(cell);
  if (labelled !== null) {
    const place = letterPlace(labelled[1]!);
    if (textAt(labelled[2]!, options) === place) return { places: [place] };
  }
  return { why: `${JSON.stringify(cell.slice(0, 60))} is said to be right, and is none of its answers` };
}

const eitherWay = (cell: string): string =>
  `${JSON.stringify(cell)} may be the place of the right answer, or the answer itself`;

function textAt(text: string, options: readonly string[]): number | null {
  const exact = options.indexOf(text);
  if (exact >= 0) return text === "" ? null : exact;
  const alike = options.flatMap((one, place) => (one !== "" && folded(one) === folded(text) ? [place] : []));
  return alike.length === 1 ? alike[0]! : null;
}

const letterPlace = (part: string): number => (/^[A-Ja-j]$/.test(part) ? part.toLowerCase().charCodeAt(0) - 97 : -1);
const numberPlace = (part: string): number => (isNumber(part) ? Number(part) - 1 : -1);

/** The places that all parts of a cell name, as `B`, `(b)`, `Option B`, `A, C`, `1 and 3`; null where any names none. */
function placesIn(
  cell: string,
  options: readonly string[],
  placeOf: (part: string) => number,
): readonly number[] | null {
  const parts = cell
    .split(/\s*(?:[,;/&+\n]|\band\b)\s*|\s+/i)
    .map((part) => part.replace(/^\(|[).]$/g, ""))
    .filter((part) => part !== "" && !/^(?:options?|choices?|answers?)$/i.test(part));
  if (parts.length === 0) return null;
  const places = [...new Set(parts.map(placeOf))];
  return places.every((place) => place >= 0 && place < options.length && options[place] !== "") ? places : null;
}
