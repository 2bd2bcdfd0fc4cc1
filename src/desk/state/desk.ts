import type { Looked } from "./question.js";
import { type History, did, historyOf, redone, undone, withoutRuns } from "./history.js";
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
  /** `closes` the form whose question is changed so: what was typed in it is part of this step. */
  | { readonly do: "change"; readonly did: string; readonly work: Work; readonly closes?: boolean }
  | { readonly do: "undo" | "redo" }
  /** A bit of writing in a form. `field` is where: bits in one field are one step. */
  | { readonly do: "typed"; readonly did: string; readonly field: string; readonly unfinished: Unfinished }
  /** A form is closed without what was typed in it; undoing that opens it again, with every word. */
  | { readonly do: "discard"; readonly did: string }
  /** Somebody goes on to something else: what was refused before has been read. */
  | { readonly do: "acted" }
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
    case "change": {
      const { closes = false } = action;
      const before = closes ? withoutRuns(desk.work) : desk.work;
      const unfinished = closes ? null : desk.work.now.unfinished;
      const value = { ...action.work, unfinished };
      const isSame = closes && SAID.every((part) => value[part] === before.now[part]);
      return {
        ...desk,
        work: isSame ? { ...before, now: value } : did(before, action.did, value),
        editing: closes ? null : desk.editing,
        notice: isSame ? "" : action.did,
        isUrgent: false,
      };
    }
    case "undo":
      return wentTo(desk, undone(desk.work), desk.work.past.at(-1)?.run !== undefined);
    case "redo":
      // What was typed comes back with its form, which says where it is.
      return wentTo(desk, redone(desk.work), false);
    case "typed": {
      const { unfinished, field } = action;
      const run = `${unfinished.key} ${field}`;
      return { ...desk, work: did(desk.work, action.did, { ...desk.work.now, unfinished }, run) };
    }
    case "discard": {
      const { now } = desk.work;
      if (now.unfinished === null) return { ...desk, editing: null };
      const { past } = withoutRuns(desk.work);
      const work = did({ now, past, future: [] }, action.did, { ...now, unfinished: null });
      return { ...desk, work, editing: null, notice: action.did, isUrgent: false };
    }
    case "acted":
      return desk.isUrgent ? { ...desk, notice: "", isUrgent: false } : desk;
    case "looked":
      return { ...desk, looked: action.looked };
    case "tell":
      return { ...desk, notice: action.notice, isUrgent: false };
    case "show":
      return shown({
        ...desk,
        ...action.part,
        isUrgent: action.part.notice === undefined ? desk.isUrgent : action.part.notice !== "",
      });
  }
}

/** Parts of a work that a form can change. */
const SAID = ["bank", "drafts", "pictures"] as const;

/** The work as it was, or as it was going to be. Whoever only typed is still at the same form. */
const wentTo = (desk: Desk, work: History<Work>, isTyping: boolean): Desk => ({
  ...desk,
  work,
  editing: work.now.unfinished?.key ?? (isTyping ? desk.editing : null),
  notice: "",
  isUrgent: false,
});

/** A form with something typed in it stays open: another step leaves it so, and coming back finds it. */
const shown = (desk: Desk): Desk => {
  const { unfinished } = desk.work.now;
  return unfinished === null ? desk : { ...desk, editing: unfinished.key };
};
