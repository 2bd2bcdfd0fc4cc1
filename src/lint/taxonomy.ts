import { type TaxonomyName, taxonomies } from "#generated/topics.js";
import type { Item } from "../model/bank.js";
import type { Path } from "../reading/finding.js";
import { closest, listFirst } from "../reading/suggest.js";
import { withWider } from "../text/topics.js";
import type { BankRule } from "./rule.js";
import { isSpeltLike } from "./spelling.js";
import { name, quoted } from "./words.js";

const CODE = "lint/topic-unknown";

/** What a bank that names a list of topics must keep to. */
export const topicUnknown: BankRule = {
  code: CODE,
  of: "bank",
  level: "warning",
  title: "A bank that names a taxonomy has its topics.",
  languages: null,
  check({ items, taxonomy }) {
    if (taxonomy === null) return [];
    /** The first item of each topic, and how many there are. */
    const uses = new Map<string, { readonly path: Path; readonly item: Item; count: number }>();
    for (const [index, item] of items.entries()) {
      if (item.lint.off.has(CODE)) continue;
      for (const [at, topic] of item.topics.entries()) {
        const known = uses.get(topic);
        if (known === undefined) uses.set(topic, { path: ["items", index, "topics", at], item, count: 1 });
        else known.count += 1;
      }
    }
    const unknown = [...uses].filter(([topic]) => !isOf(taxonomy, topic));
    // One remark for a topic, on the first of its items: one list for all is often what is wrong.
    return unknown.map(([topic, { path, item, count }]) => {
      const others = count === 1 ? "" : ` and of ${count - 1} more`;
      const message = `The topic ${quoted(topic)} of ${name(item)}${others} is not in ${taxonomy}.`;
      return { path, message, hint: hintFor(taxonomy, topic) };
    });
  },
};

/** Whether a topic is in a list, or its writer's own below one that is; a slip of the pen is no topic of one's own. */
export function isOf(taxonomy: TaxonomyName, topic: string): boolean {
  const ids = Object.keys(taxonomies[taxonomy]);
  if (ids.includes(topic)) return true;
  return withWider(topic).some((wider) => ids.includes(wider)) && !ids.some((id) => isSpeltLike(id, topic));
}

function hintFor(taxonomy: TaxonomyName, topic: string): string {
  const meant = meantBy(taxonomy, topic);
  if (meant !== undefined) return `did you mean ${JSON.stringify(meant)}?`;
  const widest = Object.keys(taxonomies[taxonomy]).filter((id) => !id.includes("/"));
  return `it has ${listFirst(widest)}: see docs/topics.md`;
}

/** By another name, in any of its languages, or another spelling: of the whole, of its first step, or of its last. */
function meantBy(taxonomy: TaxonomyName, topic: string): string | undefined {
  const topics = Object.entries(taxonomies[taxonomy]);
  const steps = topic.split("/");
  const called = (one: string) =>
    topics.find(
      ([id, { names, synonyms }]) =>
        id === one || id.endsWith(`/${one}`) || [...synonyms, ...Object.values(names).map(written)].includes(one),
    )?.[0];
  const first = called(steps[0]!);
  return (
    topics.find(([id]) => isSpeltLike(id, topic))?.[0] ??
    called(topic) ??
    called(written(topic)) ??
    (first !== undefined && steps.length > 1 ? [first, ...steps.slice(1)].join("/") : undefined) ??
    called(steps.at(-1)!) ??
    closest(
      topic,
      topics.map(([id]) => id),
    )
  );
}

/** A name as a topic is written: `art-and-culture`. */
const written = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
