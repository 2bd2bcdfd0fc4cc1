import type { Diagnostic } from "../model/diagnostic.js";
import { FREE_FIELDS, TEXT_LISTS } from "../typing/field-names.js";
import { slug } from "../typing/meant-value.js";
import { type Scalar, scalarsOf } from "./scalars.js";
import type { Misread, Rule } from "./misread-rule.js";
import { groupsByPoint, pointForThousands } from "./point-for-thousands.js";
import { BULLET } from "../typing/marks.js";
import { curlyMessage, openPair, uncurled } from "../typing/quotes.js";
import { quoted, shortened } from "../typing/slip.js";
import { placesIn, type SourceText } from "./source.js";

/** None of them says anything of a text between straight quotation marks: who writes these has said what is meant. */
const rules: readonly Rule[] = [
  lostText,
  cutText,
  curlyQuotes,
  splitEntry,
  strayQuote,
  listAsText,
  bulletInText,
  pointForThousands,
];

/**
 * Whether any rule can have anything to say; most texts are clear at a glance. A quotation mark at the end of a line is
 * in its place where the value of that line begins with one, and none ends it before.
 */
const SUSPECT =
  /[ \t]#(?:[^\s#]|.*\?)|[“”„‟«»‘’‚‛″][ \t]*(?:[,\]}\n]|$)|"(?=[ \t]*$)(?<!(?:^|[:-])[ \t]+"(?:[^"\n\\]|\\.)*")|[\u2022\u00B7\u2023\u25A0-\u25CF\u25E6\u27A2]/m;
const LISTS = new RegExp(`^[ \\t]*(?:- +)*(?:${[...TEXT_LISTS].join("|")}):\\s*(?!-\\s|[[>|#&*])\\S`, "m");

/** What was typed in a bank so that YAML reads it otherwise than its author. */
export function misread({ file, text, itemLines }: SourceText): readonly Diagnostic[] {
  if (itemLines !== null || !(SUSPECT.test(text) || LISTS.test(text) || groupsByPoint(text))) return [];
  const placeOf = placesIn(file, text);
  const values = scalarsOf(text).filter(({ isName, isPlain }) => !isName && isPlain);
  return values.flatMap((scalar, i) => {
    const found = rules.flatMap((rule) => rule(scalar, text, values.slice(i + 1, i + 4)) ?? []);
    return found.slice(0, 1).map(({ severity, name, at, message, hint, change, isCertain = false }) => ({
      severity,
      code: `bank/${name}`,
      message,
      hint,
      fix: { changes: [change], isCertain },
      place: placeOf(at),
    }));
  });
}

/** The field that a text belongs to, alone or in a list. */
const fieldOf = ({ path }: Scalar): string => String(path.findLast((step) => typeof step === "string"));
const isFree = (scalar: Scalar): boolean => FREE_FIELDS.has(fieldOf(scalar));

/** `key: #ifdef` is empty. */
function lostText(scalar: Scalar, text: string): Misread | null {
  const { start, end, value } = scalar;
  if (value !== "" || end === start || !isFree(scalar)) return null;
  const whole = quoted(text.slice(start, end));
  return {
    severity: "error",
    name: "cut-text",
    at: start,
    message: "YAML takes this text for a note, because it begins with #.",
    hint: `put the text in quotation marks: ${shortened(whole)}`,
    change: { start, end, text: whole },
    isCertain: false,
  };
}

function cutText(scalar: Scalar, text: string): Misread | null {
  const { start, end, value } = scalar;
  const note = /^[ \t]+(#(?:[^\s#][^\n]*|.*\?["')]*(?=\s*(?:\n|$))))/.exec(text.slice(end, end + 1000));
  // Behind a whole sentence, a note is what was meant.
  if (note === null || !isFree(scalar) || /[.?!…:;]["'”»)\]]*$/.test(value)) return null;
  const cut = note[1]!.trimEnd();
  const whole = quoted(text.slice(start, end) + note[0].slice(0, note[0].length - note[1]!.length) + cut);
  return {
    severity: "warning",
    name: "cut-text",
    at: end + note[0].length - note[1]!.length,
    message: `YAML takes ${JSON.stringify(shortened(cut))} for a note, so this text ends before it: ${JSON.stringify(value)}.`,
    hint: `put the text in quotation marks: ${shortened(whole)}${cut[1] === " " ? "" : "; a note that is meant as one has a space after its #"}`,
    change: { start, end: end + note[0].trimEnd().length, text: whole },
  };
}

function curlyQuotes(scalar: Scalar): Misread | null {
  const { start, end, value } = scalar;
  const curly = uncurled(value);
  if (curly === null) return null;
  const text = isFree(scalar) || !isSafe(curly.inner) ? quoted(curly.inner) : curly.inner;
  const seen = isFree(scalar)
    ? `; if they are to be seen, put straight ones around them: ${shortened(quoted(value))}`
    : "";
  return {
    severity: "warning",
    name: "curly-quotes",
    at: start,
    message: curlyMessage(curly.pair),
    hint: `write: ${shortened(text)}${seen}`,
    change: { start, end, text },
  };
}

/** `[“Garrow, near Lissey”]` is two entries. */
function splitEntry({ start, value, path }: Scalar, text: string, next: readonly Scalar[]): Misread | null {
  const pair = openPair(value);
  if (pair === undefined || typeof path.at(-1) !== "number") return null;
  const rest = next.filter(
    (one) => one.path.length === path.length && path.slice(0, -1).every((step, i) => one.path[i] === step),
  );
  const last = rest.find((one) => one.value.endsWith(pair[1]!) && !one.value.startsWith(pair[0]!));
  const between = last === undefined ? "\n" : text.slice(start, last.end);
  if (last === undefined || between.includes("\n") || between.slice(1).includes(pair[0]!)) return null;
  const whole = quoted(between.slice(1, -1).trim());
  return {
    severity: "error",
    name: "split-entry",
    at: start,
    message: `The comma splits this entry in two: YAML does not know the quotation marks ${pair}.`,
    hint: `write it between straight ones: ${shortened(whole)}`,
    change: { start, end: last.end, text: whole },
  };
}

function strayQuote(scalar: Scalar): Misread | null {
  const { start, end, value } = scalar;
  if (!isFree(scalar) || !/[^\d\s"]"$/.test(value) || value.indexOf('"') < value.length - 1) return null;
  // „ and “ may have been typed where the keyboard's own mark closes.
  const isMixed = /^[„“”][^„“”]*$/u.test(value);
  const whole = quoted(value.slice(isMixed ? 1 : 0, -1));
  return {
    severity: "warning",
    name: "stray-quote",
    at: end - 1,
    message: isMixed
      ? `A quotation mark of another kind opened this text (${value[0]!}), so both are part of it.`
      : "A quotation mark closes here, but none opens: it is part of the text.",
    hint: `write: ${shortened(whole)}`,
    change: { start, end, text: whole },
  };
}

/** `distractors: Easthaven, Southmere`, or lines below it without hyphens. */
function listAsText(scalar: Scalar, text: string): Misread | null {
  const { start, end, path } = scalar;
  const field = String(path.at(-1));
  if (!TEXT_LISTS.has(field)) return null;
  const written = text.slice(start, end);
  const isTight = written.startsWith("-");
  const entries = entriesOf(written);
  const texts = FREE_FIELDS.has(field) ? entries : entries.map((entry) => entry.split("/").map(slug).join("/"));
  const whole = `[${texts.map((entry) => (isSafe(entry) ? entry : quoted(entry))).join(", ")}]`;
  return {
    severity: "error",
    name: isTight ? "hyphens" : "wrong-type",
    at: start,
    message: isTight
      ? "No ordinary space stands between the hyphens of this list and its entries, so it is read as one text."
      : `Field ${JSON.stringify(field)} is a text; it must be a list.`,
    hint: `write it as a list: ${shortened(whole)}`,
    change: { start, end, text: whole },
    isCertain: written.includes("\n") && written.split("\n").every((line) => MARKED.test(line)),
  };
}

/** Where each line has a mark of its own, nobody means one text. */
const MARKED = /^\s*(?:[^\w\s"'“„]|\d\uFE0F?\u20E3)/u;
function entriesOf(written: string): readonly string[] {
  const inner = written.replace(/^\(([^()]*)\)$/, "$1");
  const sign =
    ["\n", " | ", " > ", "->", "→", ";", " / ", "，", "、", ",", " or "].find((one) => inner.includes(one)) ?? "\n";
  const marks = written.startsWith("-") ? /^-\s*/ : BULLET;
  return inner.split(sign).flatMap((entry) => {
    const text = entry.trim().replace(marks, "");
    return text.replace(/^(?:\d{1,2}|[a-zA-Z])[.)]\s+/, "").replace(/^"(.*)"$|,$/, "$1") || [];
  });
}

const isSafe = (entry: string): boolean =>
  /^\p{L}[^,:#[\]{}"]*$/u.test(entry) && !/^(?:true|false|null|~)$/i.test(entry);

function bulletInText(scalar: Scalar): Misread | null {
  const { start, end, value } = scalar;
  const bullet = /^[\u2022\u00B7\u2023\u25A0-\u25CF\u25E6\u27A2]\s*/.exec(value)?.[0];
  if (bullet === undefined || !isFree(scalar) || value.length === bullet.length) return null;
  const rest = value.slice(bullet.length);
  return {
    severity: "warning",
    name: "bullet",
    at: start,
    message: `The bullet ${JSON.stringify(bullet.trim())} is part of this text.`,
    hint: `write: ${shortened(isSafe(rest) ? rest : quoted(rest))}`,
    change: { start, end, text: isSafe(rest) ? rest : quoted(rest) },
  };
}
