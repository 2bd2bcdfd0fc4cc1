import type { Candidate, Draft, DraftSource, Origin } from "../model/draft.js";
import { yamlEntry, yamlFields, yamlScalar } from "../reading/write-yaml.js";
import { SOURCE_FACTS, type SourceFact } from "./source-facts.js";

/** A draft as a file that people read and edit. */
export function draftText(draft: Draft): string {
  const ready = draft.candidates.filter(({ tier }) => tier === "ready");
  const rest = draft.candidates.filter(({ tier }) => tier !== "ready");
  return [
    ...HEAD,
    ...yamlFields({ draft: draft.id, title: draft.title, language: draft.language }, 0),
    "sources:",
    ...sourceLines(draft.source),
    draft.candidates.length === 0 ? "items: []" : "items:",
    ...group("Ready: every check passed. Read each of them all the same.", ready),
    ...group("To edit: the reasons say what to look at.", rest),
    "",
  ].join("\n");
}

const HEAD = [
  "# A draft: questions that were proposed, and that nobody has agreed to. Nothing is built of it.",
  "# Go through them:     broadsheet review THIS-FILE",
  "# Or in an editor:     write status: accepted or status: rejected, and change what you like.",
  "# Then into a bank:    broadsheet draft --accept all THIS-FILE --into BANK.yaml",
];

const group = (title: string, candidates: readonly Candidate[]): string[] =>
  candidates.length === 0 ? [] : ["", `  # ${title}`, ...candidates.flatMap((one) => ["", ...candidateLines(one)])];

/** A candidate as an entry of the draft's list. */
const candidateLines = (candidate: Candidate): string[] => yamlEntry(writtenCandidate(candidate), 2);

/** What is decided about it, and then the item as it stands in a bank; reasons that it has itself come before those to look at it. */
export const writtenCandidate = ({
  item: { reasons = [], ...item },
  ...about
}: Candidate): Readonly<Record<string, unknown>> => ({
  id: about.id,
  status: about.status,
  ...(about.because !== undefined && { because: about.because }),
  tier: about.tier,
  ...listed("reasons", [...(reasons as readonly unknown[]), ...about.reasons]),
  origin: writtenOrigin(about.origin),
  ...listed("confirmed", about.confirmed),
  ...(about.asProposed !== undefined && { asProposed: about.asProposed }),
  ...item,
});

const listed = (name: string, all: readonly unknown[]) => (all.length === 0 ? {} : { [name]: all });

/** Without what it doesn't say. */
export const writtenOrigin = ({ method, version, model }: Origin): Readonly<Record<string, unknown>> => ({
  method,
  ...(version !== null && { version }),
  ...(model !== null && { model }),
});

/** The source; what nobody knows is a note with the name of the flag that fills it in. */
export function sourceLines(source: DraftSource): string[] {
  const { id, file, text } = source;
  return [
    `  ${yamlScalar(id)}:`,
    ...SOURCE_FACTS.flatMap((fact) => factLines(fact, source[fact.field])),
    ...yamlFields({ ...(file !== undefined && { file }), ...(text.paragraphs > 0 && { text }) }, 4),
  ];
}

function factLines({ field, flag, says, isNeeded }: SourceFact, value: string | null): string[] {
  if (value !== null) return yamlFields({ [field]: value }, 4);
  return isNeeded ? [`    # missing: ${field}: ${says} (--${flag})`] : [];
}
