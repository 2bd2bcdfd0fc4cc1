import type { Artefact, Audience } from "../model/artefact.js";
import type { Deck, DeckOptions } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Paper } from "../model/paper.js";
import type { Say } from "../words/words.js";
import type { ExportedQuestion } from "./exports/exported.js";
import type { Saying } from "./exports/kinds.js";

/** All that a format may ask of the world. */
export interface Kit {
  /** Renders a template. It may read only what the view holds; anything else is an error with file and line. */
  readonly render: (template: string, view: object) => string;
  /** Whether all templates are the ones that Broadsheet ships: they print what they get, and compute nothing from it. */
  readonly builtIn: boolean;
  /** The style of a page, whole: `exam` for colours and fonts, the common style, and that of exams. */
  readonly style: (page: string) => string;
  /** The text of a script beside the templates. */
  readonly asset: (name: string) => string;
  /** Language of the messages, a BCP 47 tag. The questions may be in another one. */
  readonly language: string;
  /** A message in that language. */
  readonly t: Say;
}

interface Base {
  readonly name: string;
  /** One line for `broadsheet formats` and the README. */
  readonly summary: string;
  readonly audience: Audience;
  /** What a person does next with its files; null where another program reads them. */
  readonly next: Next | null;
}

/** What is done with files of these names, such as `import`, and where: `in Anki: File > Import`. */
interface Next {
  readonly verb: "open" | "print" | "mark" | "import" | "paste";
  readonly file: RegExp;
  readonly where: string | null;
}

/** Made from papers, one at a time: nothing is held back, so memory does not grow with their number. */
export type PaperFormat = PaperFormatBase & (ForStudents | ForTeachers);

interface PaperFormatBase extends Base {
  readonly from: "paper";
  readonly renderer: (kit: Kit) => PaperRenderer;
  /** Whether it makes a file of a paper in each type size that is asked for. */
  readonly inSizes?: true;
  /** What its files leave out of so many forms, and where that is found; most leave out nothing. */
  readonly leavesOut?: (forms: number) => readonly string[];
  /**
   * What can't be carried over of a question, or why it can't be asked there at all. It is said before anything is
   * written. Formats that carry everything have none.
   */
  readonly objections?: (question: ExportedQuestion, kit: Saying) => Iterable<Limit>;
  /** Fetches what takes long to start and few need; it is awaited before `renderer`. */
  readonly load?: () => Promise<void>;
}

/** What stands between a question and a format. */
export type Limit =
  /** A noun phrase that does for one question and for many: `the picture`, `the emphasis of words`. */
  | { readonly loses: string }
  /** A sentence without its full stop: `its stem has 130 characters, and Kahoot takes 120`. The question is refused. */
  | { readonly refused: string };

interface ForStudents {
  readonly audience: "student";
  /**
   * Whether candidates are examined with it. Then it holds no trace of the key, its bytes don't change with one,
   * and it can't be called back: `examPolicy` says what follows for a build.
   */
  readonly forExam: boolean;
}

interface ForTeachers {
  readonly audience: "teacher";
  readonly forExam: false;
}

/** Makes the files of one paper, relative to the folder of their audience. */
export interface PaperRenderer {
  (paper: Paper): readonly Artefact[];
  /** What is made of all papers together, be they rendered here or elsewhere. */
  readonly whole?: Whole;
}

/** It sees every paper, and gives its files after the last one. */
export interface Whole {
  readonly add: (paper: Paper) => void;
  readonly end: () => readonly Artefact[];
}

/** Made from the deck of a bank, note by note. */
export interface DeckFormat extends Base {
  readonly from: "deck";
  /** Whether it says when each note last changed, so that a change that the bank's lock file lacks reaches no learner. */
  readonly usesLock: boolean;
  /**
   * What can't be carried over, note by note: an error stops the build before anything is written, a warning says
   * what is lost. Formats that carry everything have none.
   */
  readonly objections?: (deck: Deck, options: DeckOptions) => Iterable<Objection>;
  /** Fetches what takes long to start and few need; it is awaited before `render`. */
  readonly load?: () => Promise<void>;
  readonly render: (deck: Deck, kit: Kit, options: DeckOptions) => Iterable<Artefact>;
}

/** What a format has to say against a note. */
export interface Objection {
  readonly severity: Diagnostic["severity"];
  /** `cards/…` */
  readonly code: string;
  /** Id of the note's item. */
  readonly item: string;
  readonly message: string;
  readonly hint?: string;
}

/** A format turns settled values into artefacts. It never draws, prints, writes or reads a clock. */
export type Format = PaperFormat | DeckFormat;
