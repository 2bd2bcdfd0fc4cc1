import type { DateMention, NumberKind, NumberMention } from "../model/analysis.js";
import { countedIn } from "./counted.js";
import { type Surroundings, isAge, isGlued, isNoNumber, isNumberOfName } from "./no-number.js";
import { NUMBER_WORD, SCALE_WORD, valueOfWord } from "./number-words.js";

const HEDGE = [
  "more than|less than|fewer than|greater than|higher than|no more than|no less than|no fewer than|not more than|at least|at most|up to|as many as|as much as",
  "as few as|as little as|close to|just over|just under|well over|well under|slightly more than|slightly less than|just more than|just less than",
  "a little over|a little more than|an estimated|an average of|estimated|over|under|above|below|nearly|almost|about|around|approximately|roughly|some",
].join("|");
/** These are hedges only before numbers that people round: `over two years` is how long something takes. */
const ONLY_BEFORE_ROUND = /^(?:over|under|above|below)$/i;
const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const CURRENCY = "(?:(?:US|NZ|AU|CA|HK|NT) ?|\\b[ACSR])?[$£€¥]|(?:Rs\\.?|USD|EUR|GBP) ";
const SCALE = "hundred thousand|thousand|million|billion|trillion|hundred|dozen|[mb]n|m\\b|b\\b|k\\b|tn\\b";

/** A whole token: hedge, currency, digits or words, scale. What stands around it decides whether it is a number at all. */
const TOKEN = new RegExp(
  `(?:\\b(${HEDGE}) )?(?<![\\w.,$£€¥#@/:&+^'*-])(?:(${CURRENCY}) ?)?(?:(${DIGITS})|\\b(${NUMBER_WORD}|an? (?=${SCALE_WORD} ))\\b)(?:[ -]?(${SCALE})(?![\\w]))?`,
  "gi",
);

const MEASURES =
  "miles?|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|square (?:miles?|feet|kilomet(?:re|er)s?|met(?:re|er)s?)|kilograms?|kilos?|grams?|metric tons?|tons?|tonnes?|pounds?|ounces?|lit(?:re|er)s?|gallons?|barrels?|degrees?(?: (?:Celsius|Fahrenheit))?|mph|kph|km/h|miles per hour|kilomet(?:re|er)s per hour|kg|km|cm|mm|lbs?|megawatts?|gigawatts?|megabytes?|gigabytes?|light[- ]years?|knots|volts?|calories";
const DURATIONS = "seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)";
const MONEY =
  "dollars?|euros?|pounds sterling|rupees?|yen|yuan|rubles?|roubles?|cents?|pence|francs?|crowns?|pesos?|won";
const UNIT = new RegExp(
  `^(?:[- ]?(%|percent\\b|per cent\\b|percentage points?\\b)|(?:-(?:${DURATIONS})| (?:${DURATIONS})(?!-))\\b|([- ]?(?:${MEASURES}))\\b|([- ](?:US |Australian |Canadian )?(?:${MONEY}))\\b)`,
);
const ORDINAL = /^(?:st|nd|rd|th)\b/;

type Read = Pick<NumberMention, "kind" | "unit"> & {
  /** As many characters behind the number belong to the mention. */
  readonly tail: number;
};

function kindOfUnit([, percent, measure, money]: RegExpExecArray): NumberKind {
  if (percent !== undefined) return "percent";
  if (measure !== undefined) return "measure";
  return money === undefined ? "duration" : "money";
}

/** What a number says, from the words around it; null where it is none. */
function readUnit(around: Surroundings, currency: string | undefined, scale: string | undefined): Read | null {
  const { written, isBare, before, after } = around;
  if (ORDINAL.test(after)) return isNumberOfName(before) ? null : { kind: "ordinal", unit: null, tail: 2 };
  if (isAge(around)) {
    const tail = /^[- ](?:years?|months?|weeks?|days?)(?:[- ](?:olds?|of age))?\b/.exec(after)?.[0] ?? "";
    return { kind: "age", unit: tail === "" ? null : tail.slice(1), tail: tail.length };
  }
  const unit = UNIT.exec(after);
  if ((unit === null && isGlued(after)) || isNoNumber(around)) return null;
  const scaled = (words: string): string => (scale === undefined ? words : `${scale} ${words}`);
  if (currency !== undefined) return { kind: "money", unit: scaled(currency.trim()), tail: 0 };
  if (unit !== null)
    return { kind: kindOfUnit(unit), unit: scaled(unit[0].replace(/^[- ]/, "")), tail: unit[0].length };
  // `One` alone is a pronoun more often than a number.
  if (isBare && (written.toLowerCase() === "one" || isNumberOfName(before))) return null;
  const counted = countedIn(after);
  if (counted === null) return { kind: "other", unit: scale ?? null, tail: 0 };
  return { kind: "count", unit: scaled(counted.slice(1)), tail: counted.length };
}

const plain = (written: string): string => {
  if (/\d/.test(written)) return String(Number(written.replace(/,/g, "")));
  return /^an?$/i.test(written) ? "1" : String(valueOfWord(written));
};

const isRounded = (digits: string | undefined, isWithUnit: boolean): boolean =>
  isWithUnit || (digits !== undefined && Number(digits.replace(/,/g, "")) >= 20);

/**
 * Numbers as whole tokens with their currency, unit and hedge, in order of the text. No number is what stands in a date, a
 * score, a range, a name (`Flight 93`, `Su-57`, `Article 5`), an address or a time of day; ages and ordinals have their own kinds.
 *
 * @param dates as found in the same paragraphs
 */
export function findNumbers(paragraphs: readonly string[], dates: readonly DateMention[]): readonly NumberMention[] {
  const taken = paragraphs.map((paragraph) => new Uint8Array(paragraph.length));
  for (const { paragraph, start, end } of dates) taken[paragraph - 1]?.fill(1, start, end);
  return paragraphs.flatMap((paragraph, index) =>
    [...paragraph.matchAll(TOKEN)].flatMap((match): NumberMention[] => {
      const [text, hedge, currency, digits, words, scale] = match;
      const isHedged =
        hedge !== undefined &&
        (!ONLY_BEFORE_ROUND.test(hedge) || isRounded(digits, currency !== undefined || scale !== undefined));
      const start = match.index + (hedge !== undefined && !isHedged ? hedge.length + 1 : 0);
      const end = match.index + text.length;
      if (taken[index]!.subarray(start, end).includes(1)) return [];
      const written = (digits ?? words!).trim();
      const around = {
        written,
        isBare: !isHedged && currency === undefined && scale === undefined,
        before: paragraph.slice(Math.max(0, start - 60), start),
        after: paragraph.slice(end, end + 80),
      };
      const read = readUnit(around, currency, scale);
      if (read === null) return [];
      const to = end + read.tail;
      return [
        {
          paragraph: index + 1,
          start,
          end: to,
          text: paragraph.slice(start, to),
          kind: read.kind,
          value: plain(written),
          written,
          unit: read.unit,
          hedge: isHedged ? hedge.toLowerCase() : null,
        },
      ];
    }),
  );
}
