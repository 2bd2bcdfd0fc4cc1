import { sha256 } from "#platform";
import type { Bank, Item } from "../model/bank.js";
import type { Checked } from "../model/diagnostic.js";
import { type Verdict, bankChecker } from "./checker.js";
import { isJsonLines } from "../reading/json-lines.js";
import { limited } from "../reading/limit.js";
import { placed } from "./places.js";
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

/** Like `readBank`, for those who want the whole bank or none. */
export const checkBank = (source: SourceText): Checked<Bank> => readBank(source).checked;

/** What a bank says, or what is wrong with it; then those of its items that nothing is wrong with are there. */
interface ReadBank {
  readonly checked: Checked<Bank>;
  readonly sound: SoundItems | null;
}

export interface SoundItems {
  readonly bank: Bank;
  /** Which item of the file each of them is, from 0. */
  readonly indices: readonly number[];
}

/** The rules are held against every item that has the right shape, so that all is said at once. */
export function readBank(source: SourceText): ReadBank {
  const { value, text } = source;
  const check = bankChecker({ hasAliases: true });
  check.head(value);
  const written = (value as { items?: unknown } | null)?.items;
  const items = Array.isArray(written) ? (written as unknown[]).map((one) => check.item(one)) : [];
  const verdict = check.end();
  const { head, unpinned, findings, uncounted } = verdict;
  if (head !== null && findings.length === 0) {
    const whole = items.flatMap((item) => item ?? []);
    const bank = { ...head, items: whole, unpinned, digest: sha256(text) };
    return { checked: { ok: true, value: bank, warnings: [] }, sound: null };
  }
  const diagnostics = limited("bank", located(source, placed(source, findings)), uncounted);
  return { checked: { ok: false, diagnostics }, sound: soundItems(items, verdict) };
}

/** Where mistakes are too many to list, nobody knows which items have none. */
function soundItems(items: readonly (Item | null)[], { part, findings, uncounted }: Verdict): SoundItems | null {
  if (part === null || uncounted > 0) return null;
  const broken = new Set(findings.map(({ path }) => (path[0] === "items" ? path[1] : undefined)));
  const indices = [...items.keys()].filter((i) => items[i] !== null && !broken.has(i));
  const sound = indices.map((i) => items[i]!);
  return { bank: { ...part, items: sound, unpinned: [], digest: "" }, indices };
}
