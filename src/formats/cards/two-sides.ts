import { cardsOf } from "../../deck/cards.js";
import { replaceGaps } from "../../deck/gaps.js";
import type { Card, Deck } from "../../model/deck.js";

/** A card for programs that know two sides and nothing else. Parts are HTML; empty ones are left out. */
export interface TwoSides {
  readonly item: string;
  readonly question: readonly string[];
  readonly answer: readonly string[];
  /** What is good to know once the answer is seen. */
  readonly more: readonly string[];
}

/** All cards of a deck. */
export function* twoSided({ notes }: Deck): Iterable<TwoSides> {
  for (const note of notes) for (const card of cardsOf(note)) yield withoutEmpty(sidesOfCard(card));
}

function sidesOfCard(card: Card): TwoSides {
  const { item, context, passage, picture, explanation, notice, asOf, source } = card.note;
  const more = [explanation, notice, asOf, source];
  switch (card.asks) {
    case "question": {
      const { question, options, answer, detail } = card.note;
      return { item, question: [context, passage, question, picture, options], answer: [answer, detail], more };
    }
    case "reverse": {
      const { question, answer, detail } = card.note;
      return { item, question: [context, answer], answer: [question, picture, detail], more };
    }
    case "gap": {
      const { text, answers } = emptied(card.note.text, card.gap);
      const { extra } = card.note;
      return { item, question: [context, passage, text, picture], answer: [answers], more: [extra, ...more] };
    }
  }
}

/** The text with the gaps of one number empty, and what stands in these. */
function emptied(text: string, wanted: number): { readonly text: string; readonly answers: string } {
  const answers: string[] = [];
  const shown = replaceGaps(text, ({ number, answer, hint }) => {
    if (number !== wanted) return answer;
    answers.push(answer);
    return `____${hint === undefined ? "" : ` (${hint})`}`;
  });
  return { text: shown, answers: answers.join("; ") };
}

const withoutEmpty = ({ item, ...parts }: TwoSides): TwoSides => {
  const said = (some: readonly string[]) => some.filter((part) => part !== "");
  return { item, question: said(parts.question), answer: said(parts.answer), more: said(parts.more) };
};
