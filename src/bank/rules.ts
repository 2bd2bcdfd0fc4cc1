import type { Bank } from "../model/bank.js";
import { error, type Finding } from "./finding.js";
import { itemRules } from "./item-rules.js";
import { repeats } from "./repeats.js";
import { didYouMean } from "./suggest.js";
import type { WrittenBank } from "./written.js";

/** A rule is named after the fact that must hold, and reports every place where it doesn't. */
type BankRule = (bank: Bank) => Finding[];

/** Facts about the whole bank; those about one item are in item-rules.ts. */
const bankRules: readonly BankRule[] = [idsAreUnique, stemsDiffer, namedItemsExist, supersedingEnds];

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

/** An item may name others of the same bank, but not itself. */
function namedItemsExist({ items }: Bank): Finding[] {
  const known = new Set(items.map(({ id }) => id));
  return items.flatMap((item, i) => {
    const names = [
      ...(item.supersededBy === null ? [] : [{ id: item.supersededBy, path: ["supersededBy"], what: "superseded by" }]),
      ...item.enemies.map((id, e) => ({ id, path: ["enemies", e], what: "an enemy of" })),
    ];
    return names.flatMap(({ id, path, what }) => {
      const at = ["items", i, ...path];
      if (id === item.id)
        return [error("bank/names-itself", at, `Item ${JSON.stringify(id)} is ${what} itself.`, "name another item")];
      if (known.has(id)) return [];
      const message = `Item ${JSON.stringify(item.id)} is ${what} ${JSON.stringify(id)}, which is not in this bank.`;
      return [error("bank/unknown-item", at, message, didYouMean(id, [...known]))];
    });
  });
}

function supersedingEnds({ items }: Bank): Finding[] {
  const next = new Map(items.map(({ id, supersededBy }) => [id, supersededBy]));
  const current = new Set<string>();
  return items.flatMap((item, i) => {
    const seen = new Set<string>();
    for (let id: string | null | undefined = item.id; typeof id === "string"; id = next.get(id)) {
      if (current.has(id)) break;
      if (seen.has(id)) {
        const message = `Item ${JSON.stringify(item.id)} is superseded in a circle: ${[...seen, id].join(" → ")}.`;
        for (const one of seen) current.add(one);
        return seen.size === 1 ? [] : [error("bank/superseded-in-a-circle", ["items", i, "supersededBy"], message)];
      }
      seen.add(id);
    }
    for (const id of seen) current.add(id);
    return [];
  });
}
