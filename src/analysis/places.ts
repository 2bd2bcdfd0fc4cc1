import type { PlaceKind } from "../model/analysis.js";
import { isFirstName } from "./first-names.js";
import type { Name } from "./names.js";
import { knownPlace } from "./place-table.js";

export interface FoundPlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly names: readonly Name[];
  /** Where its people or its adjective are named: `Russian`. */
  readonly demonyms: readonly Name[];
}

/** Words that tell of which kind a place is, at the end of its name or at its beginning. */
const KINDS: readonly (readonly [RegExp, PlaceKind])[] = [
  [
    /(?:^(?:Lake |(?:Gulf|Strait|Bay|Sea) of )| (?:River|Lake|Sea|Ocean|Strait|Bay|Gulf|Canal|Harbou?r|Falls|Creek|Channel|Reservoir)$)/u,
    "water",
  ],
  [
    / (?:County|Province|District|Region|Valley|Peninsula|Territory|Territories|Prefecture|Oblast|Governorate|Islands?|Archipelago|Highlands|Coast)$/u,
    "region",
  ],
  [
    /(?:^(?:Fort|Port|Saint|St\.?|San|Santa|Los|Las|El) \p{Lu}\p{Ll}+$|[^ ] (?:City|Village|Township|Springs)$)/u,
    "city",
  ],
  [
    /(?:^(?:Mount|Mt\.?|Cape) | (?:Street|Avenue|Road|Boulevard|Highway|Square|Park|Bridge|Beach|Mountains?|Hills?|Desert|Forest|Airport|Heights|Dam|Reef|Glacier|Canyon|Plaza|Plain|Plateau|Station)$)/u,
    "other",
  ],
];
/** After `in`, these are no places. */
const NOT_IN =
  /^(?:Parliament|Congress|Senate|House|Court|God|Islam|Christianity|Jesus|English|Cabinet|Internet|Facebook|Twitter|Java|Windows|World War.*|Chapter.*|Section.*|Article.*|Part.*|Phase.*|Figure.*|Table.*|Year.*|Season.*|Group.*|Round.*|Division.*|Volume.*|Act|Eden|Photos|Images|Spring|Summer|Autumn|Winter|Fall|Season|.*(?:League|Cup|Games|Series|Act|Bill|Journal|Magazine|Report|War|Studies|Medicine|Physics|Biology|Conference|Department|University|Dollars|Force|Party|Services?|Project|Times|Post|Letters|Science|Nature|Communications|Psychology))$/u;

/** The places of an article, those of the table and those that their words or the words before them show, in order. */
export function placesOf(names: readonly Name[], isTaken: (name: Name) => boolean): readonly FoundPlace[] {
  const shown = shownIn(names, isTaken);
  const found = new Map<string, { kind: PlaceKind; aliases: readonly string[]; names: Name[]; demonyms: Name[] }>();
  for (const name of names) {
    if (isTaken(name)) continue;
    const isListed = name.kind === "place" || name.kind === "demonym";
    const known = isListed ? knownOf(name.text) : undefined;
    const kind = known?.kind ?? (name.kind === "name" ? shown.get(name.text) : undefined);
    if (kind === undefined) continue;
    const key = known?.name ?? name.text;
    const entry = found.get(key) ?? { kind, aliases: known?.forms ?? [], names: [], demonyms: [] };
    (name.kind === "demonym" ? entry.demonyms : entry.names).push(name);
    found.set(key, entry);
  }
  return [...found]
    .filter(([, { names: mentions }]) => mentions.length > 0)
    .map(([name, { aliases, ...rest }]) => ({ name, aliases: aliases.filter((form) => form !== name), ...rest }));
}

const knownOf = (text: string) =>
  knownPlace(text) ??
  knownPlace(text.replace(/\.$/, "")) ??
  knownPlace(text.replace(/^(S[tT]) /, "$1. ")) ??
  knownPlace(text[0]! + text.slice(1).toLowerCase());

/** Before names of places, most of the time they are named. */
const LOCATED = /\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Tt]hroughout|[Ii]nto) $/;

/** Names that are shown to be places, by their words anywhere, or by the words around them. */
function shownIn(names: readonly Name[], isTaken: (name: Name) => boolean): ReadonlyMap<string, PlaceKind> {
  const shown = new Map<string, PlaceKind>();
  const where = new Map<string, [all: number, located: number]>();
  for (const { kind, text, paragraph, start } of names) {
    if (kind !== "name") continue;
    const [all, located] = where.get(text) ?? [0, 0];
    where.set(text, [all + 1, located + (LOCATED.test(paragraph.text.slice(Math.max(0, start - 10), start)) ? 1 : 0)]);
  }
  names.forEach((name, i) => {
    if (name.kind !== "name" || isTaken(name) || shown.has(name.text)) return;
    const kind = kindByWords(name.text) ?? kindByPlace(name, names[i + 1]);
    const [all, located] = where.get(name.text)!;
    if (kind === null || (kind === "other" && kindByWords(name.text) === null && located / all <= 0.6)) return;
    shown.set(name.text, kind);
  });
  return shown;
}

/** What a name says of itself by its words: `Marin County` is a region. */
export const kindByWords = (text: string): PlaceKind | null =>
  isFirstName(text.split(" ")[0]!) || / (?:School|Police|Water|Hospital) /.test(text)
    ? null
    : (KINDS.find(([words]) => words.test(text))?.[1] ?? null);

function kindByPlace(
  { paragraph: { text, tokens }, from, to, start, end, text: name }: Name,
  next: Name | undefined,
): PlaceKind | null {
  if (to - from > 3 || /\d|^(?:\p{Lu}|\.)+s?$/u.test(name) || NOT_IN.test(name)) return null;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:city|town|village|port|suburb|capital|neighbou?rhood) of $/.test(before)) return "city";
  if (/\b(?:province|state|region|county|district|island) of $/.test(before)) return "region";
  if (
    next?.kind === "place" &&
    text.slice(end, next.start) === ", " &&
    /\b(?:in|at|of|from|near|to|outside|around|through) $/.test(before)
  )
    return "city";
  const isIn = /\b(?:[Ii]n|near|outside|across|throughout) $/.test(before);
  if (!isIn || tokens[to - 1]!.isPossessive) return null;
  return /^ ?(?:[,.;:)"-]|$|(?:on|in|and|to|at|for|with|by|after|before|during|since|last|this|where|when|who|as|is|was|were|are|has|have|had|will|from|that|which|until|while|but|or)\b)/.test(
    text.slice(end),
  )
    ? "other"
    : null;
}
