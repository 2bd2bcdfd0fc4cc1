import { locate } from "../article/locate.js";
import type { ArticleText } from "../article/text.js";
import type { Analysis, Mention } from "../model/analysis.js";

/** Where the words that a model gives stand, or why they don't. */
export type Found =
  | { readonly mention: Mention; readonly isMoved: boolean }
  | { readonly mention: null; readonly why: string };

/** Looks a quote up, exactly; whole sentences around it are the evidence, so that no half of one proves anything. */
export function evidenceFor(
  { paragraph, quote }: { readonly paragraph: number | null; readonly quote: string },
  text: ArticleText,
  { sentences }: Pick<Analysis, "sentences">,
): Found {
  let why = "";
  for (const words of spellings(quote)) {
    const wanted = { paragraph: paragraph ?? 0, quote: words, hash: null, prefix: null, suffix: null };
    const found = locate(text, wanted);
    // Where no paragraph was named, none is wrong.
    const isMoved = found.status === "moved" && paragraph !== null;
    if (found.status === "verified" || found.status === "moved") {
      return { mention: wholeSentences(found.span, text, sentences), isMoved };
    }
    if (found.status === "ambiguous") why ||= "The quote stands in several places: take more words.";
    else if (found.nearest !== null)
      why ||= `The quote is not in the article, word for word. Paragraph ${found.nearest.paragraph} is most like it.`;
  }
  return { mention: null, why: why || "The quote is not in the article." };
}

/** Marks around a quote and the point at its end may be the model's own; all between must be the article's. */
const spellings = (quote: string): readonly string[] => {
  const unwrapped = /^["“„«'‘](.+)["”“»'’]$/.exec(quote)?.[1] ?? quote;
  return [...new Set([quote, unwrapped, ...[quote, unwrapped].map((one) => one.replace(/[.,;…]+$/, ""))])];
};

function wholeSentences(
  { paragraph, start, end }: { readonly paragraph: number; readonly start: number; readonly end: number },
  { paragraphs }: ArticleText,
  sentences: Analysis["sentences"],
): Mention {
  const text = paragraphs[paragraph - 1]!;
  // Evidence counts code points, mentions count UTF-16 units.
  const points = [...text];
  const from = points.slice(0, start).join("").length;
  const to = from + points.slice(start, end).join("").length;
  const touched = sentences.filter((one) => one.paragraph === paragraph && one.start < to && one.end > from);
  const first = Math.min(from, ...touched.map((one) => one.start));
  const last = Math.max(to, ...touched.map((one) => one.end));
  return { paragraph, start: first, end: last, text: text.slice(first, last) };
}
