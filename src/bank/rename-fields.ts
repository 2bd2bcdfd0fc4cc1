import { error, type Finding, type Path } from "../reading/finding.js";
import { capital, subject } from "../reading/subject.js";
import { KINDS } from "./other-names.js";
import { bared } from "../typing/words.js";

export type Fields = Readonly<Record<string, unknown>>;

/** Of each renamed field: the path that it has now, and its name in the file; null where it has no step of its own there. */
export type Names = Map<string, string | null>;

/** Fields that may have other names, and where to say so. */
export interface Naming {
  readonly path: Path;
  /** The whole value, to name items by their ids. */
  readonly root: unknown;
  readonly known: ReadonlySet<string>;
  readonly others: Readonly<Record<string, string>>;
  readonly names: Names;
  readonly findings: Finding[];
}

export function renamed(fields: Fields, { path, root, known, others, names, findings }: Naming): Fields {
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
