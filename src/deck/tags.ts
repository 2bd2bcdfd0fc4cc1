import { isExpired } from "../bank/freshness.js";
import type { IsoDate, Item } from "../model/bank.js";

/** Each tag has a prefix of ours: none can be one that Anki uses itself (`marked`, `leech`). */
export const tagsOf = (item: Item, today: IsoDate | null): string[] => [...new Set(allTags(item, today))];

const allTags = (item: Item, today: IsoDate | null): string[] => [
  ...item.topics.map((topic) => `topic::${topic.split("/").map(slug).join("::")}`),
  `difficulty::${item.difficulty}`,
  ...item.tags.map((tag) => `tag::${slug(tag)}`),
  ...item.evidence.map(({ source }) => `source::${slug(source)}`),
  `date::${item.asOf.slice(0, 7)}`,
  ...(isExpired(item, today) ? ["state::expired"] : []),
  ...(item.supersededBy === null ? [] : ["state::superseded"]),
];

/** One part of a tag: Anki splits tags at white space, and parts at `::`. */
const slug = (text: string): string =>
  /^[a-z0-9-]+$/.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, "-")
        .replace(/^-+|-+$/g, "") || "blank";
