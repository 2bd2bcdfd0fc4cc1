/** Headings, buttons and notices are shipped in these. */
export const LANGUAGES: readonly string[] = ["ar", "de", "en", "es", "fr", "hi"];
