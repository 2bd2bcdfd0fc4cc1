import { items as itemShapes } from "#generated/validators.js";
import { bankSchema } from "#generated/bank-schema.js";
import type { ItemType } from "../model/bank.js";
import { error, type Finding, type Path, type ValueEdit } from "../reading/finding.js";
import { capital, subject } from "../reading/subject.js";
import { listed } from "../reading/suggest.js";
import { HEAD_FIELDS, ITEM_FIELDS, KINDS, SOURCE_FIELDS, TYPE_NAMES, bared } from "./other-names.js";
import { namesOfKind } from "./names-of-kind.js";
import { type Options, withoutKey, withoutMarked } from "./options-with-key.js";

type Fields = Readonly<Record<string, unknown>>;

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

/** Of each renamed field: the path that it has now, and its name in the file; null where it has no step of its own there. */
type Names = Map<string, string | null>;

/** A finding about what is meant, at the place where it is written. */
export function inFile(found: Finding, written: (path: Path) => Path): Finding {
  const edits = found.fix?.edits.map((edit) => ({ ...edit, path: written(edit.path) }));
  return { ...found, path: written(found.path), ...(edits !== undefined && { fix: { ...found.fix!, edits } }) };
}

const mapped = (fields: Fields, change: (value: unknown, name: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value, name)]));

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields that may have other names, and where to say so. */
interface Naming {
  readonly path: Path;
  /** The whole value, to name items by their ids. */
  readonly root: unknown;
  readonly known: ReadonlySet<string>;
  readonly others: Readonly<Record<string, string>>;
  readonly names: Names;
  readonly findings: Finding[];
}

function renamed(fields: Fields, { path, root, known, others, names, findings }: Naming): Fields {
  if (Object.keys(fields).every((name) => known.has(name))) return fields;
  const taken = new Set(Object.keys(fields).filter((name) => known.has(name)));
  const byBareName = new Map([...known].map((name) => [bared(name), name]));
  const wantedOf = (name: string) =>
    byBareName.get(bared(name)) ?? (Object.hasOwn(others, bared(name)) ? others[bared(name)] : undefined);
  // Whatever the order of the fields: beside a right answer, a list of answers is what it is chosen from.
  const hasKey = Object.entries(fields).some(([name, value]) => wantedOf(name) === "key" && !Array.isArray(value));
  const what = capital(subject(path, root));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const wanted = wantedOf(name);
      const meant = known.has(name) || wanted === undefined ? undefined : fitting(wanted, value, taken, hasKey);
      if (meant === undefined) return [name, value];
      taken.add(meant);
      names.set(JSON.stringify([...path, meant]), name);
      const message = `${what} has a field ${JSON.stringify(name)}; here it is called ${JSON.stringify(meant)}.`;
      const at = [...path, name];
      // Among options the key may stand, and `answer: B` may name one of them.
      const isCertain = isSaid(meant, bared(name));
      const fix = { edits: [{ kind: "rename", path: at, text: meant } as const], isCertain };
      findings.push({ ...error("bank/unknown-field", at, message, hintFor(meant, isCertain)), atKey: true, fix });
      return [meant, value];
    }),
  );
}

/** Of a list of answers or options, whether its name says which of them are right. */
function isSaid(meant: string, name: string): boolean {
  if (meant === "distractors") return /wrong|incorrect|distract/.test(name);
  return meant !== "keys" || /key|correct|right|accept/.test(name);
}

const hintFor = (meant: string, isCertain: boolean): string =>
  meant === "keys" && !isCertain
    ? "write: keys (all of them right answers); else distractors, and the right one as key"
    : `write: ${meant}`;

/** The field that a value belongs into: a list of right answers is `keys`. Undefined where it has a value already. */
function fitting(name: string, value: unknown, taken: ReadonlySet<string>, hasKey: boolean): string | undefined {
  const isList = Array.isArray(value);
  const field = name === "key" && isList ? "keys" : name === "keys" && !isList ? "key" : name;
  // Where the right answer stands alone, a list of answers is what it is chosen from.
  const meant = field === "keys" && isList && hasKey ? "distractors" : field;
  return taken.has(meant) || KINDS[meant]?.(value) === false ? undefined : meant;
}

/** The item in our words, with a type that the schema knows, and without the key among its distractors. */
function meantItem(fields: Fields, naming: Naming): Fields {
  const { path, root, names, findings } = naming;
  const named = renamed(fields, naming);
  // Where the list has another name, it may be one of all options.
  const options = names.has(JSON.stringify([...path, "distractors"]))
    ? (withoutKey(named) ?? withoutMarked(named))
    : null;
  const item = options?.item ?? named;
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
