import { basename, extname } from "node:path";
import { countProblem } from "../blueprint/changes.js";
import type { Article } from "../model/article.js";
import { DRAFT_KINDS, type DraftKind, type DraftOptions, type DraftSource } from "../model/draft.js";
import { didYouMean } from "../reading/suggest.js";
import { isDay } from "../text/days.js";
import { slug } from "../typing/meant-value.js";
import { parseSeed, parseText } from "./arguments.js";
import { UsageError } from "./world.js";
import { without } from "../review/without.js";

/** As yargs hands them over. */
export interface DraftArguments {
  readonly file: string;
  readonly out: unknown;
  readonly published: unknown;
  readonly title: unknown;
  readonly publisher: unknown;
  readonly licence: unknown;
  readonly url: unknown;
  readonly kinds: unknown;
  readonly max: unknown;
  readonly paragraphs: unknown;
  readonly seed: unknown;
  readonly sensitive: boolean;
  readonly material: boolean;
  readonly empty: boolean;
  readonly accept: unknown;
  readonly into: unknown;
  readonly json: boolean;
}

/** What the command line says of the article. */
export type Facts = Partial<Pick<DraftSource, "title" | "publisher" | "published" | "licence" | "url">>;

/** Where nobody gives another one. */
const SEED = "draft";

export function parseDraftOptions(args: DraftArguments): DraftOptions {
  return {
    kinds: kindsOf(parseText("kinds", args.kinds)),
    max: most(parseText("max", args.max)),
    paragraphs: parseRanges(parseText("from-paragraphs", args.paragraphs)),
    seed: parseSeed(args.seed) ?? SEED,
    isSensitive: args.sensitive,
  };
}

export function parseFacts(args: Pick<DraftArguments, "title" | "publisher" | "published" | "licence" | "url">): Facts {
  const published = parseText("published", args.published);
  if (published !== undefined && !isDay(published))
    throw new UsageError(`--published is ${JSON.stringify(published)}; give a day, such as 2026-05-04`);
  const url = parseText("url", args.url);
  if (url !== undefined && !/^https?:\/\/[^\s"<>]+$/.test(url))
    throw new UsageError(`--url is ${JSON.stringify(url)}; it must begin with http:// or https://`);
  const [title, publisher, licence] = [
    parseText("title", args.title),
    parseText("publisher", args.publisher),
    parseText("licence", args.licence),
  ];
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(licence !== undefined && { licence }),
    ...(url !== undefined && { url }),
  };
}

/** An article with what the command line says of it. */
export const withFacts = (article: Article, facts: Facts): Article => ({ ...article, ...without(facts, "url") });

function kindsOf(written: string | undefined): readonly DraftKind[] | null {
  if (written === undefined) return null;
  return written.split(",").map((one) => {
    const name = one.trim();
    const kind = DRAFT_KINDS.find((known) => known === name);
    if (kind !== undefined) return kind;
    const hint = didYouMean(name, DRAFT_KINDS) ?? `choose from ${DRAFT_KINDS.join(", ")}`;
    throw new UsageError(`there is no kind of question ${JSON.stringify(name)}; ${hint}`);
  });
}

function most(written: string | undefined): number | null {
  if (written === undefined) return null;
  const count = /^\d{1,9}$/.test(written) ? Number(written) : NaN;
  const problem = countProblem(count, written);
  if (problem !== undefined) throw new UsageError(`--max ${problem}`);
  return count;
}

/** `3-9`, `4`, `2,5-8`. */
function parseRanges(written: string | undefined): DraftOptions["paragraphs"] {
  if (written === undefined) return null;
  return written.split(",").map((part) => {
    const [, from, to] = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part) ?? [];
    const range = [Number(from), Number(to ?? from)] as const;
    if (from !== undefined && range[0] >= 1 && range[0] <= range[1]) return range;
    throw new UsageError(
      `--from-paragraphs is ${JSON.stringify(written)}; give numbers of paragraphs, such as 3-9 or 2,5-8`,
    );
  });
}

/** What files that are made of an article are called after. */
export const fileName = (file: string): string => slug(basename(file, extname(file))) || "article";

/** Banks are known by their ids: a name that many files have tells nothing. */
export function idOf(file: string, { title }: Article): string {
  const name = fileName(file);
  const words = slug(title ?? "")
    .split("-")
    .slice(0, 5)
    .join("-");
  return COMMON.has(name) && words !== "" ? words : name;
}

const COMMON = new Set([
  "article",
  "text",
  "page",
  "index",
  "news",
  "story",
  "untitled",
  "download",
  "document",
  "test",
]);
