import { sha256 } from "#platform";
import type { Candidate, DraftFields } from "../model/draft.js";
import { sorted } from "../reading/edit.js";

const LENGTH = 12;

/** A fingerprint of a question: another one where a word of it was changed. */
const fingerprint = (item: DraftFields): string => sha256(sorted(item)).slice(0, LENGTH);

/** A candidate that keeps how it stood when it was proposed. */
export const asProposed = (candidate: Candidate): Candidate => ({
  ...candidate,
  asProposed: fingerprint(candidate.item),
});

/** Whether no person has decided about a candidate or changed it; of one that doesn't keep how it stood, nobody knows. */
export const isUntouched = ({ status, confirmed, item, asProposed: mark }: Candidate): boolean =>
  status === "proposed" && confirmed.length === 0 && mark === fingerprint(item);
