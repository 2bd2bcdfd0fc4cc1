import { gapFields, type ReadGap } from "../gap-fields.js";
import { gapPlace, withGaps } from "../gap-places.js";
import { explanationOfHtml, textOfHtml, typedTextOfHtml } from "../html.js";
import type { QuestionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf } from "../xml-parts.js";
import type { Outcome } from "../outcome.js";
import { textIn } from "./texts.js";

/** `{1:SHORTANSWER:`, and the short names of the types (qtype_multianswer, ANSWER_START). */
const START =
  /\{(\d*):(SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW|NUMERICAL|NM|(?:MULTICHOICE|MULTIRESPONSE)(?:_(?:VS|HS|V|H|S))?|(?:MC|MR)(?:VS|HS|V|H|S)?):/gi;

/** A text in which answers, with what each is worth, stand in braces. */
export function multianswer(question: XmlElement, notes: QuestionNotes): Outcome {
  const written = childOf(question, "questiontext");
  const html = textIn(written);
  const gaps: ReadGap[] = [];
  const weights = new Set<string>();
  let text = "";
  let end = 0;
  for (const found of html.matchAll(START)) {
    if (found.index < end) continue;
    const from = found.index + found[0].length;
    const close = endOf(html, from);
    if (close === null) return { why: `a gap of it is never closed: ${JSON.stringify(found[0])}` };
    const gap = gapOf(found[2]!.toUpperCase(), html.slice(from, close), notes);
    if (gap === null) return { why: "several options can be chosen in a gap of it" };
    text += html.slice(end, found.index) + gapPlace(gaps.length);
    gaps.push(gap);
    weights.add(found[1] === "" ? "1" : found[1]!);
    end = close + 1;
  }
  if (weights.size > 1) notes.lose("the weights of its gaps");
  const rest = text + html.slice(end);
  const words = notes.stem(
    textOfHtml(attribute(written, "format") === "moodle_auto_format" ? rest.replaceAll("\n", "<br>") : rest),
  );
  return gapFields(withGaps(words, gaps), notes.lose);
}

/** Where the brace is that closes a gap; a backslash before one makes it text. */
function endOf(html: string, from: number): number | null {
  for (let at = from; at < html.length; at += 1) {
    if (html[at] === "\\") at += 1;
    else if (html[at] === "}") return at;
  }
  return null;
}

/** Null where several options can be chosen. */
function gapOf(type: string, written: string, notes: QuestionNotes): ReadGap | null {
  const answers = splitAt(written, "~")
    .filter((one) => one !== "")
    .map(answerOf);
  const why = (feedback: string): string => notes.other(explanationOfHtml(feedback), "feedback");
  const typed = (html: string): string => notes.other(typedTextOfHtml(html), "an answer");
  if (type.startsWith("MULTIRESPONSE") || type.startsWith("MR")) return null;
  if (type.startsWith("MULTICHOICE") || type.startsWith("MC")) {
    const options = answers.map(({ text, share, feedback }) => ({
      ...notes.option(textOfHtml(text)),
      share,
      why: why(feedback),
    }));
    return { kind: "options", options, isFixed: !type.endsWith("S") };
  }
  if (type === "NUMERICAL" || type === "NM") {
    return {
      kind: "number",
      answers: answers.map(({ text, share, feedback }) => {
        const [value = "", tolerance = "0"] = typed(text).split(":");
        return { value: value.trim(), tolerance: Number(tolerance) || 0, share, why: why(feedback) };
      }),
    };
  }
  return {
    kind: "typed",
    answers: answers.map(({ text, share, feedback }) => ({ text: typed(text), share, why: why(feedback) })),
    isCaseExact: type.endsWith("C"),
    hasWildcards: true,
  };
}

/** `=Paris#Yes`, `%50%Lyon`, `Nice`. */
function answerOf(written: string): { text: string; share: number; feedback: string } {
  const [, right, weight, rest = ""] = /^\s*(?:(=)|%(-?[\d.]+)%)?(.*)$/s.exec(written)!;
  const [text = "", ...feedback] = splitAt(rest, "#");
  const share = right !== undefined ? 1 : weight === undefined ? 0 : Number(weight) / 100;
  return { text: unescaped(text), share: Number.isFinite(share) ? share : 0, feedback: unescaped(feedback.join("#")) };
}

/** Split at a sign that has no backslash before it, and that is not of an entity: `&#35;` (ANSWER_ALTERNATIVE_REGEX there). */
function splitAt(text: string, sign: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === sign && text[at - 1] !== "&") parts.push("");
    else if (text[at] === "\\" && at + 1 < text.length) parts[parts.length - 1] += text[at]! + text[++at]!;
    else parts[parts.length - 1] += text[at]!;
  }
  return parts;
}

const unescaped = (text: string): string => text.replace(/\\([}~#"\\/=%])/g, "$1");
