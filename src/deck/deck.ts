import { dayOf, daysOf } from "../bank/day.js";
import type { Bank, IsoDate, Item } from "../model/bank.js";
import type { Change, Deck, DeckMedia, DeckOptions } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";
import { mediaOf } from "./shared-parts.js";
import { field } from "./field.js";
import { notesOf } from "./notes.js";
import type { DeckContext } from "./context.js";
import { type Wording, cardWording } from "./wording.js";

/** What a deck is made from besides its bank. */
export interface DeckSetting {
  /** The day that freshness is judged on; left out, that is left to the reader. */
  readonly today?: IsoDate | null;
  readonly decks?: DeckOptions["decks"];
  /** Whether passages that hold an answer stand behind it; cards of version 0.1 had them all above the question. */
  readonly passages?: "behind" | "above";
  /** When the notes of each item last changed; for others it is the day of the bank. */
  readonly changes?: ReadonlyMap<string, Change>;
}

/**
 * The notes of a bank, in its order.
 *
 * @param wordsIn what cards say besides the bank's own texts, in the language of each item
 */
export function deckOf(
  bank: Bank,
  wordsIn: WordsIn,
  { today = null, decks = "bank", passages = "behind", changes = new Map() }: DeckSetting = {},
): Deck {
  const title = deckTitle(bank.title);
  const wordings = new Map<string, Wording>();
  const wordingIn = (language: string): Wording => {
    const wording = wordings.get(language) ?? cardWording(wordsIn(language));
    wordings.set(language, wording);
    return wording;
  };
  const setting: DeckContext = {
    bank,
    title,
    decks,
    today,
    changes,
    wordingIn,
    passagesStand: passages,
    sources: new Map(bank.sources.map((source) => [source.id, source])),
    passages: new Map(bank.passages.map((passage) => [passage.id, passage])),
  };
  return {
    name: bank.id,
    title,
    description: descriptionOf(bank, wordingIn(bank.language)),
    language: bank.language,
    updated: dayOf(bank),
    published: daysOf(bank.sources)[0] ?? null,
    notes: {
      *[Symbol.iterator]() {
        for (const item of bank.items) yield* notesOf(item, setting);
      },
    },
    media: mediaIn(bank.items),
  };
}

/** Anki splits at `::`, trims colons, takes an all-digit name for a number, and drops `"` in versions up to 23.10. */
function deckTitle(title: string): string {
  const name = title
    .replaceAll('"', "'")
    .replace(/:{2,}/g, ":")
    .replace(/^[\s:]+|[\s:]+$/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ");
  return /^\d*$/.test(name) ? `Deck ${name}`.trim() : name;
}

function descriptionOf({ sources }: Bank, words: Wording): string {
  return sources
    .map(({ title, publisher, published }) =>
      words.say("source_credit", { title: field(title), publisher: field(publisher), date: words.day(published) }),
    )
    .join("<br>");
}

function mediaIn(items: readonly Item[]): DeckMedia[] {
  const files = new Map<string, DeckMedia>();
  for (const item of items) {
    const file = mediaOf(item);
    if (file !== null) files.set(file.name, file);
  }
  return [...files.values()];
}
