import type { Gap } from "../model/bank.js";

export interface ClozeMistake {
  readonly message: string;
  readonly hint: string;
}

/** Anki makes one card of all gaps from here on (rslib/src/notetype/cardgen.rs). */
const MOST_GAPS = 499;
const OPENER = /\{\{c(\d{1,3})::/g;

/**
 * Reads Anki's gap marks, `{{c1::answer::hint}}`. The first `}}` ends a gap, as in Anki
 * (rslib/src/cloze.rs); gaps inside gaps are refused.
 */
export function parseCloze(text: string): { segments: (string | Gap)[]; mistakes: ClozeMistake[] } {
  const segments: (string | Gap)[] = [];
  const mistakes: ClozeMistake[] = [];
  const plain = (part: string): void => {
    if (/\{\{|\}\}/.test(part)) {
      mistakes.push({
        message: `has braces that are not a gap: ${JSON.stringify(part.trim().slice(0, 40))}`,
        hint: "write a gap as {{c1::answer}} or {{c1::answer::hint}}, with a small c and no spaces",
      });
    }
    if (part !== "") segments.push(part);
  };

  let end = 0;
  for (const opener of text.matchAll(OPENER)) {
    if (opener.index < end) {
      mistakes.push({ message: `has gap c${opener[1]} inside another gap`, hint: "close the outer gap with }} first" });
      continue;
    }
    const start = opener.index + opener[0].length;
    const close = text.indexOf("}}", start);
    if (close < 0) {
      mistakes.push({ message: `has a gap c${opener[1]} that is never closed`, hint: "end it with }}" });
      end = text.length;
      break;
    }
    plain(text.slice(end, opener.index));
    const [answer = "", hint = ""] = splitOnce(text.slice(start, close)).map((part) => part.trim());
    if (answer === "")
      mistakes.push({ message: `has a gap c${opener[1]} without an answer`, hint: "write {{c1::answer}}" });
    segments.push({ gap: Number(opener[1]), answer, hint: hint === "" ? null : hint });
    end = close + 2;
  }
  plain(text.slice(end));

  const numbers = [...new Set(segments.flatMap((part) => (typeof part === "string" ? [] : [part.gap])))].toSorted(
    (a, b) => a - b,
  );
  if (numbers.length === 0 && mistakes.length === 0) {
    mistakes.push({ message: "has no gap", hint: gapHint(text) });
  }
  for (const number of numbers.filter((one) => one < 1 || one > MOST_GAPS)) {
    mistakes.push({
      message: `has a gap c${number}, of which Anki makes no card`,
      hint: `number gaps from c1 to c${MOST_GAPS}; numbers may be left out, and a number is best never used again`,
    });
  }
  return { segments, mistakes };
}

/** What is nearly a gap as one. */
function gapHint(text: string): string {
  const single = /\{\s*[cC](\d{1,3})\s*::?\s*([^{}]+?)\s*\}/.exec(text);
  if (single !== null) return `a gap has two braces on each side: {{c${single[1]!}::${single[2]!}}}`;
  return /_{2,}|\.{4,}|…/.test(text)
    ? "write each answer into the text, in the place of its gap: {{c1::answer}}"
    : "mark one as {{c1::answer}}";
}

/** The answer of a gap, and its hint. */
function splitOnce(gap: string): string[] {
  const at = gap.indexOf("::");
  return at < 0 ? [gap] : [gap.slice(0, at), gap.slice(at + 2)];
}

/** A text with each of its gaps, marks and all, as something else. */
export const withGapsAs = (text: string, write: (gap: string) => string): string =>
  text.replace(/\{\{c\d+::.*?\}\}/gs, write);

/** A text as it is when all of its gaps are filled in. */
export const filledGaps = (text: string): string => text.replace(/\{\{c\d+::(.*?)(?:::.*?)?\}\}/gs, "$1");
