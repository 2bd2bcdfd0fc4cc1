import { cardsOf } from "../../deck/cards.js";
import { replaceGaps } from "../../deck/gaps.js";
import { type Sides, reverseSides, sidesOf } from "../../deck/sides.js";
import type { Card, ClozeNote, Deck } from "../../model/deck.js";

/** A card as a page shows it. Front and back are HTML, escaped already. */
export interface ShownCard extends Sides {
  /** The card's own. */
  readonly id: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The cards that Anki would make of a deck's notes, with its pictures in place of their names. */
export function shownCards({ notes, media }: Deck): ShownCard[] {
  const pictures = new Map(media.map(({ name, mediaType, base64 }) => [name, `data:${mediaType};base64,${base64}`]));
  const shown = (html: string): string =>
    html.replace(/src="(broadsheet-[0-9a-f]+\.[a-z]+)"/g, (whole, name: string) =>
      pictures.has(name) ? `src="${pictures.get(name)}"` : whole,
    );
  return [...notes].flatMap(cardsOf).map((card) => {
    const { front, back } = sidesOfCard(card);
    return { id: card.id, language: card.note.language, front: shown(front), back: shown(back) };
  });
}

function sidesOfCard(card: Card): Sides {
  switch (card.asks) {
    case "question":
      return sidesOf(card.note);
    case "reverse":
      return reverseSides(card.note);
    case "gap":
      return gapSides(card.note, card.gap);
  }
}

function gapSides(note: ClozeNote, wanted: number): Sides {
  const { front, back } = sidesOf(note);
  const show = (inGap: (answer: string, hint: string | undefined) => string) =>
    replaceGaps(front, ({ number, answer, hint }) => (number === wanted ? inGap(answer, hint) : answer));
  return {
    front: show((_, hint) => `<b>[${hint ?? "…"}]</b>`),
    back: [show((answer) => `<b>${answer}</b>`), back].filter((part) => part !== "").join("<br><br>"),
  };
}
