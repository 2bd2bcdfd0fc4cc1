import type { BasicNote, ClozeNote, Deck, Note } from "../../src/model/deck.js";

const common = {
  guid: "g",
  bank: "bank",
  item: "a",
  deck: "Bank",
  tags: [],
  changed: { day: "2026-01-01", count: 0 },
  language: "en",
  context: "",
  passage: "",
  picture: "",
  credit: "",
  hint: "",
  explanation: "",
  asOf: "",
  notice: "",
  source: "",
  sourceLink: "",
} as const;

/** Notes that say nothing but what a test is about. */
export const basic = (more: Partial<BasicNote> = {}): BasicNote => ({
  ...common,
  kind: "basic",
  question: "Q",
  answer: "A",
  detail: "",
  options: "",
  typed: "",
  reverse: null,
  ...more,
});
export const cloze = (more: Partial<ClozeNote> = {}): ClozeNote => ({
  ...common,
  kind: "cloze",
  text: "The {{c1::pier}}",
  extra: "",
  typed: false,
  ...more,
});
export const deck = (notes: readonly Note[], more: Partial<Deck> = {}): Deck => ({
  name: "bank",
  title: "Bank",
  description: "About",
  language: "en",
  updated: "2026-01-01",
  published: null,
  notes,
  media: [],
  ...more,
});
/** A note that says something else in each field, by its name. */
export const full = {
  context: "context",
  passage: "passage",
  picture: "picture",
  credit: "credit",
  hint: "hint",
  explanation: "explanation",
  asOf: "asOf",
  notice: "notice",
  source: "source",
  sourceLink: "link",
} as const;
