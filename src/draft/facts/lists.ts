import type { Analysis, Sentence } from "../../model/analysis.js";
import { type Names, namesOf } from "../names.js";

const NAME = "(?:the )?\\p{Lu}[\\p{L}\\d.&'-]*(?: (?:(?:of|de|van|von|al|bin|the|&) )?\\p{Lu}[\\p{L}\\d.&'-]*){0,4}";
const LIST = new RegExp(`${NAME}(?:, ${NAME})+,? and ${NAME}`, "gu");

const CLASSES = ["people", "countries", "cities", "regions", "organisations"] as const;
type ListClass = (typeof CLASSES)[number];

/** Three names or more in a row. */
export interface NameList {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** Null where the article doesn't say what they are. */
  readonly class: ListClass | null;
}

type Forms = readonly string[];

/** Whom and what an article names, by class. */
interface Members {
  readonly of: Readonly<Record<ListClass, readonly Forms[]>>;
  readonly classOf: ReadonlyMap<string, ListClass>;
  readonly names: Names;
}

const known = new WeakMap<Analysis, Members>();

function membersOf(analysis: Analysis): Members {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const { people, places, organisations } = analysis;
  const placesOf = (wanted: string): readonly Forms[] =>
    places.filter(({ kind }) => kind === wanted).map(({ name, aliases }) => [name, ...aliases]);
  const of = {
    people: people.map(({ name, aliases, surname }) => [name, ...aliases, surname]),
    countries: placesOf("country"),
    cities: placesOf("city"),
    regions: placesOf("region"),
    organisations: organisations.map(({ name, aliases }) => [name, ...aliases]),
  };
  const classOf = new Map(CLASSES.flatMap((kind) => of[kind].flat().map((form) => [form, kind] as const)));
  const found = { of, classOf, names: namesOf(analysis) };
  known.set(analysis, found);
  return found;
}

export function listsIn({ text }: Sentence, analysis: Analysis): readonly NameList[] {
  const found: NameList[] = [];
  for (const { 0: written, index } of text.matchAll(LIST)) {
    const list = written.replace(/\.$/, "");
    const names = list.split(/,? and (?=(?:the )?\p{Lu})|, /u).map((name) => name.trim());
    if (names.length < 3 || new Set(names).size < names.length) continue;
    const { classOf } = membersOf(analysis);
    const classes = new Set(names.map((name) => classOf.get(name.replace(/^the /, "")) ?? null));
    const [kind = null] = classes.size === 1 ? classes : [];
    found.push({ start: index, end: index + list.length, names, class: kind });
  }
  return found;
}

const knownUnclassed = new WeakMap<Analysis, readonly Forms[]>();

/** Each name of the lists whose class nobody knows. */
function unclassed(analysis: Analysis): readonly Forms[] {
  const before = knownUnclassed.get(analysis);
  if (before !== undefined) return before;
  const found = analysis.sentences
    .flatMap((sentence) => listsIn(sentence, analysis).filter((list) => list.class === null))
    .flatMap((list) => list.names.map((name) => [name]));
  knownUnclassed.set(analysis, found);
  return found;
}

/** So many are looked at. */
const MOST = 20;

/** Others that the article names, of the class or in another list, but not in the sentence nor by another name of one of the list. */
export function othersOf({ names, class: kind }: NameList, sentence: Sentence, analysis: Analysis): readonly string[] {
  const members = membersOf(analysis);
  const candidates = kind === null ? unclassed(analysis) : members.of[kind];
  const found = candidates.flatMap((forms) => {
    const [name = ""] = forms;
    const isHere = forms.some((form) => sentence.text.includes(form.split(" ")[0]!));
    return isHere || names.some((one) => members.names.isSame(one, name)) ? [] : [name];
  });
  return [...new Set(found)].slice(0, MOST);
}
