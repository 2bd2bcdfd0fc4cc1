import { askModel, joinDrafts, promptOf, takeAnswer } from "./assistant.js";
import { inWords } from "../../draft/in-words.js";
import { addItem, evidenceIn, moveItem, putItem, putSource, putTitle, removeItem, withoutItems } from "./bank-text.js";
import { dayInText } from "./day-in-text.js";
import { accept, decideAbout, openIn } from "./drafts.js";
import { askedBefore } from "./earlier.js";
import { evidenceFor } from "./evidence.js";
import { find } from "./find.js";
import { exportNames, handOut } from "./hand-out.js";
import { isForAnki, takeQuestions, takeRead } from "./import.js";
import { pageOf, remarksInForm } from "./in-form.js";
import { look } from "./look.js";
import { open } from "./open.js";
import { takePicture } from "./picture.js";
import { offersFor } from "./offers.js";
import { propose } from "./propose.js";
import { factsIn, startAt, whyNotMore } from "./starts.js";
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
  factsIn,
  startAt,
  inWords,
  whyNotMore,
  offersFor,
  wrongAnswers,
  takePicture,
  promptOf,
  takeAnswer,
  askModel,
  joinDrafts,
  decideAbout,
  askedBefore,
  openIn,
  dayInText,
  accept,
  addItem,
  evidenceIn,
  remarksInForm,
  pageOf,
  putItem,
  moveItem,
  putSource,
  putTitle,
  removeItem,
  withoutItems,
  handOut,
  exportNames,
  zipped,
};

export type Engine = typeof engine;
