import { inDigits } from "../text/says.js";
import { folded } from "../text/words.js";
import type { ItemRule } from "./rule.js";
import { about } from "./statement-examples.js";
import { falsesOf, statementsOf, trueOf } from "./statement-texts.js";
import { name, quoted } from "./words.js";

const ABSOLUTE = /(?<![\p{L}\p{M}])(?:only|all|always|never|every|none|solely|entirely|completely)(?![\p{L}\p{M}])/iu;
/** Not the month. */
const SOFT = /(?<![\p{L}\p{M}])(?:may|[Mm]ight|[Ss]ome|[Gg]enerally|[Uu]sually|[Oo]ften|[Ss]ometimes)(?![\p{L}\p{M}])/u;

/** What tells true statements from false ones without knowing anything. */
export const statementTruth: readonly ItemRule[] = [
  {
    code: "lint/statements-all-true",
    of: "item",
    level: "error",
    title: "Some statement of an item has a false wording, unless its truth is fixed.",
    why: "Otherwise all are right in every paper.",
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
    why: "One without is true in every paper, and options are no longer even.",
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
    why: "“Only” is mostly false, “may” mostly true.",
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
          if (right === "") return [];
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
];

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
