import type { Deck, Note } from "../model/deck.js";

/** One thing to be asked, as a page shows it. Front and back are HTML, escaped already. */
export interface Card {
  /** Its note's guid; with the number of its gap where a note makes several. */
  readonly id: string;
  readonly front: string;
  readonly back: string;
}

/** The cards that Anki would make of a deck's notes, with its pictures in place of their names. */
export function cardsOf({ notes, media }: Deck): Card[] {
  const pictures = new Map(media.map(({ name, mediaType, base64 }) => [name, `data:${mediaType};base64,${base64}`]));
  const shown = (html: string): string =>
    html.replace(/src="(broadsheet-[0-9a-f]+\.[a-z]+)"/g, (whole, name: string) =>
      pictures.has(name) ? `src="${pictures.get(name)}"` : whole,
    );
  return notes
    .flatMap((note) => (note.kind === "cloze" ? clozeCards(note) : [basicCard(note)]))
    .map((card) => ({
      ...card,
      front: shown(card.front),
      back: shown(card.back),
    }));
}

const basicCard = ({ guid, fields: [front = "", back = ""] }: Note): Card => ({ id: guid, front, back });

/** A gap of an Anki field; answers and hints hold no braces or double colons of their own, `field` has disarmed them. */
const GAP = /\{\{c(\d+)::((?:(?!::|\}\}).)*)(?:::((?:(?!\}\}).)*))?\}\}/gs;

function clozeCards({ guid, fields: [text = "", extra = ""] }: Note): Card[] {
  const numbers = [...new Set([...text.matchAll(GAP)].map(([, number]) => Number(number)))].toSorted((a, b) => a - b);
  return numbers.map((wanted) => {
    const show = (inGap: (answer: string, hint: string | undefined) => string) =>
      text.replace(GAP, (_, number: string, answer: string, hint?: string) =>
        Number(number) === wanted ? inGap(answer, hint) : answer,
      );
    return {
      id: `${guid}-${wanted}`,
      front: show((_, hint) => `<b>[${hint ?? "…"}]</b>`),
      back: [show((answer) => `<b>${answer}</b>`), extra].filter((part) => part !== "").join("<br><br>"),
    };
  });
}
