import type { IsoDate } from "../../model/bank.js";

/** The formats that every workbook has without saying them (ECMA-376 part 1, 18.8.30), those that change what is shown. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  ...[14, 15, 16, 17].map((id): [number, string] => [id, "yyyy-mm-dd"]),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, string] => [id, "h:mm"]),
  [22, "yyyy-mm-dd h:mm"],
]);

export const builtInFormat = (id: number): string => BUILT_IN.get(id) ?? "General";

export interface ShownNumber {
  readonly text: string;
  readonly isDay: boolean;
}

/**
 * A number as a sheet shows it: a day as `YYYY-MM-DD`, `7.50` with its zero, `007` with both. Digits that a format hides
 * are shown.
 *
 * @param is1904 whether days are counted from 1904 and not from 1900
 */
export function shownNumber(value: number, format: string, is1904: boolean): ShownNumber {
  // `[h]` counts hours beyond a day, and is a time too; what else stands in brackets is a colour or a country.
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, "").split(";")[0]!;
  if (/[dy]/i.test(bare)) {
    const day = dayOf(Math.floor(value), is1904);
    if (day !== null) {
      const time = value % 1 === 0 ? "" : ` ${timeOf(value)}`;
      return { text: day + time, isDay: true };
    }
  } else if (/[hs]/i.test(bare)) return { text: timeOf(value), isDay: true };
  return { text: formatted(value, bare), isDay: false };
}

/** Spreadsheets show fifteen digits: 0.1 + 0.2 is 0.3 there. */
function formatted(value: number, format: string): string {
  const plain = Number(value.toPrecision(15));
  const [, zeros, fraction, percent] = /^(?:#,##)?(0+)(\.0+)?(%?)$/.exec(format) ?? [];
  if (zeros === undefined || Math.abs(plain) >= 1e15) return decimal(plain);
  const scaled = percent === "%" ? Number((plain * 100).toPrecision(15)) : plain;
  const fixed = scaled.toFixed((fraction ?? ".").length - 1);
  const text = Number(fixed) === scaled ? fixed : decimal(scaled);
  const padded = /^\d+$/.test(text) ? text.padStart(zeros.length, "0") : text;
  return padded + percent;
}

/** Without an exponent where it has few enough digits to be read. */
const decimal = (value: number): string =>
  /e/.test(String(value)) && Math.abs(value) < 1e21 && Math.abs(value) > 1e-12
    ? value.toFixed(15).replace(/\.?0+$/, "")
    : String(value);

/** The day of a number; null where it is none. 1900 has a 29th of February there, as it had in Lotus 1-2-3. */
function dayOf(serial: number, is1904: boolean): IsoDate | null {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (days < 1 || days > 2_958_465) return null;
  // The civil calendar from a count of days, in eras of 400 years that begin on 1 March.
  const count = days - 25_569 + 719_468;
  const era = Math.floor(count / 146_097);
  const ofEra = count - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const civil = month < 10 ? month + 3 : month - 9;
  return [String(year + era * 400 + (civil <= 2 ? 1 : 0)).padStart(4, "0"), two(civil), two(day)].join("-");
}

function timeOf(value: number): string {
  const minutes = Math.floor((value - Math.floor(value)) * 1440 + 1e-6);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
