import type { Bank, Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { bankChecker } from "./checker.js";
import { error } from "../reading/finding.js";
import { parseHead, parseLine } from "../reading/json-lines.js";
import { limited } from "../reading/limit.js";
import { type BankHead } from "./normalise-head.js";
import { type SourceText, located } from "../reading/source.js";

/** A bank that came line by line. */
export interface Lines {
  /** Null where its first line has mistakes. */
  readonly head: BankHead | null;
  readonly unpinned: readonly string[];
  /** Those that were kept. */
  readonly items: readonly Item[];
  readonly count: number;
  /** Of the text nothing is kept but where the items stand. */
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a bank in JSON Lines. Of items that are not kept, memory holds little more than ids and stems.
 *
 * @param file how diagnostics name it
 */
export function checkLines(file: string, lines: Iterable<string>, keeps: (item: Item) => boolean): Lines {
  const check = bankChecker({ hasAliases: false });
  const items: Item[] = [];
  const itemLines: number[] = [];
  let hasHead = false;
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    if (!hasHead) {
      hasHead = true;
      const parsed = parseHead(text);
      if (parsed.ok) check.head(parsed.value);
      else check.refuseHead(parsed.finding);
      continue;
    }
    itemLines.push(line);
    const parsed = parseLine(text, ["items", check.count()]);
    const item = parsed.ok ? check.item(parsed.value) : check.refuseItem(parsed.finding);
    if (item !== null && keeps(item)) items.push(item);
  }
  if (!hasHead)
    check.refuseHead(error("bank/syntax", [], "The file is empty.", "its first line is the bank without its items"));
  const { head, unpinned, findings, uncounted } = check.end();
  const source = { file, text: "", value: null, itemLines };
  return {
    head,
    unpinned,
    items,
    count: check.count(),
    source,
    diagnostics: limited("bank", located(source, findings), uncounted),
  };
}

/** The whole bank, where nothing is wrong with it. */
export const bankOf = ({ head, items, unpinned, diagnostics }: Lines, digest: string): Bank | null =>
  head === null || diagnostics.length > 0 ? null : { ...head, items, unpinned, digest };
