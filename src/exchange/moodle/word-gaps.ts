import { gapFields, type ReadGap } from "../gap-fields.js";
import { gapPlace, withGaps } from "../gap-places.js";
import { textOfHtml, typedTextOfHtml } from "../html.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { quoted } from "../shares.js";
import type { XmlElement } from "../xml.js";
import { childOf, childrenOf, textOf } from "../xml-parts.js";
import { flagOf } from "./question.js";
import { readText, textIn } from "./texts.js";

/** `[[1]]` is where the first of the words belongs, which are offered by groups. */
export function wordGaps(question: XmlElement, notes: QuestionNotes): Outcome {
  const words = childrenOf(question, "dragbox", "selectoption").map((word) => ({
    ...notes.option(readText(word)),
    group: textOf(childOf(word, "group")).trim() || "1",
  }));
  const gaps: ReadGap[] = [];
  const isFixed = flagOf(question, "shuffleanswers") === false;
  const html = textIn(childOf(question, "questiontext")).replace(/\[\[(\d+)\]\]/g, (_, number: string) => {
    const right = words[Number(number) - 1];
    const offered = words.filter(({ group }) => group === right?.group);
    gaps.push({
      kind: "options",
      options: offered.map((word) => ({ ...word, share: word === right ? 1 : 0, why: "" })),
      isFixed,
    });
    return gapPlace(gaps.length - 1);
  });
  return gapFields(withGaps(notes.stem(textOfHtml(html)), gaps), notes.lose);
}

/** The answers stand between two signs in the text itself, several of them parted by `|` (qtype_gapfill). */
export function gapfill(question: XmlElement, notes: QuestionNotes): Outcome {
  const [open = "[", close = "]"] = textOf(childOf(question, "delimitchars")).trim();
  const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const gaps: ReadGap[] = [];
  const gap = new RegExp(`${escaped(open)}([^${escaped(open)}${escaped(close)}]+)${escaped(close)}`, "g");
  const isCaseExact = flagOf(question, "casesensitive") ?? false;
  const isPattern = flagOf(question, "disableregex") !== true;
  const html = textIn(childOf(question, "questiontext")).replace(gap, (_, written: string) => {
    const texts = written.split("|").filter((one) => one !== BLANK);
    if (texts.length < written.split("|").length) notes.lose("that a gap may stay blank");
    if (texts.length === 0) return "____";
    for (const one of texts) if (isPattern && /[\\?*+^$([]/.test(one)) notes.lose(`that ${quoted(one)} is a pattern`);
    const answers = texts.map((one) => ({ text: notes.other(typedTextOfHtml(one), "an answer"), share: 1, why: "" }));
    gaps.push({ kind: "typed", answers, isCaseExact, hasWildcards: false });
    return gapPlace(gaps.length - 1);
  });
  return gapFields(withGaps(notes.stem(textOfHtml(html)), gaps), notes.lose);
}

/** What stands for no answer at all. */
const BLANK = "!!";
