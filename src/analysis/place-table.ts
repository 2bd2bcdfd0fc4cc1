import type { PlaceKind } from "../model/analysis.js";
import { COUNTRIES } from "./countries.js";
import { CITIES, CONTINENTS, REGIONS, STATES, WATERS } from "./place-lists.js";

export interface KnownPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  /** All forms, the name among them; adjectives and people, too. */
  readonly forms: readonly string[];
  /** Those of them that don't name the place itself: `French`, `Russians`. */
  readonly demonyms: readonly string[];
}

const split = (text: string, by: string): readonly string[] => (text === "" ? [] : text.split(by));

function country(line: string): readonly KnownPlace[] {
  const [name, , capital, demonyms, others] = line.split("|") as [string, string, string, string, string];
  const people = split(demonyms, ",");
  const land: KnownPlace = {
    name,
    kind: "country",
    forms: [name, ...split(others, ","), ...people],
    demonyms: people,
  };
  if (capital === "") return [land];
  const forms = capital === "Washington" ? [capital, "Washington D.C.", "Washington DC", "D.C."] : [capital];
  return [land, { name: capital, kind: "city", forms, demonyms: [] }];
}

const listed = (list: string, kind: PlaceKind): readonly KnownPlace[] =>
  list.split(", ").map((entry) => {
    const [names, ...demonyms] = entry.split("/");
    const forms = names!.split("|");
    return { name: forms[0]!, kind, forms: [...forms, ...demonyms], demonyms };
  });

/** Later ones don't take the names of earlier ones. */
const PLACES: readonly KnownPlace[] = [
  ...COUNTRIES.trim().split("\n").flatMap(country),
  ...listed(CONTINENTS, "continent"),
  ...listed(WATERS, "water"),
  ...listed(CITIES, "city"),
  ...listed(STATES, "region"),
  ...listed(REGIONS, "region"),
];

const byForm = new Map<string, KnownPlace>();
for (const place of PLACES) for (const form of place.forms) if (!byForm.has(form)) byForm.set(form, place);

/** The most words that a name in the table has. */
const LONGEST_PLACE = Math.max(...[...byForm.keys()].map((form) => form.split(" ").length));

export const knownPlace = (form: string): KnownPlace | undefined => byForm.get(form);

export const isDemonym = (form: string): boolean => byForm.get(form)?.demonyms.includes(form) ?? false;

/** How many words from here are a place in the table: as many as can be. */
export function placeAt(tokens: readonly { readonly text: string }[], from: number): number {
  for (let length = Math.min(LONGEST_PLACE, tokens.length - from); length > 0; length -= 1) {
    const words = tokens
      .slice(from, from + length)
      .map(({ text }) => text)
      .join(" ");
    const spelt = words.replace(/^(St|Mt|Ft) /, "$1. ");
    if (knownPlace(words) ?? knownPlace(spelt) ?? knownPlace(`${words}.`) ?? knownPlace(lowered(words))) return length;
  }
  return 0;
}

/** `SOCHI`, as datelines write it. */
const lowered = (words: string): string =>
  words.length > 4 && words === words.toUpperCase()
    ? words.replace(/\p{Lu}+/gu, (word) => word[0]! + word.slice(1).toLowerCase())
    : words;
