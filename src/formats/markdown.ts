import { fromBase64 } from "#platform";
import { replaceGaps } from "../deck/gaps.js";
import { COMMON_MARKDOWN, type MarkdownWriter, markdownOf } from "../deck/html-to-markdown.js";
import type { BasicNote, ClozeNote, Deck, Note } from "../model/deck.js";
import type { DeckFormat } from "./format.js";
import { losses, neverCarried } from "./cards/losses.js";

/**
 * A note for Obsidian with cards in the syntax of its plugin Spaced Repetition, 1.13 and later: `?` between question and
 * answer, `??` for both ways, `==1;;answer;;hint==` for gaps; an empty line ends a card.
 */
export const markdown: DeckFormat = {
  name: "markdown",
  summary: "Flashcards as a Markdown note for Obsidian's Spaced Repetition",
  from: "deck",
  audience: "student",
  next: { verb: "open", file: /\.markdown\/.*\.md$/, where: "in Obsidian, with the folder in your vault" },
  usesLock: false,
  *objections(deck) {
    yield* neverCarried("markdown", deck, ({ kind }) => (kind === "cloze" ? ["hint", "source"] : ["hint"]));
    yield* losses(deck, (note) => (note.kind === "cloze" && note.explanation !== "" ? ["its explanation"] : []));
  },
  *render(deck) {
    yield {
      path: `${deck.name}.markdown/${deck.name}.md`,
      mediaType: "text/markdown",
      content: { pieces: cards(deck) },
    };
    for (const { name, mediaType, base64 } of deck.media) {
      yield { path: `${deck.name}.markdown/${name}`, mediaType, content: fromBase64(base64) };
    }
  },
};

const cards = ({ name, title, notes }: Deck): Iterable<string> => ({
  *[Symbol.iterator]() {
    yield `#flashcards/${name}\n\n# ${written(title)}\n`;
    for (const note of notes) yield `\n${note.kind === "basic" ? basic(note) : cloze(note)}\n`;
  },
});

function basic(note: BasicNote): string {
  const { context, passage, question, picture, options, answer, detail, reverse } = note;
  const front = lines([context, passage, question, picture, options]);
  return `${front}\n${reverse === null ? "?" : "??"}\n${lines([answer, detail, note.explanation, ...aftermath(note)])}`;
}

/** Whatever stands in the card stands on both its sides. The plugin looks for gaps line by line. */
function cloze({ context, passage, text, picture, extra, notice, asOf }: ClozeNote): string {
  const gaps: string[] = [];
  const open = replaceGaps(text, ({ number, answer, hint = "" }) => {
    const parts = [String(number), inGap(answer), ...(hint === "" ? [] : [inGap(hint)])];
    gaps.push(`==${parts.join(";;")}==`);
    return HOLE;
  });
  return lines([context, passage, open, picture, extra, notice, asOf]).replaceAll(HOLE, () => gaps.shift()!);
}

/** On one line, and apart from the mark that follows. */
const inGap = (html: string): string => markdownOf(html.replaceAll("<br>", " "), OBSIDIAN).replace(/[=;]$/, "$& ");

/** Stands for a gap until all else has been disarmed; a bank that holds this is refused. */
const HOLE = "\uFDD0";

const aftermath = ({ notice, asOf, source }: Note): string[] => [notice, asOf, source];

/** Without an empty line, which would end the card; a line that looks like an entry or a mark of the plugin is none. */
const lines = (parts: readonly string[]): string =>
  markdownOf(parts.filter((part) => part !== "").join("<br>"), OBSIDIAN)
    .replace(/\n{2,}/g, "\n")
    .replace(/^(\d+)(?=[.)] )/gm, "$1\\")
    .replace(/^(?=[-+] |\?{1,2}$)/gm, "\\")
    .replaceAll(ENTRY, "");

/** Before an entry of a list, to tell it from text that begins like one. */
const ENTRY = "\uFDD3";

const OBSIDIAN: MarkdownWriter = {
  ...COMMON_MARKDOWN,
  text: (text) => written(text),
  picture: (file) => `![[${file}]]`,
  entry: (number) => ENTRY + COMMON_MARKDOWN.entry(number),
};

/** Text that neither Markdown nor Obsidian nor the plugin takes for anything else. */
const written = (text: string): string =>
  text
    .replace(/[\\`*_[\]{}<>&#|~$^!%]/g, String.raw`\$&`)
    .replace(/(?<=:):|(?<==)=|(?<=;);|(?<=\+)\+|(?<=-)-/g, String.raw`\$&`)
    .replace(/=(?=\uFDD0)/g, "= ")
    .replace(/\n/g, " ");
