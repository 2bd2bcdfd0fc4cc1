/** A file of another tool, before anybody knows what it is. */
export interface Incoming {
  /** The file's name; it never decides what the file is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its text, with LF line ends and without a byte order mark; null for bytes that are no text. */
  readonly text: string | null;
}

/** Where something stands, as a person would look for it. */
export interface Where {
  /** Counts from 1; null in files that have no lines that people see. */
  readonly line: number | null;
  /** `question 3`, `row 9 of sheet "Quiz"`, `quiz.xml in the archive`. */
  readonly label: string;
}

/** A question of another tool, as a bank can say it. */
export interface ImportedItem {
  readonly where: Where;
  /** Its id or name in that file; null where it has none. */
  readonly name: string | null;
  /** Whether the name is an id that somebody gave it, and stands for it even where it only counts: `q1`. */
  readonly isId?: boolean;
  /** The fields of an item as people write them in a bank, but for `id` and `origin`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the question says there and the bank can't, each as a noun phrase: `the weight of 50 % of "Easthaven"`. */
  readonly lost: readonly string[];
}

/** What stands in the file and did not become an item. */
export interface NotImported {
  readonly where: Where;
  /** The first words of it, or its name. */
  readonly what: string;
  /** In the third person: `it asks for a file to be handed in`. */
  readonly why: string;
}

/** A text that several questions ask about. */
export interface ImportedPassage {
  /** As a bank writes it; unique in the file, and not in a bank that has others. */
  readonly id: string;
  readonly title: string | null;
  /** In our Markdown. */
  readonly text: string;
}

/** All that a file of another tool holds, found or named. */
export interface Imported {
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly items: readonly ImportedItem[];
  /** Texts that items ask about, which name them by `group`; left out where there are none. */
  readonly passages?: readonly ImportedPassage[];
  readonly left: readonly NotImported[];
  /** What the file says beyond its questions and a bank can't: `the time limit of 20 minutes`. */
  readonly lost: readonly string[];
  /** Files of pictures, by the paths that `media` of the items names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}
