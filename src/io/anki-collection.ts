import { CARD_STYLE } from "../deck/card-style.js";
import { BASIC, CLOZE } from "../deck/note-types.js";
import { type NoteInAnki, type Pushed, fieldNamesOf, pushedText, readPushed } from "../corrections/notes-in-anki.js";
import type { Note } from "../model/deck.js";
import {
  type AnkiEndpoint,
  AnkiRefusal,
  type AskAnki,
  keyWanted,
  notLetIn,
  requestOf,
  unexpected,
} from "./anki-connect.js";

/** So many notes are asked for, added or changed at a time: Anki stands still meanwhile. */
const BATCH = 100;

export async function askPermission(ask: AskAnki, { key }: AnkiEndpoint): Promise<void> {
  const reply = await ask("requestPermission");
  const { permission, requireApikey } = Object(reply) as { permission?: unknown; requireApikey?: unknown };
  if (permission !== "granted") throw notLetIn("Anki does not give permission.");
  if (requireApikey === true && key === null) throw keyWanted();
}

/** Which of these kinds of notes Anki has no note type for. One that lacks fields of ours is refused. */
export async function missingTypes(ask: AskAnki, kinds: readonly Note["kind"][]): Promise<readonly Note["kind"][]> {
  const names = await listOf(ask, "modelNames", {}, isText);
  const missing = kinds.filter((kind) => !names.includes(typeOf(kind).name));
  for (const kind of kinds.filter((one) => !missing.includes(one))) {
    const modelName = typeOf(kind).name;
    const fields = await listOf(ask, "modelFieldNames", { modelName }, isText);
    const lacking = fieldNamesOf(kind).filter((name) => !fields.includes(name));
    if (lacking.length > 0)
      throw new AnkiRefusal(
        "note-type",
        `The note type ${JSON.stringify(modelName)} in Anki lacks ${lacking.join(", ")}.`,
        "give it these fields again, or rename it: a new one is made",
      );
  }
  return missing;
}

export async function makeType(ask: AskAnki, kind: Note["kind"]): Promise<void> {
  const { name, fields, templates } = typeOf(kind);
  await ask("createModel", {
    modelName: name,
    inOrderFields: fields.map((field) => field.name),
    css: CARD_STYLE,
    isCloze: kind === "cloze",
    cardTemplates: templates.map((template) => ({ Name: template.name, Front: template.front, Back: template.back })),
  });
}

export const typeOf = (kind: Note["kind"]) => (kind === "basic" ? BASIC : CLOZE);

/** The notes that a search finds, by their ids. */
export async function notesFound(ask: AskAnki, query: string): Promise<readonly NoteInAnki[]> {
  const ids = (await listOf(ask, "findNotes", { query }, isId)).toSorted((a, b) => a - b);
  const notes: NoteInAnki[] = [];
  for (const notesOf of batches(ids)) {
    const told = await listOf(ask, "notesInfo", { notes: notesOf }, (one) => typeof one === "object" && one !== null);
    // One that was deleted just now is an empty object.
    for (const one of told) if (Object.keys(one as object).length > 0) notes.push(noteIn(one));
  }
  return notes;
}

function noteIn(told: unknown): NoteInAnki {
  const { noteId, modelName, tags, fields } = told as Readonly<Record<string, unknown>>;
  const isNote =
    isId(noteId) && isText(modelName) && Array.isArray(tags) && tags.every(isText) && typeof fields === "object";
  if (!isNote) throw unexpected("notesInfo");
  const texts = Object.entries(fields as Readonly<Record<string, { value?: unknown; order?: unknown }>>).map(
    ([name, field]) => {
      if (!isText(field?.value) || typeof field.order !== "number") throw unexpected("notesInfo");
      return { name, text: field.value, order: field.order };
    },
  );
  const inOrder = texts.toSorted((a, b) => a.order - b.order);
  return { noteId, modelName, tags, fields: new Map(inOrder.map(({ name, text }) => [name, text])) };
}

export async function pictureNames(ask: AskAnki): Promise<ReadonlySet<string>> {
  return new Set(await listOf(ask, "getMediaFilesNames", { pattern: "broadsheet-*" }, isText));
}

export async function storeFile(ask: AskAnki, filename: string, base64: string): Promise<void> {
  const stored = await ask("storeMediaFile", { filename, data: base64 });
  if (stored !== filename) throw unexpected("storeMediaFile");
}

/** @param name of the file that remembers what was pushed */
export async function loadPushed(ask: AskAnki, name: string): Promise<Pushed> {
  const base64 = await ask("retrieveMediaFile", { filename: name });
  if (base64 === false || base64 === "") return new Map();
  if (!isText(base64)) throw unexpected("retrieveMediaFile");
  return readPushed(Buffer.from(base64, "base64").toString("utf8"));
}

export const savePushed = (ask: AskAnki, name: string, pushed: Pushed): Promise<void> =>
  storeFile(ask, name, Buffer.from(pushedText(pushed)).toString("base64"));

/** Several requests in one. The first that is refused is thrown, when all were tried. */
export async function askAll(
  ask: AskAnki,
  endpoint: AnkiEndpoint,
  requests: readonly (readonly [action: string, params: object])[],
): Promise<void> {
  for (const some of batches(requests)) {
    const actions = some.map(([action, params]) => requestOf(endpoint, action, params));
    const replies = await listOf(ask, "multi", { actions }, () => true);
    for (const [i, reply] of replies.entries()) {
      const { error } = Object(reply) as { error?: unknown };
      if (error === undefined || error === null) continue;
      throw new AnkiRefusal(
        "refused",
        `Anki refuses ${some[i]![0]}: ${String(error).slice(0, 300)}`,
        "push again: what was done stays done",
      );
    }
  }
}

export function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));
}

export async function listOf<T>(
  ask: AskAnki,
  action: string,
  params: object,
  isOne: (one: unknown) => one is T,
): Promise<readonly T[]>;
export async function listOf(
  ask: AskAnki,
  action: string,
  params: object,
  isOne: (one: unknown) => boolean,
): Promise<readonly unknown[]>;
export async function listOf(ask: AskAnki, action: string, params: object, isOne: (one: unknown) => boolean) {
  const reply = await ask(action, params);
  if (!Array.isArray(reply) || !reply.every(isOne)) throw unexpected(action);
  return reply as readonly unknown[];
}

const isText = (one: unknown): one is string => typeof one === "string";
const isId = (one: unknown): one is number => Number.isSafeInteger(one);
