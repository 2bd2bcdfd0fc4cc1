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
