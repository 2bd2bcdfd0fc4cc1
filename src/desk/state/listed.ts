import type { Candidate } from "../../model/draft.js";
import type { Shown } from "./desk.js";
import type { Fields, Looked, Question } from "./question.js";
import type { Work } from "./work.js";

/** What the list of questions shows: a proposal, or a question of the bank. */
export type Entry =
  | { readonly kind: "proposal"; readonly key: string; readonly article: string; readonly candidate: Candidate }
  | { readonly kind: "question"; readonly key: string; readonly article: string | null; readonly question: Question };

/** Proposals that nobody has decided on come first, ready ones before the others; then what is in the bank. */
export function entriesOf({ drafts }: Work, { questions }: Looked): readonly Entry[] {
  return [
    ...Object.entries(drafts).flatMap(([article, { candidates }]) =>
      candidates
        .filter(({ status }) => status !== "accepted")
        .map((candidate) => ({ kind: "proposal" as const, key: candidate.id, article, candidate })),
    ),
    ...questions.map((question) => ({
      kind: "question" as const,
      key: `question:${question.index}`,
      article: question.evidence[0]?.source ?? null,
      question,
    })),
  ];
}

/** Under which of the filters it is found. */
export function placeOf(entry: Entry): Exclude<Shown, "all"> {
  if (entry.kind === "question") return "yours";
  return entry.candidate.status === "rejected" ? "rejected" : entry.candidate.tier;
}

export function listed(entries: readonly Entry[], shown: Shown, search: string): readonly Entry[] {
  const words = search.toLowerCase().trim();
  return entries.filter((entry) => {
    const place = placeOf(entry);
    if (shown === "all" ? place === "rejected" : place !== shown) return false;
    const fields = entry.kind === "question" ? entry.question.fields : entry.candidate.item;
    return words === "" || JSON.stringify(fields).toLowerCase().includes(words);
  });
}

/** Paragraphs of an article that something asks about: a rejected proposal asks nothing. */
export const coveredOf = (entries: readonly Entry[], article: string): ReadonlySet<number> =>
  new Set(
    entries.flatMap((entry) => {
      if (placeOf(entry) === "rejected") return [];
      if (entry.kind === "question")
        return entry.question.evidence.flatMap(({ source, paragraph }) => (source === article ? [paragraph] : []));
      return entry.article === article ? evidenceOf(entry.candidate).map(({ paragraph }) => paragraph) : [];
    }),
  );

/** What a question's evidence says: its source where it names one, the paragraph, and the words or their hash. */
export interface EvidenceShape {
  readonly source?: string;
  readonly paragraph: number;
  readonly quote?: string;
  readonly hash?: string;
}

/** Its own, and that of its statements and reasons. What is half written has none yet. */
export function evidenceOf({ item }: Pick<Candidate, "item">): readonly EvidenceShape[] {
  const nested = [item["statements"], item["reasons"], item["statement"]].flat();
  return [item, ...nested.filter(isGroup)].flatMap(({ evidence, paragraph }) =>
    [...(Array.isArray(evidence) ? (evidence as readonly unknown[]) : []), { paragraph }].filter(isEvidence),
  );
}

const isGroup = (one: unknown): one is Fields => typeof one === "object" && one !== null;
const isEvidence = (one: unknown): one is EvidenceShape => isGroup(one) && typeof one["paragraph"] === "number";
