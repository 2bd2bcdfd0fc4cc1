import type { Article } from "../model/article.js";

/** What stands between `---` at the top of a Markdown file, and the rest. */
export interface FrontMatter {
  readonly said: Pick<Article, "title" | "publisher" | "author" | "published" | "language" | "licence">;
  /** Lines that say something else. */
  readonly others: readonly string[];
  readonly rest: string;
}

const NAMES = {
  title: ["title", "headline"],
  publisher: ["publisher", "site"],
  author: ["author", "authors"],
  published: ["published", "date"],
  language: ["language", "lang"],
  licence: ["licence", "license"],
} as const;

/** Reads what a Markdown file says of itself. Not as YAML: people write `title: Harbour opens: a week early`. */
export function frontMatterOf(text: string): FrontMatter {
  const front = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  const fields = fieldsOf(front?.[1] ?? "");
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const field = (names: readonly string[]) => names.map((name) => values.get(name)).find((value) => value) ?? null;
  const known = Object.values(NAMES).flat() as readonly string[];
  return {
    said: {
      title: field(NAMES.title),
      publisher: field(NAMES.publisher),
      author: field(NAMES.author),
      published: /^\d{4}-\d{2}-\d{2}/.exec(field(NAMES.published) ?? "")?.[0] ?? null,
      language: field(NAMES.language),
      licence: field(NAMES.licence),
    },
    others: fields.flatMap(({ name, value }) =>
      known.includes(name) || value === "" ? [] : [name === "" ? value : `${name}: ${value}`],
    ),
    rest: text.slice(front?.[0].length ?? 0),
  };
}

/** Lines `name: value`; entries of a list below a name are its value. A line that is neither has no name. */
function fieldsOf(front: string): { readonly name: string; readonly value: string }[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of front.split("\n")) {
    const [, name, written = line.trim()] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? [];
    const entry = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const last = fields.at(-1);
    if (name !== undefined) fields.push({ name, value: plain(written) });
    else if (entry !== undefined && last !== undefined) last.value += `${last.value === "" ? "" : ", "}${plain(entry)}`;
    else if (line.trim() !== "") fields.push({ name: "", value: written });
  }
  return fields;
}

/** Without quotation marks around it, and without the brackets of a link to a note. */
const plain = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, "$1");
