/** A number as people write it, with what stands around it. */
export interface MeantNumber {
  /** As a numeric key is written, most likely first. */
  readonly keys: readonly string[];
  /** What stands around it; the empty text where that is nothing. */
  readonly unit: string;
}

const MARKS = "[\\s'’\\u00A0\\u2009\\u202F]";

/** What a number with a unit or with marks between thousands may mean; null for what is none. */
export function meantNumber(written: string): MeantNumber | null {
  const found = new RegExp(`^([^\\d-]*?)(-?\\d(?:\\d|[.,](?=\\d)|${MARKS}(?=\\d{3}(?!\\d)))*)\\s*([^\\d]*)$`, "u").exec(
    written.trim(),
  );
  if (found === null) return null;
  const [, before, number, after] = found as unknown as readonly [string, string, string, string];
  const unit = [after.trim(), before.trim()].filter((part) => part !== "").join(" ");
  if (unit.length > 20 || /^(?:about|around|over|under|ca|circa|nearly|almost|~)/i.test(before.trim())) return null;
  const keys = keysOf(number.replace(new RegExp(MARKS, "gu"), ""));
  return keys.length === 0 ? null : { keys, unit };
}

/** Of a number that is none by itself (about 5, 5–6, ½ as 1/2), what to write for it; null for any other. */
export function nearNumber(written: string): string | null {
  const text = written.trim();
  const range = /^(\d+(?:\.\d+)?)\s*(?:-|–|to|bis)\s*(\d+(?:\.\d+)?)$/u.exec(text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low < high ? `write: ${(low + high) / 2}, and beside it tolerance: ${(high - low) / 2}` : null;
  }
  const about =
    /^(?:about|around|approx\.?|approximately|almost|nearly|ca\.?|circa|etwa|rund|~|≈)\s*(\d+(?:\.\d+)?)\s*(\D{0,20})$/iu.exec(
      text,
    );
  if (about !== null)
    return `write: ${about[1]!}, and beside it ${about[2] === "" ? "" : `unit: ${about[2]!.trim()}, and `}how far off an answer may be, for example tolerance: 10%`;
  const [, over, under] = /^(\d{1,4})\s*[/⁄]\s*(\d{1,4})$/u.exec(text) ?? [];
  if (over !== undefined && Number(under) > 0) {
    const value = Number(over) / Number(under);
    return `write: ${Number(value.toFixed(4))}${Number.isInteger(value * 10_000) ? "" : ", and beside it tolerance: 0.01"}`;
  }
  // 1,50,000: groups of two, as they are written in India.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return `write: ${text.replaceAll(",", "")}`;
  const digits = asciiDigits(text);
  return digits !== text && /^-?\d+(?:\.\d+)?$/.test(digits) ? `write: ${digits}` : null;
}

/** Digits of Arabic and of the scripts of India as those that files are written in. */
export const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯੦-੯૦-૯௦-௯]/gu, (digit) =>
    String(
      digit.codePointAt(0)! - ZEROS.find((zero) => digit.codePointAt(0)! - zero < 10 && digit.codePointAt(0)! >= zero)!,
    ),
  );
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6];

function keysOf(number: string): readonly string[] {
  const signs = new Set(number.match(/[.,]/g) ?? []);
  if (signs.size === 0) return [number];
  if (signs.size === 2) {
    // The last one separates the fraction.
    const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
    const grouping = number[last] === "." ? /,/g : /\./g;
    return [number.slice(0, last).replace(grouping, "") + "." + number.slice(last + 1)];
  }
  const [sign] = signs as unknown as readonly [string];
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(?:\\${sign}\\d{3})+$`).test(number);
  const plain = number.replaceAll(sign, "");
  if (number.split(sign).length > 2) return isGrouped ? [plain] : [];
  const fraction = number.replace(",", ".");
  return isGrouped ? [plain, fraction] : [fraction];
}
