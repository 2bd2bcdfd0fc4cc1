import type { Bank, Item } from "../model/bank.js";
import { parseCloze } from "./cloze.js";
import { error, type Finding, type Path } from "./finding.js";
import { repeats } from "./repeats.js";
import { didYouMean, listed } from "./suggest.js";
import type { WrittenItem } from "./written.js";

type ItemRule = (item: Item, path: Path, bank: Bank, written: WrittenItem) => Finding[];

/** Facts that must hold of every item. */
export const itemRules: readonly ItemRule[] = [
  optionsAreFew,
  optionsDiffer,
  acceptedAnswersDiffer,
  gapsAreWellFormed,
  falseStatementsAreCorrected,
  sourcesExist,
  paragraphsExist,
  changingFactsAreReviewed,
  reviewComesAfterTheFact,
];

const named = (item: Item): string => `item ${JSON.stringify(item.id)}`;

/** Ten letters, A to J, are what an answer sheet holds. */
const MAX_OPTIONS = 10;

function optionsAreFew(item: Item, path: Path): Finding[] {
  if (item.type !== "multiple" || item.options.length <= MAX_OPTIONS) return [];
  const message = `${named(item)} has ${item.options.length} options; at most ${MAX_OPTIONS} have a letter.`;
  return [
    error(
      "bank/too-many",
      [...path, "distractors"],
      message.replace("item", "Item"),
      "leave out the weakest distractors",
    ),
  ];
}

function optionsDiffer(item: Item, path: Path): Finding[] {
  if (item.type !== "choice" && item.type !== "multiple") return [];
  const keys = item.options.filter(({ role }) => role === "key").length;
  const pathOf = (index: number): Path => {
    if (index >= keys) return [...path, "distractors", index - keys];
    return item.type === "choice" ? [...path, "key"] : [...path, "keys", index];
  };
  const nameOf = (index: number): string => {
    if (index >= keys) return `distractor ${index - keys + 1}`;
    return item.type === "choice" ? "the key" : `key ${index + 1}`;
  };
  return repeats(
    item.options.map(({ text }) => text),
    (text, i, first) =>
      error(
        first < keys && i >= keys ? "bank/distractor-is-key" : "bank/duplicate-option",
        pathOf(i),
        `In ${named(item)}, ${nameOf(i)} says the same as ${nameOf(first)}: ${JSON.stringify(text)}.`,
        "every option must differ from the others",
      ),
  );
}

function acceptedAnswersDiffer(item: Item, path: Path): Finding[] {
  if (item.type !== "short" || item.match.case === "exact") return [];
  return repeats(item.keys, (key, i, first) =>
    error(
      "bank/duplicate-answer",
      [...path, "keys", i],
      `In ${named(item)}, accepted answers ${first + 1} and ${i + 1} are the same: ${JSON.stringify(key)}.`,
      "capital letters don't count unless match says case: exact",
    ),
  );
}

function gapsAreWellFormed(item: Item, path: Path, _: Bank, written: WrittenItem): Finding[] {
  if (written.type !== "cloze") return [];
  return parseCloze(written.text).mistakes.map(({ message, hint }) =>
    error("bank/cloze-syntax", [...path, "text"], `The text of ${named(item)} ${message}.`, hint),
  );
}

function falseStatementsAreCorrected(item: Item, path: Path): Finding[] {
  if (item.type !== "true-false" || item.key || item.correction !== null) return [];
  return [
    error(
      "bank/missing-correction",
      path,
      `The statement of ${named(item)} is false, but nothing says what is true.`,
      "add: correction: …",
    ),
  ];
}

function sourcesExist(item: Item, path: Path, bank: Bank): Finding[] {
  const known = bank.sources.map(({ id }) => id);
  return item.evidence.flatMap(({ source }, i) =>
    known.includes(source)
      ? []
      : [
          error(
            "bank/unknown-source",
            [...path, "evidence", i, "source"],
            `The evidence of ${named(item)} names a source ${JSON.stringify(source)}; this bank has ${listed(known)}.`,
            didYouMean(source, known),
          ),
        ],
  );
}

function paragraphsExist(item: Item, path: Path, bank: Bank): Finding[] {
  return item.evidence.flatMap(({ source, paragraph }, i) => {
    const paragraphs = bank.sources.find(({ id }) => id === source)?.text?.paragraphs ?? Infinity;
    if (paragraph <= paragraphs) return [];
    const message = `The evidence of ${named(item)} names paragraph ${paragraph}; ${JSON.stringify(source)} has ${paragraphs}.`;
    return [
      error(
        "bank/unknown-paragraph",
        [...path, "evidence", i, "paragraph"],
        message,
        "count from the headline as 1 over the lines that are not empty",
      ),
    ];
  });
}

function changingFactsAreReviewed(item: Item, path: Path): Finding[] {
  if (item.volatility === "never" || item.reviewBy !== null) return [];
  const message = `The key of ${named(item)} can change (${item.volatility}), but nothing says when to look again.`;
  return [error("bank/missing-review-date", [...path, "volatility"], message, "add: reviewBy: YYYY-MM-DD")];
}

function reviewComesAfterTheFact(item: Item, path: Path): Finding[] {
  if (item.reviewBy === null || item.reviewBy > item.asOf) return [];
  const message = `The review date of ${named(item)}, ${item.reviewBy}, is not after the day of the fact, ${item.asOf}.`;
  return [error("bank/review-too-early", [...path, "reviewBy"], message)];
}
