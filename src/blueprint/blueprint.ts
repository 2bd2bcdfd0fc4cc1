import { parseSource, located, type SourceText } from "../reading/source.js";
import { type Finding } from "../reading/finding.js";
import { limited } from "../reading/limit.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { textFindings } from "../bank/text-findings.js";
import { tidy } from "../text/tidy.js";
import { DECK_OPTIONS } from "../deck/options.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint, Earlier, PrintSettings } from "../model/blueprint.js";
import type { Checked } from "../model/diagnostic.js";
import type { Changes } from "../model/manifest.js";
import { blueprint as blueprintShape } from "#generated/validators.js";
import { sha256 } from "#platform";
import { markingOf } from "./marking.js";
import { withOtherNames } from "./other-names.js";
import { PROFILES } from "./profiles.js";
import { parseSeating } from "./seating.js";
import { ANY, composeOf, sectionOf } from "./sections.js";
import type { WrittenBlueprint } from "./written.js";
import { brokenRules } from "./rules.js";

/** What holds where a blueprint says nothing. Papers of an older default name it in their manifest. */
export type Defaults = Pick<Blueprint, "balance">;

/** Letters as they fall give nothing away, and move for nobody when a key is corrected. */
const DEFAULTS: Defaults = { balance: "none" };

const PRINT: PrintSettings = { paper: "A4", columns: 1, sizes: [11], sheet: true };

/**
 * Reads a blueprint (YAML or JSON). Reports everything that is wrong, in file order.
 *
 * @param file how diagnostics name the file
 */
export function loadBlueprint(file: string, text: string): Checked<Blueprint> {
  const source = parseSource(file, text, "blueprint/syntax");
  return source.ok ? checkBlueprint(source.value) : source;
}

/** @param defaults where those of an earlier version count */
export function checkBlueprint(source: SourceText, defaults: Defaults = DEFAULTS): Checked<Blueprint> {
  const findings = firstFindings(
    () => withOtherNames(schemaFindings("blueprint", blueprintShape, source.value), source.value),
    () => textFindings("blueprint", source.value),
    () => brokenRules(source.value as WrittenBlueprint),
  );
  if (findings.length === 0)
    return {
      ok: true,
      value: normalise(ofProfile(source.value as WrittenBlueprint), source.text, defaults),
      warnings: [],
    };
  return { ok: false, diagnostics: limited("blueprint", located(source, findings)) };
}

/** Each check relies on the ones before it. */
function firstFindings(...checks: readonly (() => Finding[])[]): Finding[] {
  for (const check of checks) {
    const findings = check();
    if (findings.length > 0) return findings;
  }
  return [];
}

/** One form needs no name; up to 26 get letters; more get numbers of equal width. */
function formNames(forms: number | readonly string[] | undefined): readonly (string | null)[] {
  if (forms === undefined) return [null];
  if (typeof forms !== "number") return forms;
  const width = String(forms).length;
  return Array.from({ length: forms }, (_, i) =>
    forms <= 26 ? String.fromCharCode(65 + i) : String(i + 1).padStart(width, "0"),
  );
}

const earlierOf = ({ notIn = [], overlapWith = [] }: WrittenBlueprint): Earlier[] => [
  ...[notIn].flat().map((manifest) => ({ manifest, atMost: 0, items: null })),
  ...overlapWith.map((one) => ({ ...one, items: null })),
];

/** A blueprint with what its exam is known for, where it says nothing else. */
function ofProfile({ profile, ...written }: WrittenBlueprint): WrittenBlueprint {
  if (profile === undefined) return written;
  const { secondsPerQuestion, asks, ...known } = PROFILES[profile];
  const picks = written.sections.flatMap(({ pick }) => (pick === "all" ? [] : [pick]));
  const questions = picks.reduce((sum, pick) => sum + pick, 0);
  // Nobody knows yet how many "all" will be.
  const isKnown = picks.length === written.sections.length;
  return {
    ...known,
    ...(isKnown && { minutes: Math.ceil((questions * secondsPerQuestion) / 60) }),
    ...written,
    ...(written.compose !== undefined && { compose: written.compose.map((entry) => ({ asks, ...entry })) }),
  };
}

const normalise = (written: WrittenBlueprint, text: string, defaults: Defaults): Blueprint => ({
  id: written.blueprint,
  title: tidy(written.title),
  banks: written.banks,
  seed: written.seed ?? null,
  date: written.date ?? null,
  minutes: written.minutes ?? null,
  today: written.date ?? null,
  forms: formNames(written.forms),
  roster: null,
  rosterFile: written.roster ?? null,
  overlap: written.overlap === "disjoint" ? { atMost: 0 } : (written.overlap ?? "same-items"),
  earlier: earlierOf(written),
  ...(written.compose !== undefined && { compose: written.compose.map(composeOf) }),
  ...(written.numbering !== undefined && { numbering: written.numbering }),
  sections: written.sections.map(sectionOf),
  shuffle: { items: true, options: true, ...written.shuffle },
  balance: written.balance ?? defaults.balance,
  marking: written.marking === undefined ? null : markingOf(written.marking),
  seating: written.seating === undefined ? null : parseSeating(written.seating),
  print: { ...PRINT, ...written.print },
  cards: { ...DECK_OPTIONS, ...written.cards },
  to: written.to ?? ["exam", "key"],
  digest: sha256(text),
});

/** The blueprint of a bank that is built without one: all its items in one section. */
export const blueprintOf = (bank: Bank, { balance }: Defaults = DEFAULTS): Blueprint => ({
  id: bank.id,
  title: bank.title,
  banks: [],
  seed: null,
  date: null,
  minutes: null,
  today: null,
  forms: [null],
  roster: null,
  rosterFile: null,
  overlap: "same-items",
  earlier: [],
  sections: [{ title: null, pick: "all", where: ANY, quotas: [], points: null }],
  shuffle: { items: true, options: true },
  balance,
  marking: null,
  seating: null,
  print: PRINT,
  cards: DECK_OPTIONS,
  to: ["practice", "anki-csv"],
  digest: null,
});

/** The blueprint with what a command changes in it. */
export const withChanges = (
  blueprint: Blueprint,
  { pick, forms, minutes, sizes, sheet, seating, to, today, cards, shuffleThere }: Changes,
): Blueprint => ({
  ...blueprint,
  ...(shuffleThere === true && { shuffle: { ...blueprint.shuffle, there: true } }),
  forms: forms === undefined ? blueprint.forms : formNames(forms),
  minutes: minutes ?? blueprint.minutes,
  print: {
    ...blueprint.print,
    ...(sizes !== undefined && { sizes }),
    ...(sheet !== undefined && { sheet }),
  },
  seating: seating === undefined ? blueprint.seating : parseSeating(seating),
  to: to ?? blueprint.to,
  today: today ?? blueprint.today,
  cards: { ...blueprint.cards, ...cards },
  sections: pick === undefined ? blueprint.sections : blueprint.sections.map((section) => ({ ...section, pick })),
});
