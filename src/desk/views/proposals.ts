import { type Entry, evidenceOf, placeOf } from "../state/listed.js";
import type { Fields } from "../state/question.js";
import { answerOf, answersOf, lineOf } from "../state/shapes.js";

export type Proposal = Extract<Entry, { kind: "proposal" }>;

/** What other wrong answers are looked for by. */
export const askedIn = (fields: Fields) => ({
  stem: lineOf(fields["stem"]),
  key: answerOf(fields["key"]).text,
  wrong: answersOf(fields["distractors"])
    .map(({ text }) => text)
    .filter((text) => text !== ""),
  paragraphs: evidenceOf({ item: fields }).map(({ paragraph }) => paragraph),
});

/** Those that can be kept without a look at each: ready, without a remark, and with nothing false in them. */
export const sureOf = (
  entries: readonly Entry[],
  open: Readonly<Record<string, readonly string[]>>,
): readonly Proposal[] =>
  entries.filter(
    (one): one is Proposal =>
      one.kind === "proposal" &&
      placeOf(one) === "ready" &&
      one.candidate.reasons.length === 0 &&
      open[one.key] === undefined,
  );
