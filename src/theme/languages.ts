// The one file of the pure rooms that asks Intl: for the spelling of tags (BCP 47) and for plural categories (CLDR). Both
// are data of a language, no habit of the place where the program runs.

/** A language tag in the spelling of the standard; null for what only looks like a tag. */
export function canonicalTag(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0]!;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** CLDR's plural categories, from few to many. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

/** The plural categories that a language has, from few to many: each version of Node lists them in an order of its own. */
export function pluralCategories(language: string): string[] {
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return CATEGORIES.filter((category) => known.includes(category));
}

const rules = new Map<string, Intl.PluralRules>();

/** The plural category of a number: `one` for 1 in English. */
export function pluralCategory(language: string, n: number): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(n);
}
