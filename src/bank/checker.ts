import type { Item } from "../model/bank.js";
import { bank as bankShape } from "#generated/validators.js";
import { bankRules, entryOf } from "./bank-rules.js";
import type { Finding } from "../reading/finding.js";
import { itemRules } from "./item-rules.js";
import { hasShape, shapeFindings } from "./item-shape.js";
import { MAX_FINDINGS } from "../reading/limit.js";
import { type BankHead, normaliseHead, normaliseItem } from "./normalise.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { textFindings } from "./text-findings.js";
import type { WrittenBank, WrittenItem } from "./written.js";

/**
 * Holds a bank against schema and rules, item by item: what every form of file is checked by. First comes the head,
 * then each item in order.
 */
export interface BankChecker {
  /** What stands around the items; a list of them, which is not looked into, is part of it. */
  readonly head: (value: unknown) => void;
  /** Gives the item where it has the right shape. */
  readonly item: (value: unknown) => Item | null;
  /** In place of a head that can't be read. */
  readonly refuseHead: (found: Finding) => void;
  /** In place of an item that can't be read: it may be the one that others name. */
  readonly refuseItem: (found: Finding) => null;
  /** How many items there were so far. */
  readonly count: () => number;
  readonly end: () => Verdict;
}

interface Verdict {
  /** Null where it has mistakes. */
  readonly head: BankHead | null;
  readonly findings: readonly Finding[];
  /** Mistakes that were only counted. */
  readonly uncounted: number;
}

/** @param hasAliases whether one value can stand in several items, as in YAML */
export function bankChecker({ hasAliases }: { readonly hasAliases: boolean }): BankChecker {
  const rules = bankRules();
  const findings: Finding[] = [];
  const everywhere = new Set<unknown>();
  const seenBefore = (): Set<unknown> => (hasAliases ? everywhere : new Set());
  let ofItems = 0;
  let uncounted = 0;
  let count = 0;
  let head: BankHead | null = null;
  let isList = true;

  /** What stands behind a hundred mistakes in items is not shown, and only counted. */
  const add = (found: readonly Finding[], isFull: boolean): void => {
    ofItems += found.length;
    if (isFull) uncounted += found.length;
    else findings.push(...found);
  };

  return {
    head(value) {
      const [around, items] = apart(value);
      isList = Array.isArray(items);
      const found = [
        ...schemaFindings("bank", bankShape, value),
        ...textFindings("bank", around, { root: value, path: [], seen: seenBefore() }),
      ];
      if (found.length === 0) head = normaliseHead(value as WrittenBank);
      findings.push(...found);
    },
    item(value) {
      const index = count;
      count += 1;
      const path = ["items", index];
      const root = { items: { [index]: value } };
      const isFull = ofItems >= MAX_FINDINGS;
      const item = hasShape(value) ? normaliseItem(value as WrittenItem) : null;
      const found: Finding[] = [];
      if (item === null && isFull) uncounted += 1;
      else if (item === null) found.push(...shapeFindings(value, index, root));
      found.push(
        ...textFindings("bank", value, { root, path, seen: seenBefore() }),
        ...rules.item(entryOf(index, value, item)),
      );
      if (item !== null && head !== null)
        for (const rule of itemRules) found.push(...rule(item, path, head, value as WrittenItem));
      add(found, isFull);
      return item;
    },
    refuseHead: (found) => void findings.push(found),
    refuseItem(found) {
      rules.item(entryOf(count, null, null));
      count += 1;
      add([found], ofItems >= MAX_FINDINGS);
      return null;
    },
    count: () => count,
    end: () => ({ head, findings: isList ? [...findings, ...rules.end()] : findings, uncounted }),
  };
}

/** What stands around the items, and the items. */
function apart(value: unknown): readonly [around: unknown, items: unknown] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [value, undefined];
  const { items, ...around } = value as { items?: unknown };
  return [around, items];
}
