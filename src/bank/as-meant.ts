import { items as itemShapes } from "#generated/validators.js";
import { bankSchema } from "#generated/bank-schema.js";
import type { ItemType } from "../model/bank.js";
import { error, type Finding, type Path, type ValueEdit } from "../reading/finding.js";
import { subject } from "../reading/subject.js";
import { listed } from "../reading/suggest.js";
import { CLOZE_FIELDS, isCloze } from "./gaps-apart.js";
import { HEAD_FIELDS, ITEM_FIELDS, SOURCE_FIELDS } from "./other-names.js";
import { TYPE_NAMES, bared } from "../typing/words.js";
import { letteredOptions } from "./lettered-options.js";
import { namesOfKind } from "./names-of-kind.js";
import { type Options, withoutKey, withoutMarked } from "./options-with-key.js";
import { type Fields, type Names, type Naming, renamed } from "./rename-fields.js";

/** A bank in the words of its schema, and what was called otherwise. */
export interface Meant {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where in the file stands what stands at a path of the value. */
  readonly written: (path: Path) => Path;
}

const defs = bankSchema.$defs;
const TYPES = Object.keys(itemShapes) as ItemType[];
const itemNames = new Set([
  ...Object.keys(defs.common.properties),
  ...TYPES.flatMap((type) => Object.keys(defs[type].properties)),
]);
/** In most items an answer is the key under another name; where sentences are asked for, it is a model answer. */
const ANSWER = "answer";
const closedNames = new Set([...itemNames].filter((name) => name !== ANSWER));
const namesFor = (item: Fields): ReadonlySet<string> =>
  OPEN_NAMES.has(bared(String(item["type"] ?? ""))) || item["lines"] !== undefined || item["rubric"] !== undefined
    ? itemNames
    : closedNames;
const OPEN_NAMES = new Set(["open", ...Object.keys(TYPE_NAMES).filter((name) => TYPE_NAMES[name] === "open")]);

/** Its names, and what people call its fields: some names mean another field in items of a kind. */
function namingOf(item: Fields): Pick<Naming, "known" | "others"> {
  if (isCloze(item)) return { known: itemNames, others: CLOZE_FIELDS };
  const known = namesFor(item);
  const ofKind = namesOfKind(item, known === itemNames);
  if (ofKind === null) return { known, others: ITEM_FIELDS };
  const others = { ...ITEM_FIELDS, ...ofKind };
  return { known: new Set([...known].filter((name) => !Object.hasOwn(ofKind, name))), others };
}

const headNames = new Set(Object.keys(bankSchema.properties));
const sourceNames = new Set(Object.keys(defs.source.properties));

/**
 * Reads a bank whose author calls things by other names than the schema, so that all else that is wrong with it can be
 * said too. Each such name is a mistake.
 */
export function asMeant(value: unknown): Meant {
  const asWritten: Meant = { value, findings: [], written: (path) => path };
  if (!isFields(value)) return asWritten;
  const names: Names = new Map();
  const findings: Finding[] = [];
  const head = renamed(value, { path: [], root: value, known: headNames, others: HEAD_FIELDS, names, findings });
  const { items } = head;
  const sources = namedSources(head["sources"], names, findings);
  const meant = {
    ...head,
    ...(isFields(sources) && {
      sources: mapped(sources, (source, id) => {
        const path = ["sources", id];
        return isFields(source)
          ? renamed(source, { path, root: head, known: sourceNames, others: SOURCE_FIELDS, names, findings })
          : source;
      }),
    }),
    ...(Array.isArray(items) && {
      items: (items as readonly unknown[]).map((item, i) => {
        const path = ["items", i];
        return isFields(item) ? meantItem(item, { path, root: head, ...namingOf(item), names, findings }) : item;
      }),
    }),
  };
  if (findings.length === 0) return asWritten;
  const written = (path: Path) => writtenPath(path, names);
  return { value: meant, findings: findings.map((found) => inFile(found, written)), written };
}

/** Of a bank that writes the fields of its only source where the names of sources stand, as if it had one. */
function namedSources(sources: unknown, names: Names, findings: Finding[]): unknown {
  if (!isFields(sources) || !isFlatSource(sources)) return sources;
  const message = 'Field "sources" holds the fields of a source; it holds sources, each with a short name of its own.';
  const hint = "write a short name below sources, such as pier: and these fields below it, two spaces further in";
  findings.push({ ...error("bank/wrong-type", ["sources"], message, hint), atKey: true });
  names.set(JSON.stringify(["sources", "source"]), null);
  return { source: sources };
}

const isFlatSource = (fields: Fields): boolean =>
  Object.values(fields).every((value) => typeof value !== "object") &&
  Object.keys(fields).some((name) => sourceNames.has(name) || Object.hasOwn(SOURCE_FIELDS, bared(name)));

/** A finding about what is meant, at the place where it is written. */
export function inFile(found: Finding, written: (path: Path) => Path): Finding {
  const edits = found.fix?.edits.map((edit) => ({ ...edit, path: written(edit.path) }));
  return { ...found, path: written(found.path), ...(edits !== undefined && { fix: { ...found.fix!, edits } }) };
}

const mapped = (fields: Fields, change: (value: unknown, name: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value, name)]));

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The item in our words, with a type that the schema knows, and without the key among its distractors. */
function meantItem(fields: Fields, naming: Naming): Fields {
  const { path, root, names, findings } = naming;
  const other: Finding[] = [];
  const asNamed = renamed(fields, { ...naming, findings: other });
  const nameOf = (field: string): string => names.get(JSON.stringify([...path, field])) ?? field;
  const inLetters = { key: nameOf("key"), distractors: nameOf("distractors") };
  const lettered = letteredOptions(asNamed, inLetters, path, root);
  // Other names alone, put right, would make a letter the right answer.
  const told = lettered?.told ?? [];
  const named = lettered?.item ?? asNamed;
  // Where the list has another name, it may be one of all options.
  const options =
    lettered === null && names.has(JSON.stringify([...path, "distractors"]))
      ? (withoutKey(named) ?? withoutMarked(named))
      : null;
  const item = options?.item ?? named;
  // With new names alone, the key would still be its number, and stand among the wrong answers.
  const isMore = options !== null && options.key !== null && asNamed["key"] !== options.key;
  findings.push(
    ...other
      .filter((one) => !told.includes(String(one.path.at(-1))))
      .map((one) => (isMore && one.fix?.isCertain === true ? { ...one, fix: { ...one.fix, isCertain: false } } : one)),
    ...(lettered === null ? [] : [lettered.finding]),
  );
  if (options !== null) findings.push(keyAmongOptions(options, named["key"] !== undefined, path, root));
  const { type } = item;
  if (typeof type !== "string" || TYPES.some((one) => one === type)) return item;
  const meant = typeNamed(type, item);
  if (meant === undefined) return item;
  const message = `The type of ${subject(path, root)} is ${JSON.stringify(type)}; allowed: ${listed(TYPES)}.`;
  const at = [...path, "type"];
  const fix = { edits: [{ kind: "write", path: at, text: meant } as const], isCertain: true };
  findings.push({ ...error("bank/not-allowed", at, message, `write: ${meant}`), fix });
  return { ...item, type: meant };
}

function typeNamed(written: string, item: Fields): ItemType | undefined {
  const name = bared(written);
  const type =
    TYPES.find((one) => bared(one) === name) ?? (Object.hasOwn(TYPE_NAMES, name) ? TYPE_NAMES[name] : undefined);
  if (type === "choice" && Array.isArray(item["keys"])) return "multiple";
  // People say multiple choice, and some of them only multiple, where one answer is right.
  if (type === "multiple" && item["keys"] === undefined && item["key"] !== undefined) return "choice";
  return type;
}

function keyAmongOptions({ place, key }: Options, hasKey: boolean, path: Path, root: unknown): Finding {
  const at = [...path, "distractors", place];
  const edits: ValueEdit[] = [{ kind: "remove", path: at }];
  if (key !== null) edits.push({ kind: "write", path: [...path, "key"], text: JSON.stringify(key) });
  const message = `The options of ${subject(path, root)} hold its right answer; distractors are the wrong ones alone.`;
  const rest = key === null ? "" : `, and write as key: ${JSON.stringify(key)}`;
  return {
    ...error("bank/distractor-is-key", at, message, `delete it here${rest}`),
    ...(hasKey && { fix: { edits, isCertain: false } }),
  };
}

/** Steps of a path by the names that they have in the file. */
function writtenPath(path: Path, names: ReadonlyMap<string, string | null>): Path {
  return path.flatMap((step, i) => {
    const name = names.get(JSON.stringify(path.slice(0, i + 1)));
    return name === null ? [] : [name ?? step];
  });
}
