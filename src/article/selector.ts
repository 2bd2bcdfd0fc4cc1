import type { Span } from "../model/article.js";
import type { ArticleText } from "./text.js";

/** W3C Web Annotation Data Model (2017), section 4.2: code points of the normalised text, paragraphs a line feed apart. */
export type Selector =
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number }
  | { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string };

/** Code points of context on each side. */
const CONTEXT = 32;

/** @param mayQuote whether the source's licence lets its words be repeated; otherwise there is only the position */
export function selectorsOf(
  { paragraphs }: ArticleText,
  { paragraph, start, end }: Span,
  mayQuote: boolean,
): Selector[] {
  const before = paragraphs.slice(0, paragraph - 1).reduce((sum, text) => sum + [...text].length + 1, 0);
  const position: Selector = { type: "TextPositionSelector", start: before + start, end: before + end };
  if (!mayQuote) return [position];
  const points = [...paragraphs[paragraph - 1]!];
  const slice = (from: number, to: number) => points.slice(Math.max(0, from), to).join("");
  return [
    position,
    {
      type: "TextQuoteSelector",
      exact: slice(start, end),
      prefix: slice(start - CONTEXT, start),
      suffix: slice(end, end + CONTEXT),
    },
  ];
}
