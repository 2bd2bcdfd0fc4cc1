import { statementsOf } from "./statement.js";
import { indexWords, longestSharedRun, shareReproduced } from "../article/verbatim.js";
import type { ArticleText } from "../article/text.js";
import type { Bank, Item } from "../model/bank.js";
import type { Finding } from "../reading/finding.js";
import { mayQuote } from "./licence.js";

/** From so many words in a row on, a text is the source's, not the author's. */
const MAX_RUN = 11;
/** Runs from here on count towards the share of a source that a bank repeats. */
const COUNTED_RUN = 6;
const SHARES = { warning: 0.05, error: 0.15 } as const;

/**
 * Where a bank repeats a source whose licence does not let it. Facts are free, sentences are not; the limits are
 * ours, not the law's.
 */
export function verbatimFindings(bank: Bank, id: string, text: ArticleText): Finding[] {
  const source = bank.sources.find((one) => one.id === id);
  if (source === undefined || mayQuote(source.licence)) return [];
  const index = indexWords(text);
  const items = bank.items.flatMap((item, i): Finding[] => {
    const runs = textsOf(item).flatMap((one) => longestSharedRun(one, index) ?? []);
    const longest = runs.reduce((most, one) => (one.words > most.words ? one : most), { words: 0, run: "" });
    if (longest.words <= MAX_RUN) return [];
    return [
      {
        severity: "warning",
        code: "evidence/verbatim",
        path: ["items", i],
        message: `Item ${JSON.stringify(item.id)} takes ${longest.words} words in a row from ${JSON.stringify(id)}: ${JSON.stringify(longest.run)}.`,
        hint: "say it in your own words",
      },
    ];
  });
  const share = shareReproduced(bank.items.flatMap(textsOf), index, COUNTED_RUN);
  if (share <= SHARES.warning) return items;
  const severity = share > SHARES.error ? "error" : "warning";
  const message = `The bank repeats ${Math.round(share * 100)} % of ${JSON.stringify(id)} word for word.`;
  return [
    ...items,
    {
      severity,
      code: "evidence/verbatim-share",
      path: ["sources", id],
      message,
      hint: "say more of it in your own words",
    },
  ];
}

/** All that a reader of an item gets to see. */
const textsOf = (item: Item): string[] => [
  item.stem,
  ...("options" in item ? item.options.flatMap(({ text, why }) => [text, why ?? ""]) : []),
  ...(item.type === "true-false" ? [item.correction ?? ""] : []),
  ...statementsOf(item).flatMap(({ wordings }) => wordings.flatMap(({ text, why }) => [text, why ?? ""])),
  item.explanation ?? "",
];
