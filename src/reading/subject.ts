import type { Path } from "./finding.js";

/** What an author calls the entries of a list. */
const singular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    items: "item",
    distractors: "distractor",
    keys: "key",
    evidence: "evidence",
    topics: "topic",
    tags: "tag",
    sections: "section",
    banks: "bank",
    forms: "form",
    types: "type",
    difficulties: "difficulty",
    to: "format",
    sequence: "step",
    pairs: "pair",
    statements: "statement",
    reasons: "reason",
    extras: "extra",
    enemies: "enemy",
    accept: "accepted answer",
    quotas: "quota",
    sources: "source",
    notIn: "manifest",
    overlapWith: "earlier exam",
  }),
);

/** Names a place in the author's words: `distractor 2 of item "host-city"`. */
export function subject(path: Path, root: unknown): string {
  const parts: string[] = [];
  let value = root;
  for (let i = 0; i < path.length; i += 1) {
    const step = path[i]!;
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const parent = path[i - 1];
    if (typeof step === "number") {
      const name = singular.get(String(parent)) ?? `entry of "${parent}",`;
      const id = parent === "items" ? (value as { id?: unknown } | undefined)?.id : undefined;
      parts[parts.length - 1] = typeof id === "string" ? `${name} ${JSON.stringify(id)}` : `${name} ${step + 1}`;
    } else {
      parts.push(parent === "sources" && i === 1 ? `source ${JSON.stringify(step)}` : `field ${JSON.stringify(step)}`);
      if (parent === "sources" && i === 1) parts.splice(-2, 1);
    }
  }
  return parts.toReversed().join(" of ") || "the file";
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
