// The topics of the syllabuses that are shipped, as a plain module: pages and rules read them without a disk.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const root = new URL("../templates/topics/", import.meta.url);

/** By the name of the taxonomy, which is that of its file. */
export const taxonomies = Object.fromEntries(
  readdirSync(root)
    .sort()
    .map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(file, root), "utf8"))]),
);

const target = new URL("../.generated/", import.meta.url);
const HEAD = "// Generated from templates/topics/.\n";
mkdirSync(target, { recursive: true });
writeFileSync(new URL("topics.js", target), `${HEAD}export const taxonomies = ${JSON.stringify(taxonomies)};\n`);
writeFileSync(
  new URL("topics.d.ts", target),
  `${HEAD}/** A list of topics that banks can hold to. */
export type TaxonomyName = ${Object.keys(taxonomies)
    .map((name) => JSON.stringify(name))
    .join(" | ")};

export interface Topic {
  /** What readers call it, by language. */
  readonly names: Readonly<Record<string, string>>;
  /** What writers may call it, as topics are written. */
  readonly synonyms: readonly string[];
}

/** Topics by id, in the order of a syllabus; \`history/modern\` is within \`history\`. */
export declare const taxonomies: Readonly<Record<TaxonomyName, Readonly<Record<string, Topic>>>>;
`,
);
