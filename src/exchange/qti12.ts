import type { Checked } from "../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming, NotImported } from "../model/exchange.js";
import { textOfHtml } from "./html.js";
import { inFront } from "./in-front.js";
import { nameInPackage, pointsInBank } from "./names.js";
import { ifAny } from "./outcome.js";
import { type Document, type QuestionFiles, questionFiles, rootsIn } from "./package.js";
import { LONGEST_PASSAGE, noPassages, type Passages, withPassages } from "./passages.js";
import { noPictures, type Pictures } from "./pictures.js";
import { questionNotes } from "./question-notes.js";
import { feedbackIn, type Item, itemOf, stemHtml } from "./qti12/item.js";
import { explanationOf } from "./qti12/material.js";
import { readQuestion } from "./qti12/question.js";
import { type Listed, listedIn, lostOfFiles, metadataOf } from "./qti12/sections.js";
import type { Reader } from "./reader.js";
import { quoted } from "./shares.js";
import type { XmlElement } from "./xml.js";
import { attribute } from "./xml-parts.js";

/** The form of Canvas, and of Blackboard, Common Cartridge and older tools: ASI of IMS QTI 1.2. */
export const qti12: Reader = {
  name: "qti12",
  summary: "QTI 1.2, an XML file or a package (.zip, .imscc), as Canvas exports it",
  recognises: ({ bytes }) => rootsIn(bytes).has("questestinterop"),
  read,
};

function read({ name, bytes }: Incoming): Checked<Imported> {
  const found = questionFiles(name, bytes, (root) => root === "questestinterop" || root === "quiz");
  if (!found.ok) return found;
  const files = found.value;
  const documents = files.documents.filter(({ root }) => root.name === "questestinterop");
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  const lost = new Set(lostOfFiles(files.documents));
  const pictures = noPictures();
  const passages = noPassages();
  const seen = new Set<string>();
  let number = 0;
  for (const document of documents) {
    const all = listedIn(document.root, lost);
    const stimuli = stimuliOf(all, passages);
    for (const listed of all) {
      if (stimuli.has(identOf(listed.element))) continue;
      number += 1;
      const item = itemOf(listed.element);
      const label = files.isPackage ? `question ${number}, in ${document.path}` : `question ${number}`;
      const where = { line: listed.element.line, label };
      const what = titleOf(item);
      const group = stimuli.get(parentOf(listed.element));
      const made = madeOf(item, { ...listed, group }, document, { files, pictures, passages });
      if ("why" in made) left.push({ where, what, why: made.why });
      else if (item.ident !== "" && seen.has(sameAs(item, made.fields))) {
        left.push({ where, what, why: "it is in the file already" });
      } else items.push({ where, ...nameInPackage(item.ident || null), ...made });
      if ("fields" in made) seen.add(sameAs(item, made.fields));
    }
  }
  const [title = files.title] = documents.length === 1 ? [metadataOf(documents[0]!.root).title] : [];
  const value = {
    title: title || null,
    language: null,
    items,
    ...withPassages(passages),
    left,
    lost: [...lost],
    pictures: pictures.files,
  };
  return { ok: true, value, warnings: found.warnings };
}

/** Banks and quizzes of a package hold the same questions. */
const sameAs = ({ ident }: Item, fields: ImportedItem["fields"]): string => `${ident} ${JSON.stringify(fields)}`;

const identOf = (item: XmlElement): string => attribute(item, "ident") ?? "";
const parentOf = (item: XmlElement): string => attribute(item, "parent_stimulus_item_ident") ?? "";

/** Texts that other questions name as what they ask about (New Quizzes of Canvas), by their names. */
function stimuliOf(all: readonly Listed[], passages: Passages): ReadonlyMap<string, string> {
  const named = new Set(all.map(({ element }) => parentOf(element)).filter((name) => name !== ""));
  return new Map(
    all.flatMap(({ element }) => {
      if (!named.has(identOf(element))) return [];
      const { text } = textOfHtml(stemHtml(itemOf(element)));
      if (text === "" || text.length > LONGEST_PASSAGE) return [];
      return [[identOf(element), passages.take(identOf(element), attribute(element, "title") || null, text)] as const];
    }),
  );
}

interface InGroup extends Listed {
  /** Of the passage that it asks about. */
  readonly group: string | undefined;
}

/** What a file has beside the question that is read. */
interface Beside {
  readonly files: QuestionFiles;
  readonly pictures: Pictures;
  readonly passages: Passages;
}

function madeOf(item: Item, listed: InGroup, document: Document, { files, pictures, passages }: Beside) {
  const notes = questionNotes(pictures, (source) => files.find(document.path, source));
  const [first, ...parts] = item.parts;
  const front = typeof first === "string" && listed.group === undefined ? inFront(first, passages) : null;
  for (const one of front?.lost ?? []) notes.lose(one);
  const outcome = readQuestion(front === null ? item : { ...item, parts: [front.html, ...parts] }, notes);
  if ("why" in outcome) return outcome;
  const feedback = feedbackIn(item);
  const said = (name: string): string => notes.other(explanationOf(feedback.get(name) ?? null), "feedback");
  const [general, right, wrong] = [said("general_fb"), said("correct_fb"), said("general_incorrect_fb")];
  const { explanation = "", ...fields } = outcome.fields;
  const explained = general !== "" ? general : right;
  if (right !== "" && right !== explained) notes.lose(`the feedback on a right answer: ${quoted(right)}`);
  if (wrong !== "") notes.lose(`the feedback on a wrong answer: ${quoted(wrong)}`);
  const points = item.meta.get("points_possible") ?? item.meta.get("cc_weighting") ?? item.meta.get("qmd_weighting");
  const texts = [explained, String(explanation)].filter((text) => text !== "");
  return {
    fields: {
      ...fields,
      ...front?.fields,
      ...pointsInBank(listed.points ?? (points === undefined || points === "" ? null : Number(points)), notes.lose),
      ...(listed.group !== undefined && { group: listed.group }),
      ...notes.media(),
      ...ifAny("explanation", [...new Set(texts)].join("\n\n")),
    },
    lost: notes.lost(),
  };
}

function titleOf(item: Item): string {
  const words = textOfHtml(stemHtml(item)).text.replace(/\s+/g, " ").slice(0, 60).toWellFormed();
  return words || item.element.attributes.get("title") || item.ident;
}
