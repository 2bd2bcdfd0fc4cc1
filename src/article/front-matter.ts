import type { Article } from "../model/article.js";
import { dayAtStart } from "../text/days.js";
import { isSeen } from "./qn1.js";

type Said = Pick<Article, "title" | "publisher" | "author" | "published" | "language" | "licence">;

/** What stands between `---` at the top of a Markdown file, and the rest. */
export interface FrontMatter {
  readonly said: Said;
  /** Lines that say something else, or something that can't be read. */
  readonly others: readonly string[];
  readonly rest: string;
}

/** By which names a field goes. The first that says something is believed. */
const NAMES: Readonly<Record<keyof Said, readonly string[]>> = {
  title: ["title", "headline"],
  publisher: ["publisher", "site"],
  author: ["author", "authors"],
  published: ["published", "date"],
  language: ["language", "lang"],
  licence: ["licence", "license"],
};

/** A day alone, or with its time: nothing else is lost when the day is taken. */
const DAY = /^.{10}(?:[T ][\d:.,]+ ?(?:Z|UTC|[+-][\d:]+)?)?$/i;

/** Reads what a Markdown file says of itself. Not as YAML: people write `title: Harbour opens: a week early`. */
export function frontMatterOf(text: string): FrontMatter {
  const between = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  // Where nothing is a field, two rules of the text itself stand around it.
  const isFields =
    !isSeen(between?.[1] ?? "") || /^\s*["']?[\p{L}\p{N}_ -]{1,40}["']?\s*:(?:\s|$)/mu.test(between![1]!);
  const front = isFields ? between : null;
  const fields = fieldsOf(front?.[1] ?? "").filter(({ value }) => isSeen(value));
  const used = new Set<Field>();
  const said = (key: keyof Said, read: (value: string) => string | null = (value) => value) => {
    const found = NAMES[key]
      .flatMap((name) => fields.filter((field) => field.name === name))
      .find(({ value }) => read(value) !== null);
    if (found === undefined) return null;
    if (key !== "published" || DAY.test(found.value)) used.add(found);
    return read(found.value);
  };
  return {
    said: {
      title: said("title"),
      publisher: said("publisher"),
      author: said("author"),
      published: said("published", dayAtStart),
      language: said("language"),
      licence: said("licence"),
    },
    others: fields.flatMap((field) =>
      used.has(field) ? [] : [field.name === "" ? field.value : `${field.name}: ${field.value}`],
    ),
    rest: text.slice(front?.[0].length ?? 0),
  };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Lines `name: value`; entries of a list below a name are its value. A line that is neither has no name. */
function fieldsOf(front: string): Field[] {
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
