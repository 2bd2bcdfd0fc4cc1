import { accepted } from "../../review/accept.js";
import { type Decision, decide, undecided } from "../../review/decide.js";
import { unconfirmed } from "../../review/false-wordings.js";
import { itemOf } from "../../review/item-of.js";
import { readDraft } from "../../review/read-draft.js";
import { type Redrafted, redrafted } from "../../review/redraft.js";
import { draftText } from "../../review/write-draft.js";
import type { Checked } from "../../model/diagnostic.js";
import type { Draft } from "../../model/draft.js";
import { parseSource } from "../../reading/source.js";
import type { DeskArticle } from "../state/work.js";
import { sourceOf } from "./source.js";

/** What came of a decision. */
export interface DecidedDraft {
  readonly draft: Draft;
  readonly said: string;
  /** False where nothing came of it; `said` tells why. */
  readonly isChanged: boolean;
}

/** Each decision is a step of the whole work, so the draft needs no past of its own. */
export function decideAbout(draft: Draft, decision: Decision): DecidedDraft {
  const { decisions, said } = decide(undecided(draft), decision);
  return { draft: decisions.draft, said, isChanged: decisions.past.length > 0 };
}

/** What is false in proposals and not confirmed yet, by their ids. */
export const openIn = (draft: Draft): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    draft.candidates.flatMap((one) => {
      const read = itemOf(one, draft);
      const open = read.ok ? unconfirmed(one, read.item) : [];
      return open.length > 0 ? [[one.id, open]] : [];
    }),
  );

interface Taken {
  readonly bank: string;
  readonly draft: Draft;
  /** Ids of proposals that the bank asks already; they were left out. */
  readonly known: readonly string[];
}

/** Accepts proposals, and takes them into the bank, whose other lines stay as they are. */
export function accept(
  bank: string,
  file: string,
  article: DeskArticle,
  draft: Draft,
  ids: readonly string[],
): Checked<Taken> {
  const about = { ...draft, source: { ...draft.source, ...sourceOf(article) } };
  const decided = ids.reduce<Draft>((now, id) => decideAbout(now, { kind: "accept", id }).draft, about);
  const read = parseSource("draft.yaml", draftText(decided));
  if (!read.ok) return read;
  const source = readDraft(read.value);
  if (!source.ok) return source;
  const into = bank === "" ? null : parseSource(file, bank);
  if (into !== null && !into.ok) return into;
  const done = accepted(source.value, ids, into?.value ?? null, "unfinished ones");
  if (!done.ok) return done;
  const { text, known } = done.value;
  return {
    ok: true,
    value: { bank: text, draft: decided, known: known.map(({ id }) => id) },
    warnings: done.warnings,
  };
}

/** A first draft, or a new one of the same article that keeps what was decided. */
export const joined = (before: Draft | null, fresh: Draft, inHand: string | null = null): Joined =>
  before === null ? { draft: fresh, mended: [], kept: [] } : redrafted(before, fresh, {}, inHand);

/** The draft, and which of its questions an assistant's answer replaced or had otherwise. */
export type Joined = Pick<Redrafted, "draft" | "mended" | "kept">;
