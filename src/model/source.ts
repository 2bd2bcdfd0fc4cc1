/** A calendar day, `YYYY-MM-DD`. Never a `Date`: days have no time zone. */
export type IsoDate = string;

/** A day; of one that nobody knows the month, `YYYY-MM`, the year, `YYYY`, or `–`, which needs no language where it is shown. */
export type Published = string;

/** The article (or other text) that items are built from. Its text stays with its owner. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Published;
  readonly licence: string;
  readonly url: string | null;
  readonly text: { readonly sha256: string; readonly paragraphs: number } | null;
}

/** Where in a source the key can be found. Paragraphs count from 1, the headline, over non-empty lines. */
export interface Evidence {
  readonly source: string;
  readonly paragraph: number;
  readonly quote: string | null;
  /** `qn1:<code points>:<SHA-256>` of the normalised quote. */
  readonly hash: string | null;
  /** What stands right before and after the quote, where it occurs more than once. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}
