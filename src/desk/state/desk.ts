import type { Looked } from "./question.js";
import { type History, did, historyOf, redone, undone } from "./history.js";
import { type Unfinished, type Work, newWork } from "./work.js";

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
  /** What was written by rules and not finished by anybody: as long as its form is open, and gone where that is cancelled. */
  readonly begun: string | null;
  /** Which article stands beside the questions. */
  readonly article: string | null;
  /** All of it, where the page is too narrow for more than the words that hold an answer. */
  readonly isWhole: boolean;
  /** Said to everybody, screen readers too. */
  readonly notice: string;
  /** It asks for something; a notice of what was done does not. */
  readonly isUrgent: boolean;
  readonly saving: Saving;
  /** The file that the work was saved in last, with what was saved there; null where there is none that can be written again. */
  readonly inFile: { readonly file: string; readonly work: Work } | null;
  /** A file that takes long to read, while it is read. */
  readonly reading: string | null;
  /** Said until the person has read it. */
  readonly brought: Brought | null;
}

export type Action =
  | { readonly do: "open"; readonly work: Work }
  | { readonly do: "change"; readonly did: string; readonly work: Work }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "typed"; readonly unfinished: Unfinished }
  | { readonly do: "looked"; readonly looked: Looked }
  /** Of what was done and is no change of the work. */
  | { readonly do: "tell"; readonly notice: string }
  | {
      readonly do: "show";
      readonly part: Partial<
        Pick<
          Desk,
          | "page"
          | "shown"
          | "search"
          | "focus"
          | "editing"
          | "begun"
          | "article"
          | "isWhole"
          | "notice"
          | "saving"
          | "inFile"
          | "reading"
          | "brought"
        >
      >;
    };

const NOTHING: Looked = { questions: [], remarks: [], isBroken: false, title: "", language: "en" };

export const newDesk = (id: string, seed: string): Desk => opened(newWork(id, seed));

const opened = (work: Work): Desk => ({
  work: historyOf(work),
  page: work.bank === "" && work.unfinished === null ? "articles" : "questions",
  looked: NOTHING,
  shown: "all",
  search: "",
  focus: work.unfinished?.key ?? null,
  editing: work.unfinished?.key ?? null,
  begun: null,
  article: work.articles[0]?.id ?? null,
  isWhole: false,
  notice: "",
  isUrgent: false,
  saving: "saved",
  inFile: null,
  reading: null,
  brought: null,
});

/** Whether all of the work stands in its file, or something has changed since. */
export const fileStanding = ({ inFile, work }: Desk): "none" | "whole" | "behind" =>
  inFile === null ? "none" : inFile.work === work.now ? "whole" : "behind";

/** The desk after an action. Nothing else changes it. */
export function after(desk: Desk, action: Action): Desk {
  const next = stepped(desk, action);
  return next.begun === null || next.editing === next.begun ? next : { ...next, begun: null };
}

function stepped(desk: Desk, action: Action): Desk {
  switch (action.do) {
    case "open":
      return { ...opened(action.work), saving: desk.saving };
    case "change":
      return {
        ...desk,
        work: did(desk.work, action.did, { ...action.work, unfinished: desk.work.now.unfinished }),
        notice: action.did,
        isUrgent: false,
      };
    case "undo":
      return { ...desk, work: withUnfinished(undone(desk.work), null), editing: null };
    case "redo":
      return { ...desk, work: withUnfinished(redone(desk.work), null), editing: null };
    case "typed":
      return { ...desk, work: withUnfinished(desk.work, action.unfinished) };
    case "looked":
      return { ...desk, looked: action.looked };
    case "tell":
      return { ...desk, notice: action.notice, isUrgent: false };
    case "show":
      return shown(
        {
          ...desk,
          ...action.part,
          isUrgent: action.part.notice === undefined ? desk.isUrgent : action.part.notice !== "",
        },
        action.part,
      );
  }
}

const withUnfinished = (history: History<Work>, unfinished: Unfinished | null): History<Work> =>
  history.now.unfinished === unfinished ? history : { ...history, now: { ...history.now, unfinished } };

/** Another step leaves a form open, and coming back finds it; closing the form ends what was begun in it. */
function shown(desk: Desk, { page, editing }: Partial<Pick<Desk, "page" | "editing">>): Desk {
  const { unfinished } = desk.work.now;
  if (unfinished === null || editing === undefined || editing === unfinished.key) return desk;
  return page === undefined ? { ...desk, work: withUnfinished(desk.work, null) } : { ...desk, editing: unfinished.key };
}
