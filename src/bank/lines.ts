import type { Bank, Item } from "../model/bank.js";
import { bank as bankShape } from "../schema/validators.js";
import { error, type Finding, type Path } from "./finding.js";
import { itemRules } from "./item-rules.js";
import { checkItemShape } from "./load.js";
import { normalise, normaliseItem } from "./normalise.js";
import { folded } from "./repeats.js";
import { schemaFindings } from "./schema-findings.js";
import { didYouMean } from "./suggest.js";
import { textFindings } from "./text-findings.js";
import type { WrittenBank, WrittenItem } from "./written.js";

/** Longer lines are no item that a person wrote. */
const MAX_LINE = 1_000_000;

/** Where an item stands in a bank of its own. */
const AT: Path = ["items", 0];

/** Checks a bank that comes line by line. */
export interface LineChecker {
  readonly line: (text: string) => Finding[];
  /** What is wrong with the file as a whole, once all lines were seen. */
  readonly end: () => Finding[];
  readonly count: () => number;
  /** The bank around its items; null where the first line is none. */
  readonly bank: (items: readonly Item[], digest: string) => Bank | null;
}

/** @param keep gets each item that has the right shape */
export function lineChecker(keep: (item: Item) => void = () => {}): LineChecker {
  /** What the first line says. */
  let around: Bank | null = null;
  let hasHead = false;
  let count = 0;
  const ids = new Set<string>();
  const stems = new Map<string, string>();
  const named: { item: string; id: string }[] = [];

  const head = (value: unknown): Finding[] => {
    hasHead = true;
    // A bank has items; here they come on the lines below.
    const whole = typeof value === "object" && value !== null ? { ...value, items: [0] } : value;
    const findings = [...schemaFindings(bankShape, whole, whole, []), ...textFindings(value)];
    if (findings.length === 0) around = normalise({ ...(value as WrittenBank), items: [] }, "");
    return findings;
  };

  const item = (value: unknown): Finding[] => {
    count += 1;
    const root = { items: [value] };
    const findings = [...checkItemShape(value, 0, root), ...textFindings(root)];
    if (findings.length > 0 || around === null) return findings;
    const one = normaliseItem(value as WrittenItem);
    keep(one);
    for (const rule of itemRules) findings.push(...rule(one, AT, around, value as WrittenItem));
    findings.push(...others(one));
    return findings;
  };

  /** What can be said of an item beside the ones before it. */
  const others = (one: Item): Finding[] => {
    for (const id of one.enemies) named.push({ item: one.id, id });
    if (one.supersededBy !== null) named.push({ item: one.id, id: one.supersededBy });
    const findings: Finding[] = [];
    if (ids.has(one.id)) {
      const message = `Two items are called ${JSON.stringify(one.id)}.`;
      findings.push(error("bank/duplicate-id", [], message, "give one of them another id"));
    }
    ids.add(one.id);
    const stem = folded(one.stem);
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, one.id);
    else {
      const message = `Item ${JSON.stringify(one.id)} asks the same question as item ${JSON.stringify(known)}.`;
      findings.push(error("bank/duplicate-stem", [], message, "say what makes them different, or delete one"));
    }
    return findings;
  };

  return {
    line(text) {
      if (text.length > MAX_LINE)
        return [error("bank/syntax", [], `This line has ${text.length} characters; an item has at most ${MAX_LINE}.`)];
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return [error("bank/syntax", [], "This line is not JSON.", "each line holds one whole item")];
      }
      return hasHead ? item(value) : head(value);
    },
    end: () => [
      ...(hasHead
        ? []
        : [error("bank/syntax", [], "The file is empty.", "its first line is the bank without its items")]),
      ...(hasHead && count === 0
        ? [error("bank/empty", [], "The bank has no items.", "write one on each line below the first")]
        : []),
      ...named.flatMap(({ item: from, id }) =>
        ids.has(id)
          ? []
          : [
              error(
                "bank/unknown-item",
                [],
                `Item ${JSON.stringify(from)} names ${JSON.stringify(id)}, which is not in this bank.`,
                didYouMean(id, [...ids].slice(0, 1000)),
              ),
            ],
      ),
    ],
    count: () => count,
    bank: (items, digest) => (around === null ? null : { ...around, items, digest }),
  };
}
