import type { Bank } from "../model/bank.js";
import { error, type Finding } from "./finding.js";
import { itemRules } from "./item-rules.js";
import { repeats } from "./repeats.js";
import type { WrittenBank } from "./written.js";

/** A rule is named after the fact that must hold, and reports every place where it doesn't. */
type BankRule = (bank: Bank) => Finding[];

/** Facts about the whole bank; those about one item are in item-rules.ts. */
const bankRules: readonly BankRule[] = [idsAreUnique, stemsDiffer];

/** Everything that the schema can't say. */
export function brokenRules(bank: Bank, written: WrittenBank): Finding[] {
  return [
    ...bankRules.flatMap((rule) => rule(bank)),
    ...bank.items.flatMap((item, i) => itemRules.flatMap((rule) => rule(item, ["items", i], bank, written.items[i]!))),
  ];
}

function idsAreUnique(bank: Bank): Finding[] {
  return repeats(
    bank.items.map(({ id }) => id),
    (id, i, first) =>
      error(
        "bank/duplicate-id",
        ["items", i, "id"],
        `Items ${first + 1} and ${i + 1} are both called ${JSON.stringify(id)}.`,
        "give one of them another id",
      ),
  );
}

function stemsDiffer(bank: Bank): Finding[] {
  return repeats(
    bank.items.map(({ stem }) => stem),
    (_, i, first) => {
      const item = bank.items[i]!;
      return error(
        "bank/duplicate-stem",
        ["items", i, item.type === "cloze" ? "text" : "stem"],
        `Item ${JSON.stringify(item.id)} asks the same question as item ${JSON.stringify(bank.items[first]!.id)}.`,
        "Anki would merge the two cards: say what makes them different, or delete one",
      );
    },
  );
}
