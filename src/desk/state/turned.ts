import type { ItemType } from "../../model/bank.js";
import { FORMS, HIDDEN, TYPES } from "./forms.js";
import type { Fields } from "./question.js";
import { answerOf, answersOf, lineOf, linesOf, writtenAnswer } from "./shapes.js";
import { keyTyped } from "./typed-numbers.js";
import { isBlank } from "./written.js";
import { filledGaps } from "../../bank/cloze.js";

/** A question in its form: what it says, and what it said as another kind of question and can't say as this one. */
export interface InForm {
  readonly type: ItemType;
  readonly fields: Fields;
  /** Comes back with the kind that asks it: right and wrong answers, what is asked, and fields as `type.field`. */
  readonly aside: Fields;
}

/** A question as its form opens: what only other kinds ask is laid aside. A field that no kind has stays as somebody wrote it. */
export function opened(type: ItemType, given: Fields): InForm {
  const written = Object.fromEntries(Object.entries(given).filter(([name]) => name !== "type"));
  const stray = Object.keys(written).filter((name) => !ownOf(type).includes(name) && OWN.has(name));
  const fields = Object.fromEntries(Object.entries(written).filter(([name]) => !stray.includes(name)));
  const aside = stray.reduce<Fields>((now, name) => {
    const other = TYPES.find((one) => ownOf(one).includes(name))!;
    return { ...now, ...laidAside(other, { [name]: written[name] }, now) };
  }, {});
  return { type, fields: Object.keys(aside).length === 0 ? written : fields, aside };
}

/** The same question as another kind: what that kind asks too goes with it, and nothing else of the first stays. */
export function turned({ type, fields, aside }: InForm, to: ItemType): InForm {
  if (type === to) return { type, fields, aside };
  const common = Object.fromEntries(Object.entries(fields).filter(([name]) => isCommon(name)));
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !isCommon(name)));
  const right = RIGHT[type];
  const whole = right === undefined || right in own ? own : { ...own, [right]: undefined };
  const now = { ...aside, ...laidAside(type, whole, aside) };
  const brought = broughtBack(to, now);
  return { type: to, fields: { ...brought.fields, ...common }, aside: brought.aside };
}

/** Names of what is laid aside and says something, as their forms name it. */
export function asideFields({ type, fields, aside }: InForm): readonly FormName[] {
  const hidden = Object.entries(aside).flatMap(([slot, value]): FormName[] => {
    if (slot === ASK || slot === NUMBER || isBlank(value)) return [];
    if (slot === RIGHTS) return hasAll(type, fields, value) ? [] : [{ type: "multiple", field: "keys" }];
    if (slot === WRONGS) return [{ type: "choice", field: "distractors" }];
    const [of, field] = slot.split(".") as [ItemType, string];
    return FORMS[of].some((one) => one.field === field) ? [{ type: of, field }] : [];
  });
  return hidden.filter((one, at) => hidden.findIndex(({ field }) => field === one.field) === at);
}

interface FormName {
  readonly type: ItemType;
  readonly field: string;
}

const hasAll = (type: ItemType, fields: Fields, rights: unknown): boolean =>
  answersOf(rights).length <=
  (isMany(type) ? Infinity : RIGHT[type] !== undefined && !isBlank(fields[RIGHT[type]]) ? 1 : 0);

const RIGHTS = "rights";
const WRONGS = "wrongs";
const ASK = "ask";
/** As it is written: a number may be in more ways than one. */
const NUMBER = "numeric.key";

/** The field that holds the right answer, or all of them, of kinds that have one. */
const RIGHT: Readonly<Partial<Record<ItemType, string>>> = {
  choice: "key",
  multiple: "keys",
  short: "keys",
  numeric: "key",
  open: "answer",
};
const isMany = (type: ItemType): boolean => RIGHT[type] === "keys";

/** The field with what is asked; a text with gaps and a heading are asked in words of their own. */
const asks = (type: ItemType): boolean => FORMS[type].some(({ field }) => field === "stem");

const ownOf = (type: ItemType): readonly string[] => [...FORMS[type].map(({ field }) => field), ...HIDDEN[type]];
const OWN: ReadonlySet<string> = new Set(TYPES.flatMap(ownOf));

/** What every kind of question may say; how its card differs is for its kind alone. */
const COMMON = [
  "id",
  "points",
  "difficulty",
  "topics",
  "tags",
  "paragraph",
  "evidence",
  "asOf",
  "volatility",
  "reviewBy",
  "explanation",
  "origin",
  "formerly",
  "retired",
  "supersededBy",
  "group",
  "enemies",
  "media",
  "lang",
  "lint",
];
export const isCommon = (name: string): boolean => COMMON.includes(name);

/** What one kind says, by where others look for it. */
function laidAside(type: ItemType, own: Fields, aside: Fields): Fields {
  const right = RIGHT[type];
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]): [string, unknown][] => {
      if (name === "distractors") return [[WRONGS, value]];
      if (name === "stem") return [[ASK, value]];
      if (name !== right) return [[`${type}.${name}`, value]];
      const rights: [string, unknown] = [RIGHTS, rightsOf(type, value, aside[RIGHTS])];
      return type === "numeric" ? [rights, [NUMBER, value]] : [rights];
    }),
  );
}

/** All right answers, with those that the kind had no place for. */
function rightsOf(type: ItemType, value: unknown, before: unknown): unknown {
  const known = Array.isArray(before) ? (before as unknown[]) : [];
  // What nobody has changed is what it was.
  if (JSON.stringify(shownRights(type, known)) === JSON.stringify(value)) return known;
  if (value === undefined) return isMany(type) ? [] : known.slice(1);
  const asKnown = (text: string): unknown => known.find((one) => answerOf(one).text === text) ?? text;
  if (type === "short") return linesOf(value).map(asKnown);
  if (type === "multiple") return answersOf(value).map(writtenAnswer);
  return [type === "choice" ? value : lineOf(value), ...known.slice(1)];
}

/** Right answers as a kind has them; undefined where it can't have them. */
function shownRights(type: ItemType, rights: readonly unknown[]): unknown {
  const [first] = rights;
  if (first === undefined) return undefined;
  switch (type) {
    case "multiple":
      return rights;
    case "short":
      return rights.map((one) => answerOf(one).text);
    case "choice":
      return first;
    case "numeric":
      return keyTyped(answerOf(first).text)?.key;
    default:
      return answerOf(first).text;
  }
}

/** Fields of a kind, of what is laid aside, and what is left there. */
function broughtBack(type: ItemType, aside: Fields): Pick<InForm, "fields" | "aside"> {
  const known = (aside[RIGHTS] ?? []) as readonly unknown[];
  const gap = known.length === 0 && RIGHT[type] !== undefined ? onlyGap(lineOf(aside["cloze.text"])) : null;
  const rights = gap === null ? known : [gap.answer];
  const number = aside[NUMBER];
  const right =
    type === "numeric" && number !== undefined && lineOf(number) === answerOf(rights[0]).text
      ? number
      : shownRights(type, rights);
  const unit = type === "numeric" ? keyTyped(answerOf(rights[0]).text)?.unit : undefined;
  const value = (name: string): unknown => {
    if (name === RIGHT[type]) return right;
    if (name === "distractors") return aside[WRONGS];
    if (name === "stem")
      return said(aside[ASK]) ?? said(aside["statements.head"]) ?? gap?.asked ?? filled(aside["cloze.text"]);
    const own = aside[`${type}.${name}`];
    if (own !== undefined) return own;
    return name === "unit"
      ? unit
      : name === "text" || (name === "head" && type === "statements")
        ? aside[ASK]
        : undefined;
  };
  const names = ownOf(type);
  const found = names.flatMap((name) => (value(name) === undefined ? [] : [[name, value(name)]]));
  const taken = (slot: string): boolean =>
    (slot === ASK && asks(type)) ||
    (slot === WRONGS && names.includes("distractors")) ||
    names.some((name) => slot === `${type}.${name}`);
  return {
    fields: Object.fromEntries(found) as Fields,
    aside: Object.fromEntries(Object.entries(aside).filter(([slot]) => !taken(slot))),
  };
}

const said = (text: unknown): string | undefined => (lineOf(text).trim() === "" ? undefined : lineOf(text));

const GAP = /\{\{c\d+::(.*?)(?:::.*?)?\}\}/gs;

/** A text with one gap as a question with a line in its place, and what belongs there. */
function onlyGap(text: string): { readonly asked: string; readonly answer: string } | null {
  const gaps = [...text.matchAll(GAP)];
  return gaps.length === 1 ? { asked: text.replace(GAP, "____"), answer: gaps[0]![1]! } : null;
}

/** A text with gaps as a sentence: what stands in the gaps is said. */
const filled = (text: unknown): string | undefined => said(filledGaps(lineOf(text)));
