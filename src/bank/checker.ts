import type { Bank, Item } from "../model/bank.js";
import { bank as bankShape } from "#generated/validators.js";
import { bankRules } from "./bank-rules.js";
import { entryOf } from "./entry.js";
import { complete } from "./complete.js";
import type { Finding } from "../reading/finding.js";
import {
  type Head,
  headFindings,
  lacksSources,
  missingForDefaults,
  missingForItem,
  soundHead,
  withSources,
} from "./head.js";
import { itemRules } from "./item-rules.js";
import { shaped } from "./item-shape.js";
import { MAX_FINDINGS } from "../reading/limit.js";
import { normaliseItem } from "./normalise.js";
import { type BankHead, normaliseHead } from "./normalise-head.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { statementsIn } from "./statement.js";
import { subject } from "../reading/subject.js";
import { textFindings } from "./text-findings.js";
import type { WrittenItem } from "./written.js";

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

export interface Verdict extends Pick<Bank, "unpinned"> {
  /** Null where it has mistakes. */
  readonly head: BankHead | null;
  /** What is sound of a head with mistakes; null where there is none. */
  readonly part: BankHead | null;
  readonly findings: readonly Finding[];
  /** Mistakes that were only counted. */
  readonly uncounted: number;
}

/** @param hasAliases whether one value can stand in several items, as in YAML */
export function bankChecker({ hasAliases }: { readonly hasAliases: boolean }): BankChecker {
  const rules = bankRules();
  const findings: Finding[] = [];
  const unpinned: string[] = [];
  const everywhere = new Set<unknown>();
  const seenBefore = (): Set<unknown> => (hasAliases ? everywhere : new Set());
  let ofItems = 0;
  let uncounted = 0;
  let count = 0;
  let written: Head = soundHead({}, []);
  let head: BankHead | null = null;
  let part: BankHead | null = null;
  let isList = true;
  /** Whether the bank says nothing of sources, and nobody has missed them so far. */
  let isWithoutSources = false;

  /** What stands behind a hundred mistakes in items is not shown, and only counted. */
  const add = (found: readonly Finding[], isFull: boolean): void => {
    ofItems += found.length;
    if (isFull) uncounted += found.length;
    else findings.push(...found);
  };

  /** One word for the bank, however many items name a place in what is not there. */
  const miss = (found: readonly Finding[]): void => {
    findings.push(...found);
    if (found.length > 0) isWithoutSources = false;
  };

  return {
    head(value) {
      const [around, items] = apart(value);
      isList = Array.isArray(items);
      const found = [
        ...schemaFindings("bank", bankShape, value).map(withSources),
        ...textFindings("bank", around, { root: value, path: [], seen: seenBefore() }),
      ];
      written = soundHead(around, found);
      part = normaliseHead(written);
      // A mistake in what is shared is one of the head; items are still held against its sources.
      if (found.length === 0) head = part;
      findings.push(...found, ...headFindings(written));
      isWithoutSources = lacksSources(around);
      if (isWithoutSources) miss(missingForDefaults(written));
    },
    item(value) {
      const index = count;
      count += 1;
      const path = ["items", index];
      const root = { items: { [index]: value } };
      const isFull = ofItems >= MAX_FINDINGS;
      if (isWithoutSources) {
        const missing = missingForItem(value, subject(path, root));
        if (missing !== null) miss([missing]);
      }
      const one = shaped(value, index);
      const completed = one.item === null ? null : complete(one.item, one.type, written);
      const item = completed === null ? null : normaliseItem(completed);
      const found: Finding[] = [];
      if (one.item === null && isFull) uncounted += 1;
      else if (one.item === null) found.push(...one.findings());
      const entry = entryOf(index, value, item);
      found.push(...textFindings("bank", value, { root, path, seen: seenBefore() }), ...rules.item(entry));
      if (item !== null && head !== null) {
        const surroundings = { ...head, defaultSource: written.defaults?.source ?? null };
        for (const rule of itemRules) found.push(...rule(item, path, surroundings, completed!));
      }
      if (item !== null && (!entry.isPinned || hasLooseStatements(one.item))) unpinned.push(item.id);
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
    end: () => ({ head, part, unpinned, findings: isList ? [...findings, ...rules.end()] : findings, uncounted }),
  };
}

/** Statements are known by ids too: to draws, and as flashcards. */
const hasLooseStatements = (item: WrittenItem | null): boolean =>
  item !== null && statementsIn(item).some(({ statement: { id } }) => id === undefined);

/** What stands around the items, and the items. */
function apart(value: unknown): readonly [around: unknown, items: unknown] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [value, undefined];
  const { items, ...around } = value as { items?: unknown };
  return [around, items];
}
