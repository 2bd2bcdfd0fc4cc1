import type { Checked } from "../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming, NotImported } from "../model/exchange.js";
import { readQuestion } from "./moodle/types.js";
import { filesOf, oldPicture, readExplanation, readText, textIn } from "./moodle/texts.js";
import { flagOf } from "./moodle/question.js";
import { pointsInBank, tagsInBank } from "./names.js";
import { paperIn, topicOf } from "./topic.js";
import { inFront } from "./in-front.js";
import { ifAny } from "./outcome.js";
import { noPassages, type Passages, withPassages } from "./passages.js";
import { noPictures, type Pictures } from "./pictures.js";
import { type QuestionNotes, questionNotes } from "./question-notes.js";
import type { Reader } from "./reader.js";
import { quoted } from "./shares.js";
import { readXml, type XmlElement } from "./xml.js";
import { attribute, childOf, childrenOf, textOf, withinOf, xmlHead } from "./xml-parts.js";

/** Moodle's own form: question/format/xml/format.php says what stands in it. */
export const moodleXml: Reader = {
  name: "moodle-xml",
  summary: "Moodle XML, as question banks of Moodle export it",
  recognises({ bytes }) {
    const head = xmlHead(bytes);
    return head?.root === "quiz" && /<question\b[^>]*\stype\s*=|<quiz\s*(?:\/>|>\s*<\/quiz)/.test(head.text);
  },
  read,
};

function read({ name, bytes }: Incoming): Checked<Imported> {
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  const lost = new Set<string>();
  const pictures = noPictures();
  const passages = noPassages();
  let category: readonly string[] = [];
  let title: string | null = null;
  let number = 0;
  const found = readXml(name, bytes, (question) => {
    if (question.name !== "question") return;
    const type = (attribute(question, "type") ?? "").toLowerCase();
    if (type === "category") {
      const path = categoryOf(question);
      const paper = paperIn(path);
      title ??= paper;
      category = paper === null ? path : path.slice(0, -1);
      const about = readText(childOf(question, "info")).text;
      if (about !== "") lost.add(`what is said of the category ${quoted(category.join("/"))}: ${quoted(about)}`);
      return;
    }
    number += 1;
    const where = { line: question.line, label: `question ${number}` };
    const made = itemOf(type, question, { category, pictures, passages, lost });
    const id = textOf(childOf(question, "idnumber")).trim();
    const name = id || textIn(childOf(question, "name")).trim();
    if ("why" in made) left.push({ where, what: name || firstWords(question), why: made.why });
    else items.push({ where, name: name || null, ...(id !== "" && { isId: true }), ...made });
  });
  if (!found.ok) return found;
  const about = { title, language: null, lost: [...lost], pictures: pictures.files };
  const value = { ...about, items, ...withPassages(passages), left };
  return { ok: true, value, warnings: [] };
}

/** What a file has beside the question that is read. */
interface Beside {
  readonly category: readonly string[];
  readonly pictures: Pictures;
  readonly passages: Passages;
  readonly lost: Set<string>;
}

function itemOf(type: string, whole: XmlElement, { category, pictures, passages, lost }: Beside) {
  const text = childOf(whole, "questiontext");
  const isHtml = (attribute(text, "format") ?? "html") === "html";
  const front = isHtml ? inFront(textIn(text), passages) : null;
  const question = front === null ? whole : withText(whole, front.html);
  const notes = questionNotes(pictures, filesOf(question));
  for (const one of front?.lost ?? []) notes.lose(one);
  const old = oldPicture(question);
  if (old !== null) notes.stem({ text: "", lost: [], pictures: [{ source: old.name, alt: "" }] });
  const outcome = readQuestion(type, question, notes);
  if ("why" in outcome) return outcome;
  const general = notes.other(readExplanation(childOf(question, "generalfeedback")), "feedback");
  const { explanation = "", ...fields } = outcome.fields;
  const texts = [general, String(explanation)].filter((text) => text !== "");
  combinedFeedback(question, notes);
  if (Number(textOf(childOf(question, "penalty"))) > 0) lost.add("the penalties for further tries");
  const topic = topicOf(category) ?? "";
  if (category.length > 0 && topic === "") lost.add(`the category ${quoted(category.join("/"))}`);
  const grade = textOf(childOf(question, "defaultgrade")).trim();
  return {
    fields: {
      ...fields,
      ...front?.fields,
      ...pointsInBank(grade === "" ? null : Number(grade), notes.lose),
      ...(topic !== "" && { topics: [topic] }),
      ...tagsInBank(tagsOf(question), notes.lose),
      ...notes.media(),
      ...ifAny("explanation", [...new Set(texts)].join("\n\n")),
      ...hintOf(question, notes),
      ...(flagOf(question, "hidden") === true && { retired: true }),
    },
    lost: notes.lost(),
  };
}

/** A question with another text. */
const withText = (question: XmlElement, html: string): XmlElement => ({
  ...question,
  children: question.children.map((child) =>
    typeof child === "string" || child.name !== "questiontext"
      ? child
      : {
          ...child,
          children: child.children.map((one) =>
            typeof one === "string" || one.name !== "text" ? one : { ...one, children: [html] },
          ),
        },
  ),
});

const tagsOf = (question: XmlElement): string[] =>
  withinOf(question, "tag")
    .map((tag) => textIn(tag).trim() || textOf(tag).trim())
    .filter((tag) => tag !== "");

/** Said after a right, a half right and a wrong answer. Moodle puts these words there where nobody did. */
const AS_EVER = /^(?:Your answer is (?:partially )?(?:in)?correct\.?|)$/;

function combinedFeedback(question: XmlElement, notes: QuestionNotes): void {
  const kinds = [
    ["correctfeedback", "a right"],
    ["partiallycorrectfeedback", "a half right"],
    ["incorrectfeedback", "a wrong"],
  ] as const;
  for (const [name, which] of kinds) {
    const text = notes.other(readText(childOf(question, name)), "feedback");
    if (!AS_EVER.test(text)) notes.lose(`the feedback on ${which} answer: ${quoted(text)}`);
  }
}

/** The first hint is that of the flashcard. */
function hintOf(question: XmlElement, notes: QuestionNotes) {
  const hints = childrenOf(question, "hint")
    .map((hint) => notes.other(readText(hint), "a hint"))
    .filter((hint) => hint !== "");
  const first = hints.find((hint) => hint.length <= 300 && !hint.includes("\n"));
  for (const hint of hints) if (hint !== first) notes.lose(`the hint ${quoted(hint)}`);
  return first === undefined ? {} : { cards: { hint: first } };
}

const categoryOf = (question: XmlElement): string[] =>
  textIn(childOf(question, "category"))
    .trim()
    // Two slashes are one within a name.
    .split(/(?<!\/)\/(?!\/)/)
    .map((step) => step.replaceAll("//", "/").trim())
    .filter((step) => !/^\$\w+\$$|^top$|^Default for /i.test(step));

const firstWords = (question: XmlElement): string =>
  readText(childOf(question, "questiontext")).text.slice(0, 60).toWellFormed();
