import { evidenceOf } from "../../draft/candidate.js";
import type { DeskArticle } from "../state/work.js";
import type { EvidenceShape } from "../state/listed.js";

/** Words of an article as evidence: quoted where its licence allows that, by their hash where not. */
export function evidenceFor({ licence }: DeskArticle, paragraph: number, text: string): readonly EvidenceShape[] {
  const mention = { paragraph, start: 0, end: text.length, text };
  return evidenceOf({ evidence: [mention] }, { licence: licence || null });
}
