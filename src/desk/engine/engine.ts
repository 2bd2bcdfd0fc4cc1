import { askModel, joinDrafts, promptOf, takeAnswer } from "./assistant.js";
import { addItem, putItem, putSource, removeItem } from "./bank-text.js";
import { accept, decideAbout, openIn } from "./drafts.js";
import { evidenceFor } from "./evidence.js";
import { find } from "./find.js";
import { exportNames, handOut } from "./hand-out.js";
import { isForAnki, takeQuestions, takeRead } from "./import.js";
import { look } from "./look.js";
import { open } from "./open.js";
import { takePicture } from "./picture.js";
import { propose } from "./propose.js";
import { wrongAnswers } from "./wrong-answers.js";
import { zipped } from "./zip.js";

/** What the page may ask of the core; it runs in a worker, so that typing never waits for it. */
export const engine = {
  open,
  isForAnki,
  takeQuestions,
  takeRead,
  look,
  find,
  evidenceFor,
  propose,
  wrongAnswers,
  takePicture,
  promptOf,
  takeAnswer,
  askModel,
  joinDrafts,
  decideAbout,
  openIn,
  accept,
  addItem,
  putItem,
  putSource,
  removeItem,
  handOut,
  exportNames,
  zipped,
};

export type Engine = typeof engine;
