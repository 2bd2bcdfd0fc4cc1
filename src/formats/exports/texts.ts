import type { Passage } from "../../model/bank.js";
import type { Limit } from "../format.js";
import { type Writer, isMarked, inlines, plain, render } from "../../text/inline.js";
import type { ExportedQuestion } from "./exported.js";
import { loses, refused } from "./limits.js";
import { unwritableInXml } from "./xml.js";

/** Escapes what HTML asks for and no more: people read these files, too. */
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inAttribute = (text: string): string => escape(text).replaceAll('"', "&quot;");

const HTML: Writer = {
  text: escape,
  code: (text) => `<code>${escape(text)}</code>`,
  open: (tag, href) => (href === null ? `<${tag}>` : `<${tag} href="${inAttribute(href)}">`),
  close: (tag) => `</${tag}>`,
};

/** A text of ours as HTML, its lines with breaks between them. */
export const html = (text: string, links: "links" | "no-links" = "no-links"): string =>
  text
    .split("\n")
    .map((line) => render(inlines(line, links), HTML))
    .join("<br>");

/** A text without marks, which are read line by line as HTML has them; between the lines stands what a tool has there. */
export const plainLines = (text: string, between: string): string =>
  text
    .split("\n")
    .map((line) => plain(line).trim())
    .join(between);

/** A text of several paragraphs, with blank lines between them, as HTML. */
const paragraphsHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${html(paragraph.trim())}</p>`)
    .join("");

/** The text that a question is about, below its title. Without one, words that are bold alone must not look like it. */
export function passageHtml({ title, text }: Passage): string {
  const paragraphs = paragraphsHtml(text);
  return title === null
    ? paragraphs.replace(BOLD_FIRST, "<p><b>$1</b></p>")
    : `<p><strong>${html(title)}</strong></p>${paragraphs}`;
}

const BOLD_FIRST = /^<p><strong>((?:(?!<\/?(?:p|strong|br)\b).)+)<\/strong><\/p>(?=<p>)/;

/** Every text of a question that another tool shows, with what it is called there. */
export function textsOf({ stem, passage, explanation, picture, asks }: ExportedQuestion): readonly string[] {
  return [
    stem,
    ...(passage === null ? [] : [passage.title ?? "", passage.text]),
    explanation ?? "",
    ...(picture === null ? [] : [picture.alt, picture.credit, picture.licence]),
    ...textsAsked(asks),
  ];
}

function textsAsked(asks: ExportedQuestion["asks"]): readonly string[] {
  switch (asks.kind) {
    case "choice":
    case "multiple":
      return asks.options.flatMap(({ text, why }) => [text, why ?? ""]);
    case "true-false":
      return [asks.correction ?? ""];
    case "short":
      return asks.accepted;
    case "numeric":
      return [asks.shown, asks.unit ?? "", ...asks.accepted];
    case "open":
      return [asks.answer ?? "", ...asks.rubric.map((one) => one.for)];
    case "cloze":
      return asks.segments.flatMap((one) => (typeof one === "string" ? one : [one.answer, one.hint ?? ""]));
    case "ordering":
      return asks.steps;
    case "matching":
      return [...asks.pairs.flatMap(({ left, right }) => [left, right]), ...asks.rights];
  }
}

/** Marks are read line by line: what begins in one and ends in the next is none. */
const hasMarkedLine = (text: string): boolean => text.split("\n").some((line) => isMarked(line));

/** For tools that take plain text alone: emphasis and code are dropped, the words stay. */
export function* emphasisLost(texts: readonly string[]): Iterable<Limit> {
  if (texts.some(hasMarkedLine)) yield loses("emphasis and code in its text");
}

/** For tools that show what is matched in a list, which has neither markup nor lines. */
export function* listedLost(texts: readonly string[]): Iterable<Limit> {
  if (texts.some(hasMarkedLine)) yield loses("emphasis and code in what is matched");
  if (texts.some((text) => text.includes("\n"))) yield loses("line breaks in what is matched");
}

/** For tools that know no text but that of a question. */
export function* passageLost({ passage }: ExportedQuestion): Iterable<Limit> {
  if (passage !== null) yield loses("its passage as a text of its own (it stands in front of the question)");
}

/** For files in XML: a character that it has no way to write. */
export function* unwritable(question: ExportedQuestion): Iterable<Limit> {
  for (const text of textsOf(question)) {
    const found = unwritableInXml(text);
    if (found !== null) {
      yield refused(`its text has the character ${found}, which XML can't hold`);
      return;
    }
  }
}
