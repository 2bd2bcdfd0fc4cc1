import { textOfHtml } from "./html.js";
import { LONGEST_PASSAGE, type Passages } from "./passages.js";

/** What stands around and before a question in tools that have no fields for it. */
export interface InFront {
  /** The HTML of the question itself. */
  readonly html: string;
  /** Fields that its text has no place for: its language, and the passage that it is about. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A whole text in another language than the rest. */
const FOREIGN = /^\s*<div\s+lang="([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"(?:\s+dir="(?:ltr|rtl)")?\s*>(.*)<\/div>\s*$/s;
/** A text of paragraphs alone, quoted in front of a question that is a paragraph too. */
const QUOTED = /^\s*<blockquote>\s*(<p>.*?<\/p>)\s*<\/blockquote>\s*(?=<p>)/s;
/** A paragraph that is all bold, with others behind it. */
const HEADED = /^<p><strong>((?:(?!<\/?(?:p|strong|br)\b).)+)<\/strong><\/p>(?=\s*<p>)/s;

/** Takes the language and the quoted text in front of a question from its HTML. */
export function inFront(written: string, name: string, passages: Passages): InFront {
  const [, lang, within = written] = FOREIGN.exec(written) ?? [];
  const [front = "", quoted = ""] = /<blockquote/i.test(within) ? (QUOTED.exec(within) ?? []) : [];
  const [heading = "", title = ""] = HEADED.exec(quoted) ?? [];
  const { text: passage, lost, pictures } = textOfHtml(quoted.slice(heading.length));
  const rest = within.slice(front.length);
  // What a passage can't hold is named where it stays a part of the question.
  const isWhole = lost.length === 0 && pictures.length === 0;
  const isPassage = isWhole && passage !== "" && passage.length <= LONGEST_PASSAGE && textOfHtml(rest).text !== "";
  const words = textOfHtml(title).text;
  return {
    html: isPassage ? rest : within,
    fields: {
      ...(lang !== undefined && { lang }),
      ...(isPassage && { group: passages.take(name, words === "" ? null : words, passage) }),
    },
  };
}
