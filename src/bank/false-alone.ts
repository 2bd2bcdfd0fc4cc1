import type { Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import type { CompleteItem } from "./complete-item.js";
import { named } from "./item-rule.js";
import { isKnown, statementsIn } from "./statement.js";

/** Only where it is fixed what is shown can nobody ask what is true in the place of a false sentence. */
export function statementsSaySomething(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  const isFixed = canBeFalseAlone(item);
  return statementsIn(written).flatMap(({ statement, path: own }, i) => {
    if (statement.says !== undefined || (isFixed && statement.false !== undefined)) return [];
    const message = `Statement ${i + 1} of ${named(item)} has no field "says".`;
    return [error("bank/missing-field", [...path, ...own], message, hintFor(item, statement.false !== undefined))];
  });
}

const hintFor = ({ type }: Item, isFalse: boolean): string =>
  `add: says: …${isFalse ? " (the sentence as it is true)" : ""}${
    isFalse && type === "statements" ? ", or truth: [true, false, …] if it stands as it is" : ""
  }`;

/** With one reason something is to be true: the statement, or whichever of the reasons is shown. */
function canBeFalseAlone(item: Item): boolean {
  if (item.type === "statements") return item.truth !== "drawn";
  return item.type === "explains" && item.shows === 1 && (isKnown(item.statement) || item.reasons.every(isKnown));
}
