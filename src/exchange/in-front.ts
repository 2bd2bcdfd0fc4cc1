import { textOfHtml, typedTextOfHtml } from "./html.js";
import { LONGEST_PASSAGE, type Passages } from "./passages.js";

/** What stands around and before a question in tools that have no fields for it. */
export interface InFront {
  /** The HTML of the question itself. */
  readonly html: string;
  /** Fields that its text has no place for: its language, and the passage that it is about. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the passage says in HTML alone, as noun phrases. */
  readonly lost: readonly string[];
}

/** A whole text in another language than the rest. */
const FOREIGN = /^\s*<div\s+lang="([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"(?:\s+dir="(?:ltr|rtl)")?\s*>(.*)<\/div>\s*$/s;
/** A text of paragraphs alone, quoted in front of a question that is a paragraph too, or a part of its own. */
const QUOTED = /^\s*<blockquote>\s*(<p>.*?<\/p>)\s*<\/blockquote>\s*(?=<(?:p|div)>)/s;
/** A paragraph that is all bold, with others behind it; bold words within it are no end. */
const HEADED =
  /^<p><strong>((?:(?!<\/?(?:p|strong|br)\b).|<strong>(?:(?!<\/?(?:p|strong|br)\b).)*<\/strong>)+)<\/strong><\/p>(?=\s*<p>)/s;

/** Takes the language and the quoted text in front of a question from its HTML. */
export function inFront(written: string, passages: Passages): InFront {
  const [, lang, within = written] = FOREIGN.exec(written) ?? [];
  const [front = "", quoted = ""] = /<blockquote/i.test(within) ? (QUOTED.exec(within) ?? []) : [];
  const { title, html } = headed(quoted);
  const { text: passage, lost, pictures } = textOfHtml(html);
  const rest = within.slice(front.length);
  // A question may have a picture, and a passage has none.
  const isPassage =
    pictures.length === 0 && passage !== "" && passage.length <= LONGEST_PASSAGE && textOfHtml(rest).text !== "";
  return {
    html: isPassage ? rest : within,
    fields: {
      ...(lang !== undefined && { lang }),
      ...(isPassage && { group: passages.take("passage", title, passage) }),
    },
    lost: isPassage ? lost : [],
  };
}

/** The title that a text of paragraphs begins with, its words without marks, and the rest; null where it has none. */
export function headed(paragraphs: string): {
  readonly title: string | null;
  readonly words: string;
  readonly html: string;
} {
  const [heading = "", title = ""] = HEADED.exec(paragraphs) ?? [];
  const words = typedTextOfHtml(title).text;
  return { title: words === "" ? null : textOfHtml(title).text, words, html: paragraphs.slice(heading.length) };
}
