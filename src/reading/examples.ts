import { items as itemShapes } from "#generated/validators.js";
import type { Path } from "./finding.js";
import { isDifficulty } from "./schema-shape.js";

/** How fields that hold other fields are written, for those who wrote something else in their place. */
const EXAMPLES: Readonly<Record<string, string>> = {
  pairs: '[{ left: "Ada Holm", right: "opened it" }, { left: "Lena Brandt", right: "built it" }]',
  evidence: "[{ paragraph: 2 }, { paragraph: 5 }]",
  statement: '{ says: "The pier is [86] metres long.", false: ["68"] }',
  statements: '[{ says: "The pier is [86] metres long.", false: ["68"] }, { says: "It is new." }]',
  reasons: '[{ says: "A storm broke the piles." }, { says: "The lamps are new.", explains: false }]',
  media: '{ image: map.png, alt: "…", credit: "…", licence: CC0-1.0 }',
  passages: '{ report: { text: "…" } }',
  match: "{ case: exact }",
  rubric: '[{ points: 2, for: "names the storm" }, { points: 1, for: "says when" }]',
  sources: '{ pier: { title: "…", publisher: "…", published: 2026-05-02, licence: CC0-1.0 } }',
  quotas: "[{ difficulty: hard, count: 3 }]",
  where: "{ types: [choice], difficulties: [easy] }",
  marking: "{ right: 2, wrong: -2/3, blank: 0 }",
  sections: "[{ title: Choose, pick: 5 }]",
  compose: "[{ from: true-false, shows: 3, count: 2 }]",
  shuffle: "{ items: true, options: true }",
  print: "{ paper: A4, columns: 2 }",
};

/** The field that a value belongs to, alone or as an entry of its list. */
const fieldOf = (path: Path): string => String(path.at(typeof path.at(-1) === "number" ? -2 : -1));

/** An example of what belongs at a path. */
export function exampleAt(path: Path): string | undefined {
  if (path.length === 2 && path[0] === "sources")
    return `${String(path[1])}: ${/\{[^{}]*\}/.exec(EXAMPLES["sources"]!)![0]}`;
  const field = fieldOf(path);
  const example = Object.hasOwn(EXAMPLES, field) ? EXAMPLES[field]! : undefined;
  if (typeof path.at(-1) !== "number") return example && `${field}: ${example}`;
  return example && /\{[^{}]*\}/.exec(example)?.[0];
}

/** Pairs that are written as fields, or as lists of two, as pairs; undefined for anything else. */
export function asPairs(path: Path, found: unknown): string | undefined {
  if (fieldOf(path) !== "pairs") return undefined;
  const pair = (left: unknown, right: unknown) =>
    typeof left === "string" && typeof right === "string"
      ? `{ left: ${JSON.stringify(left)}, right: ${JSON.stringify(right)} }`
      : undefined;
  if (Array.isArray(found)) return found.length === 2 ? pair(found[0], found[1]) : undefined;
  if (typeof found !== "object" || found === null) return undefined;
  const entries = Object.entries(found).map(([left, right]) => pair(left, right));
  const isEntry = typeof path.at(-1) === "number";
  if (entries.includes(undefined) || entries.length > 20 || (isEntry && entries.length !== 1)) return undefined;
  return isEntry ? entries[0] : `[${entries.join(", ")}]`;
}

/** `hard: 2, cloze: 1` as quotas: what is no difficulty and no type is a topic; undefined for anything else. */
export function asQuotas(path: Path, found: unknown): string | undefined {
  if (fieldOf(path) !== "quotas" || typeof found !== "object" || found === null) return undefined;
  const counts = Object.entries(found);
  if (counts.length === 0 || !counts.every(([, count]) => typeof count === "number")) return undefined;
  const fieldFor = (name: string) =>
    isDifficulty(name) ? "difficulty" : Object.hasOwn(itemShapes, name) ? "type" : "topic";
  return `[${counts.map(([name, count]) => `{ ${fieldFor(name)}: ${name}, count: ${String(count)} }`).join(", ")}]`;
}

/** A text in the place of a group of fields, as that group; undefined where nobody can tell its parts. */
export function asGroup(path: Path, text: string): string | undefined {
  if (text.length > 500) return undefined;
  switch (fieldOf(path)) {
    case "pairs": {
      const [left, right, ...more] = text.split(/\s*(?:->|=>|→|⇒|–|—|=|:)\s*|\s+-\s+/);
      const isPair = left !== undefined && right !== undefined && more.length === 0 && left !== "" && right !== "";
      return isPair ? `{ left: ${JSON.stringify(left)}, right: ${JSON.stringify(right)} }` : undefined;
    }
    case "statement":
    case "statements":
    case "reasons":
      return `{ says: ${JSON.stringify(text)} }`;
    case "rubric": {
      const [, points, what] =
        /^\(?(\d{1,2})\)?\s*(?:points?|pts?\.?|marks?|Punkte?|puntos?|P\.)\)?\s*(?:for|für|por|:|–|-)?\s*(\S.*)$/u.exec(
          text,
        ) ?? [];
      return what === undefined || /;|\n/.test(what)
        ? undefined
        : `{ points: ${points!}, for: ${JSON.stringify(what)} }`;
    }
    default:
      return undefined;
  }
}
