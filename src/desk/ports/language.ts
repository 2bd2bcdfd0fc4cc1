import { LANGUAGES, type Language, isLanguage, languageFor } from "../words/say.js";

const KEY = "broadsheet-desk-language";

/** The language that was chosen here before, or that of the browser. */
export function rememberedLanguage(): Language {
  try {
    const chosen = localStorage.getItem(KEY);
    if (chosen !== null && isLanguage(chosen)) return chosen;
  } catch {
    // A browser that keeps nothing for this page asks anew.
  }
  return languageFor(navigator.languages);
}

/** The whole page is in that language, for screen readers too. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It is asked anew the next time.
  }
}

/** January to December, as the browser calls them. */
export function monthNames(language: Language): readonly string[] {
  const { format } = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)));
}
