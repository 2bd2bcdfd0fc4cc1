import type { Bank } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { type Validate, bank as bankShape, items as itemShapes } from "../schema/validators.js";
import { error, type Finding, type Path } from "./finding.js";
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

/** The rules are held against every item that has the right shape, so that all is said at once. */
export function checkBank(source: SourceText): Checked<Bank> {
  const { value } = source;
  const shape = checkShape(value);
  const findings = [...shape.findings, ...textFindings(value)];
  if (shape.envelope) {
    const written = value as WrittenBank;
    const sound = { ...written, items: shape.sound.map((i) => written.items[i]!) };
    const bank = normalise(sound, source.text);
    const broken = brokenRules(bank, sound).map((found) => ({ ...found, path: original(found.path, shape.sound) }));
    if (findings.length === 0 && broken.length === 0) return { ok: true, value: bank, warnings: [] };
    findings.push(...broken);
  }
  return { ok: false, diagnostics: report(source, findings, shape.uncounted) };
}

/** The place in the file of a finding about the sound items alone. */
const original = ([list, index, ...rest]: Path, sound: readonly number[]): Path =>
  typeof index === "number" ? [list!, sound[index]!, ...rest] : [list!];

interface Shape {
  readonly envelope: boolean;
  /** Indices of the items that the rules can be held against. */
  readonly sound: readonly number[];
  readonly findings: readonly Finding[];
  /** Items that have errors too, but are only counted. */
  readonly uncounted: number;
}

/**
 * Holds a bank against its schema. The items are validated one call each, and only counted once enough is
 * known: a bank that is all wrong costs no more than a few good ones.
 */
export function checkShape(value: unknown): Shape {
  const findings = schemaFindings(bankShape, value, value, []);
  const envelope = findings.length === 0;
  const sound: number[] = [];
  let uncounted = 0;
  const items = (value as { items?: unknown } | null)?.items;
  for (const [i, item] of (Array.isArray(items) ? (items as unknown[]) : []).entries()) {
    if (shapeOf(item)?.(item) === true) sound.push(i);
    else if (findings.length < MAX_FINDINGS) findings.push(...itemFindings(item, i, value));
    else uncounted += 1;
  }
  return { envelope, sound, findings, uncounted };
}

function shapeOf(item: unknown): Validate | undefined {
  const type = (item as { type?: unknown } | null)?.type;
  return typeof type === "string" && Object.hasOwn(itemShapes, type)
    ? itemShapes[type as keyof typeof itemShapes]
    : undefined;
}

/** What the schema says of one item, which stands at `root.items[i]`. */
export const checkItemShape = (item: unknown, i: number, root: unknown): Finding[] =>
  shapeOf(item)?.(item) === true ? [] : itemFindings(item, i, root);

function itemFindings(item: unknown, i: number, root: unknown): Finding[] {
  const shape = shapeOf(item);
  if (shape !== undefined) return schemaFindings(shape, item, root, ["items", i]);
  const types = Object.keys(itemShapes);
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return [
      error("bank/wrong-type", ["items", i], `Item ${i + 1} is not a group of fields.`, "start it with: - id: …"),
    ];
  }
  if (!("type" in item)) {
    return [
      error(
        "bank/missing-field",
        ["items", i],
        `Item ${i + 1} has no field "type".`,
        `add: type: … (${types.join(", ")})`,
      ),
    ];
  }
  const written = JSON.stringify(item.type);
  const hint = typeof item.type === "string" ? didYouMean(item.type, types) : undefined;
  return [
    error(
      "bank/not-allowed",
      ["items", i, "type"],
      `The type of item ${i + 1} is ${written}; allowed: ${listed(types)}.`,
      hint,
    ),
  ];
}

function report(source: SourceText, findings: readonly Finding[], uncounted: number): Diagnostic[] {
  const all = located(source, findings);
  const rest = all.length - MAX_FINDINGS + uncounted;
  if (rest <= 0) return all;
  const more: Diagnostic = {
    severity: "error",
    code: "bank/more",
    message: `There are at least ${rest} more errors.`,
    hint: "mend these first",
  };
  return [...all.slice(0, MAX_FINDINGS), more];
}
