/** What our papers may offer behind the options of each question, in their languages (`not_attempted` of templates/strings). */
const WORDS = new Set([
  "لم أحاول",
  "Nicht bearbeitet",
  "Not attempted",
  "No contestada",
  "Non traitée",
  "प्रयास नहीं किया",
]);

/** Whether a paragraph in the style of an option is none of its question. */
export const isNone = (words: string): boolean => WORDS.has(words.trim());

export const noneLost = (words: string): string =>
  `the option ${JSON.stringify(words.trim())}, which counts as no answer`;
