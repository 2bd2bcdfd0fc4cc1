import { dayOf } from "../bank/day.js";
import { isExpired } from "../bank/freshness.js";
import type { IsoDate, Item } from "../model/bank.js";
import type { Change, DeckMedia, Note } from "../model/deck.js";
import { attribute, field, lineField } from "./field.js";
import type { DeckContext } from "./context.js";
import { passageParts } from "./passage.js";
import { tagsOf } from "./tags.js";
import type { Wording } from "./wording.js";

/** What the notes of an item have in common. */
export type SharedParts = Pick<
  Note,
  | "bank"
  | "item"
  | "deck"
  | "tags"
  | "changed"
  | "language"
  | "passage"
  | "picture"
  | "credit"
  | "hint"
  | "explanation"
  | "asOf"
  | "notice"
  | "source"
  | "sourceLink"
>;

export function sharedPartsOf(item: Item, setting: DeckContext): SharedParts {
  const language = item.lang ?? setting.bank.language;
  const words = setting.wordingIn(language);
  return {
    bank: setting.bank.id,
    item: item.id,
    deck: deckName(item, setting),
    tags: tagsOf(item, setting.today),
    changed: changeOf(item, setting),
    language,
    ...pictureOf(item, words),
    hint: item.cards.hint === null ? "" : lineField(item.cards.hint),
    ...passageParts(item, setting, item.explanation === null ? "" : lineField(item.explanation, "links")),
    asOf: asOf(item, setting.today, words),
    notice: noticeOf(item, setting.today, words),
    ...sourceOf(item, setting, words),
  };
}

function deckName({ topics, asOf }: Item, { title, decks }: DeckContext): string {
  switch (decks) {
    case "bank":
      return title;
    case "topic":
      return topics.length === 0 ? title : `${title}::${topics[0]!.replaceAll("/", "::")}`;
    case "date":
      return asOf === null ? title : `${title}::${asOf.slice(0, 7)}`;
  }
}

/** An item that has gone stale is another one from that day on. */
function changeOf(item: Item, { bank, changes, today }: DeckContext): Change {
  const change = changes.get(item.id) ?? { day: dayOf(bank), count: 0 };
  return isExpired(item, today) && item.reviewBy! >= change.day ? { day: item.reviewBy!, count: STALE } : change;
}

/** Later than any change that people make on one day, and earlier than any of the next: the count stands for seconds. */
const STALE = 86_399;

/** Named by its bytes: the same picture is the same file in every deck, and names of two banks can't clash. */
export function mediaOf({ media }: Item): DeckMedia | null {
  if (media?.content == null) return null;
  const { mediaType, base64, sha256 } = media.content;
  return { name: `broadsheet-${sha256.slice(0, 20)}.${mediaType.replace("image/", "")}`, mediaType, base64 };
}

function pictureOf(item: Item, words: Wording): Pick<Note, "picture" | "credit"> {
  const file = mediaOf(item);
  if (item.media === null || file === null) return { picture: "", credit: "" };
  const { alt, credit, licence } = item.media;
  return {
    picture: `<img src="${file.name}" alt="${attribute(alt)}">`,
    credit: words.say("image_credit", { credit: apart(field(`${credit}, ${licence}`), words) }),
  };
}

/** In a language that is written from right to left, names and dates keep a direction of their own. */
const apart = (html: string, { direction }: Wording): string => (direction === "rtl" ? `<bdi>${html}</bdi>` : html);

const isolatedDay = (date: IsoDate, words: Wording): string => apart(words.day(date), words);

function asOf(item: Item, today: IsoDate | null, words: Wording): string {
  const stand =
    item.asOf === null
      ? []
      : [words.say("sentence", { text: words.say("as_of", { date: isolatedDay(item.asOf, words) }) })];
  const review =
    item.reviewBy === null || isExpired(item, today)
      ? []
      : [words.say("card_review_by", { date: isolatedDay(item.reviewBy, words) })];
  return [...stand, ...review].join(" ");
}

/** What has gone stale keeps its card and says so: a card that vanished could not be unlearnt. */
function noticeOf(item: Item, today: IsoDate | null, words: Wording): string {
  if (item.supersededBy !== null) return words.say("card_superseded");
  if (item.retired) return words.say("card_retired");
  return isExpired(item, today) ? words.say("expired", { date: isolatedDay(item.reviewBy!, words) }) : "";
}

/** Paragraphs of one source stand together. */
function sourceOf(item: Item, { sources }: DeckContext, words: Wording): Pick<Note, "source" | "sourceLink"> {
  const ids = [...new Set(item.evidence.map(({ source }) => source))];
  const texts = ids.map((id) => {
    const { title, publisher, published } = sources.get(id)!;
    const paragraphs = item.evidence.flatMap(({ source, paragraph }) => (source === id ? [paragraph] : []));
    const numbers = [...new Set(paragraphs)];
    const listed = apart(numbers.map(words.number).join(", "), words);
    return words.say("card_source", {
      title: apart(field(title), words),
      publisher: apart(field(publisher), words),
      date: isolatedDay(published, words),
      paragraph: words.say("card_paragraph", { n: numbers.length, numbers: listed }),
    });
  });
  return { source: texts.join("; "), sourceLink: attribute(sources.get(ids[0] ?? "")?.url ?? "") };
}
