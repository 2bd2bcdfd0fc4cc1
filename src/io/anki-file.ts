import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Comment, UnclosedQuote, readAnkiText } from "../corrections/anki-text.js";
import type { ForeignNote } from "../corrections/foreign.js";
import { areShownCards } from "../corrections/shown-cards.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { Unreadable } from "./unreadable.js";

const MAX_BYTES = 256 * 1024 * 1024;

/** Reads the notes of a text file or a package that Anki exported, or that we made for it. */
export const readAnkiFile = (file: string, signal?: AbortSignal): Promise<Checked<readonly ForeignNote[]>> =>
  readNotes(file, () => bytesIn(file), signal);

/** The notes of a file whose bytes are read already. */
export const readAnkiBytes = (
  file: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Checked<readonly ForeignNote[]>> => readNotes(file, async () => bytes, signal);

async function readNotes(
  file: string,
  read: () => Promise<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Checked<readonly ForeignNote[]>> {
  try {
    const comments: Comments = { count: 0, line: 0, text: "" };
    const notes = await notesIn(file, await read(), signal, (lineOf, text) => {
      if (comments.count === 0) Object.assign(comments, { line: lineOf(), text });
      comments.count += 1;
    });
    if (areShownCards(notes)) {
      throw new Unreadable(
        "It holds cards as they are shown, not notes.",
        "in Anki export Notes in Plain Text instead",
      );
    }
    if (notes.length === 0) throw new Unreadable("It holds no notes.", "export a deck that has some");
    return { ok: true, value: notes, warnings: remarkOn(comments, file) };
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    const { message, hint } = reasonFor(cause);
    const place = { file, line: cause instanceof UnclosedQuote ? cause.line : 1, column: 1 };
    return { ok: false, diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place }] };
  }
}

/** Lines of a text that begin with #, and the first of them. */
interface Comments {
  count: number;
  line: number;
  text: string;
}

/** Anki passes over such lines, though a card may have been meant. */
function remarkOn({ count, line, text }: Comments, file: string): Diagnostic[] {
  if (count === 0) return [];
  const message =
    count === 1
      ? "A line is left out: Anki takes what begins with # for a comment."
      : `${count} lines are left out: Anki takes what begins with # for comments.`;
  const hint = `put a card that begins so in quotation marks, as ${JSON.stringify(text.split("\t")[0]!.slice(0, 60))}`;
  return [{ severity: "warning", code: "import/comment", message, hint, place: { file, line, column: 1 } }];
}

async function bytesIn(file: string): Promise<Uint8Array> {
  const found = statSync(file);
  if (!found.isFile()) throw new Unreadable("It is a folder or a device, not a file.", "name the exported file itself");
  if (found.size > MAX_BYTES) {
    throw new Unreadable(
      `It has ${Math.ceil(found.size / 1024 / 1024)} MB; the limit is 256 MB.`,
      "export fewer decks, or without media",
    );
  }
  return readFile(file);
}

async function notesIn(
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
  comment: Comment,
): Promise<readonly ForeignNote[]> {
  if (isPackage(bytes)) {
    const { readPackage } = await import("./anki-package.js");
    return readPackage(bytes, signal);
  }
  const wrong = notNotes(file, bytes);
  if (wrong !== null) throw wrong;
  if (bytes.includes(0)) {
    throw new Unreadable(
      "It is neither text nor a package.",
      "in Anki choose File > Export, as notes in plain text or as an .apkg",
    );
  }
  return readAnkiText(new TextDecoder("utf-8", { fatal: true }).decode(bytes), comment);
}

/** Whether bytes begin as a zip file does. */
const isPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from("PK\u0003\u0004"));

/** What is saved under the name of a deck, and is none. */
function notNotes(file: string, bytes: Uint8Array): Unreadable | null {
  const start = Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xEF\xBB\xBF/, "")
    .trimStart();
  const found = /^(?:<!doctype html|<html)\b/i.test(start)
    ? "a web page"
    : start.startsWith("version https://git-lfs")
      ? "a Git LFS pointer, which only says where the file is"
      : null;
  const ending = /\.(?:apkg|colpkg)$/i.exec(file)?.[0];
  if (found !== null) {
    const name = ending === undefined ? "It is" : `It is named ${ending}, but is not a package: it is`;
    return new Unreadable(`${name} ${found}.`, "download the deck itself again");
  }
  return ending === undefined
    ? null
    : new Unreadable(`It is named ${ending}, but is not a package.`, "download it again, or export it from Anki again");
}

function reasonFor(cause: unknown): { readonly message: string; readonly hint: string } {
  if (cause instanceof Unreadable) return cause;
  if (cause instanceof UnclosedQuote) {
    return { message: cause.message, hint: 'close it, or write "" for a quotation mark that is part of the text' };
  }
  if (cause instanceof RangeError) return { message: `It has ${cause.message}.`, hint: "export fewer decks" };
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { message: "There is no such file.", hint: "export it in Anki with File > Export" };
    case "EACCES":
    case "EPERM":
      return { message: "You may not read it.", hint: "ask its owner" };
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return {
        message: "It is not UTF-8 text.",
        hint: "export it from Anki again, and don't save it in a spreadsheet",
      };
    default:
      return { message: `It can't be read: ${message}.`, hint: "export it from Anki again" };
  }
}
