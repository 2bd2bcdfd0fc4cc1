import { numberText } from "../bank/numbers.js";
import type { Bank, Item, Option } from "../model/bank.js";
import type { Deck, Note } from "../model/deck.js";
import { field, gapField } from "./field.js";
import { guid } from "./guid.js";

/** One note per item, in the bank's order. */
export const deckOf = (bank: Bank): Deck => ({
  name: bank.id,
  title: deckTitle(bank.title),
  notes: bank.items.map((item) => noteOf(item, bank)),
});

/** Anki splits at `::`, trims colons and takes an all-digit name for a number. */
function deckTitle(title: string): string {
  const name = title
    .replace(/:{2,}/g, ":")
    .replace(/^[\s:]+|[\s:]+$/g, "")
    .replace(/\s+/g, " ");
  return /^\d*$/.test(name) ? `Deck ${name}`.trim() : name;
}

function noteOf(item: Item, bank: Bank): Note {
  const kind = item.type === "cloze" ? "cloze" : "basic";
  const [front, answer] = sidesOf(item);
  const back = [answer, item.explanation === null ? "" : field(item.explanation), contextOf(item, bank)];
  return {
    guid: guid(bank.id, item.id, kind),
    item: item.id,
    kind,
    fields: [front, back.filter((part) => part !== "").join("<br><br>")],
    tags: tagsOf(item),
  };
}

/** The question and the answer alone, as HTML. A cloze note shows its answers in the text itself. */
function sidesOf(item: Item): readonly [front: string, answer: string] {
  switch (item.type) {
    case "choice":
    case "multiple": {
      const keys = item.options.flatMap(({ role, text }) => (role === "key" ? [`<b>${field(text)}</b>`] : []));
      return [field(item.stem), keys.join("<br>")];
    }
    case "true-false": {
      const correction = item.correction === null ? "" : ` ${field(item.correction)}`;
      return [`True or false? ${field(item.stem)}`, `<b>${item.key ? "True." : "False."}</b>${correction}`];
    }
    case "short": {
      const [key = "", ...others] = item.keys;
      const also = others.length === 0 ? "" : `<br>Also right: ${others.map(field).join("; ")}`;
      return [field(item.stem), `<b>${field(key)}</b>${also}`];
    }
    case "numeric":
      return [field(item.stem), `<b>${field(numberText(item))}</b>`];
    case "ordering":
      return [
        `${field(item.stem)}<br><br>${alphabetical(item.options)}`,
        `<ol>${item.options.map(({ text }) => `<li>${field(text)}</li>`).join("")}</ol>`,
      ];
    case "matching":
      return [
        `${field(item.stem)}<br><br>${item.pairs.map(({ left }) => field(left)).join("<br>")}`,
        item.pairs.map(({ left, right }) => `${field(left)} → <b>${field(right.text)}</b>`).join("<br>"),
      ];
    case "cloze": {
      const text = item.segments.map((part) => {
        if (typeof part === "string") return field(part);
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
    .map(({ text }) => field(text))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("<br>");

/** As of when it is true, and where the sources say so. */
function contextOf(item: Item, bank: Bank): string {
  const places = item.evidence.map(({ source: id, paragraph }) => {
    const source = bank.sources.find((one) => one.id === id)!;
    return `${field(source.publisher)}, ${source.published}, paragraph ${paragraph}`;
  });
  return `<small>As of ${item.asOf}. ${places.join("; ")}</small>`;
}

/** Each tag has a prefix of ours: none can be one that Anki uses itself (`marked`, `leech`). */
const tagsOf = (item: Item): string[] => [
  ...item.topics.map((topic) => `topic::${topic.replaceAll("/", "::")}`),
  `difficulty::${item.difficulty}`,
  ...item.tags.map((tag) => `tag::${tag}`),
  ...new Set(item.evidence.map(({ source }) => `source::${source}`)),
  `as-of::${item.asOf}`,
];
