import { isExpired } from "../bank/freshness.js";
import type { IsoDate, Item } from "../model/bank.js";

/** Each tag has a prefix of ours: none can be one that Anki uses itself (`marked`, `leech`). */
export function tagsOf(item: Item, today: IsoDate | null): string[] {
  const tags: string[] = [];
  const add = (tag: string) => void (tags.includes(tag) || tags.push(tag));
  for (const topic of item.topics) add(`topic::${topic.split("/").map(slug).join("::")}`);
  if (item.difficulty !== null) add(`difficulty::${item.difficulty}`);
  for (const tag of item.tags) add(`tag::${slug(tag)}`);
  for (const { source } of item.evidence) add(`source::${slug(source)}`);
  if (item.asOf !== null) add(`date::${item.asOf.slice(0, 7)}`);
  if (isExpired(item, today)) add("state::expired");
  if (item.retired) add("state::retired");
  if (item.supersededBy !== null) add("state::superseded");
  return tags;
}

/** One part of a tag: Anki splits tags at white space, and parts at `::`. */
const slug = (text: string): string =>
  /^[a-z0-9-]+$/.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, "-")
        .replace(/^-+|-+$/g, "") || "blank";
