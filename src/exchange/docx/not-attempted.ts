/** What our papers may offer behind the options of each question, in their languages (`not_attempted` of templates/strings). */
const WORDS = new Set([
  "لم أحاول",
  "Nicht bearbeitet",
  "Not attempted",
  "No contestada",
  "Non traitée",
  "प्रयास नहीं किया",
]);

/** What is lost with a paragraph in the style of an option that is none of its question; null for every other one. */
export const notAttempted = (words: string): string | null =>
  WORDS.has(words.trim()) ? `the option ${JSON.stringify(words.trim())}, which counts as no answer` : null;
