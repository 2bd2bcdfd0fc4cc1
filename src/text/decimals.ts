/** A decimal number to its last digit: `digits` as if it had no point, and how many of them stand behind that. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** The number that a program has written, with or without an exponent; null for what is none. */
export function decimal(written: string): Decimal | null {
  const [, sign, whole = "", fraction = "", exponent = "0"] = NUMBER.exec(written.trim()) ?? [];
  if (sign === undefined || whole + fraction === "") return null;
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

export const plus = (one: Decimal, other: Decimal): Decimal => {
  const places = Math.max(one.places, other.places);
  return { digits: at(one, places) + at(other, places), places };
};

export const minus = (from: Decimal, { digits, places }: Decimal): Decimal => plus(from, { digits: -digits, places });

const at = ({ digits, places }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - places);

/** With a point and no exponent, and no more digits than it needs. */
export function writtenDecimal({ digits, places }: Decimal): string {
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const whole = all.slice(0, all.length - places);
  const fraction = all.slice(all.length - places).replace(/0+$/, "");
  return `${digits < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
