import type { Bank } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { bank as bankShape, items as itemShapes } from "../schema/validators.js";
import { error, type Finding } from "./finding.js";
import { normalise } from "./normalise.js";
import { brokenRules } from "./rules.js";
import { schemaFindings } from "./schema-findings.js";
import { located, parseSource, type SourceText } from "./source.js";
import { didYouMean, listed } from "./suggest.js";
import { textFindings } from "./text-findings.js";
import type { WrittenBank } from "./written.js";

/** More complaints than anybody reads at once; the rest is counted. */
const MAX_FINDINGS = 100;

/**
 * Reads a question bank (YAML or JSON): text, then schema, then rules. Reports everything that is wrong,
 * in file order.
 *
 * @param file how diagnostics name the file
 */
export function loadBank(file: string, text: string): Checked<Bank> {
  const source = parseSource(file, text);
  return source.ok ? checkBank(source.value) : source;
}

export function checkBank(source: SourceText): Checked<Bank> {
  const shape = shapeFindings(source.value);
  if (shape.length > 0) return { ok: false, diagnostics: report(source, shape) };
  const written = source.value as WrittenBank;
  const texts = textFindings(written);
  if (texts.length > 0) return { ok: false, diagnostics: report(source, texts) };
  const bank = normalise(written, source.text);
  const broken = brokenRules(bank, written);
  return broken.length > 0 ? { ok: false, diagnostics: report(source, broken) } : { ok: true, value: bank, warnings: [] };
}

/**
 * What the schema finds wrong. The items are validated one call each, and only counted once enough is known:
 * a bank that is all wrong costs no more than a few good ones.
 */
export function shapeFindings(value: unknown): Finding[] {
  const findings = schemaFindings(bankShape, value, value, []);
  const items = (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return findings;
  let uncounted = 0;
  items.forEach((item: unknown, i) => {
    if (findings.length < MAX_FINDINGS) findings.push(...itemFindings(item, i, value));
    else if (!isItem(item)) uncounted += 1;
  });
  if (uncounted > 0) {
    findings.push(error("bank/more", ["items", items.length], `${uncounted} more items have errors; these are the first ${findings.length}.`));
  }
  return findings;
}

const shapeOf = (item: unknown) => {
  const type = (item as { type?: unknown } | null)?.type;
  return typeof type === "string" && Object.hasOwn(itemShapes, type) ? itemShapes[type as keyof typeof itemShapes] : undefined;
};
const isItem = (item: unknown): boolean => shapeOf(item)?.(item) ?? false;

function itemFindings(item: unknown, i: number, root: unknown): Finding[] {
  const shape = shapeOf(item);
  if (shape !== undefined) return schemaFindings(shape, item, root, ["items", i]);
  const types = Object.keys(itemShapes);
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return [error("bank/wrong-type", ["items", i], `Item ${i + 1} is not a group of fields.`, "start it with: - id: …")];
  }
  if (!("type" in item)) {
    return [error("bank/missing-field", ["items", i], `Item ${i + 1} has no field "type".`, `add: type: … (${types.join(", ")})`)];
  }
  const written = JSON.stringify(item.type);
  const hint = typeof item.type === "string" ? didYouMean(item.type, types) : undefined;
  return [error("bank/not-allowed", ["items", i, "type"], `The type of item ${i + 1} is ${written}; allowed: ${listed(types)}.`, hint)];
}

const report = (source: SourceText, findings: readonly Finding[]): Diagnostic[] => located(source, findings);
