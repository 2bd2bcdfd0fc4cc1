/** One table of a report, the same on the page and as text. */
export interface ReportTable {
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly head: string;
  /** Whether the head is a name from the bank, not a word of the page's language. */
  readonly isName: boolean;
  /** The stem, on the page alone; its language where it is not that of the papers. */
  readonly detail: { readonly text: string; readonly lang: string | null; readonly dir: string | null } | null;
  readonly cells: readonly string[];
  readonly bar: Bar | null;
}

/** In hundredths of the bar's length. */
export interface Bar {
  readonly parts: readonly { readonly x: number; readonly width: number; readonly tone: 1 | 2 | 3 }[];
  readonly mark: number | null;
}

export const row = (head: string, cells: readonly string[], bar: Bar | null = null): ReportRow => ({
  head,
  isName: false,
  detail: null,
  cells,
  bar: bar && {
    parts: bar.parts.map((part) => ({ ...part, x: short(part.x), width: short(part.width) })),
    mark: bar.mark === null ? null : short(bar.mark),
  },
});

/** No-break space: what belongs together stays on a line. */
export const NARROW = "\u00A0";

export const upTo = (count: number, most: number): Bar["parts"] => [{ x: 0, width: share(count, most), tone: 3 }];
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const short = (number: number): number => Math.round(100 * number) / 100;
export const fixed = (number: number, digits: number): string => number.toFixed(digits);
export const percent = (part: number, digits: number): string => `${fixed(100 * part, digits)}${NARROW}%`;
export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** A matrix of more forms could not be read. */
export const MAX_COLUMNS = 12;
