import { readBack, unescaped } from "../deck/html-to-markdown.js";
import type { Imported, ImportedItem, NotImported } from "../model/exchange.js";
import { draftTags } from "./draft-tags.js";
import type { ForeignNote } from "./foreign.js";
import { lossesOf } from "../text/html-losses.js";
import { type Parts, notAsked, partsOf } from "./note-parts.js";
import { picturesIn } from "./plain.js";
import { withGapsAs } from "../bank/cloze.js";

/** What no note says and every collection has. */
const OF_THE_COLLECTION = "the schedule, decks, note types and looks of the cards: they stay in Anki";

/** As long as an answer that is typed may be. */
const MAX_TYPED = 300;

/**
 * Notes as questions: what is typed where the answer is short, gaps where the note has them, a written answer else.
 *
 * @param pictures files that the package brings along, by the names that fields call them
 */
export function importedNotes(notes: readonly ForeignNote[], pictures: ReadonlyMap<string, Uint8Array>): Imported {
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  const brought = new Map<string, Uint8Array>();
  for (const [at, note] of notes.entries()) {
    const where = { line: null, label: `note ${at + 1}` };
    const parts = partsOf(note);
    const why = notAsked(note, parts);
    if (why !== null) {
      left.push({ where, what: note.fields.map(readBack).join(" / ").slice(0, 200), why: WHY[why] ?? why });
      continue;
    }
    const [picture] = parts.asked.flatMap(picturesIn).filter((name) => pictures.has(name));
    if (picture !== undefined) brought.set(`images/${picture}`, pictures.get(picture)!);
    items.push({ where, name: null, ...itemOf(parts, picture ?? null) });
  }
  return { title: null, language: null, items, left, lost: [OF_THE_COLLECTION], pictures: brought };
}

const WHY: Readonly<Record<string, string>> = {
  "nothing to ask": "it has nothing to ask",
  "nothing to answer": "it has nothing to answer",
};

function itemOf(parts: Parts, picture: string | null): Pick<ImportedItem, "fields" | "lost"> {
  const { question, answer, rest, losses, tags } = parts;
  const said = draftTags(tags);
  const asked =
    answer === null
      ? { text: withGapsAs(question, unescaped) }
      : answer.length > MAX_TYPED
        ? { type: "open", stem: question, answer }
        : { stem: question, keys: [answer] };
  const isBrought = (loss: string): boolean =>
    picture !== null && loss.startsWith(`the picture ${JSON.stringify(picture)}`);
  return {
    fields: {
      ...asked,
      ...(said.difficulty !== null && { difficulty: said.difficulty }),
      ...(said.topics.length > 0 && { topics: said.topics }),
      ...(said.tags.length > 0 && { tags: said.tags }),
      ...(picture !== null && { media: { image: `images/${picture}`, ...altOf(parts.asked, picture) } }),
    },
    lost: [
      ...rest.map((one) => `another field: ${JSON.stringify(one)}`),
      ...losses.filter((one) => !isBrought(one)).map(withoutAdvice),
      ...said.others.map((tag) => `the tag ${JSON.stringify(tag)}`),
    ],
  };
}

/** What a draft advises to do with a picture is no name of a loss. */
const withoutAdvice = (loss: string): string =>
  loss.replace(/ \(save it beside the bank, and name it under media\)$/, "");

function altOf(asked: readonly string[], picture: string): { readonly alt?: string } {
  const described = asked
    .flatMap(lossesOf)
    .map((one) => /^the picture ("(?:[^"\\]|\\.)*"), described as ("(?:[^"\\]|\\.)*")/.exec(one))
    .find((one) => one !== null && JSON.parse(one[1]!) === picture);
  return described === undefined || described === null ? {} : { alt: JSON.parse(described[2]!) as string };
}
