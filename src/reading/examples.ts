import type { Path } from "./finding.js";

/** How fields that hold other fields are written, for those who wrote something else in their place. */
const EXAMPLES: Readonly<Record<string, string>> = {
  pairs: '[{ left: "Ada Holm", right: "opened it" }, { left: "Lena Brandt", right: "built it" }]',
  evidence: "[{ paragraph: 2 }, { paragraph: 5 }]",
  statement: '{ says: "The pier is [86] metres long.", false: ["68"] }',
  statements: '[{ says: "The pier is [86] metres long.", false: ["68"] }, { says: "It is new." }]',
  reasons: '[{ says: "A storm broke the piles." }, { says: "The lamps are new.", explains: false }]',
  media: '{ image: map.png, alt: "…", credit: "…", licence: CC0-1.0 }',
  passages: '{ report: { text: "…" } }',
  sources: '{ pier: { title: "…", publisher: "…", published: 2026-05-02, licence: CC0-1.0 } }',
  quotas: "[{ difficulty: hard, count: 3 }]",
  where: "{ types: [choice], difficulties: [easy] }",
  marking: "{ right: 2, wrong: -2/3, blank: 0 }",
  sections: "[{ title: Choose, pick: 5 }]",
  compose: "[{ from: true-false, shows: 3, count: 2 }]",
  print: "{ paper: A4, columns: 2 }",
};

/** The field that a value belongs to, alone or as an entry of its list. */
const fieldOf = (path: Path): string => String(path.at(typeof path.at(-1) === "number" ? -2 : -1));

/** An example of what belongs at a path. */
export function exampleAt(path: Path): string | undefined {
  const field = fieldOf(path);
  const example = Object.hasOwn(EXAMPLES, field) ? EXAMPLES[field]! : undefined;
  if (typeof path.at(-1) !== "number") return example && `${field}: ${example}`;
  return example && /\{[^{}]*\}/.exec(example)?.[0];
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
    default:
      return undefined;
  }
}
