import type { Person, PersonSign } from "../model/analysis.js";
import { isFirstName, isOnlyFirstName } from "./first-names.js";
import type { Name } from "./names.js";
import { endsOrganisation, knownOrganisation } from "./organisation-words.js";
import { isFamilyFirst, lastOf, partsOf } from "./person-parts.js";
import { signsOf } from "./person-signs.js";
import { isDemonym } from "./place-table.js";
import { COURTESY } from "./role-words.js";
import type { Reading } from "./reading.js";
import { type Candidate, type Group, groupsOf } from "./people-groups.js";

/** A person before it is told what they are called and how much of the article is theirs. */
export interface FoundPerson extends Pick<Person, "name" | "surname" | "aliases" | "signs"> {
  readonly names: readonly Name[];
}

/** What names end with that are things, times and places. */
const THINGS =
  /^(?:Street|Avenue|Road|Lane|Drive|Boulevard|Highway|Square|Park|River|Lake|Mountain|Mountains|Valley|Island|Islands|Beach|Bay|Bridge|Tower|Towers|Building|Hall|House|Palace|Castle|Airport|Station|Stadium|Arena|Hotel|Prison|Bill|Act|Law|Treaty|Agreement|Accord|Deal|Plan|Pact|Amendment|Constitution|Report|War|Wars|Revolution|Spring|Day|Week|Month|Year|Night|Eve|Festival|Fair|Expo|Prize|Award|Awards|Medal|Cup|Trophy|Bowl|Series|Games|Olympics|Championship|Championships|Championship|Tour|Open|Grand|Prix|Internet|Web|Bible|Quran|Koran|God|Earth|Moon|Mars|Sun|Explorer|Windows|Show|Story|Song|Album|Movie|Film|Wars|Trek|District|County|Province|Region|State|States|City|Town|Village|Coast|East|West|North|South|Hill|Hills|Heights|Hemisphere|Strait|Sea|Ocean|Gulf|Canal|Desert|Forest|Peninsula|Mall|Zoo|Garden|Gardens|Cathedral|Mosque|Temple|Abbey|Chapel|Cemetery|Memorial|Monument|Express|Era|Age|Ages|Crisis|Attack|Attacks|Massacre|Disease|Syndrome|Virus|Rights|Law|Studies|Minister|President|Project|Program|Programme|Model|Phone|Pro|Plus|One|Two|Three|Center|Centre|Summit|Conference|Dialogue|Talks|Affairs|Language|English|People|Jews|Muslims|Christians|Republic|Kingdom|Empire|Dynasty|Nations|Democrat|Republican|Liberal|Conservative|Senator|Congressman|Independent|Socialist)$/;

/** Things that are last names as often. */
const LAST_NAMES =
  /^(?:Hill|Hills|Park|Lake|Law|Day|Street|Lane|Hall|House|Castle|Temple|Abbey|Garden|English|West|North|South|East|Story|Age|Moon|Coast|Forest|Cup|Field|Fields|Price|Grant|Song|Star|Drive)$/;

/** The people of an article, aliases merged, in order of first mention; two signs are wanted of each. */
export function peopleOf(names: readonly Name[], reading: Reading): readonly FoundPerson[] {
  const groups = groupsOf(candidatesOf(names, reading));
  return groups.flatMap((group) => personOf(group, reading) ?? []);
}

function candidatesOf(names: readonly Name[], reading: Reading): readonly Candidate[] {
  const lastNames = lastNamesOf(names);
  return names.flatMap((name, i) => {
    const isLastName = name.kind === "place" && lastNames.has(name.text) && !isWhere(name);
    if (name.kind !== "name" && !isLastName) return [];
    const parts = partsOf(name.text);
    if (parts.length === 0 || parts.length > 4 || !parts.every(isNamePart) || isThing(parts, reading) || isQuoted(name))
      return [];
    const previous = name.paragraph.tokens[name.from - 1];
    const isAfterThe = previous !== undefined && /^the$/i.test(previous.text) && !previous.isPossessive;
    return { name, parts, signs: isAfterThe ? [] : signsOf(name, names[i - 1]), isAfterThe };
  });
}

/** Between marks of its own: a nickname, a title. */
const isQuoted = ({ paragraph: { text }, start, end }: Name): boolean =>
  /["']/.test(text[start - 1] ?? "") && /["']/.test(text[end] ?? "") && text[start - 1] === text[end];

/** What people's full names end with: where that is a place, too, it may be one of them. */
const lastNamesOf = (names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ kind, text }) => {
      const parts = kind === "name" ? partsOf(text) : [];
      const isPlace =
        /^(?:East|West|North|South|Lower|Upper|Greater|Downtown|Old|New|Central|Inner|Outer|Little|Great)$/;
      return parts.length < 2 || isPlace.test(parts[0]!) ? [] : [lastOf(parts)];
    }),
  );

/** `in Paris`, `the Paris talks`. */
const isWhere = ({ paragraph: { text }, start }: Name): boolean =>
  /\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Oo]f|[Aa]round|[Oo]utside|[Tt]he|[Aa]cross|[Vv]ia) $/.test(
    text.slice(Math.max(0, start - 10), start),
  );

const isNamePart = (part: string): boolean =>
  /^(?:\p{Lu}[\p{Ll}\p{M}]+(?:['-]?\p{Lu}?[\p{Ll}\p{M}]+)*|[OD]'\p{Lu}\p{Ll}+|(?:\p{Lu}\.?){1,3}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}+|\p{Lu}[\p{Ll}\p{M}]+(?:-\p{L}[\p{Ll}\p{M}]+)+)$/u.test(
    part,
  );

function isThing(parts: readonly string[], { lower }: Reading): boolean {
  const last = lastOf(parts);
  if (/^(?:\p{Lu}\.?)+$/u.test(last)) return true;
  if (parts.length > 1 && knownOrganisation(parts[0]!) !== undefined && !isFirstName(parts[0]!)) return true;
  if (parts.length > 1 && isDemonym(parts[0]!)) return true;
  if (parts.some((part) => /^(?:University|National|International|Inc|House|Street)$/.test(part))) return true;
  if (parts.length === 1) return COURTESY.has(last.toLowerCase()) || (THINGS.test(last) && !LAST_NAMES.test(last));
  const isThing = THINGS.test(last) && !(isFirstName(parts[0]!) && LAST_NAMES.test(last));
  return isThing || endsOrganisation(last) || parts.every((part) => lower.has(part.toLowerCase()));
}

function personOf({ parts, candidates }: Group, { lower }: Reading): FoundPerson | null {
  const full = candidates.filter((candidate) => candidate.parts.length > 1);
  const signs = new Set(candidates.flatMap((candidate) => candidate.signs));
  if (isNamedAgain(parts, candidates)) signs.add("named-again");
  if (full.length > 0 && full.every(({ isAfterThe }) => isAfterThe)) return null;
  const isWord = lower.has(lastOf(parts).toLowerCase());
  if (isWord && !signs.has("first-name") && !signs.has("title")) return null;
  if (full.length === 0 && !(signs.has("title") && !isWord)) return null;
  if (signs.size < 2 && !isSure(full, signs)) return null;
  const aliases = [...new Set(candidates.map(({ name }) => name.text))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  return {
    name: aliases[0]!,
    surname: surnameOf(parts, aliases),
    aliases,
    signs: ORDER.filter((sign) => signs.has(sign)),
    names: candidates.map(({ name }) => name),
  };
}

/** A full name says enough by its shape where a title stands before it, or its first part is a given name and nothing else. */
const isSure = (full: readonly Candidate[], signs: ReadonlySet<PersonSign>): boolean =>
  full.length > 0 &&
  (signs.has("title") || (signs.has("first-name") && full.some(({ parts }) => isOnlyFirstName(parts[0]!))));

/** By last name alone; in full, where the first name is a known one; twice with a title. */
function isNamedAgain(parts: readonly string[], candidates: readonly Candidate[]): boolean {
  const full = candidates.filter((candidate) => candidate.parts.length > 1);
  if (full.length === 0) return candidates.filter(({ signs }) => signs.includes("title")).length > 1;
  if (full.length > 1 && full.some(({ signs }) => signs.includes("first-name"))) return true;
  return candidates.some((candidate) => candidate.parts.length === 1 && candidate.parts[0] === lastOf(parts));
}

const ORDER: readonly PersonSign[] = [
  "title",
  "speech-verb",
  "apposition",
  "age",
  "pronoun",
  "first-name",
  "named-again",
];

/** As the article says it, small words with it: `de Blasio`. */
function surnameOf(parts: readonly string[], aliases: readonly string[]): string {
  if (isFamilyFirst(parts, aliases)) return parts[0]!;
  const last = lastOf(parts);
  const single = aliases.filter((alias) => partsOf(alias).length === 1 && partsOf(alias)[0] === last);
  if (single.length > 0) return single[0]!;
  const words = aliases[0]!.split(" ");
  const from = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  return from > 0 ? words.slice(from).join(" ") : last;
}
