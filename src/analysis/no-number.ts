import { NUMBER_WORD } from "./number-words.js";

/** Digits or a number word, and what stands around them. */
export interface Surroundings {
  /** As written: `911`, `six`, `1,500`. */
  readonly written: string;
  /** Neither hedge nor currency nor scale word belongs to it. */
  readonly isBare: boolean;
  readonly before: string;
  readonly after: string;
}

/** Words that a number stands behind as a name or a place on a list: `Flight 93`, `Article 5`, `page 12`. */
const NUMBERED =
  /\b(?:no\.?|nos\.?|number|pages?|section|article|chapter|phase|stage|level|grade|room|gate|route|highway|interstate|flight|channel|type|volume|issue|episode|season|version|part|title|rule|bill|law|act|resolution|proposition|measure|amendment|day|week|year|platform|terminal|step|item|question|category|class|group of|ages?|verse|lot|apt|suite|unit|block|division|round|figure|table|size|top|model|ward|district|precinct) $/i;
/** A capital word that begins a sentence names nothing. */
const BEGINS = /(?:^|[.!?:;] |["(] ?|- )\p{Lu}\p{L}* $/u;
const NAMED = /\p{Lu}[\p{L}\d]*(?:'s)? $/u;
const CAPITAL_WORD = /^\p{Lu}/u;

const TIME = /^(?::\d\d|\.\d\d)?\s?(?:a\.?m\b|p\.?m\b|o'clock|GMT|UTC|hours GMT)/i;
const SCORE = /^\s?-\s?\d{1,3}(?![\d,])|^\/\d|^:\d/;
const GLUED = /^(?:[\p{L}\d_@^*%]|-[\p{L}\d]|\/\p{L}|[.,]\d)/u;
const ADDRESS =
  /^(?: \p{Lu}[\p{L}.]*){1,3} (?:Street|Avenue|Ave|St|Road|Rd|Boulevard|Blvd|Drive|Lane|Square|Way|Broadway|Place|Court)\b/u;
const EMERGENCY = /^ (?:calls?|callers?|dispatch\w*|operators?|systems?|services?|lines?|center|centre)\b/;
const CALLED = /\b(?:call(?:s|ed|ing)?|dial(?:ed|led|ling)?|phoned?) $/i;
const AIRCRAFT = /^7[0-8]7$/;
const OF_A_NAME = /^ \p{Lu}[\p{L}-]* (?:Act|Amendments|Commandments|Beach)\b/u;

/** Two numbers that belong together, of which neither is what it is about: `242 to 330`, `one in five`, `49-47`. */
const NUMBER = `(?:[$£€]?\\d|${NUMBER_WORD}\\b)`;
const PAIRED_BEFORE = new RegExp(`(?:\\d|\\b${NUMBER_WORD}) ?(?:-|to|or|of|out of|in)(?: every)? $`, "i");
const PAIRED_AFTER = new RegExp(`^ ?(?:to|or|-|in|out of|of every|in every) ?${NUMBER}`);
const BETWEEN_AFTER = new RegExp(`^[^.;,]{0,30}? and ${NUMBER}`);
const BETWEEN_BEFORE = /\bbetween [^.;,]{1,30} and $/i;

/** Whether digits or a number word are no number of anything: a score, a name, an address, a time of day, part of a range. */
export function isNoNumber({ written, isBare, before, after }: Surroundings): boolean {
  if (TIME.test(after) || SCORE.test(after) || ADDRESS.test(after)) return true;
  if (PAIRED_AFTER.test(after) || PAIRED_BEFORE.test(before) || BETWEEN_BEFORE.test(before)) return true;
  if (/\bbetween $/i.test(before) && BETWEEN_AFTER.test(after)) return true;
  if (!isBare) return /^0\d/.test(written);
  if (written === "911" && (EMERGENCY.test(after) || CALLED.test(before))) return true;
  if (AIRCRAFT.test(written) || written.startsWith("0") || /^(?:19|20)\d\d$/.test(written)) return true;
  // A number in a list's own place: `4. Rooms are …`.
  if (/(?:^|")$/.test(before) && /^[.)] /.test(after)) return true;
  const beginsCapital = CAPITAL_WORD.test(written) && !/(?:^|[.!?:;] |["(] ?|- )$/.test(before);
  return OF_A_NAME.test(after) || beginsCapital;
}

/** Whether the word in front of a number makes it part of a name. */
export const isNumberOfName = (before: string): boolean =>
  NUMBERED.test(before) || (NAMED.test(before) && !BEGINS.test(before));

/** Whether what follows belongs to the same token, so that the digits are no whole one: `3D`, `737-9`, `two-thirds`. */
export const isGlued = (after: string): boolean => GLUED.test(after);

/** An age: `aged 42`, `42-year-old`, `42 years old`, `, 42,` behind a name. */
export function isAge({ written, isBare, before, after }: Surroundings): boolean {
  if (/\d/.test(written) && Number(written.replace(/,/g, "")) > 120) return false;
  if (/^[- ](?:years?|months?|weeks?|days?)[- ](?:olds?\b|of age\b)/.test(after)) return true;
  const isNamedAge =
    /\b(?:aged|at (?:the )?age(?: of)?|age|turned|turning|(?:when|until|since) (?:he|she) (?:was|is)|(?:he|she) was)(?: just| only| about)? $/.test(
      before,
    );
  if (isNamedAge)
    return /^(?:$|[.,;:)"']| (?:and|when|in|for|with|to|he|she|or|at|by|while|on|as|until|months|weeks|days)\b)/.test(
      after,
    );
  return isBare && /\p{Lu}[\p{L}.'-]+(?: \(|, \(|, )$/u.test(before) && /^(?:,|\)|\.$|;| and\b)/.test(after);
}
