import type { ExportedQuestion } from "../../../src/formats/exports/exported.js";
import { html } from "../../../src/formats/exports/texts.js";

/** What a question says, field by field; fields of which it says nothing are left out. */
export type Said = Readonly<Record<string, unknown>>;

/** A text as it is shown: white space is as wide as a browser has it, whatever kind it is of. */
const shown = (text: string | null, links: "links" | "no-links" = "no-links"): string | null =>
  text === null
    ? null
    : html(
        text
          .replace(/[^\S\n]+/g, " ")
          .replace(/ ?\n ?/g, "\n")
          .replace(/\n{3,}/g, "\n\n")
          .trim(),
        links,
      );

/** A question in fields that can be compared, none of which depends on how a text is written in Markdown. */
export function saidBy(question: ExportedQuestion): Said {
  const { id, stem, passage, explanation, points, topics, tags, lang, asks, isOrderFixed } = question;
  return said({
    id,
    stem: asks.kind === "cloze" ? null : shown(stem),
    passageTitle: shown(passage?.title ?? null),
    passage: shown(passage?.text ?? null),
    explanation: shown(explanation, "links"),
    points: points === 1 ? null : points,
    topics: topics.length === 0 ? null : topics,
    tags: tags.length === 0 ? null : tags,
    lang,
    ...saidOf(asks, isOrderFixed),
  });
}

const said = (fields: Said): Said => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function saidOf(asks: ExportedQuestion["asks"], isOrderFixed: boolean): Said {
  const { kind } = asks;
  switch (asks.kind) {
    case "choice":
    case "multiple": {
      const options = asks.options.map(({ text }) => shown(text));
      const whys = asks.options.flatMap(({ text, why }) => (why === null ? [] : [[shown(text), shown(why)]]));
      const pinned = asks.options.flatMap(({ text, isPinned }) => (isPinned ? [shown(text)] : []));
      return {
        kind,
        right: asks.options.flatMap(({ text, isRight }) => (isRight ? [shown(text)] : [])).toSorted(),
        options: options.toSorted(),
        order: options,
        isFixed: isOrderFixed ? true : null,
        pinned: pinned.length === 0 ? null : pinned.toSorted(),
        whys: whys.length === 0 ? null : whys.toSorted(),
      };
    }
    case "true-false":
      return { kind, isTrue: asks.isTrue, correction: shown(asks.correction) };
    case "short":
      return { kind, accepted: asks.accepted.map((one) => shown(one)), match: asks.match };
    case "numeric":
      return {
        kind,
        key: asks.key,
        tolerance: asks.tolerance === 0 ? null : Number(asks.tolerance.toPrecision(12)),
        shown: asks.shown,
        unit: shown(asks.unit),
        accepted: asks.accepted.length === 0 ? null : asks.accepted.map((one) => shown(one)),
      };
    case "open":
      return {
        kind,
        lines: asks.lines,
        answer: shown(asks.answer),
        rubric: asks.rubric.length === 0 ? null : asks.rubric.map((one) => [one.points, shown(one.for)]),
      };
    case "cloze": {
      const gaps = asks.segments.flatMap((one) => (typeof one === "string" ? [] : [one]));
      const hints = gaps.map(({ hint }) => shown(hint));
      return {
        kind,
        text: shown(asks.segments.map((one) => (typeof one === "string" ? one : "\uFDD0")).join("")),
        answers: gaps.map(({ answer }) => shown(answer)),
        hints: hints.every((hint) => hint === null) ? null : hints,
      };
    }
    case "ordering":
      return { kind, steps: asks.steps.map((step) => shown(step)) };
    case "matching": {
      const rights = new Set(asks.pairs.map(({ right }) => right));
      const extras = asks.rights.filter((right) => !rights.has(right)).map((right) => shown(right));
      return {
        kind,
        pairs: asks.pairs.map(({ left, right }) => [shown(left), shown(right)]),
        extras: extras.length === 0 ? null : extras.toSorted(),
      };
    }
  }
}
