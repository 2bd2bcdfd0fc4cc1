import { draft as draftShape } from "#generated/draft-validators.js";
import { bankChecker } from "../bank/checker.js";
import { placed } from "../bank/places.js";
import { idIn } from "../bank/stem-id.js";
import { textFindings } from "../bank/text-findings.js";
import type { Item } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Candidate, Draft, DraftSource, DraftStatus, Origin, Tier } from "../model/draft.js";
import { error, type Finding } from "../reading/finding.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { type SourceText, located } from "../reading/source.js";

import { UNKNOWN } from "./item-of.js";
import { SOURCE_FACTS } from "./source-facts.js";
import { without } from "./without.js";

/** A draft as it stands in its file. */
export interface DraftFile {
  readonly draft: Draft;
  readonly text: SourceText;
  /** Each candidate as a bank would have it; null where something is wrong with it. */
  readonly items: readonly (Item | null)[];
  /** What is wrong with items: a draft may be in the middle of an edit. */
  readonly mistakes: readonly Mistake[];
}

interface Mistake {
  /** Which item of the file, from 0; null where it is none alone. */
  readonly item: number | null;
  readonly diagnostic: Diagnostic;
}

/** A draft's file, held against the rules of a bank; what makes it no draft at all is an error. */
export function readDraft(source: SourceText): Checked<DraftFile> {
  const { value } = source;
  if (typeof value === "object" && value !== null && "bank" in value && !("draft" in value)) {
    const message = "It is a bank already, not a draft.";
    const hint = "broadsheet check and broadsheet build take it as it is; broadsheet draft ARTICLE makes a draft";
    return { ok: false, diagnostics: located(source, [error("draft/bank", ["bank"], message, hint)]) };
  }
  const found = schemaFindings("draft", draftShape, value);
  if (found.length > 0) return { ok: false, diagnostics: located(source, found) };
  const written = value as WrittenDraft;
  const [[id, about] = ["", NO_SOURCE], ...more] = Object.entries(written.sources);
  if (more.length > 0) {
    const message = `A draft is of one article; this one names ${more.length + 1}.`;
    const hint = "make a draft of each, and take both into one bank";
    return { ok: false, diagnostics: located(source, [error("draft/sources", ["sources"], message, hint)]) };
  }
  const { items, findings } = held(written, id, about);
  const mistakes = placed(source, findings).map((one) => ({
    item: one.path[0] === "items" && typeof one.path[1] === "number" ? one.path[1] : null,
    diagnostic: located(source, [one])[0]!,
  }));
  const broken = new Set(mistakes.map(({ item }) => item));
  return {
    ok: true,
    value: {
      draft: draftOf(written, id, about),
      text: source,
      items: items.map((item, i) => (broken.has(i) ? null : item)),
      mistakes,
    },
    warnings: [],
  };
}

/** What the schema of a draft lets people write. */
interface WrittenDraft {
  readonly draft: string;
  readonly title: string;
  readonly language: string;
  readonly sources: Readonly<Record<string, WrittenAbout>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

type WrittenAbout = Partial<Omit<DraftSource, "id" | "text">> & Pick<DraftSource, "text">;

const NO_SOURCE: WrittenAbout = { text: { sha256: "", paragraphs: 1 } };

/** Of what only a whole bank must be, a draft is nothing yet: some of its items will be left out. */
const OF_WHOLE_BANKS = new Set(["bank/empty", "bank/duplicate-stem"]);

function held({ draft, title, language, items }: WrittenDraft, id: string, about: WrittenAbout) {
  const head = { bank: draft, title, language, sources: { [id]: { ...UNKNOWN, ...without(about, "file") } } };
  const check = bankChecker({ hasAliases: true });
  check.head({ ...head, items: [] });
  const read = items.map((item) => check.item(fieldsOf(item)));
  const findings: Finding[] = check.end().findings.filter(({ code }) => !OF_WHOLE_BANKS.has(code));
  const seen = new Set<unknown>();
  items.forEach((item, i) => {
    const own = Object.fromEntries(
      Object.entries(item).flatMap(([name, value]) =>
        ABOUT.has(name) ? [[name, name === "reasons" ? textsIn(value) : value]] : [],
      ),
    );
    findings.push(...textFindings("draft", own, { root: { items }, path: ["items", i], seen }));
  });
  return { items: read, findings };
}

/** What is said of a candidate beside its fields in a bank. */
const ABOUT = new Set(["status", "because", "tier", "reasons", "origin", "confirmed", "asProposed"]);

/** Reasons to look at a question are texts; those of a statement, which the question itself has, are none. */
const isText = (one: unknown): one is string => typeof one === "string";
const textsIn = (reasons: unknown): readonly (string | null)[] =>
  (reasons as readonly unknown[]).map((one) => (isText(one) ? one : null));

const fieldsOf = (item: Readonly<Record<string, unknown>>) => {
  const { reasons, ...rest } = item;
  const own = ((reasons ?? []) as readonly unknown[]).filter((one) => !isText(one));
  const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => !ABOUT.has(name)));
  return own.length === 0 ? fields : { ...fields, reasons: own };
};

function draftOf({ draft, title, language, items }: WrittenDraft, id: string, about: WrittenAbout): Draft {
  const known = Object.fromEntries(SOURCE_FACTS.map(({ field }) => [field, about[field] ?? null]));
  const source = {
    id,
    ...(known as unknown as Pick<DraftSource, "title" | "publisher" | "published" | "licence" | "url">),
    ...(about.file !== undefined && { file: about.file }),
    text: about.text,
  };
  return { id: draft, title, language, source, candidates: items.map(candidateOf) };
}

/** Somebody may have written a question of their own among the others. */
function candidateOf(written: Readonly<Record<string, unknown>>): Candidate {
  const { status, because, tier, reasons, origin, confirmed, asProposed } = written as Partial<
    Pick<Candidate, "because" | "reasons" | "confirmed" | "asProposed"> & {
      readonly status: DraftStatus;
      readonly tier: Tier;
      readonly origin: Partial<Origin> & Pick<Origin, "method">;
    }
  >;
  return {
    id: idIn(fieldsOf(written)) ?? "",
    status: status ?? "proposed",
    tier: tier ?? "edit",
    reasons: (reasons ?? []).filter(isText),
    origin: { version: null, model: null, ...(origin ?? { method: "person" }) },
    confirmed: confirmed ?? [],
    ...(because !== undefined && { because }),
    ...(asProposed !== undefined && { asProposed }),
    item: without(fieldsOf(written), "id"),
  };
}
