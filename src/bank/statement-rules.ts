import type { Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { capital } from "../reading/subject.js";
import { statementsSaySomething } from "./false-alone.js";
import { type ItemRule, named } from "./item-rule.js";
import { repeats, sameAnswer } from "./repeats.js";
import { isKnown, statementsIn, statementsOf } from "./statement.js";
import type { CompleteItem } from "./complete-item.js";
import { answersHaveAPlace, valuesHaveAPlace } from "./value-rules.js";

/** Facts that must hold of the statements of one item. */
export const statementRules: readonly ItemRule[] = [
  statementsHaveIds,
  statementsSaySomething,
  wordingsDiffer,
  valuesHaveAPlace,
  enoughAreThere,
  truthIsThere,
  numbersTellSomething,
  reasonsCanBeAsked,
  codesCanBeOffered,
  answersHaveAPlace,
];

function statementsHaveIds(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  const first = new Map<string, number>();
  const places = statementsIn(written);
  return statementsOf(item).flatMap(({ id }, i) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, i);
    if (known === undefined) return [];
    const message = `In ${named(item)}, statements ${known + 1} and ${i + 1} are both called ${JSON.stringify(id)}.`;
    return [
      error("bank/duplicate-id", [...path, ...places[i]!.path], message, "give one of them an id of its own: id: …"),
    ];
  });
}

/** All wordings of all statements: the same sentence can't be true in one and false in another. */
function wordingsDiffer(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  const places = statementsIn(written);
  const all = statementsOf(item).flatMap(({ wordings }, i) =>
    wordings.flatMap(({ text }, w) => (text === "" ? [] : [{ text, i, w }])),
  );
  return repeats(
    all.map(({ text }) => text),
    (text, at, first) => {
      const { i, w } = all[at]!;
      const place = w === 0 ? ["says"] : ["false", w - 1];
      const message = `In ${named(item)}, two wordings are the same: ${JSON.stringify(text)} (statements ${all[first]!.i + 1} and ${i + 1}).`;
      return error(
        "bank/same-wording",
        [...path, ...places[i]!.path, ...place],
        message,
        "every wording must say something else",
      );
    },
    sameAnswer,
  );
}

function enoughAreThere(item: Item, path: Path): Finding[] {
  if (item.type !== "statements") return [];
  const { shows, statements, truth } = item;
  const count = statements.length;
  if (shows > count)
    return [
      error(
        "bank/statements",
        [...path, "shows"],
        `${capital(named(item))} shows ${shows} statements, and has ${count}.`,
        `write: shows: ${count}, or add statements`,
      ),
    ];
  if (truth === "drawn" || shows === count) return [];
  const message = `${capital(named(item))} says which of its ${count} statements are true, but shows ${shows} of them.`;
  return [
    error(
      "bank/statements",
      [...path, "truth"],
      message,
      count > 5 ? "at most 5 can be shown: leave some out" : "leave shows out",
    ),
  ];
}

function truthIsThere(item: Item, path: Path): Finding[] {
  if (item.type !== "statements" || item.truth === "drawn") return [];
  const { truth, statements } = item;
  if (truth.length !== statements.length) {
    const message = `${capital(named(item))} has ${statements.length} statements, and says of ${truth.length} whether they are true.`;
    return [error("bank/statements", [...path, "truth"], message, "write true or false for each, or: truth: drawn")];
  }
  return statements.flatMap((statement, i) => {
    if (truth[i]! && !isKnown(statement)) {
      const message = `Statement ${i + 1} of ${named(item)} is to be shown as it is true, but has no true wording.`;
      return [
        error("bank/statements", [...path, "truth", i], message, "write the true sentence: says: …, or false here"),
      ];
    }
    if (truth[i]! || statement.wordings.length > 1) return [];
    const message = `Statement ${i + 1} of ${named(item)} is to be shown as it is false, but has no false wording.`;
    return [error("bank/statements", [...path, "truth", i], message, "add false: […] to the statement, or write true")];
  });
}

function numbersTellSomething(item: Item, path: Path): Finding[] {
  if (item.type !== "statements") return [];
  const at = item.asks.indexOf("how-many");
  if (at < 0 || item.shows > 2) return [];
  const message = `${capital(named(item))} asks how many of two statements are right: that is three options, and “which” has four.`;
  return [error("bank/statements", [...path, "asks", at], message, "write: which, or add a statement")];
}

/** Of two reasons the statement above is always true, and is asked with four answers: some of them must be possible. */
function reasonsCanBeAsked(item: Item, path: Path): Finding[] {
  if (item.type !== "explains") return [];
  const { reasons, shows, style } = item;
  if (shows > reasons.length)
    return [
      error(
        "bank/statements",
        [...path, "shows"],
        `${capital(named(item))} shows two reasons, and has one.`,
        "add a reason, or leave shows out",
      ),
    ];
  if (shows === 1) return [];
  if (style === "assertion") {
    const message = `${capital(named(item))} shows two reasons; an assertion has one.`;
    return [error("bank/statements", [...path, "style"], message, "leave style out, or leave shows out")];
  }
  // Beside one that explains any other will do.
  const canBeFalse = reasons.filter(({ wordings }) => wordings.length > 1);
  if (reasons.some(({ explains }) => explains) || canBeFalse.length >= 2) return [];
  const message = `${capital(named(item))} shows two reasons, none of which explains: two must have a false wording.`;
  return [error("bank/statements", [...path, "reasons"], message, "add false: […], or leave shows out")];
}

function codesCanBeOffered(item: Item, path: Path): Finding[] {
  if (item.type === "ordering") {
    if (!item.coded || (item.options.length >= 3 && item.options.length <= MAX_CODED)) return [];
    const message = `${capital(named(item))} has ${item.options.length} steps; codes can be offered for 3 to ${MAX_CODED}.`;
    return [error("bank/codes", [...path, "asks"], message, "leave asks out")];
  }
  if (item.type !== "matching") return [];
  if (item.coded === null) return [];
  const { coded, pairs, options } = item;
  if (coded.shows > pairs.length) {
    const message = `${capital(named(item))} shows ${coded.shows} pairs, and has ${pairs.length}.`;
    return [error("bank/codes", [...path, "shows"], message, "leave shows out, or add pairs")];
  }
  if (pairs.length < 3)
    return [
      error(
        "bank/codes",
        [...path, "asks"],
        `${capital(named(item))} has two pairs; codes need three.`,
        "leave asks out, or add pairs",
      ),
    ];
  if (coded.asks.includes("codes") && new Set(pairs.map(({ right }) => right)).size < pairs.length) {
    const message = `Two left sides of ${named(item)} have the same right one: a code can't say that.`;
    return [error("bank/codes", [...path, "asks"], message, "ask pairs-which or pairs-how-many")];
  }
  const unknown = coded.alsoTrue.findIndex(
    ([left, right]) => !pairs.some((pair) => pair.left === left) || !options.some(({ text }) => text === right),
  );
  if (unknown < 0) return [];
  const message = `Pair ${unknown + 1} of alsoTrue in ${named(item)} is none that could be shown.`;
  return [
    error(
      "bank/codes",
      [...path, "alsoTrue", unknown],
      message,
      "write a left side and a right side as they stand in pairs or extras",
    ),
  ];
}

/** More can't be told apart at a glance. */
const MAX_CODED = 5;
