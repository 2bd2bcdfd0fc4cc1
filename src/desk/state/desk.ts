import type { Looked } from "./question.js";
import { type History, did, historyOf, redone, undone } from "./history.js";
import { type Work, newWork } from "./work.js";

export type Page = "articles" | "questions" | "hand-out";
export const PAGES: readonly Page[] = ["articles", "questions", "hand-out"];

/** What of the proposals and questions is listed. */
export const SHOWN = ["all", "ready", "edit", "yours", "rejected"] as const;
export type Shown = (typeof SHOWN)[number];

/** What came with questions of another tool's file, and what could not. */
export interface Brought {
  readonly file: string;
  readonly added: number;
  readonly known: number;
  readonly notes: readonly string[];
}

export type Saving = "saved" | "saving" | "impossible";

/** Everything that the page shows: the work with its history, and where the person is in it. */
export interface Desk {
  readonly work: History<Work>;
  readonly page: Page;
  /** What the core says of the bank; that of an earlier text while it looks. */
  readonly looked: Looked;
  readonly shown: Shown;
  readonly search: string;
  /** A proposal's id or `question:3`; null where nothing is in focus. */
  readonly focus: string | null;
  /** What is open in a form. */
  readonly editing: string | null;
  /** Which article stands beside the questions. */
  readonly article: string | null;
  /** Said to everybody, screen readers too. */
  readonly notice: string;
  readonly saving: Saving;
  /** A file that takes long to read, while it is read. */
  readonly reading: string | null;
  /** Said until the person has read it. */
  readonly brought: Brought | null;
}

export type Action =
  | { readonly do: "open"; readonly work: Work }
  | { readonly do: "change"; readonly did: string; readonly work: Work }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "looked"; readonly looked: Looked }
  | {
      readonly do: "show";
      readonly part: Partial<
        Pick<
          Desk,
          "page" | "shown" | "search" | "focus" | "editing" | "article" | "notice" | "saving" | "reading" | "brought"
        >
      >;
    };

const NOTHING: Looked = { questions: [], remarks: [], isBroken: false, title: "", language: "en" };

export const newDesk = (id: string, seed: string): Desk => opened(newWork(id, seed));

const opened = (work: Work): Desk => ({
  work: historyOf(work),
  page: work.bank === "" ? "articles" : "questions",
  looked: NOTHING,
  shown: "all",
  search: "",
  focus: null,
  editing: null,
  article: work.articles[0]?.id ?? null,
  notice: "",
  saving: "saved",
  reading: null,
  brought: null,
});

/** The desk after an action. Nothing else changes it. */
export function after(desk: Desk, action: Action): Desk {
  switch (action.do) {
    case "open":
      return { ...opened(action.work), saving: desk.saving };
    case "change":
      return { ...desk, work: did(desk.work, action.did, action.work), notice: action.did };
    case "undo":
      return { ...desk, work: undone(desk.work), editing: null };
    case "redo":
      return { ...desk, work: redone(desk.work), editing: null };
    case "looked":
      return { ...desk, looked: action.looked };
    case "show":
      return { ...desk, ...action.part };
  }
}
