import { yamlEntry } from "../reading/write-yaml.js";
import type { Where } from "../model/exchange.js";
import type { Candidate, Refused } from "./candidates.js";

/** A text on one line, in quotation marks: nothing in it can end a note. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** What stands in a note as it is: a sentence of ours with others' words in it. */
export const noted = (text: string): string =>
  text.replace(/[\x00-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]+/g, " ").trim();

/** `question 3 (line 40)`. */
export const placeOf = ({ label, line }: Where): string =>
  line === null || label.includes(`line ${line}`) ? label : `${label} (line ${line})`;

/** An item as an entry of a bank's list, with notes on what it has lost. */
export function candidateLines({ fields, lost, picture }: Candidate, indent: number): string[] {
  const margin = " ".repeat(indent + 2);
  return [
    ...yamlEntry(fields, indent),
    ...(picture === null
      ? []
      : [
          `${margin}# its picture is shown once this line is complete, and the # gone:`,
          `${margin}# ${noted(picture.line)}`,
        ]),
    ...lost.map((one) => `${margin}# lost: ${noted(one)}`),
  ];
}

/** A question that is not in the bank, as a note; the item that it would have been can be put right there. */
export function refusedLines({ where, what, why, fields }: Refused, file: string, indent: number): string[] {
  const margin = " ".repeat(indent);
  return [
    `${margin}# left out, ${noted(`${placeOf(where)} of ${file}, ${why.replace(/[.:]$/, "")}`)}: ${quoted(what)}`,
    ...(fields === null ? [] : yamlEntry(fields, 2).map((line) => `${margin}# ${line}`)),
  ];
}
