import { sha256 } from "#platform";
import type { Bank, Item } from "../model/bank.js";
import type { Checked } from "../model/diagnostic.js";
import { bankChecker } from "./checker.js";
import { isJsonLines } from "../reading/json-lines.js";
import { limited } from "../reading/limit.js";
import { bankOf, checkLines } from "./lines.js";
import { located, parseSource, type SourceText, withPlainLines } from "../reading/source.js";

/**
 * Reads a question bank (YAML, JSON or JSON Lines): text, then schema, then rules. Reports everything that is wrong,
 * in file order.
 *
 * @param file how diagnostics name the file
 */
export function loadBank(file: string, text: string): Checked<Bank> {
  if (isJsonLines(file)) {
    const lines = withPlainLines(text).split("\n");
    const checked = checkLines(file, lines, () => true);
    const bank = bankOf(checked, sha256(lines.join("\n")));
    return bank === null ? { ok: false, diagnostics: checked.diagnostics } : { ok: true, value: bank, warnings: [] };
  }
  const source = parseSource(file, text);
  return source.ok ? checkBank(source.value) : source;
}

/** The rules are held against every item that has the right shape, so that all is said at once. */
export function checkBank(source: SourceText): Checked<Bank> {
  const { value, text } = source;
  const check = bankChecker({ hasAliases: true });
  check.head(value);
  const written = (value as { items?: unknown } | null)?.items;
  const items: Item[] = [];
  for (const one of Array.isArray(written) ? (written as unknown[]) : []) {
    const item = check.item(one);
    if (item !== null) items.push(item);
  }
  const { head, findings, uncounted } = check.end();
  return head !== null && findings.length === 0
    ? { ok: true, value: { ...head, items, digest: sha256(text) }, warnings: [] }
    : { ok: false, diagnostics: limited("bank", located(source, findings), uncounted) };
}
