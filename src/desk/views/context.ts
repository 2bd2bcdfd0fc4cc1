import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Action, Desk } from "../state/desk.js";
import type { DeskArticle, Work } from "../state/work.js";
import type { Core } from "../ports/worker.js";
import type { Model } from "../ports/models.js";
import type { TakenAnswer } from "../engine/assistant.js";
import type { Kept } from "../ports/storage.js";
import type { Given } from "../ports/files.js";
import type { Language, Say } from "../words/say.js";

/** What the parts of the page can do; each is one step that can be undone. */
export interface Hands {
  readonly dispatch: (action: Action) => void;
  readonly core: Core;
  /**
   * Changes the work, with what was done in words. Changes wait for each other.
   *
   * @param closes the form whose question is changed; it stays open where the change is refused
   * @returns false where it was refused, which is said
   */
  readonly change: (
    did: string,
    make: (work: Work) => Promise<Work> | Work,
    closes?: "closes the form",
  ) => Promise<boolean>;
  readonly open: (files: readonly Given[]) => Promise<void>;
  /** Ends the reading of a file that takes long. */
  readonly stopReading: () => void;
  readonly openWork: (work: Work) => Promise<void>;
  /** Into its file where there is one, or one that the person chooses, or as a download. */
  readonly saveWork: () => Promise<void>;
  readonly openExample: () => Promise<void>;
  /** Begins with a source of a person's own, without a text. */
  readonly writeOwn: () => void;
  readonly newWork: () => Promise<void>;
  /** Begins a work that asks nothing again of what this one asks. */
  readonly nextWork: (before: Work) => Promise<void>;
  /** Puts a picture beside the bank, and gives the path that questions name it by; null where it is none, which is said. */
  readonly takePicture: (file: File) => Promise<string | null>;
  /** Those that can be asked from here; nobody is asked whether there are any before a person wants to know. */
  readonly findModels: () => Promise<readonly Model[]>;
  /** Has a model write questions on an article; null where it was stopped. Nothing waits for it. */
  readonly askModel: (model: Model, article: DeskArticle, signal: AbortSignal) => Promise<TakenAnswer | null>;
  readonly earlier: () => Promise<readonly Kept[]>;
  readonly forget: (id: string) => Promise<void>;
}

interface Room {
  readonly desk: Desk;
  readonly work: Work;
  readonly say: Say;
  readonly hands: Hands;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const Room = createContext<Room | null>(null);

export const useDesk = (): Room => useContext(Room)!;

export const articleOf = ({ articles }: Work, id: string | null): DeskArticle | null =>
  articles.find((one) => one.id === id) ?? articles[0] ?? null;
