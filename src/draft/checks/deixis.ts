import { unquoted } from "../shown-texts.js";
import { type Check, quoted } from "./check.js";
import { namesYear } from "../names-year.js";

const DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const SPANS =
  "(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|season|summer|autumn|fall|winter|spring|term)s?";
/** Words that meant something on the day of publication. */
const DEICTIC = new RegExp(
  [
    "\\b(?:today|yesterday|tomorrow|tonight|now|currently|nowadays|recently|lately|soon|so far|ago|earlier|later|upcoming|to date|at present|at the moment|still|yet|already)\\b",
    `\\b(?:last|next|this|past|coming|previous|recent|following) (?:\\w+ )?(?:${SPANS}|${DAYS})\\b`,
    `\\b${DAYS}\\b`,
    "\\bthe (?:current|latest|day before|day after|same day)\\b",
    "\\b(?:here|then)\\b",
  ].join("|"),
  "i",
);

export const isDated: Check = {
  cause: "words of time that mean another day tomorrow",
  effect: "edit",
  find({ asked }) {
    for (const text of asked) {
      const found = DEICTIC.exec(unquoted(text))?.[0];
      if (found !== undefined) return `Put a date in the place of ${quoted(found)}.`;
    }
    return null;
  },
};

/** What happened has a year, or the learner can't know which time is meant. */
export const hasDate: Check = {
  cause: "nothing says when",
  effect: "edit",
  find({ item, asked, proposal }) {
    const answers = [...proposal.keys, ...("options" in item ? item.options.map(({ text }) => text) : [])];
    const isTold = [...asked, ...answers].some((text) => namesYear(text));
    return isTold ? null : "Say when this was.";
  },
};
