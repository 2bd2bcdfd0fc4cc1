import { type TaxonomyName, taxonomies } from "#generated/topics.js";
import type { Item } from "../model/bank.js";
import type { Paper } from "../model/paper.js";
import type { Coverage, Report } from "../model/report.js";
import { withWider } from "../text/topics.js";

/** What the questions in use are about, month by month: only where banks name a list of topics. */
export function coverageTally() {
  const named = new Set<TaxonomyName>();
  const items = new Map<string, Item>();
  return {
    add(paper: Paper): void {
      for (const taxonomy of paper.taxonomies) named.add(taxonomy);
      if (named.size === 0) return;
      for (const { questions } of paper.sections) for (const { item } of questions) items.set(item.id, item);
    },
    result: (): Pick<Report, "coverage"> =>
      named.size === 0 ? {} : { coverage: [...named].map((taxonomy) => coverageOf(taxonomy, [...items.values()])) },
  };
}

function coverageOf(taxonomy: TaxonomyName, items: readonly Item[]): Coverage {
  const dated = items.flatMap((item) => monthOf(item) ?? []);
  const hasUndated = dated.length < items.length;
  const months = [...[...new Set(dated)].toSorted(), ...(hasUndated ? [null] : [])];
  const topics = Object.keys(taxonomies[taxonomy]);
  const ofItem = new Map(items.map((item) => [item, new Set(item.topics.flatMap(withWider))]));
  const row = (topic: string | null, isAbout: (own: ReadonlySet<string>) => boolean) => {
    const about = items.filter((item) => isAbout(ofItem.get(item)!));
    return { topic, items: months.map((month) => about.filter((item) => monthOf(item) === month).length) };
  };
  const others = row(null, (own) => !topics.some((topic) => own.has(topic)));
  return {
    taxonomy,
    months,
    topics: [
      ...topics.map((topic) => row(topic, (own) => own.has(topic))),
      ...(others.items.some((count) => count > 0) ? [others] : []),
    ],
  };
}

const monthOf = ({ asOf }: Item): string | null => asOf?.slice(0, 7) ?? null;
