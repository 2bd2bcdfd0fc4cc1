import type { IsoDate } from "./bank.js";

/** A source's text as it was read, with what it says about itself. Nothing of it goes into what is built. */
export interface Article {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: IsoDate | null;
  /** BCP 47 language tag. */
  readonly language: string | null;
  /** As the text names it: an SPDX name for licences of Creative Commons, else its own words or address. */
  readonly licence: string | null;
  /** In order, the headline first where the text has one; each is one line, and shows something. */
  readonly paragraphs: readonly string[];
  /** All other words that a reader of the file would see, in order: nothing is dropped in silence. */
  readonly leftOut: readonly LeftOut[];
}

/** Words of a file that are no paragraph of its article, and what they are taken for. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** One line. */
  readonly text: string;
}

/** What each kind is called. */
export const LEFT_OUT = {
  heading: "heading",
  caption: "caption",
  menu: "menu",
  notice: "cookie or consent notice",
  paywall: "pay-wall",
  author: "about the author",
  note: "note on the text",
  related: "link to other texts",
  sharing: "sharing or newsletter",
  advertisement: "advertisement",
  post: "post from elsewhere",
  frame: "page within the page",
  form: "form or button",
  hidden: "hidden",
  metadata: "front matter",
  surroundings: "around the article",
} as const;

export type LeftOutKind = keyof typeof LEFT_OUT;

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
  /**
   * Found in no paragraph. `nearest` is the passage most like it, to help a person; it proves nothing. `leftOut` is what
   * the words are where the file has them outside its paragraphs.
   */
  | {
      readonly status: "missing";
      readonly nearest: { readonly paragraph: number; readonly text: string } | null;
      readonly leftOut: LeftOutKind | null;
    };
