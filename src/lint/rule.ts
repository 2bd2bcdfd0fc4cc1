import type { Bank, Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Path } from "../reading/finding.js";

/** A flaw that a rule found. */
export interface Flaw {
  /** From the item, or for bank rules from the bank: `["stem"]`, `["items", 3, "stem"]`. */
  readonly path: Path;
  /** What was found, naming the item and quoting the words. */
  readonly message: string;
  readonly hint: string;
}

/** What a rule is. Why it matters, and what it finds, stands in docs/lint.md, whose examples are tried by a test. */
interface Described {
  readonly code: `lint/${string}`;
  readonly level: Diagnostic["severity"];
  /** What must hold, in one line. */
  readonly title: string;
  /** Languages by primary subtag; null where it holds in every script. */
  readonly languages: readonly string[] | null;
  /** Whether it judges questions by the words of their options: codes of numbered lines have none. */
  readonly judgesWords?: true;
}

export interface ItemRule extends Described {
  readonly of: "item";
  readonly check: (item: Item, bank: Bank) => readonly Flaw[];
}

/** Compares items with each other. It must be linear, or nearly so, in their number. */
export interface BankRule extends Described {
  readonly of: "bank";
  /** Flaws name an item by the first two steps of their path, so that the item can switch the rule off. */
  readonly check: (bank: Bank) => readonly Flaw[];
}

export type LintRule = ItemRule | BankRule;
