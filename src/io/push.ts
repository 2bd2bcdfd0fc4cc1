import { pushedFileOf, pushedText, searchFor } from "../corrections/notes-in-anki.js";
import { wantedFields } from "../corrections/match-notes.js";
import { type PushPlan, type PushSetting, type ToAdd, pushPlan } from "../corrections/push-plan.js";
import type { Bank } from "../model/bank.js";
import type { Deck, DeckMedia, Note } from "../model/deck.js";
import * as collection from "./anki-collection.js";
import { type AnkiEndpoint, AnkiRefusal, type AskAnki } from "./anki-connect.js";

/** A plan, with what notes need besides. */
export interface Push extends PushPlan {
  /** Kinds of notes that Anki has no note type for. */
  readonly noteTypes: readonly Note["kind"][];
  readonly pictures: readonly DeckMedia[];
  /** Whether what Anki remembers of pushes has to change. */
  readonly isForgotten: boolean;
}

/** Looks at what Anki has, and changes nothing. */
export async function planPush(
  ask: AskAnki,
  endpoint: AnkiEndpoint,
  bank: Bank,
  deck: Deck,
  setting: Omit<PushSetting, "pushed">,
): Promise<Push> {
  await collection.askPermission(ask, endpoint);
  const kinds = [...new Set([...deck.notes].map(({ kind }) => kind))];
  const noteTypes = await collection.missingTypes(ask, kinds);
  const pushed = await collection.loadPushed(ask, pushedFileOf(bank.id));
  const there = await collection.notesFound(ask, searchFor(bank));
  const plan = pushPlan(bank, deck, there, { ...setting, pushed });
  const names = deck.media.length === 0 ? new Set() : await collection.pictureNames(ask);
  const pictures = deck.media.filter(({ name }) => !names.has(name));
  return { ...plan, noteTypes, pictures, isForgotten: pushedText(plan.pushed) !== pushedText(pushed) };
}

/** Does what a plan says. What was done when something fails stays done, and the next push goes on from there. */
export async function carryOut(ask: AskAnki, endpoint: AnkiEndpoint, push: Push): Promise<void> {
  for (const kind of push.noteTypes) await collection.makeType(ask, kind);
  for (const { name, base64 } of push.pictures) await collection.storeFile(ask, name, base64);
  for (const deck of new Set(push.add.map(({ note }) => note.deck))) await ask("createDeck", { deck });
  for (const some of collection.batches(push.add)) await addNotes(ask, some);
  await collection.askAll(ask, endpoint, [
    ...push.update.map(({ noteId, fields }) => {
      const texts = Object.fromEntries(Object.entries(fields).map(([name, { after }]) => [name, after]));
      return ["updateNoteFields", { note: { id: noteId, fields: texts } }] as const;
    }),
    ...[...push.tag, ...push.retire].flatMap(({ noteId, add, remove }) => [
      ...(remove.length > 0 ? [["removeTags", { notes: [noteId], tags: remove.join(" ") }] as const] : []),
      ...(add.length > 0 ? [["addTags", { notes: [noteId], tags: add.join(" ") }] as const] : []),
    ]),
  ]);
}

async function addNotes(ask: AskAnki, some: readonly ToAdd[]): Promise<void> {
  const notes = some.map(({ note, isRepeated }) => ({
    deckName: note.deck,
    modelName: collection.typeOf(note.kind).name,
    fields: Object.fromEntries(wantedFields(note)),
    tags: note.tags,
    options: { allowDuplicate: isRepeated },
  }));
  // Some versions add what they can, others nothing, when one is refused: so these are left out before.
  const can = await collection.listOf(ask, "canAddNotes", { notes }, (one) => typeof one === "boolean");
  const good = notes.filter((_, i) => can[i] === true);
  if (good.length > 0) await ask("addNotes", { notes: good });
  const [refused] = some.filter((_, i) => can[i] !== true);
  if (refused !== undefined)
    throw new AnkiRefusal(
      "refused",
      `Anki does not take ${notes.length - good.length} of the notes, such as one of item ${JSON.stringify(refused.note.item)}: another note begins with the same words.`,
      "look for it in Anki's browser: if it is an earlier copy, delete it, and push again",
    );
}

/** Remembers what notes say that are as the bank wants them, so that the next push can tell who changed one. */
export async function remember(ask: AskAnki, bank: Bank, push: Push): Promise<void> {
  if (push.isForgotten) await collection.savePushed(ask, pushedFileOf(bank.id), push.pushed);
}
