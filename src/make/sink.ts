import type { Artefact } from "../model/artefact.js";

/** What tells one file's content from another's. */
export interface Measured {
  readonly bytes: number;
  readonly sha256: string;
}

/** What was written, for the manifest. */
export interface Written extends Measured {
  readonly path: string;
}

/** A file that grows: what it gets belongs to it in order. */
export interface Growing {
  readonly write: (text: string) => void;
  /** Nothing more comes; says what came. */
  readonly end: () => Measured;
}

/** Where artefacts go: to a folder, into memory, or no further than a comparison. */
export interface Sink {
  readonly add: (directory: string, artefact: Artefact) => Written;
  readonly open: (path: string) => Growing;
}

/** Where the manifest of a build is, relative to its folder. */
export const MANIFEST = "teacher/manifest.json";

/** Beside it, who has which paper. */
export const CANDIDATES = "teacher/candidates.csv";
