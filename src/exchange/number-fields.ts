import type { QuestionFields } from "./question-fields.js";

/** A number as programs write it. */
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** A number as a bank's key says it, with a point and no exponent; null for what is none, or too long for a key. */
export function keyNumber(written: string): string | null {
  const text = written.trim().replace(/^[−–]/, "-");
  const [, sign, whole = "", fraction = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (sign === undefined || whole + fraction === "" || text.length > 60) return null;
  const shift = Number(exponent);
  if (Math.abs(shift) > 30) return null;
  const digits = whole + fraction + "0".repeat(Math.max(0, shift - fraction.length));
  const point = whole.length + shift;
  const padded = point > 0 ? digits : "0".repeat(1 - point) + digits;
  const at = Math.max(1, point);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const after = padded.slice(at);
  if (before.length > 15 || after.length > 15) return null;
  return `${sign === "-" ? "-" : ""}${before}${after === "" ? "" : `.${after}`}`;
}

/** As a key is written in a bank: a number where that shows the same digits. */
const writtenNumber = (key: string): string | number => (String(Number(key)) === key ? Number(key) : key);

/** The middle of two numbers and how far both are from it, without the errors of binary fractions. */
export function middleOf(from: string, to: string): { readonly key: string; readonly tolerance: string } | null {
  const [low, high] = [keyNumber(from), keyNumber(to)];
  if (low === null || high === null) return null;
  const places = 1 + Math.max(fractionOf(low).length, fractionOf(high).length);
  const [a, b] = [scaled(low, places), scaled(high, places)];
  if (a > b) return null;
  const key = keyNumber(unscaled((a + b) / 2n, places));
  const tolerance = keyNumber(unscaled((b - a) / 2n, places));
  return key === null || tolerance === null ? null : { key: shortened(key), tolerance: shortened(tolerance) };
}

const fractionOf = (text: string): string => text.split(".")[1] ?? "";

function scaled(text: string, places: number): bigint {
  const digits = text.replace(/[-.]/g, "") + "0".repeat(places - fractionOf(text).length);
  return BigInt(digits) * (text.startsWith("-") ? -1n : 1n);
}

function unscaled(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const shortened = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** A number to be typed. @param tolerance a number, or a share such as `5%` */
export function numberFields(stem: string, key: string, tolerance: string | null): QuestionFields {
  if (stem === "") return { why: "it has no question text" };
  const number = keyNumber(key);
  if (number === null) return { why: `its answer ${JSON.stringify(key.slice(0, 60))} is no number` };
  if (tolerance === null) return { fields: { stem, key: writtenNumber(number) }, lost: [] };
  if (tolerance.endsWith("%")) {
    const share = keyNumber(tolerance.slice(0, -1));
    if (share === null || !/^\d{1,3}(?:\.\d{1,6})?$/.test(share))
      return { why: `its tolerance ${JSON.stringify(tolerance)} is no share` };
    return { fields: { stem, key: writtenNumber(number), tolerance: `${share}%` }, lost: [] };
  }
  const margin = keyNumber(tolerance);
  if (margin === null || margin.startsWith("-"))
    return { why: `its tolerance ${JSON.stringify(tolerance.slice(0, 60))} is no number` };
  const wide = Number(margin);
  return { fields: { stem, key: writtenNumber(number), ...(wide === 0 ? {} : { tolerance: wide }) }, lost: [] };
}
