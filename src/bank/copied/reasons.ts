import { type Guess, type Page, quoted, shortened, within } from "../../typing/slip.js";
import { bared } from "../../typing/words.js";
import { bare, fieldOn, linesBelow, safe } from "./written.js";

const REASON = /^( *(?:- +)?)([^\s"'[{|>&*#-][^:"]*|"[^"]+"|'[^']+'):\s+(\S.*)$/;
/** What an option may have besides its text. */
const OF_OPTION = new Set(
  "text why pin id label correct iscorrect right option answer letter value image alt feedback".split(" "),
);

interface Reason {
  readonly text: string;
  readonly why: string;
}

/** `Southmere: no pier there`; null for a field of an option, or a letter. */
function reasonIn(text: string, why: string): Reason | null {
  const name = bare(text);
  const isField = OF_OPTION.has(bared(name)) || /^[A-Z\d]$/i.test(name) || why.trim() === "";
  return isField || /^[[{|>]/.test(why.trim()) ? null : { text: name, why: bare(why.replace(/\s+#\s.*$/, "")) };
}

const asGroup = ({ text, why }: Reason): string => `{ text: ${safe(text)}, why: ${safe(why)} }`;

/** `- Southmere: no pier there`: what is wrong with an answer, behind its colon. */
export function reasonsAsFields(page: Page): Guess | null {
  for (const at of page.lines.keys()) {
    const field = fieldOn(page, at);
    if (field === null || !(field.name === "distractors" || field.name === "key")) continue;
    const hyphen = field.name === "key" ? "" : "- ";
    const found = field.value === "" ? below(page, linesBelow(page, field)) : inBraces(page, at, field.value);
    if (found === null || (hyphen === "" && found.reasons.length > 1)) continue;
    const [first] = found.reasons;
    const isFlow = field.value !== "";
    const written =
      isFlow && hyphen !== "" ? `[${found.reasons.map(asGroup).join(", ")}]` : `${hyphen}${asGroup(first!)}`;
    const more = !isFlow && found.reasons.length > 1 ? " (and so for every entry)" : "";
    return {
      at: found.at,
      message: `YAML takes ${JSON.stringify(shortened(first!.text))} for the name of a field, because of the colon behind it.`,
      hint: `write: ${shortened(written)}${more}; or, if the colon is part of the answer: ${isFlow ? "" : hyphen}${quoted(`${first!.text}: ${first!.why}`)}`,
      changes: isFlow
        ? [within(page, at, page.lines[at]!.lastIndexOf(field.value), page.lines[at]!.trimEnd().length, written)]
        : found.lines.map((line, n) =>
            within(page, line, found.depth, page.lines[line]!.length, `${hyphen}${asGroup(found.reasons[n]!)}`),
          ),
      isCertain: false,
    };
  }
  return null;
}

interface Found {
  readonly at: number;
  readonly depth: number;
  readonly lines: readonly number[];
  readonly reasons: readonly Reason[];
}

/** Only where each line is one: among others, a colon is more often part of an answer. */
function below(page: Page, lines: readonly number[]): Found | null {
  const parts = lines.map((line) => REASON.exec(page.lines[line]!));
  const lead = parts[0]?.[1];
  const reasons = parts.flatMap((one) => (one === null || one[1] !== lead ? [] : (reasonIn(one[2]!, one[3]!) ?? [])));
  if (lead === undefined || reasons.length < lines.length) return null;
  return { at: page.starts[lines[0]!]! + lead.length, depth: /^ */.exec(lead)![0].length, lines, reasons };
}

/** `{ Easthaven: it has no pier, Southmere: no ferry there }` */
function inBraces(page: Page, line: number, value: string): Found | null {
  const inner = /^\{(.*)\}$/.exec(value)?.[1];
  const parts = inner?.split(",").map((part) => /^\s*([^:]+):\s+(\S.*?)\s*$/.exec(part)) ?? [];
  const reasons = parts.flatMap((one) => (one === null ? [] : (reasonIn(one[1]!, one[2]!) ?? [])));
  if (parts.length === 0 || reasons.length < parts.length) return null;
  return { at: page.starts[line]! + page.lines[line]!.lastIndexOf(value), depth: 0, lines: [line], reasons };
}
