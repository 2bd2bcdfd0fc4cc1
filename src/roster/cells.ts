import { didYouMean, listed } from "../reading/suggest.js";
import { languageNamed } from "../typing/meant-value.js";
import type { Candidate } from "../model/roster.js";
import { ALLOWED_SIZES, PRINT_SIZES } from "../text/print-sizes.js";
import { isCutShort, isShownDay } from "../text/spreadsheet-damage.js";
import type { Column } from "./columns.js";

const MAX_LENGTH = 200;
/** Control characters, marks without a shape of their own, half characters: nobody can read such an id out. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFDD0-\uFDEF\uFFFE\uFFFF]/u;
/** Names may need joiners (Persian, Hindi), but nothing that turns the text around them. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Cs}\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/u;

/** In per cent. */
const MOST_TIME = 300;
/** What nobody can have is not suggested. */
const shareIn = (cell: string): string | undefined => {
  const share = Number.parseInt(cell, 10);
  return share > MOST_TIME ? undefined : `write: ${share}%`;
};

/** Why a cell can't be used, and what to do. */
export type Refuse = (column: Column, message: string, hint?: string) => void;

/** What the cells of a row say of a candidate; what is wrong is said, and left out. */
export function candidateOf(cell: (column: Column) => string, languages: readonly string[], refuse: Refuse): Candidate {
  const text = (column: Column, bad: RegExp): string => {
    const written = cell(column);
    const found = bad.exec(written)?.[0];
    if (found !== undefined) refuse(column, `The ${column} holds the character ${nameOf(found)}, which can't be read.`);
    else if (written.length > MAX_LENGTH) refuse(column, `The ${column} is longer than ${MAX_LENGTH} characters.`);
    return written;
  };
  const choice = <T>(
    column: Column,
    found: T | undefined,
    allowed: string,
    hint?: () => string | undefined,
  ): T | null => {
    const written = cell(column);
    if (found === undefined && written !== "")
      refuse(column, `The ${column} is ${JSON.stringify(written.slice(0, 60))}; allowed: ${allowed}.`, hint?.());
    return found ?? null;
  };
  const line = (column: Column): string | null =>
    text(column, UNPRINTABLE).replace(/\s*[\t-\r\u2028\u2029]\s*/g, " ") || null;
  const id = text("id", UNREADABLE);
  if (id === "") refuse("id", "The id is missing.");
  else if (isCutShort(id))
    refuse(
      "id",
      `The id ${JSON.stringify(id)} was damaged by a spreadsheet and can't be restored.`,
      "export the list anew, and import this column as text, or leave the spreadsheet out",
    );
  const size = PRINT_SIZES.find((one) => cell("size").replace(/ *pt$/i, "") === String(one));
  const percent = /^(\d{1,3}) *%?$/.exec(cell("extra time"))?.[1];
  const wanted = languageNamed(cell("language")) ?? cell("language").toLowerCase();
  const language = languages.find((one) => one.toLowerCase() === wanted);
  return {
    id,
    name: line("name"),
    class: line("class"),
    accommodation: {
      size: choice("size", size, ALLOWED_SIZES, () =>
        /^(?:large|big|gross|groß|grande|grand|gros\b|(?:yes|y|ja|j|oui|o|sí|si|s|x|✓|हाँ|نعم)$)/iu.test(cell("size"))
          ? "write 18 or 24 for large print"
          : /^\D+$/.test(cell("size"))
            ? "leave the cell empty for the ordinary size"
            : undefined,
      ),
      extraTime:
        choice(
          "extra time",
          percent !== undefined && Number(percent) <= MOST_TIME ? Number(percent) : undefined,
          `0% to ${MOST_TIME}%`,
          () =>
            /^\d{1,3}\s*(?:m|h|std|stunde|hour|heure|hora)/i.test(cell("extra time"))
              ? "write a share of the time allowed, not a time: of 60 minutes, 15 more are 25%"
              : /^\d{1,3}\D*$/.test(cell("extra time"))
                ? shareIn(cell("extra time"))
                : "write a share, such as 25%, or leave the cell empty",
        ) ?? 0,
      language: choice("language", language, listed(languages), () => didYouMean(cell("language"), languages)),
    },
  };
}

/** `5/3/5458` may have been 05-03-1234. */
const DAY = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
/** What people write where there is nothing. */
const NOTHING = /^(?:n\/a|none|null|nil|undefined|unknown|tbd|k\. ?a\.|-+|\?+)$/i;

interface Doubt {
  readonly why: string;
  readonly hint: string;
}

/** Why an id that can be used may not be what it was, as `17.0` or a long number that ends in zeros; undefined where nothing tells so. */
export function oddId(id: string): Doubt | undefined {
  const why = "may have been changed by a spreadsheet";
  const compare = "compare it with the list it came from";
  const whole = /^(\d+)[.,]0+$/.exec(id)?.[1] ?? /^'(\d+)$/.exec(id)?.[1];
  if (whole !== undefined) return { why, hint: `if it was ${whole}, write ${whole}` };
  if (/^\d{15}0+$/.test(id)) return { why, hint: `spreadsheets keep 15 digits: ${compare}` };
  if (DAY.test(id) || isShownDay(id)) return { why, hint: `spreadsheets make days of ids such as 1-2: ${compare}` };
  return NOTHING.test(id) ? { why: "reads as if there were none", hint: "write the id" } : undefined;
}

const nameOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
