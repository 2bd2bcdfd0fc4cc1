import type { Item } from "../model/bank.js";

/** What a learner reads of an item's question, quotation marks and all; gaps as `____`. Options apart. */
export function askedTexts(item: Item): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
      return [item.stem];
    case "ordering":
      return [item.stem, ...item.options.map(({ text }) => text)];
    case "matching":
      return [item.stem, ...item.pairs.map(({ left }) => left)];
    case "statements":
      return [item.stem, ...item.statements.flatMap(({ wordings }) => wordings.map(({ text }) => text))];
    case "explains":
      return [
        item.stem,
        ...[item.statement, ...item.reasons].flatMap(({ wordings }) => wordings.map(({ text }) => text)),
      ];
  }
}

/** All that is shown of it before or after an answer: where a source's own words would count. */
export function shownTexts(item: Item): readonly string[] {
  const more =
    item.type === "true-false"
      ? [item.correction ?? ""]
      : item.type === "open"
        ? [item.answer ?? "", ...item.rubric.map((one) => one.for)]
        : [];
  const answers = "options" in item ? item.options.flatMap(({ text, why }) => [text, why ?? ""]) : [];
  const whole =
    item.type === "cloze"
      ? [item.segments.map((part) => (typeof part === "string" ? part : part.answer)).join("")]
      : [];
  return [...new Set([...askedTexts(item), ...whole, ...answers, ...more, item.explanation ?? ""])].filter(
    (text) => text !== "",
  );
}

/** Without what stands between quotation marks: those words are somebody's speech, and known to be. */
export const unquoted = (text: string): string => text.replace(/"[^"]*"|“[^“”]*”|‘[^‘’]{8,}’/gu, " … ");
