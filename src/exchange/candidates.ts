import type { Imported, ImportedItem, NotImported, Where } from "../model/exchange.js";
import type { Item } from "../model/bank.js";
import { itemId } from "./item-id.js";
import type { PassagePlaces } from "./passage-places.js";
import type { PictureShelf } from "./picture-shelf.js";
import { questionKey, saysMore } from "./question-key.js";
import type { ReadFile } from "./read-file.js";
import { soundItem } from "./sound-item.js";

type Fields = Readonly<Record<string, unknown>>;

/** What a person says of all that is imported. */
export interface ImportFacts {
  /** The day on which the keys were true. */
  readonly asOf: string | null;
  /** Of pictures, where their files don't say it. */
  readonly credit: string | null;
  readonly pictureLicence: string | null;
}

/** A question on its way into a bank. */
export interface Candidate {
  readonly where: Where;
  readonly id: string;
  /** As it will stand in the bank. */
  readonly fields: Fields;
  readonly lost: readonly string[];
  /** Its picture, where the bank still has to be told something of it. */
  readonly picture: UnshownPicture | null;
  /** An item of the bank that has the same name, and asks or answers otherwise. */
  readonly besides: string | null;
}

interface UnshownPicture {
  readonly path: string;
  /** What a person adds to the item once it is complete. */
  readonly line: string;
}

/** A question that a bank refuses, with the item that it would have been. */
export interface Refused extends NotImported {
  readonly fields: Fields | null;
}

/** A question that a bank has already. */
interface Known {
  readonly where: Where;
  /** The item that asks the same. */
  readonly as: string;
  /** What the question says and that item doesn't. */
  readonly says: readonly string[];
}

/** What is to become of the questions of one file. */
export interface Sorted {
  readonly file: string;
  readonly format: string;
  readonly title: string | null;
  readonly candidates: readonly Candidate[];
  /** Questions that are there already, and as which item. */
  readonly known: readonly Known[];
  readonly left: readonly Refused[];
  readonly lost: readonly string[];
}

/** What is in a bank before anything is added. */
export interface Before {
  /** What stands around its items, as it is written. */
  readonly head: Fields;
  readonly items: readonly Item[];
}

/** Parts the questions of files into those that a bank takes, those that it has, and those that it refuses. */
export function sortedOut(
  files: readonly ReadFile[],
  before: Before,
  facts: ImportFacts,
  shelf: PictureShelf,
  passages: PassagePlaces,
): readonly Sorted[] {
  const there = before.head["passages"] as Fields | undefined;
  const head =
    passages.fresh.size === 0
      ? before.head
      : { ...before.head, passages: { ...there, ...Object.fromEntries(passages.fresh) } };
  const taken = new Set(before.items.map(({ id }) => id));
  const ofBank = new Set(taken);
  const keys = new Map(before.items.map((item) => [questionKey(item), item]));
  return files.map((read) => {
    const { file, format, imported } = read;
    const candidates: Candidate[] = [];
    const known: Known[] = [];
    const left: Refused[] = imported.left.map((one) => ({ ...one, fields: null }));
    for (const one of imported.items) {
      const { fields: own, picture, lost: unplaced } = itemFields(one, imported, head, facts);
      const group = own["group"];
      const written = typeof group === "string" ? { ...own, group: passages.idOf(read, group) } : own;
      const id = itemId(one.name, written, taken, one.isId);
      const sound = soundItem(head, { id, ...written, origin: { method: `import/${format}` } });
      if (!sound.ok) {
        left.push({ where: one.where, what: nameOf(one), why: refusal(sound.why), fields: { id, ...written } });
        continue;
      }
      const key = questionKey(sound.item);
      const same = keys.get(key);
      if (same !== undefined) {
        const says = [...saysMore(sound.item, same), ...(picture === null || same.media !== null ? [] : ["a picture"])];
        known.push({ where: one.where, as: same.id, says });
        continue;
      }
      keys.set(key, sound.item);
      taken.add(id);
      const shown = placed(sound.fields, picture, imported, shelf, facts);
      const wanted = itemId(one.name, written, new Set(), one.isId);
      candidates.push({
        where: one.where,
        id,
        fields: shown.fields,
        lost: [...one.lost, ...unplaced, ...sound.lost, ...shown.lost],
        picture: shown.picture,
        besides: wanted !== id && ofBank.has(wanted) ? wanted : null,
      });
    }
    return { file, format, title: imported.title, candidates, known, left: byPlace(left), lost: imported.lost };
  });
}

const refusal = (why: readonly string[]): string => `a bank refuses it: ${why.join(" ")}`;

const byPlace = (left: readonly Refused[]): Refused[] =>
  left.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));

const WORDS = 80;

/** Its name, or its first words. */
function nameOf({ name, fields }: ImportedItem): string {
  const text = [fields["stem"], fields["text"], fields["head"], name].find((one) => typeof one === "string") ?? "";
  return text.length > WORDS ? `${text.slice(0, WORDS)}…` : text;
}

/** The fields of an item; its picture apart. */
function itemFields({ fields }: ImportedItem, { language }: Imported, head: Fields, { asOf }: ImportFacts) {
  const { media, lang = language, ...said } = fields;
  const { rest, lost } = withoutPlaces(said, head);
  const defaults = (head["defaults"] ?? {}) as Fields;
  return {
    fields: {
      ...rest,
      ...(asOf !== null && rest["asOf"] === undefined && defaults["asOf"] !== asOf && { asOf }),
      ...(lang !== null && !isSameLanguage(lang, head["language"]) && { lang }),
    } as Fields,
    picture: (media ?? null) as Readonly<Record<string, string | undefined>> | null,
    lost,
  };
}

/** A paragraph is one of a source: where the bank has none it says nothing, and would spoil the bank. */
function withoutPlaces(
  fields: Fields,
  { sources }: Fields,
): { readonly rest: Fields; readonly lost: readonly string[] } {
  const { paragraph, evidence, ...rest } = fields;
  const hasPlace = paragraph !== undefined || evidence !== undefined;
  if (!hasPlace || Object.keys(sources ?? {}).length > 0) return { rest: fields, lost: [] };
  const which = paragraph === undefined ? "paragraphs" : `paragraph ${String(paragraph)}`;
  return { rest, lost: [`${which} of its source, since none is named (--publisher and --published name one)`] };
}

const isSameLanguage = (one: unknown, other: unknown): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase();

/** The item with its picture, where all is known that a bank has to say of one. */
function placed(
  fields: Fields,
  media: Readonly<Record<string, string | undefined>> | null,
  { pictures }: Imported,
  shelf: PictureShelf,
  { credit, pictureLicence }: ImportFacts,
): { readonly fields: Fields; readonly lost: readonly string[]; readonly picture: UnshownPicture | null } {
  if (media === null) return { fields, lost: [], picture: null };
  const named = media["image"] ?? "";
  const bytes = pictures.get(named);
  if (bytes === undefined)
    return { fields, lost: [`the picture ${JSON.stringify(named)}, which is not in the file`], picture: null };
  const place = shelf.place(named, bytes);
  if ("wrong" in place)
    return { fields, lost: [`the picture ${JSON.stringify(named)}, which ${place.wrong}`], picture: null };
  const said = { alt: media["alt"], credit: media["credit"] ?? credit, licence: media["licence"] ?? pictureLicence };
  const { origin, ...rest } = fields;
  if (Object.values(said).every((one) => one !== undefined && one !== null && one.trim() !== ""))
    return { fields: { ...rest, media: { image: place.path, ...said }, origin }, lost: [], picture: null };
  const value = (one: string | null | undefined, missing: string): string =>
    JSON.stringify(one === null || one === undefined || one.trim() === "" ? missing : one);
  const line = `media: { image: ${place.path}, alt: ${value(said.alt, "what it shows")}, credit: ${value(said.credit, "who made it")}, licence: ${value(said.licence, "its licence")} }`;
  return { fields, lost: [], picture: { path: place.path, line } };
}
