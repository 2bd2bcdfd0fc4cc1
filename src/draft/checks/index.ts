import { isNoBoilerplate } from "./boilerplate.js";
import type { Check } from "./check.js";
import { descriptionsAreTold } from "./definite.js";
import { hasDate, isDated } from "./deixis.js";
import { distractorsAreOthers, evidenceIsFound, keysStandInIt, noDistractorStandsInIt } from "./evidence.js";
import { hasNoErrors, hasNoWarnings } from "./lint.js";
import { othersSpeak } from "./only-speaker.js";
import { nothingDangles } from "./pronouns.js";
import { isDecent } from "./sensitive.js";
import { keyIsOnlyOne, noDistractorIsRight } from "./uniqueness.js";
import { hidesTheSpeaker, isNotCutShort, isTelling } from "./telling.js";
import {
  changesTheStory,
  isNoStatistic,
  isNotTooExact,
  isNoYearOfAShare,
  isOfTheStory,
  namesHaveOptions,
  saysWhoOrWhere,
} from "./worth.js";
import { isInOwnWords, quotesLittle } from "./verbatim.js";

/** THE LIST of checks on one proposal, those first that throw it out. */
export const CHECKS: readonly Check[] = [
  evidenceIsFound,
  keysStandInIt,
  distractorsAreOthers,
  noDistractorStandsInIt,
  isNoBoilerplate,
  isDecent,
  noDistractorIsRight,
  keyIsOnlyOne,
  isNotCutShort,
  changesTheStory,
  othersSpeak,
  hasNoErrors,
  nothingDangles,
  descriptionsAreTold,
  isDated,
  hasDate,
  isInOwnWords,
  quotesLittle,
  hasNoWarnings,
  isOfTheStory,
  namesHaveOptions,
  isNoStatistic,
  isNotTooExact,
  saysWhoOrWhere,
  isNoYearOfAShare,
  isTelling,
  hidesTheSpeaker,
];
