import { CARD_STYLE } from "../../deck/card-style.js";
import { secondsTo } from "../../deck/days.js";
import { BASIC, CLOZE, NOTE_TYPES_CHANGED, type NoteType } from "../../deck/note-types.js";
import type { Note } from "../../model/deck.js";
import type { Value } from "./record.js";

/** The layout that every version of Anki can open (rslib/src/storage/schema11.sql), without its indexes. */
export const TABLES = {
  col: `CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)`,
  notes: `CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)`,
  cards: `CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)`,
  revlog: `CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null)`,
  graves: `CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)`,
} as const;

/** A deck of the package. */
export interface PackedDeck {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

/** The one row of `col`, behind its id. `modified` in seconds. */
export function collectionRow(decks: readonly PackedDeck[], modified: number, nextPlace: number): Value[] {
  const json = JSON.stringify;
  const all = [{ id: 1, name: "Default", description: "" }, ...decks].map((deck) => [
    deck.id,
    deckJson(deck, modified),
  ]);
  const models = [modelJson(BASIC, 0), modelJson(CLOZE, 1)].map((model) => [model.id, model]);
  return [
    null,
    CREATED,
    modified * 1000,
    modified * 1000,
    11,
    0,
    0,
    0,
    json({ ...CONFIGURATION, nextPos: nextPlace }),
    json(Object.fromEntries(models)),
    json(Object.fromEntries(all)),
    json({ 1: DECK_OPTIONS }),
    "{}",
  ];
}

/** 15 May 2019, four in the morning: when a day begins in Anki. Cards that nobody has seen don't depend on it. */
const CREATED = secondsTo("2019-05-15") + 4 * 3600;

const CONFIGURATION = {
  activeDecks: [1],
  curDeck: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  curModel: null,
  sortType: "noteFld",
  sortBackwards: false,
  addToCur: true,
};

const deckJson = ({ id, name, description }: PackedDeck, modified: number) => ({
  id,
  name,
  desc: description,
  mod: modified,
  usn: -1,
  collapsed: false,
  browserCollapsed: false,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
  dyn: 0,
  extendNew: 0,
  extendRev: 0,
  conf: 1,
});

/** Anki's own, for the learner's stay as they are. */
const DECK_OPTIONS = {
  id: 1,
  mod: 0,
  name: "Default",
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};

/** @param type 0: standard, 1: cloze */
const modelJson = <N extends Note>({ id, name, fields, templates }: NoteType<N>, type: 0 | 1) => ({
  id,
  name,
  type,
  mod: secondsTo(NOTE_TYPES_CHANGED),
  usn: -1,
  sortf: 0,
  did: null,
  tmpls: templates.map((template, ord) => ({
    id: template.id,
    name: template.name,
    ord,
    qfmt: template.front,
    afmt: template.back,
    bqfmt: "",
    bafmt: "",
    did: null,
    bfont: "",
    bsize: 0,
  })),
  flds: fields.map((field, ord) => ({
    id: field.id,
    name: field.name,
    ord,
    sticky: false,
    rtl: false,
    font: "Arial",
    size: 20,
    media: [],
  })),
  css: CARD_STYLE,
  latexPre:
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n",
  latexPost: "\\end{document}",
  latexsvg: false,
  req: type === 1 ? [[0, "any", [0]]] : REQUIRED,
  tags: [],
  vers: [],
});

/** For clients before 2.1.46: which fields each basic card needs, by place. */
const REQUIRED = [
  [0, "any", [0]],
  [1, "all", [1, 14]],
];
