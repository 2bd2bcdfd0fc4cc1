import type { Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { capital } from "../reading/subject.js";
import type { ItemRule } from "./item-rule.js";
import { repeats, sameAnswer } from "./repeats.js";
import { bracketsIn } from "./statement.js";
import type { CompleteItem, WrittenFalse } from "./written.js";

/** Facts that must hold of the statements of one item. */
export const statementRules: readonly ItemRule[] = [
  statementsHaveIds,
  wordingsDiffer,
  valuesHaveAPlace,
  enoughAreThere,
  truthIsThere,
  numbersTellSomething,
];

const named = ({ id }: Pick<Item, "id">): string => `item ${JSON.stringify(id)}`;

function statementsHaveIds(item: Item, path: Path): Finding[] {
  if (item.type !== "statements") return [];
  const first = new Map<string, number>();
  return item.statements.flatMap(({ id }, i) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, i);
    if (known === undefined) return [];
    const message = `In ${named(item)}, statements ${known + 1} and ${i + 1} are both called ${JSON.stringify(id)}.`;
    return [
      error("bank/duplicate-id", [...path, "statements", i], message, "give one of them an id of its own: id: …"),
    ];
  });
}

/** All wordings of all statements: the same sentence can't be true in one and false in another. */
function wordingsDiffer(item: Item, path: Path): Finding[] {
  if (item.type !== "statements") return [];
  const all = item.statements.flatMap(({ wordings }, i) => wordings.map(({ text }, w) => ({ text, i, w })));
  return repeats(
    all.map(({ text }) => text),
    (text, at, first) => {
      const { i, w } = all[at]!;
      const place = w === 0 ? ["says"] : ["false", w - 1];
      const message = `In ${named(item)}, two wordings are the same: ${JSON.stringify(text)} (statements ${all[first]!.i + 1} and ${i + 1}).`;
      return error(
        "bank/same-wording",
        [...path, "statements", i, ...place],
        message,
        "every wording must say something else",
      );
    },
    sameAnswer,
  );
}

function valuesHaveAPlace(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  if (written.type !== "statements") return [];
  return written.statements.flatMap(({ says, cardAs, false: wrong = [] }, i): Finding[] => {
    const at = [...path, "statements", i];
    const which = `statement ${i + 1} of ${named(item)}`;
    const twice = (["says", "cardAs"] as const).flatMap((field) => {
      const text = field === "says" ? says : cardAs;
      if (text === undefined || bracketsIn(text) < 2) return [];
      const message = `${capital(which)} has two values in square brackets.`;
      return [
        error(
          "bank/brackets",
          [...at, field],
          message,
          "keep those that the false wordings replace; \\[ is a bracket to be read",
        ),
      ];
    });
    const homeless = wrong.flatMap((one, w) => {
      if (bracketsIn(says) > 0 || valueOf(one) === undefined) return [];
      // A whole sentence in the place of a value is meant as one.
      if (typeof one === "string" && / /.test(one.trim())) return [];
      const message = `${capital(which)} has no square brackets in which ${JSON.stringify(valueOf(one))} could stand.`;
      const hint = `put them around the value in says that it replaces, or write the whole sentence: { says: … }`;
      return [error("bank/brackets", [...at, "false", w], message, hint)];
    });
    const both = wrong.flatMap((one, w) => {
      if (typeof one === "string" || (one.value === undefined) !== (one.says === undefined)) return [];
      const message = `A false wording of ${which} needs either value or says.`;
      return [
        error("bank/brackets", [...at, "false", w], message, "value goes into the brackets; says is a whole sentence"),
      ];
    });
    return [...twice, ...homeless, ...both];
  });
}

const valueOf = (one: WrittenFalse): string | undefined => (typeof one === "string" ? one : one.value);

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
  return statements.flatMap(({ wordings }, i) => {
    if (truth[i]! || wordings.length > 1) return [];
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
