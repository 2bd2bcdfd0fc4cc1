import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming } from "../model/exchange.js";
import { type Archive, isArchive, openArchive } from "./archive.js";
import { type ListText, PICTURE, listText } from "./docx/as-list.js";
import { readNumbering } from "./docx/numbering.js";
import { type OwnKey, type TakenPicture, beginsKey, ownKey } from "./docx/own-key.js";
import { type WordLosses, readParagraphs } from "./docx/paragraphs.js";
import { type WordStyles, readStyles } from "./docx/styles.js";
import { languageOf, relationsOf } from "./docx/small-parts.js";
import { letterMarker } from "./list/marks.js";
import { numberedList } from "./numbered-list.js";
import { noPictures } from "./pictures.js";
import type { Reader } from "./reader.js";
import { isRichText, isOldWord, hasStream } from "./docx/other-word-files.js";

const DOCUMENT = "word/document.xml";

/** Word files with lists of questions, and our own papers and keys. Nothing that they could run is looked at. */
export const docxReader: Reader = {
  name: "docx",
  summary: "a list of questions in a Word file (.docx), numbered by Word or by hand; our own keys, too",
  recognises: ({ bytes }) => {
    if (isOldWord(bytes) || isRichText(bytes)) return true;
    if (!isArchive(bytes)) return false;
    const opened = openArchive(bytes);
    return opened.ok && opened.value.names.includes(DOCUMENT);
  },
  read,
};

function read({ bytes }: Incoming): Checked<Imported> {
  if (isRichText(bytes))
    return refused(
      "This is rich text (.rtf), which is not read.",
      "open it in Word or LibreOffice and save it as .docx",
    );
  if (isOldWord(bytes))
    return refused(
      hasStream(bytes, "EncryptedPackage")
        ? "This Word file has a password."
        : "This is a file of Word 97–2003 (.doc), which is not read.",
      "open it in Word or LibreOffice and save it as .docx, without a password",
    );
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  return imported(opened.value);
}

function imported(archive: Archive): Checked<Imported> {
  const part = (name: string): Uint8Array | null => {
    if (archive.sizeOf(name) === null) return null;
    const found = archive.read(name);
    return found.ok ? found.value : null;
  };
  const stylesPart = part("word/styles.xml");
  const styles: WordStyles = stylesPart === null ? { byId: new Map(), language: null } : readStyles(stylesPart);
  const core = part("docProps/core.xml");
  const language = (core === null ? null : languageOf(core)) ?? styles.language;
  const targets = relationsOf(part("word/_rels/document.xml.rels"));
  const pictures = noPictures();
  const takePicture = (relation: string, alt: string): TakenPicture => {
    const target = targets.get(relation);
    const picture = target === undefined ? null : part(target);
    if (picture === null) return { why: "it is not in the file" };
    const taken = pictures.take(target!, picture);
    return "why" in taken ? taken : { media: { image: taken.path, ...(alt !== "" && { alt }) } };
  };
  const shown: { relation: string; alt: string }[] = [];
  const counter = readNumbering(part("word/numbering.xml"));
  const list = listText(
    counter,
    { number: (relation, alt) => shown.push({ relation, alt }) - 1 },
    (line) => letterMarker(line) !== null,
  );
  const losses: WordLosses = new Map();
  let title: string | null = null;
  let key: OwnKey | null = null;
  const hearing = readParagraphs(
    styles,
    (paragraph) => {
      if (paragraph.style === "title" && title === null)
        title =
          paragraph.runs
            .map(({ text }) => text)
            .join("")
            .trim() || null;
      if (key === null && beginsKey(paragraph)) key = ownKey(counter, language, takePicture);
      (key ?? list).add(paragraph);
    },
    losses,
  );
  const fed = archive.feed(DOCUMENT, hearing.write);
  if (!fed.ok) return fed;
  if (!hearing.end())
    return refused(`${DOCUMENT} in the file is damaged.`, "open it in Word or LibreOffice and save it again");
  const found =
    (key as OwnKey | null)?.end(title) ??
    listed(list, { title, language }, (number) => takePicture(shown[number]!.relation, shown[number]!.alt));
  return {
    ok: true,
    value: {
      ...found,
      lost: [
        ...found.lost,
        ...Array.from(losses, ([what, times]) => (times === 1 ? what : `${what} (${times} times)`)),
        ...(archive.names.some((name) => /vbaProject\.bin$/i.test(name))
          ? ["its macros, which were not looked at"]
          : []),
      ],
      pictures: pictures.files,
    },
    warnings: [],
  };
}

/** The questions of a list that somebody typed, or of a paper of ours. */
function listed(
  list: ListText,
  head: { readonly title: string | null; readonly language: string | null },
  take: (number: number) => TakenPicture,
): Imported {
  const { text, asked, passages, lost } = list.end();
  const found = numberedList(text);
  return {
    ...found,
    title: head.title ?? found.title,
    language: head.language,
    items: found.items.map((item) => withPicture(item, take)),
    left: [
      ...found.left.map((one) => ({ ...one, where: { ...one.where, line: null }, what: withoutTokens(one.what) })),
      ...asked.map((what, i) => ({
        where: { line: null, label: `order or pairs ${i + 1}` },
        what: what.replace(/^Q\d*\. /, "").slice(0, 60),
        why: "orders and pairs are not read from Word files",
      })),
    ],
    lost: [
      ...found.lost.map(withoutTokens),
      ...(passages.length === 0
        ? []
        : [`the text that questions are about: ${JSON.stringify(passages.join(" ").slice(0, 60))} …`]),
      ...lost,
    ],
  };
}

const TOKEN = new RegExp(`\\s*${PICTURE}(\\d+)${PICTURE}`, "g");
const withoutTokens = (text: string): string => text.replace(TOKEN, "");

/** Pictures of a stem, and those that have no place in a bank. */
function withPicture(item: ImportedItem, take: (number: number) => TakenPicture): ImportedItem {
  const lost = item.lost.map(withoutTokens);
  let media: object | null = null;
  const clean = (value: unknown, isStem: boolean): unknown => {
    if (typeof value === "string") {
      for (const [, number] of value.matchAll(TOKEN)) {
        const taken = take(Number(number));
        if ("why" in taken) lost.push(`a picture: ${taken.why}`);
        else if (isStem && media === null) ({ media } = taken);
        else lost.push(isStem ? "a second picture" : "the picture of an option");
      }
      return withoutTokens(value);
    }
    if (Array.isArray(value)) return value.map((one) => clean(one, false));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, false)]));
    return value;
  };
  const fields = Object.fromEntries(
    Object.entries(item.fields).map(([name, value]) => [name, clean(value, name === "stem" || name === "text")]),
  );
  return {
    ...item,
    where: { ...item.where, line: null },
    fields: media === null ? fields : { ...fields, media },
    lost,
  };
}

const refused = (message: string, hint: string): { ok: false; diagnostics: readonly Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ severity: "error", code: "import/docx", message, hint }],
});
