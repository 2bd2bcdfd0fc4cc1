import { escaped } from "../../deck/html-to-markdown.js";
import { fromMarkdown } from "../markdown.js";
import { middleOf, numberFields } from "../number-fields.js";
import {
  explained,
  losing,
  openFields,
  optionFields,
  shortFields,
  withFields,
  type QuestionFields,
} from "../question-fields.js";
import type { Text2qtiKind, Text2qtiPart } from "./lines.js";

/** What belongs to one question, in its order. */
export interface Text2qtiQuestion {
  readonly line: number;
  readonly title: string | null;
  readonly points: string | null;
  readonly stem: string;
  readonly parts: readonly Text2qtiPart[];
}

const CHOICES: ReadonlySet<Text2qtiKind | null> = new Set(["choice", "right choice"]);
const SEVERAL: ReadonlySet<Text2qtiKind | null> = new Set(["of several", "right of several"]);

/** A question of text2qti as the fields of an item. */
export function text2qtiFields({ stem: written, points, parts }: Text2qtiQuestion): QuestionFields {
  const lost: string[] = [];
  const said = (text: string, links: "links" | "no-links" = "no-links"): string => {
    const read = fromMarkdown(text, links);
    lost.push(...read.lost);
    return read.text;
  };
  const stem = said(written);
  const answers = parts.filter(({ kind }) => ANSWERS.has(kind));
  const made = answered(stem, answers, parts, said);
  const notes = parts.flatMap(({ kind, text }, i) => {
    if (kind === "feedback to right answers" || kind === "feedback to wrong answers")
      lost.push(`the ${kind}, ${JSON.stringify(said(text))}`);
    const isGeneral = kind === "feedback" && !parts.slice(0, i).some((part) => ANSWERS.has(part.kind));
    return isGeneral || (kind === "solution" && !isOpen(answers)) ? [said(text, "links")] : [];
  });
  const value = Number(points);
  const hasPoints = points !== null && value > 0 && value <= 1000;
  if (points !== null && !hasPoints) lost.push(`the points ${JSON.stringify(points)}`);
  return losing(withFields(explained(made, notes.join("\n")), hasPoints ? { points: value } : {}), lost);
}

const ANSWERS: ReadonlySet<Text2qtiKind | null> = new Set<Text2qtiKind>([
  "choice",
  "right choice",
  "of several",
  "right of several",
  "short answer",
  "essay",
  "upload",
  "number",
]);

const isOpen = (answers: readonly Text2qtiPart[]): boolean => answers[0]?.kind === "essay";

function answered(
  stem: string,
  answers: readonly Text2qtiPart[],
  parts: readonly Text2qtiPart[],
  said: (text: string, links?: "links" | "no-links") => string,
): QuestionFields {
  const [first] = answers;
  if (first === undefined) return { why: "nothing says how it is answered" };
  const hasOnly = (kinds: ReadonlySet<Text2qtiKind | null>): boolean => answers.every(({ kind }) => kinds.has(kind));
  if (hasOnly(CHOICES) || hasOnly(SEVERAL)) {
    const options = parts.flatMap(({ kind, text }, i) => {
      if (!ANSWERS.has(kind)) return [];
      const next = parts[i + 1];
      const why = next?.kind === "feedback" ? said(next.text) : null;
      return [{ text: said(text), isRight: kind === "right choice" || kind === "right of several", why }];
    });
    const rights = options.filter(({ isRight }) => isRight).length;
    if (hasOnly(CHOICES) && rights > 1)
      return { why: "two of its options are marked as right, and only one may be chosen" };
    return optionFields(stem, options, { several: hasOnly(SEVERAL) });
  }
  if (answers.every(({ kind }) => kind === "short answer"))
    return shortFields(
      stem,
      answers.map(({ text }) => escaped(text)),
    );
  if (answers.length > 1) return { why: "it is answered in two ways" };
  if (first.kind === "upload") return { why: "it asks for a file to be handed in" };
  if (first.kind === "number") return numeric(stem, first.text.trim());
  const model = parts.find(({ kind }) => kind === "solution");
  return openFields(stem, model === undefined ? {} : { answer: said(model.text) });
}

/** `3.14 +- 0.01`, `3 +- 5%`, `[1, 2]` or a whole number. */
function numeric(stem: string, text: string): QuestionFields {
  const [, low, high] = /^\[([^,\]]+),([^,\]]+)\]$/.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const range = middleOf(low, high);
    return range === null
      ? { why: `its answer ${JSON.stringify(text)} is no range` }
      : numberFields(stem, range.key, range.tolerance);
  }
  const [key = "", margin] = text.split("+-");
  return numberFields(stem, key.trim().replace(/(\d)_(?=\d)/g, "$1"), margin === undefined ? null : margin.trim());
}
