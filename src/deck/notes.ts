import { isExpired } from "../bank/freshness.js";
import { numberText } from "../bank/numbers.js";
import type { Bank, IsoDate, Item, Option } from "../model/bank.js";
import type { Deck, DeckMedia, Note } from "../model/deck.js";
import { field, gapField, lineField } from "./field.js";
import { guid } from "./guid.js";

/**
 * The notes of a bank, in its order: one per item, and one more where an item asks for a reverse card.
 *
 * @param today the day that freshness is judged on; null leaves it to the reader
 */
export const deckOf = (bank: Bank, today: IsoDate | null = null): Deck => ({
  name: bank.id,
  title: deckTitle(bank.title),
  language: bank.language,
  notes: bank.items.flatMap((item) => notesOf(item, bank, today)),
  media: [...new Map(bank.items.flatMap(mediaOf).map((file) => [file.name, file])).values()],
});

/** Anki splits at `::`, trims colons and takes an all-digit name for a number. */
function deckTitle(title: string): string {
  const name = title
    .replace(/:{2,}/g, ":")
    .replace(/^[\s:]+|[\s:]+$/g, "")
    .replace(/\s+/g, " ");
  return /^\d*$/.test(name) ? `Deck ${name}`.trim() : name;
}

function notesOf(item: Item, bank: Bank, today: IsoDate | null): Note[] {
  const kind = item.type === "cloze" ? "cloze" : "basic";
  const [question, answer] = sidesOf(item);
  const front = item.cards.front === null ? question : lineField(item.cards.front);
  const back = item.cards.back === null ? answer : `<b>${lineField(item.cards.back)}</b>`;
  const explanation = item.explanation === null ? "" : lineField(item.explanation, "links");
  const notes = [contextOf(item, bank, today), ...warningsOf(item, today)];
  const common = { item: item.id, tags: tagsOf(item, today) };
  const note = (name: Note["kind"] | "reverse", fields: readonly [readonly string[], readonly string[]]): Note => ({
    guid: guid(bank.id, item.id, name),
    kind: name === "reverse" ? "basic" : name,
    fields: fields.map((parts) => parts.filter((part) => part !== "").join("<br><br>")),
    ...common,
  });
  const shown = [passageOf(item, bank), front, imageOf(item)];
  const main = note(kind, [shown, [back, explanation, ...notes]]);
  if (!item.cards.reverse) return [main];
  return [main, note("reverse", [[back], [...shown, explanation, ...notes]])];
}

/** The question and the answer alone, as HTML. A cloze note shows its answers in the text itself. */
function sidesOf(item: Item): readonly [front: string, answer: string] {
  switch (item.type) {
    case "choice":
    case "multiple": {
      const keys = item.options.flatMap(({ role, text }) => (role === "key" ? [`<b>${lineField(text)}</b>`] : []));
      return [lineField(item.stem), keys.join("<br>")];
    }
    case "true-false": {
      const correction = item.correction === null ? "" : ` ${lineField(item.correction)}`;
      return [`True or false? ${lineField(item.stem)}`, `<b>${item.key ? "True." : "False."}</b>${correction}`];
    }
    case "short": {
      const [key = "", ...others] = item.keys;
      const also = others.length === 0 ? "" : `<br>Also right: ${others.map(field).join("; ")}`;
      return [lineField(item.stem), `<b>${field(key)}</b>${also}`];
    }
    case "numeric":
      return [lineField(item.stem), `<b>${field(numberText(item))}</b>`];
    case "ordering":
      return [
        `${lineField(item.stem)}<br><br>${alphabetical(item.options)}`,
        `<ol>${item.options.map(({ text }) => `<li>${lineField(text)}</li>`).join("")}</ol>`,
      ];
    case "matching":
      return [
        `${lineField(item.stem)}<br><br>${item.pairs.map(({ left }) => lineField(left)).join("<br>")}`,
        item.pairs.map(({ left, right }) => `${lineField(left)} → <b>${lineField(right.text)}</b>`).join("<br>"),
      ];
    case "cloze": {
      const text = item.segments.map((part) => {
        if (typeof part === "string") return lineField(part);
        const hint = part.hint === null ? "" : `::${gapField(part.hint)}`;
        return `{{c${part.gap}::${gapField(part.answer)}${hint}}}`;
      });
      return [text.join(""), ""];
    }
  }
}

/** Steps in an order that says nothing about the right one. */
const alphabetical = (steps: readonly Option[]): string =>
  steps
    .map(({ text }) => lineField(text))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("<br>");

function passageOf({ group }: Item, { passages }: Bank): string {
  const passage = passages.find(({ id }) => id === group);
  if (passage === undefined) return "";
  const title = passage.title === null ? "" : `<b>${field(passage.title)}</b><br>`;
  return `<small>${title}${lineField(passage.text)}</small>`;
}

/** Named by its bytes: the same picture is the same file in every deck, and names of two banks can't clash. */
const mediaOf = ({ media }: Item): DeckMedia[] => {
  if (media?.content == null) return [];
  const { mediaType, base64, sha256 } = media.content;
  return [{ name: `broadsheet-${sha256.slice(0, 20)}.${mediaType.replace("image/", "")}`, mediaType, base64 }];
};

function imageOf(item: Item): string {
  const [file] = mediaOf(item);
  if (item.media === null || file === undefined) return "";
  return `<img src="${file.name}" alt="${field(item.media.alt).replaceAll('"', "&quot;")}">`;
}

/** As of when it is true, and where the sources say so. */
function contextOf(item: Item, bank: Bank, today: IsoDate | null): string {
  const places = item.evidence.map(({ source: id, paragraph }) => {
    const source = bank.sources.find((one) => one.id === id)!;
    return `${field(source.publisher)}, ${source.published}, paragraph ${paragraph}`;
  });
  const review = item.reviewBy === null || isExpired(item, today) ? "" : ` Check again after ${item.reviewBy}.`;
  const picture = item.media === null ? "" : `<br>Picture: ${field(`${item.media.credit}, ${item.media.licence}`)}`;
  return `<small>As of ${item.asOf}.${review} ${places.join("; ")}${picture}</small>`;
}

/** What has gone stale keeps its card and says so: a card that vanished could not be unlearnt. */
const warningsOf = (item: Item, today: IsoDate | null): string[] => [
  ...(isExpired(item, today) ? [`<b>Perhaps out of date: it was to be checked again by ${item.reviewBy}.</b>`] : []),
  ...(item.supersededBy === null ? [] : ["<b>Out of date: another card has taken its place.</b>"]),
];

/** Each tag has a prefix of ours: none can be one that Anki uses itself (`marked`, `leech`). */
const tagsOf = (item: Item, today: IsoDate | null): string[] => [
  ...item.topics.map((topic) => `topic::${topic.replaceAll("/", "::")}`),
  `difficulty::${item.difficulty}`,
  ...item.tags.map((tag) => `tag::${tag}`),
  ...new Set(item.evidence.map(({ source }) => `source::${source}`)),
  `as-of::${item.asOf}`,
  ...(isExpired(item, today) ? ["state::expired"] : []),
  ...(item.supersededBy === null ? [] : ["state::superseded"]),
];
