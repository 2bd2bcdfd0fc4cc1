import type { Diagnostic, TextChange } from "../../model/diagnostic.js";
import { isJsonLines } from "../../reading/json-lines.js";
import { type ReadSource, parseSource, placeAt, slipped, withPlainLines } from "../../reading/source.js";
import { syntaxFault } from "../../reading/yaml.js";
import { changed } from "../../typing/changes.js";
import { foreignFile } from "../../typing/foreign.js";
import { hintFor } from "./foreign-hint.js";
import { type Fault, movedBack, origin } from "../../typing/mend.js";
import { type Guess, type Page, pageOf } from "../../typing/slip.js";
import { byPlace, inWritten } from "../typed.js";
import { afterCopying, aroundFence, wordsAround } from "./around.js";
import { codeAround, curlyJson, emphasisedFields } from "./code.js";
import { nestedItem, otherKind } from "./kinds.js";
import { emphasisedAnswer, rightAmongWrong } from "./marked.js";
import { notItems } from "./not-items.js";
import { reasonsAsFields } from "./reasons.js";
import { namedSections } from "./sections.js";

/** What may be around or inside a bank that was copied, from the outside in. Of those that are found again, each is mended. */
const COPIED: readonly { readonly find: (page: Page) => Guess | null; readonly isWhole: boolean }[] = [
  { find: aroundFence, isWhole: true },
  { find: afterCopying, isWhole: true },
  { find: aroundFence, isWhole: true },
  { find: wordsAround, isWhole: true },
  { find: codeAround, isWhole: true },
  { find: curlyJson, isWhole: true },
  { find: emphasisedFields, isWhole: true },
  { find: rightAmongWrong, isWhole: false },
  { find: reasonsAsFields, isWhole: false },
  { find: emphasisedAnswer, isWhole: false },
  { find: nestedItem, isWhole: false },
  { find: otherKind, isWhole: false },
  { find: namedSections, isWhole: true },
];
/** Of slips within items: nobody reads more of them at once. */
const MOST = 100;

/**
 * Like `parseSource`, of a file that a person brings: what copying it out of a chat, a mail or a program has left in it is said
 * first, and all else as if that were put right already.
 */
export function parseCopied(file: string, written: string, code = "bank/syntax"): ReadSource {
  const text = withPlainLines(written);
  if (isJsonLines(file) || text.includes("\0")) return parseSource(file, text, code);
  // What stands in the items of a bank is nothing that a blueprint has.
  const isBlueprint = /^blueprint\s*:/m.test(text);
  const found: Guess[] = [];
  const steps: (readonly TextChange[])[] = [];
  let now = text;
  // Of a long file, each look takes its time: the fault of a text is found out once.
  let fault: Fault | null | undefined;
  for (const { find, isWhole } of COPIED.filter((one) => one.isWhole || !isBlueprint))
    for (let times = 0; times < (isWhole ? 1 : MOST); times += 1) {
      const guess = find(pageOf(now));
      if (guess === null) break;
      const next = changed(now, guess.changes);
      if (fault === undefined) fault = syntaxFault(now);
      const left = syntaxFault(next);
      if (!isFurther(fault, left, next, guess.changes)) break;
      fault = left;
      found.push(movedBack(guess, steps));
      steps.push(guess.changes);
      now = next;
    }
  const foreign = foreignFile(now);
  const other = foreign === null ? notItems(pageOf(now)) : null;
  const slips = found.map((guess) => slipped(file, text, code, guess));
  if (other !== null) {
    const place = placeAt(file, text, origin(other.at, steps));
    const { message, hint } = other;
    return { ok: false, diagnostics: [...slips, { severity: "error", code, message, hint, place }] };
  }
  if (foreign !== null) {
    const { message } = foreign;
    const hint = hintFor(foreign, file);
    return {
      ok: false,
      diagnostics: [...slips, { severity: "error", code, message, hint, place: placeAt(file, text, 0) }],
    };
  }
  const read = parseSource(file, now, code);
  if (found.length === 0) return read;
  if (read.ok) return { ok: false, diagnostics: slips, meant: { written: text, source: read.value, steps } };
  const rest = read.diagnostics.map(inWritten({ file, text }, now, steps));
  const diagnostics: readonly Diagnostic[] = [...slips, ...rest].toSorted(byPlace);
  return {
    ok: false,
    diagnostics,
    ...(read.meant !== undefined && {
      meant: { ...read.meant, written: text, steps: [...steps, ...read.meant.steps] },
    }),
  };
}

/** Nothing is believed that leads no further than the text does without it. */
function isFurther(before: Fault | null, after: Fault | null, next: string, changes: readonly TextChange[]): boolean {
  if (after === null) return foreignFile(next) === null;
  return before !== null && origin(after.offset, [changes]) >= before.offset;
}
