import { GAP, gapNumbers } from "../deck/gaps.js";
import type { ClozeNote, Deck, Note } from "../model/deck.js";

/** A card for programs that know two sides and nothing else. Parts are HTML; empty ones are left out. */
export interface TwoSides {
  readonly item: string;
  readonly question: readonly string[];
  readonly answer: readonly string[];
  /** What is good to know once the answer is seen. */
  readonly more: readonly string[];
}

/** All cards of a deck: several of a cloze note, and two where it is asked both ways. */
export function* twoSided({ notes }: Deck): Iterable<TwoSides> {
  for (const note of notes) for (const card of cardsOf(note)) yield withoutEmpty(card);
}

function cardsOf(note: Note): TwoSides[] {
  const { item, context, passage, picture, explanation, notice, asOf, source } = note;
  const more = [explanation, notice, asOf, source];
  if (note.kind === "cloze") {
    return gapNumbers(note.text).map((gap) => {
      const { text, answers } = clozed(note, gap);
      return { item, question: [context, passage, text, picture], answer: [answers], more: [note.extra, ...more] };
    });
  }
  const { question, options, answer, detail } = note;
  const asked: TwoSides = {
    item,
    question: [context, passage, question, picture, options],
    answer: [answer, detail],
    more,
  };
  if (note.reverse === null) return [asked];
  return [asked, { item, question: [context, answer], answer: [question, picture, detail], more }];
}

/** The text with the gaps of one number empty, and what stands in these. */
function clozed({ text }: ClozeNote, wanted: number): { readonly text: string; readonly answers: string } {
  const answers: string[] = [];
  const shown = text.replace(GAP, (_, number: string, answer: string, hint?: string) => {
    if (Number(number) !== wanted) return answer;
    answers.push(answer);
    return `____${hint === undefined ? "" : ` (${hint})`}`;
  });
  return { text: shown, answers: answers.join("; ") };
}

const withoutEmpty = ({ item, ...parts }: TwoSides): TwoSides => {
  const said = (some: readonly string[]) => some.filter((part) => part !== "");
  return { item, question: said(parts.question), answer: said(parts.answer), more: said(parts.more) };
};
