import { isKnown, saidIn } from "../bank/statement.js";
import { evidenceHint } from "../bank/evidence-hint.js";
import { leans } from "../text/leaning.js";
import { folded, wordsOf } from "../text/words.js";
import { codesOf } from "./coded.js";
import { leadsOn, namesSomething } from "./heads.js";
import type { Flaw, ItemRule } from "./rule.js";
import { about, codes, reasons } from "./statement-examples.js";
import { statementTruth } from "./statement-truth.js";
import { statementsOf } from "./statement-texts.js";
import { name, quoted } from "./words.js";

/** A question, or pairs: their entries are no sentences. */
const ASKS_OF_ENTRIES = /[?？؟]|\bwhich of the following\b|\bpairs\b/i;

/** What gives statements away, or makes them useless by themselves. */
export const statementRules: readonly ItemRule[] = [
  {
    code: "lint/statement-leans",
    of: "item",
    level: "warning",
    title: "A statement says what it is about, or the head or a cardAs does.",
    why: "Its flashcard shows the head above it; where the head names nothing either, nobody knows what “it” is.",
    languages: ["en", "hi"],
    bad: about(
      "Consider these statements:",
      '{ says: "It is made of [steel].", false: ["wood"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    good: about(
      "Consider these statements about the pier:",
      '{ says: "It is made of [steel].", false: ["wood"], cardAs: "The pier of Northwick is made of [steel]." }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check: (item) =>
      (namesSomething(item.stem) ? [] : statementsOf(item)).flatMap(({ statement, path }) => {
        const { card } = statement;
        const asked = card === null ? saidIn(statement) : `${card.before}${card.value}${card.after}`;
        if (!leans(asked)) return [];
        const message = `A statement of ${name(item)} leans on what stands before it: ${quoted(asked)}.`;
        return [
          {
            path: [...path, "says"],
            message,
            hint: "name it, here or in the head, or add cardAs with who, where and when in it",
          },
        ];
      }),
  },
  {
    code: "lint/statement-dangles",
    of: "item",
    level: "warning",
    title: "A statement is a sentence, unless the head asks for it or goes on in it.",
    why: "Three words are no statement: nobody can say whether they are true.",
    languages: null,
    bad: about(
      "Consider these:",
      '{ says: "[Northwick]", false: ["Easthaven"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    good: about(
      "Which ports have a pier?",
      '{ says: "[Northwick]", false: ["Easthaven"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check: (item) =>
      ASKS_OF_ENTRIES.test(item.stem) || (namesSomething(item.stem) && leadsOn(item.stem))
        ? []
        : statementsOf(item).flatMap(({ statement, path }) => {
            const text = saidIn(statement);
            // Without spaces between words, as in Chinese, their number says nothing.
            if (
              !/\p{L}/u.test(text) ||
              /\p{sc=Han}|\p{sc=Thai}/u.test(text) ||
              wordsOf(text).length >= 4 ||
              (wordsOf(text).length === 3 && text.endsWith(".")) ||
              VERB.test(text)
            )
              return [];
            const message = `A statement of ${name(item)} is no sentence that could be true: ${quoted(text)}.`;
            return [{ path: [...path, "says"], message, hint: "write a sentence, or make the head a question" }];
          }),
  },
  ...statementTruth,
  {
    code: "lint/statements-exclude-each-other",
    of: "item",
    level: "warning",
    title: "No two statements of an item say different things of the same.",
    why: "If one is true the other is not: one known statement then solves two.",
    languages: null,
    bad: about(
      "About the pier:",
      '{ says: "The pier of Northwick opened in [May].", false: ["June"] }',
      '{ says: "The pier of Northwick opened in [spring 2026].", false: ["autumn 2026"] }',
    ),
    good: about(
      "About the pier:",
      '{ says: "The pier of Northwick opened in [May].", false: ["June"] }',
      '{ says: "The pier of Northwick is made of [steel].", false: ["wood"] }',
    ),
    check(item) {
      const seen = new Map<string, string>();
      return statementsOf(item).flatMap(({ statement, path }): Flaw[] => {
        const { card } = statement;
        if (card === null) return [];
        const around = `${folded(card.before)}\n${folded(card.after)}`;
        const first = seen.get(around);
        seen.set(around, card.value);
        if (first === undefined || folded(first) === folded(card.value)) return [];
        const message = `Two statements of ${name(item)} differ in ${quoted(first)} and ${quoted(card.value)} alone.`;
        return [{ path: [...path, "says"], message, hint: "if one excludes the other, keep one of them" }];
      });
    },
  },
  {
    code: "lint/explains-unsupported",
    of: "item",
    level: "warning",
    title: "That one thing explains another stands in a source.",
    why: "That both are true does not make one the reason of the other: somebody must have said so.",
    languages: null,
    bad: reasons("null"),
    good: reasons("[{ paragraph: 2, quote: because of the damage }]"),
    check(item, bank) {
      // What is never shown as true is never asked whether it explains.
      if (item.type !== "explains" || !isKnown(item.statement)) return [];
      if (!item.reasons.some((reason) => reason.explains && isKnown(reason))) return [];
      const own =
        item.evidence.length - statementsOf(item).reduce((sum, { statement }) => sum + statement.evidence.length, 0);
      if (own > 0) return [];
      const message = `Nothing says where the source of ${name(item)} gives the reason.`;
      return [{ path: ["reasons"], message, hint: `${evidenceHint(bank)}, the one that states the cause` }];
    },
  },
  {
    code: "lint/uneven-codes",
    of: "item",
    level: "warning",
    title: "Options that are codes name each statement in half of them.",
    why: "A statement that stands in every option needs not be known. An item of type statements has no such list.",
    languages: null,
    bad: codes("1 and 2", '["1 only", "Both 1 and 2", "Only 1"]'),
    good: codes("1 only", '["2 only", "Both 1 and 2", "Neither 1 nor 2"]'),
    check(item) {
      const codes = item.type === "choice" ? codesOf(item) : null;
      if (codes === null) return [];
      const numbers = [...new Set(codes.flat())].toSorted((a, b) => a - b);
      const uneven = numbers.flatMap((number) => {
        const times = codes.filter((code) => code.includes(number)).length;
        // Of five options, two or three; of three, one is left out.
        const isOdd = codes.length > 4 && codes.length % 2 === 1;
        return Math.abs(times * 2 - codes.length) <= Number(isOdd) ? [] : [`${number + 1} in ${times}`];
      });
      if (uneven.length === 0) return [];
      const message = `The ${codes.length} options of ${name(item)} name statement ${uneven.join(", ")} of them.`;
      return [
        { path: ["distractors"], message, hint: "make it an item of type statements, or name each in half of them" },
      ];
    },
  },
];

/** “They are omnivorous.” is a sentence. */
const VERB = /\b(?:is|are|was|were|has|have|had|does|do|did|can|will|may)\b/i;
