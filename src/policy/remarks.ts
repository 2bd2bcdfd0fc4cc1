import { type SourceTexts, evidenceFindings, forbiddenQuotes } from "../bank/evidence.js";
import type { Finding } from "../reading/finding.js";
import { staleItems } from "../bank/freshness.js";
import { forgottenUpdates } from "../deck/lock.js";
import { lint } from "../lint/index.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { Lock } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";

interface Judging {
  /** The day that freshness is judged on; null leaves it out. */
  readonly today: IsoDate | null;
  /** Lint rules to leave out. */
  readonly off?: readonly string[];
  /** Texts of its sources, to look the evidence up in; null leaves that out. */
  readonly texts: SourceTexts | null;
  /** What cards say without a theme. */
  readonly shippedWords: WordsIn;
  /** The command that writes the lock. */
  readonly update?: string;
}

/** Everything that is to be said of a good bank while it is written, whatever is built of it later. */
export const remarksOn = (
  bank: Bank,
  lock: Lock | null,
  { today, off = [], texts, shippedWords, update = "broadsheet update" }: Judging,
): Finding[] => [
  ...lint(bank, off),
  ...forbiddenQuotes(bank),
  ...(lock === null ? [] : forgottenUpdates(bank, lock, shippedWords, update)),
  ...(today === null ? [] : staleItems(bank, today, "warning")),
  ...(texts === null ? [] : evidenceFindings(bank, texts)),
];
