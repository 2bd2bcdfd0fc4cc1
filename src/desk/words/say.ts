import { ar } from "./ar.js";
import { de } from "./de.js";
import { en, type Word, type Words } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { hi } from "./hi.js";

/** Every language of the desk, by its BCP 47 tag, with its own name and the direction that it is written in. */
export const LANGUAGES = {
  en: { name: "English", words: en, direction: "ltr" },
  de: { name: "Deutsch", words: de, direction: "ltr" },
  fr: { name: "Français", words: fr, direction: "ltr" },
  es: { name: "Español", words: es, direction: "ltr" },
  ar: { name: "العربية", words: ar, direction: "rtl" },
  hi: { name: "हिन्दी", words: hi, direction: "ltr" },
} as const satisfies Readonly<Record<string, { name: string; words: Words; direction: "ltr" | "rtl" }>>;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** The first of a person's languages that the desk speaks. */
export const languageFor = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.toLowerCase().split("-")[0]!).find(isLanguage) ?? "en";

/** Says something in a language, with values in the place of `{names}`. */
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (word, values = {}) => {
    const { words }: { words: Words } = LANGUAGES[language];
    return words[word].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  };
