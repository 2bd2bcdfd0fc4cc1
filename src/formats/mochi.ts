import { fromBase64, utf8 } from "#platform";
import { replaceGaps } from "../deck/gaps.js";
import { COMMON_MARKDOWN, type MarkdownWriter, markdownOf } from "../deck/html-to-markdown.js";
import type { Deck, Note } from "../model/deck.js";
import { type Entry, archive, stored } from "./apkg/zip.js";
import type { DeckFormat } from "./format.js";
import { losses, neverCarried } from "./cards/losses.js";

/**
 * A file for Mochi (mochi.cards/docs/import-and-export/mochi-format-reference): an archive with decks as JSON in Transit's
 * spelling, and the pictures. Cards are Markdown, with `---` between the sides.
 */
export const mochi: DeckFormat = {
  name: "mochi",
  summary: "Flashcards for Mochi, in decks, with pictures",
  from: "deck",
  audience: "student",
  next: { verb: "import", file: /\.mochi$/, where: "in Mochi: Import > Mochi" },
  usesLock: false,
  *objections(deck) {
    yield* neverCarried("mochi", deck, ({ kind }) => (kind === "cloze" ? ["hint"] : []));
    yield* losses(deck, (note) => (note.kind === "basic" && note.reverse !== null ? ["its reverse card"] : []));
  },
  render: (deck) => [
    {
      path: `${deck.name}.mochi`,
      mediaType: "application/octet-stream",
      content: { pieces: { [Symbol.iterator]: () => archive(entriesOf(deck))[Symbol.iterator]() } },
    },
  ],
};

function* entriesOf(deck: Deck): Iterable<Entry> {
  yield stored("data.json", utf8(JSON.stringify(dataOf(deck))));
  for (const { name, base64 } of deck.media) yield stored(name, fromBase64(base64));
}

function dataOf({ notes }: Deck): object {
  const decks = new Map<string, object[]>();
  for (const note of notes) {
    const cards = decks.get(note.deck) ?? [];
    decks.set(note.deck, cards);
    cards.push({ "~:id": `~:${note.guid}`, "~:content": transit(contentOf(note)) });
  }
  const named = [...decks].map(([name, cards]) => ({
    "~:name": transit(name.replaceAll("::", " / ")),
    "~:cards": cards,
  }));
  return { "~:version": 2, "~:decks": named };
}

/** Transit gives a meaning to strings that begin with one of these. */
const transit = (text: string): string => (/^[~^`]/.test(text) ? `~${text}` : text);

function contentOf(note: Note): string {
  const { context, passage, picture, hint, explanation, notice, asOf, source } = note;
  const more = side([explanation, notice, asOf, source]);
  if (note.kind === "cloze") {
    const text = side([context, passage, gapped(note.text), picture])
      .replaceAll(OPEN, "{{")
      .replaceAll(BETWEEN, "::")
      .replaceAll(CLOSE, "}}");
    return sides([text, side([note.extra]) === "" ? more : `${side([note.extra])}\n\n${more}`]);
  }
  const question = side([context, passage, note.question, picture, note.options]);
  const answer = side([note.answer, note.detail]);
  return sides([question, side([hint]), `${answer}\n\n${more}`]);
}

/** A hint stands beside its gap: Mochi's gaps have none. */
const gapped = (text: string): string =>
  replaceGaps(
    text,
    ({ number, answer, hint }) => `${OPEN}${number}${BETWEEN}${answer}${CLOSE}${hint ? ` (${hint})` : ""}`,
  );

/** Stand for Mochi's own marks until all others have been disarmed; a bank that holds these is refused. */
const [OPEN, BETWEEN, CLOSE] = ["\uFDD0", "\uFDD1", "\uFDD2"] as const;

const sides = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n---\n");

const side = (parts: readonly string[]): string =>
  markdownOf(parts.filter((part) => part !== "").join("<br><br>"), MOCHI).replace(/^(?=---)/gm, "\\");

const MOCHI: MarkdownWriter = {
  ...COMMON_MARKDOWN,
  text: (text) =>
    text
      .replace(/[\\`*_[\]<>&#|~$^!@]/g, String.raw`\$&`)
      .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
      .replace(/(?<=-)-|(?<==)=|(?<=:):/g, String.raw`\$&`)
      .replace(/\n/g, " "),
  picture: (file) => `![](@media/${file})`,
};
