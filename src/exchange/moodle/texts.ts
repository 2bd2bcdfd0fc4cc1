import { explanationOfHtml, type ReadText, textOfHtml, textOfPlain, typedTextOfHtml } from "../html.js";
import { bytesOfBase64, unescapedPath } from "../pictures.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, htmlIn, textOf, withinOf } from "../xml-parts.js";

/** Moodle's own ways to write a text (lib/weblib.php, FORMAT_*). */
type Format = "html" | "moodle_auto_format" | "plain_text" | "markdown";

/** An element with a `text` in it, of a stem or an option. */
export const readText = (element: XmlElement | null): ReadText => read(element, textOfHtml);
/** The same of feedback. */
export const readExplanation = (element: XmlElement | null): ReadText => read(element, explanationOfHtml);
/** The same of an answer that is typed: always plain text there, also where somebody put HTML into it and did not say so. */
export const readTyped = (element: XmlElement | null): ReadText =>
  attribute(element, "format") !== "plain_text" && /<[a-z/]/i.test(textIn(element))
    ? typedTextOfHtml(textIn(element))
    : { ...textOfPlain(""), text: textIn(element).trim() };

export const textIn = (element: XmlElement | null): string => htmlIn(childOf(element, "text"));

function read(element: XmlElement | null, ofHtml: (html: string) => ReadText): ReadText {
  const text = textIn(element);
  const format = (attribute(element, "format") ?? "html") as Format;
  switch (format) {
    case "plain_text":
      return textOfPlain(text);
    case "markdown":
      return ofMarkdown(text, ofHtml);
    case "moodle_auto_format":
      return ofHtml(text.replaceAll("\n", "<br>"));
    default:
      return ofHtml(text);
  }
}

/** Marks that ours has too stay as they are. */
function ofMarkdown(text: string, ofHtml: (html: string) => ReadText): ReadText {
  const { lost, pictures } = ofHtml(text);
  const more = /^(?:#{1,6} |[-*+] |>|\d+\. |```)|!\[|<[a-z]/m.test(text);
  const words = text
    .normalize("NFC")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .trim();
  return { text: words, lost: [...lost, ...(more ? ["the layout that Markdown gives it"] : [])], pictures };
}

/** Finds the files that stand in the question itself. */
export function filesOf(question: XmlElement): (source: string) => Uint8Array | null {
  const files = new Map<string, XmlElement>();
  for (const file of withinOf(question, "file")) {
    const path = `${attribute(file, "path") ?? "/"}${attribute(file, "name") ?? ""}`;
    files.set(path.replace(/^\/+/, ""), file);
  }
  const old = oldPicture(question);
  if (old !== null) files.set(old.name, old.content);
  return (source) => {
    const path = unescapedPath(source).replace(/^@@PLUGINFILE@@\/*/, "");
    const file = files.get(path);
    return file === undefined ? null : bytesOfBase64(textOf(file));
  };
}

/** As Moodle 1 had the picture of a question. */
export function oldPicture(question: XmlElement): { readonly name: string; readonly content: XmlElement } | null {
  const content = childOf(question, "image_base64");
  return content === null ? null : { name: textOf(childOf(question, "image")).trim(), content };
}
