import type { Finding } from "../reading/finding.js";
import { forgottenUpdates } from "../deck/lock.js";
import type { Format } from "../formats/format.js";
import { objectionsTo } from "../formats/cards/objections.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Lock } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";
import { itemsWithoutCards } from "./cards.js";
import { staleQuestions, unjudgedQuestions, unsupportedQuestions } from "./exams.js";
import { looseIdentity } from "./identity.js";
import { argument } from "../reading/argument.js";

/** What somebody wants to have built. */
export interface Order {
  readonly formats: readonly Format[];
  /** Exams of items that are past their review are refused, unless this is set. */
  readonly allowStale?: boolean | undefined;
  /** Questions that a format refuses are left out of its files; else they stop the build. */
  readonly leaveOut?: boolean | undefined;
}

/** What cards say: as it is ordered, and as Broadsheet ships it. A lock belongs to its bank, whatever theme decks are in. */
export interface CardWords {
  readonly wordsIn: WordsIn;
  readonly shippedWords: WordsIn;
}

/** What stands against building this from a bank: an error refuses it, whoever asks. */
export const objectionsToBuild = (
  { bank, file }: { readonly bank: Bank; readonly file: string },
  blueprint: Blueprint,
  lock: Lock | null,
  { formats, allowStale = false }: Order,
  { wordsIn, shippedWords }: CardWords,
): Finding[] => [
  ...staleQuestions(bank, blueprint, formats, allowStale),
  ...unsupportedQuestions(bank, blueprint, formats),
  ...unjudgedQuestions(bank, blueprint, formats),
  ...objectionsTo(bank, blueprint, formats, wordsIn),
  ...itemsWithoutCards(bank, formats),
  ...(lock !== null && usesLock(formats) ? forgottenUpdates(bank, lock, shippedWords, updating(file)) : []),
  ...looseIdentity(bank, lock, formats, updating(file)),
];

const updating = (file: string): string => `broadsheet update ${argument(file)}`;

const usesLock = (formats: readonly Format[]): boolean =>
  formats.some((format) => format.from === "deck" && format.usesLock);

/** Whether there is a paper to share out, to number, to give to candidates. */
export const makesPapers = (formats: readonly Format[]): boolean => formats.some(({ from }) => from === "paper");
