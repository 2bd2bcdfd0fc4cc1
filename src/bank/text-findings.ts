import { error, type Finding, type Path } from "./finding.js";
import { capital, subject } from "./subject.js";

/** Characters that no page, card or file name can carry faithfully. Line feed and tab are fine. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/;
/** Neither white space nor a mark that only guides the text around it, such as a zero-width space. */
const VISIBLE = /[^\s\p{Cf}]/u;
const DATE_FIELDS = new Set(["updated", "published", "asOf", "reviewBy", "date", "from", "to"]);

/** Facts about every piece of text in a file, wherever it stands. */
export function textFindings(root: unknown): Finding[] {
  const findings: Finding[] = [];
  // YAML aliases can make one list appear billions of times, or inside itself.
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === "object" && value !== null) {
      if (seen.has(value)) return;
      seen.add(value);
    }
    if (typeof value === "string") findings.push(...about(value, path, root));
    else if (Array.isArray(value)) value.forEach((entry, i) => visit(entry, [...path, i]));
    else if (typeof value === "object" && value !== null) {
      for (const [name, field] of Object.entries(value)) visit(field, [...path, name]);
    }
  };
  visit(root, []);
  return findings;
}

function about(text: string, path: Path, root: unknown): Finding[] {
  const what = () => capital(subject(path, root));
  if (text !== "" && !VISIBLE.test(text)) return [error("bank/empty", path, `${what()} holds only white space.`)];
  const bad = UNPRINTABLE.exec(text)?.[0] ?? (text.isWellFormed() ? undefined : /\p{Cs}/u.exec(text)![0]);
  if (bad !== undefined) {
    const name = `U+${bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    return [
      error("bank/unprintable", path, `${what()} holds the character ${name}, which can't be printed.`, "delete it"),
    ];
  }
  if (DATE_FIELDS.has(String(path.at(-1))) && DAY.test(text) && !isDay(text)) {
    return [error("bank/no-such-day", path, `${what()} is ${text}, a day that doesn't exist.`)];
  }
  return [];
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day of the Gregorian calendar, written YYYY-MM-DD (ISO 8601). */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day <= days;
}
