import type { ChoiceItem } from "../model/bank.js";
import { codesOf, countIn } from "./coded.js";
import { leadsOn } from "./heads.js";
import { numberedIn } from "./numbered.js";
import { answersOf } from "./words.js";

/** Numbered lines of a stem, and what is asked of them. */
interface Asked {
  readonly above: string;
  readonly lines: readonly string[];
  /** Empty where they are statements, of which is asked whether they are true. */
  readonly question: string;
}

/** Which of them are true, as the right code has it; null where options are no codes. */
export function codedIn(item: ChoiceItem): (Asked & { readonly isTrue: readonly boolean[] }) | null {
  const right = codesOf(item)?.[0];
  const asked = askedIn(item.stem);
  if (asked === null || right === undefined) return null;
  const isNamedTrue = asked.question !== "" || !NEGATION.test(asked.below);
  return { ...asked, isTrue: asked.lines.map((_, i) => right.includes(i) === isNamedTrue) };
}

/** How many are true, where options count them; null where they do not. */
export function countedIn(item: ChoiceItem): (Asked & { readonly count: number }) | null {
  const asked = askedIn(item.stem);
  if (asked === null || !/\bhow many\b/i.test(item.stem) || NEGATION.test(asked.below)) return null;
  const count = countIn(answersOf(item)[0]!, asked.lines.length);
  return count === null ? null : { ...asked, count };
}

function askedIn(stem: string): (Asked & { readonly below: string }) | null {
  const numbered = numberedIn(stem);
  if (numbered === null) return null;
  const { above, lines, below } = numbered;
  // “Consider these statements” alone may ask for those that are true, or for the others.
  if (below === "" && !leadsOn(above) && !/[?？]|\b(?:which|how many)\b|कौन/iu.test(above)) return null;
  const rest = below.replace(FORMULA, "").trim();
  const areStatements = STATEMENTS.test(rest === "" ? above : rest);
  return { above, lines, question: areStatements ? "" : `${above} ${rest}`, below: rest === "" ? above : rest };
}

const FORMULA = /\b(?:select|choose) (?:the|your) (?:correct )?(?:answer|option|code)[^.:?]*[.:?]?/i;
const STATEMENTS = /\bstatements?\b|कथन/i;
const NEGATION = /\b(?:not|incorrect|wrong|false)\b|नहीं|गलत|असत्य/i;
