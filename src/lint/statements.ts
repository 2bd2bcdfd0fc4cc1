import { evidenceHint } from "../bank/evidence-hint.js";
import { leans } from "../text/leaning.js";
import { inDigits } from "../text/says.js";
import { folded, wordsOf } from "../text/words.js";
import { codesOf } from "./coded.js";
import { leadsOn, namesSomething } from "./heads.js";
import type { Flaw, ItemRule } from "./rule.js";
import { falsesOf, statementsOf, trueOf } from "./statement-texts.js";
import { name, quoted } from "./words.js";

const about = (head: string, ...statements: readonly string[]): string =>
  `head: "${head}"\nstatements:\n${statements.map((one) => `  - ${one}`).join("\n")}`;
const codes = (key: string, distractors: string): string =>
  `stem: |\n  Which of these is right of the pier of Northwick in 2026?\n  1. It is made of steel.\n  2. It opened in May.\nkey: ${key}\ndistractors: ${distractors}`;

const reasons = (evidence: string): string =>
  `type: explains\nstatement: { says: "The pier of Northwick was [closed] in May 2026.", false: ["open"], evidence: [{ paragraph: 1, quote: "was shut" }] }\nreasons: [{ says: "A [ship] had damaged it.", false: ["storm"] }]\nevidence: ${evidence}`;

const ABSOLUTE = /(?<![\p{L}\p{M}])(?:only|all|always|never|every|none|solely|entirely|completely)(?![\p{L}\p{M}])/iu;
/** Not the month. */
const SOFT = /(?<![\p{L}\p{M}])(?:may|[Mm]ight|[Ss]ome|[Gg]enerally|[Uu]sually|[Oo]ften|[Ss]ometimes)(?![\p{L}\p{M}])/u;

/** What gives statements away, or makes them useless by themselves. */
export const statementRules: readonly ItemRule[] = [
  {
    code: "lint/statement-leans",
    of: "item",
    level: "warning",
    title: "A statement says what it is about, or the head or a cardAs does.",
    why: "Its flashcard shows the head above it; where the head names nothing either, nobody knows what “it” is. In sets of real exams every third statement leans on the line above.",
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
        const asked = card === null ? trueOf(statement) : `${card.before}${card.value}${card.after}`;
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
      /[?？؟]/.test(item.stem) || (namesSomething(item.stem) && leadsOn(item.stem))
        ? []
        : statementsOf(item).flatMap(({ statement, path }) => {
            const text = trueOf(statement);
            // Without spaces between words, as in Chinese, their number says nothing.
            if (
              !/\p{L}/u.test(text) ||
              /\p{sc=Han}|\p{sc=Thai}/u.test(text) ||
              wordsOf(text).length >= 4 ||
              VERB.test(text)
            )
              return [];
            const message = `A statement of ${name(item)} is no sentence that could be true: ${quoted(text)}.`;
            return [{ path: [...path, "says"], message, hint: "write a sentence, or make the head a question" }];
          }),
  },
  {
    code: "lint/statements-all-true",
    of: "item",
    level: "error",
    title: "Some statement of an item has a false wording, unless its truth is fixed.",
    why: "Otherwise all are right in every paper, and whoever knows that needs to know nothing else.",
    languages: null,
    bad: about("About the pier:", '{ says: "The pier is made of [steel]." }', '{ says: "The pier opened in [2026]." }'),
    good: about(
      "About the pier:",
      '{ says: "The pier is made of [steel].", false: ["wood"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check(item) {
      if (item.type !== "statements" || item.truth !== "drawn") return [];
      const all = statementsOf(item);
      if (all.length === 0 || all.some(({ statement }) => statement.wordings.length > 1)) return [];
      const message = `No statement of ${name(item)} can be shown as a false one.`;
      return [{ path: all[0]!.path, message, hint: "add false: […] with what is surely wrong in its place" }];
    },
  },
  {
    code: "lint/statement-always-true",
    of: "item",
    level: "info",
    title: "Every statement has a false wording.",
    why: "One without is true in every paper: those who have seen two papers know it, and options are no longer even.",
    languages: null,
    bad: about(
      "About the pier:",
      '{ says: "The pier is made of [steel].", false: ["wood"] }',
      '{ says: "The pier opened in [2026]." }',
    ),
    good: about(
      "About the pier:",
      '{ says: "The pier is made of [steel].", false: ["wood"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check: (item) => {
      const all = statementsOf(item);
      if (all.every(({ statement }) => statement.wordings.length === 1)) return [];
      return all.flatMap(({ statement, path }) =>
        statement.wordings.length > 1
          ? []
          : [
              {
                path: [...path, "says"],
                message: `A statement of ${name(item)} is never shown as a false one: ${quoted(trueOf(statement))}.`,
                hint: "add false: […]",
              },
            ],
      );
    },
  },
  {
    code: "lint/statement-absolute",
    of: "item",
    level: "warning",
    title: "True and false wordings are as absolute as each other.",
    why: "In public collections two of three statements with “only” are false, and “may” is nearly always true: candidates know.",
    languages: ["en"],
    bad: about(
      "About the pier:",
      '{ says: "The pier is open [on weekdays].", false: ["only at night"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    good: about(
      "About the pier:",
      '{ says: "The pier is open [on weekdays].", false: ["at night"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check: (item) =>
      statementsOf(item).flatMap(({ statement, path }) =>
        falsesOf(statement).flatMap(({ text, at }) => {
          const right = trueOf(statement);
          const [absolute] = ABSOLUTE.exec(text) ?? [];
          const [soft] = SOFT.exec(right) ?? [];
          const message =
            absolute !== undefined && !ABSOLUTE.test(right)
              ? `A false wording of ${name(item)} has ${quoted(absolute)}; the true one has no such word.`
              : soft !== undefined && !SOFT.test(text)
                ? `The true wording of ${name(item)} has ${quoted(soft)}; a false one has no such word.`
                : null;
          return message === null ? [] : [{ path: [...path, ...at], message, hint: "make both as strong" }];
        }),
      ),
  },
  {
    code: "lint/statement-number-near",
    of: "item",
    level: "warning",
    title: "A false number differs by more than rounding.",
    why: "61 million for 61.2 million is not false, twelve for 12 is true, and 1,450 for 1,452 tests nothing.",
    languages: null,
    bad: about(
      "About the pier:",
      '{ says: "The pier cost [61.2] million crowns.", false: ["61"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    good: about(
      "About the pier:",
      '{ says: "The pier cost [61.2] million crowns.", false: ["75"] }',
      '{ says: "The pier opened in [2026].", false: ["2024"] }',
    ),
    check: (item) =>
      statementsOf(item).flatMap(({ statement, path }) => {
        const right = trueOf(statement);
        return falsesOf(statement).flatMap(({ text, at }) => {
          const near = nearNumber(right, text);
          const message =
            near !== null
              ? `A false number of ${name(item)}, ${near}, is the true one but for rounding.`
              : inDigits(right) === inDigits(text) && folded(right) !== folded(text)
                ? `A false number of ${name(item)} is the true one, written otherwise: ${quoted(text)}.`
                : null;
          return message === null
            ? []
            : [{ path: [...path, ...at], message, hint: "take one that is clearly another" }];
        });
      }),
  },
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
      if (item.type !== "explains" || !item.reasons.some(({ explains }) => explains)) return [];
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
    why: "A statement that stands in every option needs not be known; choosing what most options agree on is right in a third of real exams. An item of type statements has no such list.",
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

const NUMBERS = /\d[\d,]*(?:\.\d+)?/g;
const valueOf = (written: string): number => Number(written.replaceAll(",", ""));

/** The first false number that differs, where it is no more than rounded; null where it is another one. */
function nearNumber(right: string, wrong: string): number | null {
  const [rights, wrongs] = [right.match(NUMBERS) ?? [], wrong.match(NUMBERS) ?? []];
  if (rights.length !== wrongs.length) return null;
  const at = rights.findIndex((one, i) => valueOf(one) !== valueOf(wrongs[i]!));
  return at >= 0 && areNear(rights[at]!, wrongs[at]!) ? valueOf(wrongs[at]!) : null;
}

/** Years next to each other are different years; what is grouped, as 1,450, is none. */
const areNear = (right: string, wrong: string): boolean => {
  const [one, other] = [valueOf(right), valueOf(wrong)];
  const areYears = [right, wrong].every((text) => /^(?:1\d{3}|20\d{2}|2100)$/.test(text));
  return !areYears && Math.abs(one - other) <= 0.02 * Math.max(one, other);
};
