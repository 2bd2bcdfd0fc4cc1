import { error, type Finding, type Path } from "../reading/finding.js";
import { MAX_FINDINGS } from "../reading/limit.js";
import type { Entry } from "./entry.js";
import { folded } from "./repeats.js";
import { capital } from "../reading/subject.js";
import { didYouMean } from "../reading/suggest.js";

/**
 * A rule is named after the fact that must hold of all items together. It sees them one by one, in order, and keeps
 * what it needs: a bank can be longer than what fits into memory.
 */
interface BankRule {
  readonly item?: (entry: Entry) => Finding[];
  /** What can only be said once all items were seen. */
  readonly end?: () => Finding[];
}

/** Every fact about the whole bank, whatever its file's form; those about one item are in item-rules.ts. */
export function bankRules(): Required<BankRule> {
  /** The first item of each id. */
  const ids = new Map<string, Entry>();
  const rules: readonly BankRule[] = [
    itemsExist(),
    idsAreUnique(ids),
    cardsHaveOneItem(),
    stemsDiffer(),
    namedItemsExist(ids),
    supersedingEnds(),
  ];
  return {
    item(entry) {
      const findings = rules.flatMap((rule) => rule.item?.(entry) ?? []);
      if (entry.id !== null && !ids.has(entry.id)) ids.set(entry.id, entry);
      return findings;
    },
    end: () => rules.flatMap((rule) => rule.end?.() ?? []),
  };
}

function itemsExist(): BankRule {
  let isEmpty = true;
  return {
    item() {
      isEmpty = false;
      return [];
    },
    end: () => (isEmpty ? [error("bank/empty", ["items"], "The bank has no items.", "write at least one")] : []),
  };
}

const idsAreUnique = (ids: ReadonlyMap<string, Entry>): BankRule => ({
  item({ id, index, isPinned }) {
    const first = id === null ? undefined : ids.get(id);
    if (first === undefined) return [];
    const both = `Items ${first.index + 1} and ${index + 1}`;
    const wrong = (message: string, hint: string) => [
      error("bank/duplicate-id", ["items", index, "id"], message, hint),
    ];
    if (first.isPinned && isPinned)
      return wrong(`${both} are both called ${JSON.stringify(id)}.`, "give one of them another id");
    const loose = (isPinned ? first.index : index) + 1;
    const from =
      first.isPinned || isPinned
        ? `that of item ${loose} is made of its stem`
        : "both are made of how their stems begin";
    const message = `${both} have the same id, ${JSON.stringify(id)}: ${from}.`;
    return wrong(message, `give item ${loose} one of its own: id: …`);
  },
});

/** Cards are known by the id under which they were first given out. */
function cardsHaveOneItem(): BankRule {
  const first = new Map<string, Entry>();
  return {
    item(entry) {
      const { id, formerly, name, index } = entry;
      const known = formerly ?? id;
      if (known === null) return [];
      const other = first.get(known);
      if (other === undefined) first.set(known, entry);
      // Two items of one id are reported as that.
      if (other === undefined || (formerly === null && other.formerly === null)) return [];
      const field = formerly === null ? "id" : "formerly";
      const message = `${capital(name)} would take over the flashcards of ${other.name}: those are known as ${JSON.stringify(known)}.`;
      const hint = formerly === null ? "give it an id that no item ever had" : "leave formerly out of one of them";
      return [error("bank/same-cards", ["items", index, field], message, hint)];
    },
  };
}

function stemsDiffer(): BankRule {
  const first = new Map<string, Pick<Entry, "name" | "answer">>();
  return {
    item({ stem, name, index, answer }) {
      const text = folded(stem?.text ?? "");
      if (stem === null || text === "") return [];
      const other = first.get(text);
      if (other === undefined) {
        first.set(text, { name, answer });
        return [];
      }
      const disagree = other.answer !== null && answer !== null && folded(other.answer) !== folded(answer);
      const message = `${capital(name)} asks the same question as ${other.name}${disagree ? ", and has another answer" : ""}.`;
      const hint = disagree
        ? "one of the two keys is wrong: read the source again, and delete that item"
        : "Anki would merge the two cards: say what makes them different, or delete one";
      return [error("bank/duplicate-stem", ["items", index, stem.field], message, hint)];
    },
  };
}

/** An item may name others of the same bank, but not itself. */
function namedItemsExist(ids: ReadonlyMap<string, Entry>): BankRule {
  const open: { readonly id: string; readonly path: Path; readonly says: string }[] = [];
  /** An item whose own id can't be read may be the one that is named. */
  let isComplete = true;
  return {
    item({ index, id: own, name, supersededBy, enemies }) {
      if (own === null) isComplete = false;
      const named = [
        { id: supersededBy, field: ["supersededBy"], what: "superseded by" },
        ...enemies.map((id, e) => ({ id, field: ["enemies", e], what: "an enemy of" })),
      ];
      return named.flatMap(({ id, field, what }) => {
        if (id === null) return [];
        const path = ["items", index, ...field];
        const says = `${capital(name)} is ${what}`;
        if (id === own) return [error("bank/names-itself", path, `${says} itself.`, "name another item")];
        if (!ids.has(id)) open.push({ id, path, says });
        return [];
      });
    },
    end() {
      if (!isComplete) return [];
      const known = [...ids.keys()];
      return open
        .filter(({ id }) => !ids.has(id))
        .map(({ id, path, says }, i) => {
          // Looking for the nearest of many ids takes its time, and only so many hints are read.
          const hint = i < MAX_FINDINGS ? didYouMean(id, known) : undefined;
          return error("bank/unknown-item", path, `${says} ${JSON.stringify(id)}, which is not in this bank.`, hint);
        });
    },
  };
}

function supersedingEnds(): BankRule {
  const next = new Map<string, { readonly id: string; readonly index: number }>();
  return {
    item({ id, supersededBy, index }) {
      if (id !== null && supersededBy !== null) next.set(id, { id: supersededBy, index });
      return [];
    },
    end() {
      const settled = new Set<string>();
      return [...next.keys()].flatMap((start) => {
        const seen = new Set<string>();
        let id: string | undefined = start;
        while (id !== undefined && !settled.has(id) && !seen.has(id)) {
          seen.add(id);
          id = next.get(id)?.id;
        }
        const circle = id !== undefined && seen.has(id) ? [...seen].slice([...seen].indexOf(id)) : [];
        for (const one of seen) settled.add(one);
        // One that names itself was reported as that.
        if (circle.length < 2) return [];
        const [first] = circle as [string, ...string[]];
        const message = `Item ${JSON.stringify(first)} is superseded in a circle: ${[...circle, first].join(" → ")}.`;
        return [error("bank/superseded-in-a-circle", ["items", next.get(first)!.index, "supersededBy"], message)];
      });
    },
  };
}
