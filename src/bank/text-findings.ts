import { error, type Finding, type Path } from "../reading/finding.js";
import { capital, subject } from "../reading/subject.js";
import { isDay, isLikeDay } from "../text/days.js";

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
  if (DATE_FIELDS.has(String(field)) && isLikeDay(text) && !isDay(text))
    return { fact: "no-such-day", says: `is ${text}, a day that doesn't exist.` };
  return null;
}
