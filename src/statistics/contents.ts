import { pointsShown } from "../marking/marks.js";
import { plain } from "../text/inline.js";
import type { Item } from "../model/bank.js";
import type { Paper } from "../model/paper.js";
import type { Exposure, Kind, Report, Spread } from "../model/report.js";
import { withWider } from "../text/topics.js";

/** Counts what papers ask, paper by paper. */
export function contentTally() {
  const exposure = new Map<
    string,
    { readonly stem: string; readonly lang: string | null; readonly pool?: number; papers: number }
  >();
  const kinds = new Map<string, { readonly of: Kind["of"]; readonly name: string; readonly spread: Counted }>();
  const questions = counted();
  const points = counted();
  return {
    add(paper: Paper): void {
      const items = paper.sections.flatMap((section) => section.questions.map(({ item }) => item));
      questions.add(items.length);
      points.add(pointsShown(items, paper.points, paper.marking));
      const own = new Map<string, number>();
      for (const item of items) {
        const known = exposure.get(item.id);
        if (known === undefined)
          exposure.set(item.id, { stem: plain(item.stem), lang: item.lang, ...poolOf(item), papers: 1 });
        else known.papers += 1;
        for (const [of, name] of kindsOf(item)) {
          const key = `${of} ${name}`;
          own.set(key, (own.get(key) ?? 0) + 1);
          if (!kinds.has(key)) kinds.set(key, { of, name, spread: counted() });
        }
      }
      for (const [key, count] of own) kinds.get(key)!.spread.add(count);
    },
    result(): Pick<Report, "papers" | "questions" | "points" | "exposure" | "kinds"> {
      const papers = questions.papers();
      return {
        papers,
        questions: questions.over(papers),
        points: points.over(papers),
        exposure: [...exposure]
          .map(([item, asked]): Exposure => ({ item, ...asked }))
          .toSorted((a, b) => b.papers - a.papers || (a.item < b.item ? -1 : 1)),
        kinds: [...kinds.values()]
          .map(({ of, name, spread }): Kind => ({ of, name, ...spread.over(papers) }))
          .toSorted((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of) || byName(a, b)),
      };
    },
  };
}

/** Among difficulties, that nobody has said it: a kind of its own. */
export const UNRATED = "unrated";
const ORDER: readonly Kind["of"][] = ["difficulty", "type", "topic"];
const DIFFICULTIES = ["easy", "medium", "hard", UNRATED];

const byName = (a: Kind, b: Kind): number =>
  DIFFICULTIES.indexOf(a.name) - DIFFICULTIES.indexOf(b.name) || (a.name < b.name ? -1 : 1);

/** How many wrong options there are to draw from, of an item of which papers show some. */
const poolOf = (item: Item): { readonly pool?: number } =>
  (item.type === "choice" || item.type === "multiple") && item.shows !== null
    ? { pool: item.options.filter(({ role }) => role === "distractor").length }
    : {};

/** A topic also counts for those that it is within: `diplomacy/us-russia` for `diplomacy`. */
const kindsOf = ({ difficulty, type, topics }: Item): (readonly [Kind["of"], string])[] => [
  ["difficulty", difficulty ?? UNRATED],
  ["type", type],
  ...[...new Set(topics.flatMap(withWider))].map((topic) => ["topic", topic] as const),
];

type Counted = ReturnType<typeof counted>;

/** Numbers of which only the extremes and the sum are kept. */
function counted() {
  let [count, sum, least, most] = [0, 0, Infinity, 0];
  return {
    add(number: number): void {
      count += 1;
      sum += number;
      least = Math.min(least, number);
      most = Math.max(most, number);
    },
    papers: () => count,
    /** Papers that were not counted have none. */
    over: (papers: number): Spread => ({ least: count < papers ? 0 : least, mean: sum / papers, most }),
  };
}
