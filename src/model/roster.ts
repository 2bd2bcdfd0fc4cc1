/** Somebody who gets a paper of their own. */
export interface Candidate {
  /** Names the draws. It may be any text: it never becomes a file name. */
  readonly id: string;
  /** For the teacher's list alone. */
  readonly name: string | null;
  readonly class: string | null;
  readonly accommodation: Accommodation;
}

/** In points of a printed paper; those over 11 are large print. */
export type PrintSize = 11 | 18 | 24;

/** What makes a paper fit for its candidate. It changes no question, order, number or letter. */
interface Accommodation {
  /** Type size of the printed paper, instead of the blueprint's. */
  readonly size: PrintSize | null;
  /** In percent. */
  readonly extraTime: number;
  /** Of headings and buttons, a BCP 47 tag; the questions stay in theirs. */
  readonly language: string | null;
}

/** Who gets the papers. */
export interface Roster {
  /** In their order. */
  readonly candidates: readonly Candidate[];
  /** SHA-256 of the file's text with LF line ends. */
  readonly digest: string;
}

/** Columns that somebody chose by their header, where it is not known or another one would be taken. */
export interface RosterColumns {
  readonly id?: string | undefined;
  /** One, or several with a plus sign between. */
  readonly name?: string | undefined;
}
