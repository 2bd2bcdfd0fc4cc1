import type { Analysis, Sentence } from "../../model/analysis.js";
import { namesOf } from "../names.js";

const NAME = "(?:the )?\\p{Lu}[\\p{L}\\d.&'-]*(?: (?:(?:of|de|van|von|al|bin|the|&) )?\\p{Lu}[\\p{L}\\d.&'-]*){0,4}";
const LIST = new RegExp(`${NAME}(?:, ${NAME})+,? and ${NAME}`, "gu");

export type ListClass = "people" | "countries" | "cities" | "regions" | "organisations";

/** Three names or more in a row. */
export interface NameList {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** Null where the article doesn't say what they are. */
  readonly class: ListClass | null;
}

export function listsIn({ text }: Sentence, analysis: Analysis): readonly NameList[] {
  const found: NameList[] = [];
  for (const { 0: written, index } of text.matchAll(LIST)) {
    const list = written.replace(/\.$/, "");
    const names = list.split(/,? and (?=(?:the )?\p{Lu})|, /u).map((name) => name.trim());
    if (names.length < 3 || new Set(names).size < names.length) continue;
    found.push({ start: index, end: index + list.length, names, class: classOf(names, analysis) });
  }
  return found;
}

function classOf(names: readonly string[], analysis: Analysis): ListClass | null {
  for (const [kind, members] of membersOf(analysis)) {
    if (names.every((name) => members.some((forms) => forms.includes(name.replace(/^the /, ""))))) return kind;
  }
  return null;
}

const membersOf = ({
  people,
  places,
  organisations,
}: Analysis): readonly (readonly [ListClass, readonly (readonly string[])[]])[] => [
  ["people", people.map(({ name, aliases, surname }) => [name, ...aliases, surname])],
  ["countries", places.filter(({ kind }) => kind === "country").map(({ name, aliases }) => [name, ...aliases])],
  ["cities", places.filter(({ kind }) => kind === "city").map(({ name, aliases }) => [name, ...aliases])],
  ["regions", places.filter(({ kind }) => kind === "region").map(({ name, aliases }) => [name, ...aliases])],
  ["organisations", organisations.map(({ name, aliases }) => [name, ...aliases])],
];

const known = new WeakMap<Analysis, readonly (readonly string[])[]>();

/** Each name of the lists whose class nobody knows. */
function unclassed(analysis: Analysis): readonly (readonly string[])[] {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const found = analysis.sentences
    .flatMap((sentence) => listsIn(sentence, analysis).filter((list) => list.class === null))
    .flatMap((list) => list.names.map((name) => [name]));
  known.set(analysis, found);
  return found;
}

/** Others that the article names, of the class or in another list, but not in the sentence nor by another name of one of the list. */
export function othersOf({ names, class: kind }: NameList, sentence: Sentence, analysis: Analysis): readonly string[] {
  const all = namesOf(analysis);
  const members: readonly (readonly string[])[] =
    kind !== null ? membersOf(analysis).find(([one]) => one === kind)![1] : unclassed(analysis);
  const found = members.flatMap((forms) => {
    const [name = ""] = forms;
    const isHere = forms.some((form) => sentence.text.includes(form.split(" ")[0]!));
    return isHere || names.some((one) => all.isSame(one, name)) ? [] : [name];
  });
  return [...new Set(found)];
}
