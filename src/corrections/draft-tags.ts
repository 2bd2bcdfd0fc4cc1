import { isDifficulty } from "../reading/schema-shape.js";

/** What the tags of a note say of an item. */
interface DraftTags {
  readonly difficulty: string | null;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  /** Those that an item has no place for, and as they were, those that a bank's letters can't write. */
  readonly others: readonly string[];
}

/** Tags in a bank's letters; those of the kinds that our own cards have go back to the fields that they came from. */
export function draftTags(written: readonly string[]): DraftTags {
  const topics = new Set<string>();
  const tags = new Set<string>();
  const others: string[] = [];
  let difficulty: string | null = null;
  for (const tag of new Set(written)) {
    const [kind, ...rest] = tag.split("::");
    const parts = rest.map(plain);
    if (kind === "difficulty" && difficulty === null && isDifficulty(rest.join("::"))) {
      difficulty = rest.join("::");
    } else if (kind === "topic" && parts.length > 0 && !parts.includes("")) {
      topics.add(parts.join("/"));
      if (!saysTheSame(rest.join("::"), parts.join("/"))) others.push(tag);
    } else if (/^(?:source|date|state)$/.test(kind!) && rest.length > 0) others.push(tag);
    else {
      const own = kind === "tag" && rest.length > 0 ? rest.join("::") : tag;
      const name = plain(own);
      if (name !== "") tags.add(name);
      if (!saysTheSame(own, name)) others.push(tag);
    }
  }
  return { difficulty, topics: [...topics], tags: [...tags], others };
}

/** In the letters that a bank's tags have. */
const plain = (tag: string): string =>
  tag
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");

/** Whether nothing but case and what parts its words is another: `C++` is no `c`. */
const saysTheSame = (tag: string, name: string): boolean =>
  tag.toLowerCase().replace(/[\s:_./-]/g, "") === name.replace(/[/-]/g, "");
