import { GAP, gapNumbers } from "../deck/gaps.js";
import { reverseSides, sidesOf } from "../deck/sides.js";
import type { ClozeNote, Deck, Note } from "../model/deck.js";

/** One thing to be asked, as a page shows it. Front and back are HTML, escaped already. */
export interface Card {
  /** Its note's guid; with the number of its gap where a note makes several. */
  readonly id: string;
  /** BCP 47 tag. */
  readonly language: string;
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
  return [...notes].flatMap(cardsOfNote).map((card) => ({ ...card, front: shown(card.front), back: shown(card.back) }));
}

/** The cards of one note: several of a cloze note, and two where it is asked both ways. */
function cardsOfNote(note: Note): Card[] {
  if (note.kind === "cloze") return clozeCards(note);
  const { language } = note;
  const asked = { id: note.guid, language, ...sidesOf(note) };
  return note.reverse === null ? [asked] : [asked, { id: note.reverse, language, ...reverseSides(note) }];
}

function clozeCards(note: ClozeNote): Card[] {
  const { front, back } = sidesOf(note);
  return gapNumbers(note.text).map((wanted) => {
    const show = (inGap: (answer: string, hint: string | undefined) => string) =>
      front.replace(GAP, (_, number: string, answer: string, hint?: string) =>
        Number(number) === wanted ? inGap(answer, hint) : answer,
      );
    return {
      id: `${note.guid}-${wanted}`,
      language: note.language,
      front: show((_, hint) => `<b>[${hint ?? "…"}]</b>`),
      back: [show((answer) => `<b>${answer}</b>`), back].filter((part) => part !== "").join("<br><br>"),
    };
  });
}
