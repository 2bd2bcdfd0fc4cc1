import { didYouMean } from "../bank/suggest.js";

/** What a roster may say of a candidate, and how its header may call it: any case, spaces and hyphens alike. */
const NAMES = {
  id: ["id", "candidate", "candidate id", "student id", "number", "kennung", "matrikelnummer", "identifiant", "código"],
  name: ["name", "full name", "student", "nom", "nombre"],
  class: ["class", "group", "klasse", "gruppe", "classe", "groupe", "clase", "grupo"],
  size: ["size", "print size", "schriftgröße", "taille", "tamaño"],
  "extra time": ["extra time", "zeitzuschlag", "temps supplémentaire", "tiempo adicional"],
  language: ["language", "sprache", "langue", "idioma"],
} as const;

export type Column = keyof typeof NAMES;
const COLUMNS = Object.keys(NAMES) as Column[];

const tidy = (cell: string): string =>
  cell
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** Which column a header cell names. */
export const columnNamed = (cell: string): Column | undefined =>
  COLUMNS.find((column) => (NAMES[column] as readonly string[]).includes(tidy(cell)));

export const likelyColumn = (cell: string): string | undefined => didYouMean(tidy(cell), Object.values(NAMES).flat());

/**
 * What separates the cells: that with which the first line is a header that knows an id and most other columns.
 * Counting separators instead would be fooled by names such as "Smith, Ann".
 */
export function separatorOf(header: (separator: string) => readonly string[] | null): string | undefined {
  const known = (separator: string): number => {
    const columns = header(separator)?.map(columnNamed) ?? [];
    return columns.includes("id") ? columns.filter((column) => column !== undefined).length : 0;
  };
  const best = [",", ";", "\t"].toSorted((a, b) => known(b) - known(a))[0]!;
  return known(best) > 0 ? best : undefined;
}
