import { error, type Finding, type Path } from "../reading/finding.js";
import { capital, subject } from "../reading/subject.js";

/** Characters that no page, card or file name can carry faithfully. Line feed and tab are fine. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/;
/** Neither white space nor a mark that only guides the text around it, such as a zero-width space. */
const VISIBLE = /[^\s\p{Cf}]/u;
const DATE_FIELDS = new Set(["updated", "published", "asOf", "reviewBy", "date", "from", "to"]);

/** Where in a file a value stands. */
interface Standing {
  /** The whole file's value, to name items by their ids. */
  readonly root: unknown;
  readonly path: Path;
  /** What was looked at before: YAML aliases can make one list appear billions of times, or inside itself. */
  readonly seen: Set<unknown>;
}

/**
 * Facts about every piece of text in a value, wherever it stands.
 *
 * @param room what the codes begin with
 */
export function textFindings(
  room: string,
  whole: unknown,
  { root, path: top, seen }: Standing = { root: whole, path: [], seen: new Set() },
): Finding[] {
  const findings: Finding[] = [];
  const path = [...top];
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      const fault = faultOf(value, path.at(-1));
      if (fault !== null) {
        const { fact, says, hint } = fault;
        findings.push(error(`${room}/${fact}`, [...path], `${capital(subject(path, root))} ${says}`, hint));
      }
    }
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const step of steps) {
      path.push(step);
      visit((value as Record<string | number, unknown>)[step]);
      path.pop();
    }
  };
  visit(whole);
  return findings;
}

interface Fault {
  readonly fact: "empty" | "unprintable" | "no-such-day";
  /** Goes on where the subject ends. */
  readonly says: string;
  readonly hint?: string;
}

function faultOf(text: string, field: string | number | undefined): Fault | null {
  if (text !== "" && !VISIBLE.test(text)) return { fact: "empty", says: "holds only white space." };
  const bad = UNPRINTABLE.exec(text)?.[0] ?? (text.isWellFormed() ? undefined : /\p{Cs}/u.exec(text)![0]);
  if (bad !== undefined) {
    const name = `U+${bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    const says = `holds the character ${name}, which can't be printed.`;
    return { fact: "unprintable", says, hint: "delete it" };
  }
  if (DATE_FIELDS.has(String(field)) && DAY.test(text) && !isDay(text))
    return { fact: "no-such-day", says: `is ${text}, a day that doesn't exist.` };
  return null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day of the Gregorian calendar, written YYYY-MM-DD (ISO 8601). */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day <= days;
}
