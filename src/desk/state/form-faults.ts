import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Word } from "../words/en.js";
import type { Say } from "../words/say.js";
import { type Control, FORMS } from "./forms.js";

interface Fault {
  readonly message: string;
  /** The field that waits to be written, as the form names it. */
  readonly missing: string | null;
}

/** What the schema of a bank finds wrong with a question, in the words of its form; null for any other remark. */
export function faultInForm({ code, message, place }: Diagnostic, say: Say, type: ItemType | null): Fault | null {
  const inFile = say("fault_in_file", { file: say("as_text"), n: place?.line ?? 1 });
  if (ELSEWHERE.some((one) => code === `bank/${one}`)) return wrong(inFile);
  const kind = KINDS.find((one) => code === `bank/${one}`);
  if (kind === undefined) return null;
  const subject = kind === "unknown-field" || kind === "unclear-type" ? null : subjectOf(message);
  if (subject === null) return wrong(inFile);
  const lacks = kind === "missing-field" ? /has no field "(\w+)"/.exec(message)?.[1] : undefined;
  const field = labelOf(lacks === undefined ? subject : { ...subject, names: [lacks, ...subject.names] }, say, type);
  if (field === null) return wrong(inFile);
  const { label, control } = field;
  const least = /needs at least (\d+)/.exec(message)?.[1];
  if (
    kind === "missing-field" ||
    / is empty[.;]| only white space/.test(message) ||
    least === "1" ||
    control === "truth"
  )
    return { message: say("still_to_write", { fields: label }), missing: label };
  switch (kind) {
    case "empty":
      return wrong(say("fault_few", { field: label, n: least! }));
    case "too-long":
      return wrong(say("fault_long", { field: label }));
    case "too-many":
      return wrong(say("fault_many", { field: label }));
    case "out-of-range":
      return wrong(say("fault_range", { field: label }));
    case "repeated":
      return wrong(say("fault_twice", { field: label }));
    case "unprintable":
      return wrong(say("fault_unprintable", { field: label }));
    default: {
      if (control === "number" || control === "tolerance") return wrong(say("fault_number", { field: label }));
      return wrong(say("fault_value", { field: label, value: valueIn(message) }));
    }
  }
}

const wrong = (message: string): Fault => ({ message, missing: null });

const KINDS = [
  "missing-field",
  "empty",
  "malformed",
  "wrong-type",
  "needs-quotes",
  "not-allowed",
  "too-long",
  "too-many",
  "repeated",
  "out-of-range",
  "unknown-field",
  "unclear-type",
  "no-such-day",
  "unprintable",
] as const;

/** What rules find wrong with what no form shows. */
const ELSEWHERE = [
  "key-place",
  "no-natural-order",
  "pool",
  "codes",
  "card-type",
  "card-options",
  "card-numbers",
  "card-typed",
  "cloze-cards",
  "statement-cards",
  "same-cards",
  "duplicate-id",
  "names-itself",
  "unknown-item",
  "unknown-passage",
  "unknown-rule",
  "superseded-in-a-circle",
];

/** Which part of a question is spoken of: names from within, and where it stands in a list. */
interface Subject {
  readonly names: readonly string[];
  readonly at: number | null;
}

/** Lists of a question, by what their entries are called. */
const LISTS: Readonly<Record<string, string>> = {
  distractor: "distractors",
  key: "keys",
  step: "sequence",
  pair: "pairs",
  statement: "statements",
  reason: "reasons",
  extra: "extras",
  topic: "topics",
  "accepted answer": "accept",
  enemy: "enemies",
  evidence: "evidence",
};
const PART = new RegExp(
  `^(?:field "(?<field>[^"]*)"|entry of "(?<list>[^"]*)", (?<n>\\d+)|(?<one>${Object.keys(LISTS).join("|")}) (?<m>\\d+))(?: of |(?= ))`,
  "i",
);

/** `Field "text" of distractor 2 of item "port" …`; null for a sentence that begins otherwise. */
function subjectOf(message: string): Subject | null {
  let rest = message;
  const names: string[] = [];
  let at: number | null = null;
  for (let found = PART.exec(rest); found !== null; found = PART.exec(rest)) {
    const { field, list, one, n, m } = found.groups!;
    names.push(field ?? list ?? LISTS[one!.toLowerCase()]!);
    if (at === null && (n ?? m) !== undefined) at = Number(n ?? m);
    rest = rest.slice(found[0].length);
  }
  return /^(?:item|question) /i.test(rest) || names.length > 0 || message.startsWith("The type of ")
    ? { names, at }
    : null;
}

interface Label {
  readonly label: string;
  readonly control: Control | null;
}

/** What the form calls it; null for what no form shows. */
function labelOf({ names, at }: Subject, say: Say, type: ItemType | null): Label | null {
  const own = names.at(-1) ?? "";
  // Where nobody knows the kind, the first that asks it names it.
  const field = (type === null ? Object.values(FORMS).flat() : FORMS[type]).find((one) => one.field === own);
  const other = Object.hasOwn(COMMON, own) ? COMMON[own]! : null;
  if (field === undefined && other === null) return null;
  const outer = field === undefined ? other! : (ENTRIES[field.field] ?? field.label);
  const inner = names.length > 1 ? names[0]! : "";
  const within = Object.hasOwn(WITHIN, inner) ? WITHIN[inner]! : null;
  const isNumber = inner === "points" || own === "points";
  const list = at === null ? say(field?.label ?? outer) : `${say(outer)} (${at})`;
  return {
    label: within === null ? list : `${list}: ${say(within)}`,
    control: isNumber ? "number" : names.length > 1 || at !== null ? null : (field?.control ?? null),
  };
}

/** Entries of lists that have a name of their own. */
const ENTRIES: Readonly<Record<string, Word>> = { distractors: "field_wrong", keys: "field_key" };

/** What every kind of question may say besides. */
const COMMON: Readonly<Record<string, Word>> = {
  points: "field_points",
  explanation: "field_explanation",
  asOf: "field_asOf",
  volatility: "field_volatility",
  reviewBy: "field_reviewBy",
  difficulty: "field_difficulty",
  topics: "field_topics",
  media: "field_picture",
};

/** Parts of an answer, a pair, a statement, a picture. */
const WITHIN: Readonly<Record<string, Word>> = {
  why: "field_why",
  left: "field_left",
  right: "field_right",
  for: "field_points_for",
  points: "field_points",
  says: "field_says",
  false: "field_false",
  alt: "field_alt",
  credit: "field_credit",
  licence: "field_picture_licence",
};

/** What was written, without the marks that a message puts around it. */
const valueIn = (message: string): string =>
  (
    /(?:can't be|is) (?:the number |the truth value )?(.*?)(?:; allowed: .*|, a day that .*)?\.$/s.exec(message)?.[1] ??
    ""
  ).replace(/^"(.*)"$/s, "$1");
