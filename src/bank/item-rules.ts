import type { Item } from "../model/bank.js";
import { parseCloze } from "./cloze.js";
import { cardRules } from "./card-rules.js";
import { NO_SOURCE } from "./complete.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { type ItemRule, type Surroundings, named } from "./item-rule.js";
import { meantNumber } from "../typing/numbers.js";
import { optionRules } from "./option-rules.js";
import { pointsInAll } from "./rubric.js";
import { repeats } from "./repeats.js";
import { statementsIn, statementsOf } from "./statement.js";
import { statementRules } from "./statement-rules.js";
import { capital } from "../reading/subject.js";
import { didYouMean, listed } from "../reading/suggest.js";
import type { CompleteItem } from "./complete-item.js";

/** Facts that must hold of every item. */
export const itemRules: readonly ItemRule[] = [
  ...optionRules,
  acceptedAnswersDiffer,
  numbersAreReadable,
  gapsAreWellFormed,
  rubricFitsPoints,
  sourcesExist,
  paragraphsExist,
  changingFactsAreReviewed,
  reviewComesAfterTheFact,
  passagesExist,
  ...statementRules,
  ...cardRules,
];

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

/** `7,50` is seven and a half in one country and seven hundred and fifty in another. */
function numbersAreReadable(item: Item, path: Path, _: Surroundings, written: CompleteItem): Finding[] {
  if (item.type !== "numeric" || written.type !== "numeric" || typeof written.key === "number") return [];
  const group = item.decimal === "point" ? "," : ".";
  if (!written.key.includes(group)) return [];
  const message = `The key of ${named(item)} is ${JSON.stringify(written.key)}, but its fraction is separated by a ${item.decimal}.`;
  const [key, fraction] = (meantNumber(written.key)?.keys ?? []).map((one) =>
    item.decimal === "comma" ? one.replace(".", ",") : one,
  );
  const at = [...path, "key"];
  const other = item.decimal === "point" ? "comma" : "point";
  if (key === undefined) return [error("bank/number", at, message, `write it with a ${item.decimal}`)];
  const hint =
    fraction === undefined
      ? `write: ${key}; or, where answers are written so, add: decimal: ${other}`
      : `write: ${key} if the sign groups thousands, ${fraction} if it separates the fraction`;
  return [
    {
      ...error("bank/number", at, message, hint),
      fix: { edits: [{ kind: "write", path: at, text: key }], isCertain: false },
    },
  ];
}

function gapsAreWellFormed(item: Item, path: Path, _: Surroundings, written: CompleteItem): Finding[] {
  if (written.type !== "cloze") return [];
  return parseCloze(written.text).mistakes.map(({ message, hint }) =>
    error("bank/cloze-syntax", [...path, "text"], `The text of ${named(item)} ${message}.`, hint),
  );
}

function rubricFitsPoints(item: Item, path: Path): Finding[] {
  if (item.type !== "open") return [];
  const given = pointsInAll(item.rubric);
  if (given <= item.points) return [];
  const message = `The rubric of ${named(item)} gives ${given} points, and the item is worth ${item.points}.`;
  const hint = `write points: ${given}, or leave points out`;
  return [error("bank/rubric-points", [...path, "rubric"], message, hint)];
}

function sourcesExist(item: Item, path: Path, bank: Surroundings): Finding[] {
  const known = bank.sources.map(({ id }) => id);
  // That there are none is said of the bank.
  if (known.length === 0) return [];
  return item.evidence.flatMap(({ source, paragraph }, i) => {
    if (known.includes(source)) return [];
    // The one under defaults is reported there.
    if (source === bank.defaultSource) return [];
    if (source === NO_SOURCE) {
      const message = `The evidence of ${named(item)} names paragraph ${paragraph}, but not of which source; this bank has ${listed(known)}.`;
      const hint = `write evidence: [{ source: ${known[0]}, paragraph: ${paragraph} }], or at the top of the bank defaults: { source: ${known[0]} }`;
      return [error("bank/unclear-source", [...path, "evidence", i, "paragraph"], message, hint)];
    }
    const message = `The evidence of ${named(item)} names a source ${JSON.stringify(source)}; this bank has ${listed(known)}.`;
    return [error("bank/unknown-source", [...path, "evidence", i, "source"], message, didYouMean(source, known))];
  });
}

function paragraphsExist(item: Item, path: Path, bank: Surroundings): Finding[] {
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

/** What has days of its own: an item, or each of its statements. */
function datedIn(item: Item, path: Path, written: CompleteItem) {
  const statements = statementsOf(item);
  if (statements.length === 0) return [{ one: item, at: path, name: named(item), fact: `The key of ${named(item)}` }];
  const places = statementsIn(written);
  return statements.map((one, i) => {
    const name = `statement ${i + 1} of ${named(item)}`;
    return { one, at: [...path, ...places[i]!.path], name, fact: capital(name) };
  });
}

function changingFactsAreReviewed(item: Item, path: Path, _: Surroundings, written: CompleteItem): Finding[] {
  return datedIn(item, path, written).flatMap(({ one: { volatility, reviewBy }, at, fact }): Finding[] => {
    if (volatility === null || volatility === "never" || reviewBy !== null) return [];
    const message = `${fact} can change (${volatility}), but nothing says when to look again.`;
    return [error("bank/missing-review-date", [...at, "volatility"], message, "add: reviewBy: YYYY-MM-DD")];
  });
}

function reviewComesAfterTheFact(item: Item, path: Path, _: Surroundings, written: CompleteItem): Finding[] {
  return datedIn(item, path, written).flatMap(({ one: { asOf, reviewBy }, at, name }): Finding[] => {
    if (reviewBy === null || asOf === null || reviewBy > asOf) return [];
    const message = `The review date of ${name}, ${reviewBy}, is not after the day of the fact, ${asOf}.`;
    return [error("bank/review-too-early", [...at, "reviewBy"], message)];
  });
}

function passagesExist(item: Item, path: Path, bank: Surroundings): Finding[] {
  if (item.group === null) return [];
  const known = bank.passages.map(({ id }) => id);
  if (known.includes(item.group)) return [];
  const there = known.length === 0 ? "this bank has no passages" : `this bank has ${listed(known)}`;
  const message = `The group of ${named(item)} names a passage ${JSON.stringify(item.group)}; ${there}.`;
  return [
    error(
      "bank/unknown-passage",
      [...path, "group"],
      message,
      didYouMean(item.group, known) ?? "add it under passages, at the top of the bank",
    ),
  ];
}
