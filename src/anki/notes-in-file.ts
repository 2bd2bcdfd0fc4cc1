import { type Comment, UnclosedQuote, readAnkiText } from "../corrections/anki-text.js";
import type { ForeignNote } from "../corrections/foreign.js";
import { areShownCards } from "../corrections/shown-cards.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { bytesAsText } from "../text/charset.js";
import type { Pause } from "./pause.js";
import { Unreadable } from "./unreadable.js";
import { otherKind } from "../exchange/foreign-kinds.js";

/** The notes of a text or a package that Anki exported, or that we made for it. */
export async function notesInFile(
  file: string,
  bytes: Uint8Array,
  pause: Pause,
): Promise<Checked<readonly ForeignNote[]>> {
  try {
    refuseOthers(file, bytes);
    const comments: Comments = { count: 0, line: 0, text: "" };
    const notes = await notesIn(file, bytes, pause, (lineOf, text) => {
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
    const { message, hint } = reasonFor(cause);
    const place = { file, line: cause instanceof UnclosedQuote ? cause.line : 1, column: 1 };
    return { ok: false, diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place }] };
  }
}

/** Read as a text export, each line of a bank would be a note. */
function refuseOthers(name: string, bytes: Uint8Array): void {
  const other = otherKind({ name, bytes, text: null });
  if (other?.what.endsWith(" of Broadsheet") === true || other?.what.startsWith("a bank ") === true)
    throw new Unreadable(
      `It is ${other.what}, and holds no notes of Anki.`,
      "name the file that Anki exported; the bank itself goes behind --bank",
    );
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

async function notesIn(
  file: string,
  bytes: Uint8Array,
  pause: Pause,
  comment: Comment,
): Promise<readonly ForeignNote[]> {
  if (bytesAsText(bytes.subarray(0, 4)) === "PK\u0003\u0004") {
    const { readPackage } = await import("./package.js");
    return readPackage(bytes, pause);
  }
  const wrong = notNotes(file, bytes);
  if (wrong !== null) throw wrong;
  if (bytes.includes(0)) {
    throw new Unreadable(
      "It is neither text nor a package.",
      "in Anki choose File > Export, as notes in plain text or as an .apkg",
    );
  }
  return readAnkiText(utf8Text(bytes), comment);
}

function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("It is not UTF-8 text.", "export it from Anki again, and don't save it in a spreadsheet");
  }
}

/** What is saved under the name of a deck, and is none. */
function notNotes(file: string, bytes: Uint8Array): Unreadable | null {
  const start = bytesAsText(bytes.subarray(0, 1024))
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

/** What a file may be is said; anything else, an interruption too, is for who asked. */
function reasonFor(cause: unknown): { readonly message: string; readonly hint: string } {
  if (cause instanceof Unreadable) return cause;
  if (cause instanceof UnclosedQuote) {
    return { message: cause.message, hint: 'close it, or write "" for a quotation mark that is part of the text' };
  }
  if (cause instanceof RangeError) return { message: `It has ${cause.message}.`, hint: "export fewer decks" };
  throw cause;
}
