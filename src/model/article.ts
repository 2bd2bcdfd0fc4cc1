import type { IsoDate } from "./bank.js";

/** A source's text as it was read, with what it says about itself. Nothing of it goes into what is built. */
export interface Article {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: IsoDate | null;
  /** BCP 47 language tag. */
  readonly language: string | null;
  /** In order, the headline first where the text has one; none is empty. */
  readonly paragraphs: readonly string[];
}

/** Where words of a source were found. Offsets count code points of the normalised paragraph; `end` is exclusive. */
export interface Span {
  /** Counts from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What became of one piece of evidence when it was looked up in its source. */
export type Located =
  /** Found exactly once in the paragraph that was named. */
  | { readonly status: "verified"; readonly span: Span }
  /** Found exactly once, but in another paragraph than the one named. */
  | { readonly status: "moved"; readonly span: Span }
  /** Found in several places, and neither the paragraph nor prefix and suffix decide. */
  | { readonly status: "ambiguous"; readonly spans: readonly Span[] }
  /** Found nowhere. `nearest` is the passage most like it, to help a person; it proves nothing. */
  | { readonly status: "missing"; readonly nearest: { readonly paragraph: number; readonly text: string } | null };
