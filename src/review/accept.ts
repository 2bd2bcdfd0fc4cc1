import { withSource } from "../bank/add-source.js";
import { isEmptyBank } from "../bank/empty.js";
import { freeId } from "../bank/free-id.js";
import { checkBank, readBank } from "../bank/load.js";
import type { Bank, Item } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Candidate, DraftSource } from "../model/draft.js";
import { error } from "../reading/finding.js";
import { rearranged } from "../reading/rearrange.js";
import { type SourceText, located, parseSource } from "../reading/source.js";
import { didYouMean } from "../reading/suggest.js";
import { needsNothing } from "./decide.js";
import { unconfirmed } from "./false-wordings.js";
import type { DraftFile } from "./read-draft.js";
import { isSameQuestion } from "./same-question.js";
import { missingFacts } from "./source-facts.js";
import { bankHead } from "./empty-bank.js";
import { withEvidenceOf } from "./named-evidence.js";
import { writtenOrigin } from "./write-draft.js";

/** What taking questions into a bank comes to. */
export interface Accepted {
  /** The bank's text with them. */
  readonly text: string;
  /** Ids that they have in the bank. */
  readonly added: readonly string[];
  /** Those that the bank has already, and its own item that asks the same. */
  readonly known: readonly { readonly id: string; readonly as: string }[];
  /** Of all: those that are left out since a person has not confirmed what is false in them. */
  readonly unconfirmed: readonly string[];
}

/**
 * Takes candidates into a bank, whose text stays as it is around them.
 *
 * @param ids which; `all` are those that somebody accepted, and ready ones that need nothing more
 * @param bank null where it has to be made
 * @param beside whether questions with mistakes may stand there already, as half-written ones do in a form
 */
export function accepted(
  file: DraftFile,
  ids: readonly string[] | "all",
  bank: SourceText | null,
  beside: "whole questions" | "unfinished ones" = "whole questions",
): Checked<Accepted> {
  const chosen = ids === "all" ? allOf(file) : named(file, ids);
  if (!chosen.ok) return chosen;
  const { candidates, open } = chosen.value;
  const wrong = [...mistakesIn(file, candidates), ...missingIn(file)];
  if (wrong.length > 0 && candidates.length > 0) return { ok: false, diagnostics: wrong };
  const into = bank ?? newBank(file);
  if (bank === null || isEmptyBank(into)) return added(file, candidates, into, null, open, []);
  const { checked, sound } = readBank(into);
  if (checked.ok) return added(file, candidates, into, checked.value, open, []);
  if (beside === "whole questions" || sound === null) return checked;
  return added(file, candidates, into, sound.bank, open, checked.diagnostics);
}

interface Chosen {
  readonly candidates: readonly Candidate[];
  readonly open: readonly string[];
}

function allOf({ draft, items }: DraftFile): Checked<Chosen> {
  const wanted = draft.candidates.filter(
    (one) => one.status === "accepted" || (one.status === "proposed" && one.tier === "ready"),
  );
  const isOpen = (one: Candidate): boolean => {
    const item = items[draft.candidates.indexOf(one)];
    return item !== undefined && item !== null && unconfirmed(one, item).length > 0;
  };
  const candidates = wanted.filter((one) => !isOpen(one) && (one.status === "accepted" || needsNothing(one, draft)));
  return { ok: true, value: { candidates, open: wanted.filter(isOpen).map(({ id }) => id) }, warnings: [] };
}

function named({ draft, text, items }: DraftFile, ids: readonly string[]): Checked<Chosen> {
  const known = draft.candidates.map(({ id }) => id);
  const findings = ids.flatMap((id) => {
    const at = known.indexOf(id);
    if (at < 0) {
      const message = `The draft has no question ${JSON.stringify(id)}.`;
      return [error("draft/unknown-id", ["items"], message, didYouMean(id, known))];
    }
    const item = items[at];
    const open = item === undefined || item === null ? [] : unconfirmed(draft.candidates[at]!, item);
    return open.map((wording) =>
      error(
        "draft/unconfirmed",
        ["items", at],
        `Question ${JSON.stringify(id)} says what nobody has confirmed to be false: ${JSON.stringify(wording)}`,
        `read it in broadsheet review, or add to the question: confirmed: [${JSON.stringify(wording)}]`,
      ),
    );
  });
  if (findings.length > 0) return { ok: false, diagnostics: located(text, findings) };
  const candidates = [...new Set(ids)].map((id) => draft.candidates[known.indexOf(id)]!);
  return { ok: true, value: { candidates, open: [] }, warnings: [] };
}

/** What is wrong with those that are wanted; the rest of a draft may be unfinished. */
function mistakesIn({ draft, mistakes }: DraftFile, candidates: readonly Candidate[]): Diagnostic[] {
  const wanted = new Set(candidates.map((one) => draft.candidates.indexOf(one)));
  return mistakes.flatMap(({ item, diagnostic }) =>
    diagnostic.severity === "error" && (item === null || wanted.has(item)) ? [diagnostic] : [],
  );
}

function missingIn({ draft: { source }, text }: DraftFile): Diagnostic[] {
  const findings = missingFacts(source).map(({ field, flag, says }) => ({
    ...error(
      "draft/missing",
      ["sources", source.id],
      `The draft does not say the ${field} of its article: ${says}.`,
      `write ${field}: … there, or add --${flag} to this command`,
    ),
    atKey: true,
  }));
  return located(text, findings);
}

function newBank({ draft }: DraftFile): SourceText {
  const read = parseSource("bank.yaml", `${bankHead(draft)}\n`);
  if (!read.ok) throw new Error("An empty bank can't be read");
  return read.value;
}

function added(
  { draft, items }: DraftFile,
  candidates: readonly Candidate[],
  into: SourceText,
  bank: Bank | null,
  open: readonly string[],
  mistakes: readonly Diagnostic[],
): Checked<Accepted> {
  const { text, source, hasMany } =
    candidates.length === 0
      ? { text: into, source: draft.source.id, hasMany: false }
      : withDraftSource(into, draft.source);
  const language = (text.value as { readonly language?: unknown }).language;
  const taken = new Set(bank?.items.map(({ id }) => id));
  const there: Item[] = [...(bank?.items ?? [])];
  let now = text;
  const ids: string[] = [];
  const known: { id: string; as: string }[] = [];
  for (const candidate of candidates) {
    const own = items[draft.candidates.indexOf(candidate)]!;
    const evidence = own.evidence.map((one) => ({ ...one, source }));
    const item = { ...own, evidence };
    const same = there.find((one) => isSameQuestion(one, item));
    if (same !== undefined) {
      known.push({ id: candidate.id, as: same.id });
      continue;
    }
    const id = freeId(candidate.id, taken);
    taken.add(id);
    there.push({ ...item, id });
    ids.push(id);
    const lang = draft.language === language || candidate.item["lang"] !== undefined ? {} : { lang: draft.language };
    const fields = withEvidenceOf(candidate.item, source, hasMany);
    const value = { id, ...fields, ...lang, origin: writtenOrigin(candidate.origin) };
    const list = (now.value as { readonly items?: unknown }).items;
    const path = ["items", Array.isArray(list) ? list.length : 0];
    now = rearranged(now, { kind: "insert", path, value });
  }
  if (ids.length > 0) {
    const checked = checkBank(now);
    const were = new Set(mistakes.map(({ message }) => message));
    const fresh = checked.ok ? [] : checked.diagnostics.filter(({ message }) => !were.has(message));
    if (fresh.length > 0) return { ok: false, diagnostics: [SPOILT, ...fresh] };
  }
  return { ok: true, value: { text: now.text, added: ids, known, unconfirmed: open }, warnings: [] };
}

const SPOILT: Diagnostic = {
  severity: "error",
  code: "draft/spoilt",
  message: "With these questions in it, the bank would have the mistakes below. Nothing was changed.",
  hint: "put the questions right in the draft, or leave them out",
};

/** A source is known by the digest of its text. */
const withDraftSource = (into: SourceText, { id, title, publisher, published, licence, url, text }: DraftSource) =>
  withSource(
    into,
    id,
    { title, publisher, published, licence, ...(url !== null && { url }), text },
    (source) => (source["text"] as { readonly sha256?: unknown } | undefined)?.sha256 === text.sha256,
  );
