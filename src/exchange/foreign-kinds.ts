import type { Incoming } from "../model/exchange.js";
import { bytesAsText } from "../text/charset.js";

/** A kind of file that holds no questions, or none that anybody here can read. */
export interface ForeignKind {
  /** `a PDF`. */
  readonly what: string;
  readonly hint: string;
}

const AGAIN = "download the file itself again";
const COPY = "copy its questions into a text file, numbered: 1. … a) … b) …, with *b) at the right answer";

interface Known extends ForeignKind {
  /** @param start the first bytes, each as a character */
  readonly is: (start: string, file: Incoming) => boolean;
}

const begins =
  (...signs: readonly string[]) =>
  (start: string): boolean =>
    signs.some((sign) => start.startsWith(sign));

/** What no name and no `--from` makes into questions. */
const KINDS: readonly Known[] = [
  { what: "an empty file", hint: AGAIN, is: (_, { bytes, text }) => bytes.length === 0 || text?.trim() === "" },
  {
    what: "a Git LFS pointer, which only says where the file is",
    hint: `${AGAIN}: git lfs pull brings it`,
    is: begins("version https://git-lfs"),
  },
  { what: "a PDF", hint: COPY, is: begins("%PDF-") },
  {
    what: "a file of Word, Excel or PowerPoint as they were before 2007 (.doc, .xls, .ppt)",
    hint: "open it there and save it as .docx, .xlsx or CSV",
    is: begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
  },
  {
    what: "a picture",
    hint: "type its questions into a text file, numbered: 1. … a) … b) …, with *b) at the right answer",
    is: (start) =>
      begins("\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM\x00", "II*\x00", "MM\x00*")(start) ||
      (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") ||
      /^.{4}ftyp(?:heic|heix|avif|mif1)/s.test(start),
  },
  {
    what: "Rich Text (RTF)",
    hint: "open it in your word processor and save it as .docx or plain text",
    is: begins("{\\rtf"),
  },
  {
    what: "a packed file (RAR, 7-Zip, gzip or tar)",
    hint: "unpack it, and name the files in it",
    is: (start) => begins("Rar!", "7z\xBC\xAF", "\x1F\x8B")(start) || start.slice(257, 262) === "ustar",
  },
  {
    what: "XML that begins with a declaration (<!ENTITY …>) outside of any <!DOCTYPE>",
    hint: "export it again, or delete the lines that begin with <! above its first element",
    is: (start) =>
      /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b/.test(start),
  },
  {
    what: "a collection of Anki, not an export",
    hint: "in Anki choose File > Export, as notes in plain text or as an .apkg",
    is: begins("SQLite format 3"),
  },
];

/** What holds questions only where somebody says in which form. */
const OF_OTHERS: readonly Known[] = [
  {
    what: "a web page",
    hint: `${AGAIN}, not the page that offers it; for questions on an article: broadsheet draft FILE`,
    is: (start) => /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start),
  },
  {
    what: "a saved page or mail (MHTML)",
    hint: "for questions on an article: broadsheet draft FILE",
    is: (start) => /^(?:From|Snapshot-Content-Location|MIME-Version): /m.test(start) && /^MIME-Version: /m.test(start),
  },
  {
    what: "a draft of Broadsheet",
    hint: "go through it with broadsheet review, and take what you accept into a bank: broadsheet draft --accept all FILE --into BANK",
    is: (start) => /^\s*["{]?\s*"?draft"?\s*:/m.test(start) && /^\s*"?items"?\s*:/m.test(start),
  },
  {
    what: "a bank of Broadsheet already",
    hint: "broadsheet check FILE, broadsheet build FILE; a blueprint can use several banks",
    is: (start) => /^[{\s]*"?bank"?\s*:/m.test(start) && /^\s*"?(?:items|sources|language)"?\s*:/m.test(start),
  },
  {
    what: "a blueprint of Broadsheet",
    hint: "broadsheet build FILE makes papers by it",
    is: (start) => /^[{\s]*"?blueprint"?\s*:/m.test(start) && /^\s*"?banks"?\s*:/m.test(start),
  },
];

/** What is left once no reader knows a file. */
const UNREAD: readonly Known[] = [
  {
    what: "a table whose first line names no column that is known here",
    hint: "put a line above it, or write into its first line, with the same sign between the names as between its cells: question, correct answer, wrong 1, wrong 2",
    is: (_, { text }) => text !== null && isTable(text),
  },
  {
    what: "a zip archive without questions that are known here",
    hint: "unpack it, and name the files with questions in it",
    is: begins("PK\x03\x04", "PK\x05\x06"),
  },
  {
    what: "no text, and no other file that is known here",
    hint: "export the questions again as text",
    is: (_, { text }) => text === null,
  },
];

/** Lines with the same number of separators. */
function isTable(text: string): boolean {
  const lines = text.split("\n", 20).filter((line) => line.trim() !== "");
  return ["\t", ";", ","].some((sign) => {
    const counts = new Set(lines.map((line) => line.replace(/"[^"]*"/g, "").split(sign).length));
    return lines.length > 1 && counts.size === 1 && !counts.has(1);
  });
}

/** Characters by which a file is known. */
const ENOUGH = 4096;

const startOf = ({ bytes }: Incoming): string =>
  bytesAsText(bytes.subarray(0, ENOUGH)).replace(/^\u00EF\u00BB\u00BF/, "");

/** What a file is that can hold no questions for us. */
export const foreignKind = (file: Incoming): ForeignKind | null =>
  KINDS.find(({ is }) => is(startOf(file), file)) ?? null;

/** What a file is that is no file of questions, however many lists it holds. */
export const otherKind = (file: Incoming): ForeignKind | null =>
  OF_OTHERS.find(({ is }) => is(startOf(file), file)) ?? null;

/** What a file is that no reader knows. */
export const unreadKind = (file: Incoming): ForeignKind | null =>
  UNREAD.find(({ is }) => is(startOf(file), file)) ?? null;
