import { bankSchema } from "#generated/bank-schema.js";
import type { SchemaError } from "#generated/validators.js";
import { isMonth, meantDays } from "./days.js";
import { LETTERS } from "./letters.js";
import { meantNumber, nearNumber } from "./numbers.js";

/** What a value that has not the shape of its field was probably meant to be. */
export interface MeantValue {
  readonly hint: string;
  /** The characters to write, where they can be told. */
  readonly write?: { readonly text: string; readonly isCertain: boolean };
  /** What stood beside it, and has a field of its own. */
  readonly beside?: { readonly field: string; readonly text: string };
}

const { id, tag, topic, date, published, numeric } = bankSchema.$defs;
const { language } = bankSchema.properties;

/** @param schema what the value was held against; null where nothing better than its description can be said */
export function meantValue(found: unknown, schema: SchemaError["parentSchema"]): MeantValue | null {
  if (typeof found !== "string" && typeof found !== "number") return null;
  const text = String(found);
  switch (schema?.pattern) {
    case date.pattern:
    case published.pattern:
      return meantDay(text);
    case id.pattern:
    case tag.pattern:
      return typeof found === "string" ? meantName(slug(text), text) : null;
    case topic.pattern:
      return typeof found === "string"
        ? meantName(
            text
              .split(/\s*[/>]\s*/)
              .map(slug)
              .join("/"),
            text,
          )
        : null;
    case numeric.properties.key.pattern:
      return typeof found === "string" ? meantAmount(text) : null;
    case numeric.properties.tolerance.pattern:
      return typeof found === "string" ? meantTolerance(text) : null;
    case language.pattern:
      return meantLanguage(text);
    case undefined:
    default:
      return null;
  }
}

function meantDay(text: string): MeantValue {
  const [day, other] = meantDays(text);
  if (day === undefined) return { hint: "write the day as YYYY-MM-DD, for example 2026-04-14" };
  const hint = other === undefined ? `write: ${day}` : `write: ${day}, or ${other} if the month comes first`;
  return { hint, write: { text: day, isCertain: other === undefined && isPlainDate(text) } };
}

/** What may stand around a date; any other word may be about something else. */
const AROUND =
  /^(?:st|nd|rd|th|t|z|of|the|de|del|der|den|le|er|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)$/;

/** A year of four digits, a month and a day, and nothing that says anything else. */
const isPlainDate = (text: string): boolean =>
  /\d{4}/.test(text) &&
  !/[()[\]]/.test(text) &&
  (text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).every((word) => isMonth(word) || AROUND.test(word));

function meantAmount(text: string): MeantValue {
  const number = meantNumber(text);
  const [key, other] = number?.keys ?? [];
  const near = nearNumber(text);
  if (near !== null) return { hint: near };
  if (number === null || key === undefined)
    return { hint: "write the number alone, for example 50; how far off an answer may be is its tolerance" };
  const unit = JSON.stringify(number.unit);
  const hint = `write: ${key}${other === undefined ? "" : `, or ${other} if the sign separates the fraction`}`;
  const write = { text: key, isCertain: false };
  return { hint, write, ...(number.unit !== "" && { beside: { field: "unit", text: unit } }) };
}

/** `± 2 metres` */
/** A hundredth, in the languages of the pages and some around them. */
const SHARE =
  /^(?:[%٪]|per ?cent|prozent|v\.? ?h\.?|pour ?cents?|por ?ciento|per ?cento|por ?cento|procent|percento|في المئة|بالمئة|प्रतिशत|फ़ीसदी)$/iu;

function meantTolerance(text: string): MeantValue | null {
  const number = meantNumber(text.replace(/^\s*(?:±|\+\s?\/?\s?[-−–])\s*/, ""));
  const [far, ...more] = number?.keys ?? [];
  if (number === null || far === undefined || more.length > 0 || far.startsWith("-")) return null;
  const share = SHARE.test(number.unit) ? "%" : "";
  return { hint: `write: ${far}${share}`, write: { text: `${far}${share}`, isCertain: share !== "" } };
}

/** Small letters without marks. */
const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

const MAX_NAME = 64;

/** Whether a name holds all that was written: no sign of its own was left out, and no end cut. */
const isWhole = (text: string): boolean => text.length <= MAX_NAME && /^[a-z0-9\s_\-/.>]*$/.test(plainLetters(text));

export const slug = (text: string): string =>
  plainLetters(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, MAX_NAME)
    .replace(/-$/, "");

const meantName = (name: string, text: string): MeantValue | null =>
  !/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(name) || /^\d+$/.test(name)
    ? null
    : {
        hint: `write: ${name} (lower-case letters a-z, digits and single hyphens)`,
        write: { text: name, isCertain: isWhole(text) },
      };

/** Languages by their names, in English and in themselves. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  français: "fr",
  francais: "fr",
  spanish: "es",
  español: "es",
  espanol: "es",
  arabic: "ar",
  العربية: "ar",
  hindi: "hi",
  हिन्दी: "hi",
  italian: "it",
  italiano: "it",
  portuguese: "pt",
  português: "pt",
  dutch: "nl",
  nederlands: "nl",
  polish: "pl",
  polski: "pl",
  russian: "ru",
  русский: "ru",
  chinese: "zh",
  中文: "zh",
  japanese: "ja",
  日本語: "ja",
  turkish: "tr",
  türkçe: "tr",
  swedish: "sv",
  svenska: "sv",
  danish: "da",
  greek: "el",
  hebrew: "he",
  korean: "ko",
  ukrainian: "uk",
  czech: "cs",
};

/** The tag of a language by its name, in English or in itself; undefined for any other word. */
export function languageNamed(word: string): string | undefined {
  const name = word.trim().toLowerCase();
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}

function meantLanguage(text: string): MeantValue | null {
  const [word = ""] = text
    .trim()
    .toLowerCase()
    .split(/[\s(,]/);
  const underscored = /^([a-z]{2,3})_([a-z]{2})$/i.exec(text);
  const tag = underscored === null ? languageNamed(word) : `${underscored[1]!}-${underscored[2]!}`;
  return tag === undefined ? null : { hint: `write: ${tag}`, write: { text: tag, isCertain: true } };
}
