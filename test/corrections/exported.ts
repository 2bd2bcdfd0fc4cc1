import { bytesOf } from "../../src/formats/content.js";
import type { DeckSetting } from "../../src/deck/deck.js";
import type { Bank } from "../../src/model/bank.js";
import type { DeckOptions } from "../../src/model/deck.js";
import { readAnkiText } from "../../src/corrections/anki-text.js";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { deckOf } from "../sample.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import { apkg } from "../../src/formats/apkg.js";
import { readPackage } from "../../src/anki/package.js";
import { atOnce } from "../../src/anki/pause.js";
import { kit } from "../formats/kit.js";

await apkg.load!();

const asText = (bank: Bank, options: Partial<DeckOptions>, setting: DeckSetting = {}): ForeignNote[] =>
  [...ankiCsv.render(deckOf(bank, setting), kit, { ...DECK_OPTIONS, ...options })]
    .filter(({ path }) => path.endsWith(".csv"))
    .flatMap(({ content }) => readAnkiText(Buffer.from(bytesOf(content)).toString()));

/** As Anki exports without HTML (rslib/src/text.rs, `html_to_text_line`), and as we read that. */
const withoutHtml = (notes: readonly ForeignNote[]): ForeignNote[] =>
  notes.map((note) => ({ ...note, isPlain: true, fields: note.fields.map(plain) }));
const plain = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<div>|\n/g, " ")
    .replace(/<[^>]*>/g, "")
    .trim();

/** The notes of a bank as they come back in each way that they can leave. */
export const exportedAs = {
  "text for Anki's own note types": async (bank: Bank, setting?: DeckSetting) => asText(bank, {}, setting),
  "text for our note types": async (bank: Bank, setting?: DeckSetting) =>
    asText(bank, { noteTypes: "broadsheet" }, setting),
  "text without HTML for Anki's own note types": async (bank: Bank, setting?: DeckSetting) =>
    withoutHtml(asText(bank, {}, setting)),
  "text without HTML for our note types": async (bank: Bank, setting?: DeckSetting) =>
    withoutHtml(asText(bank, { noteTypes: "broadsheet" }, setting)),
  "text without guids for Anki's own note types": async (bank: Bank, setting?: DeckSetting) =>
    asText(bank, { guid: false }, setting),
  "text without guids for our note types": async (bank: Bank, setting?: DeckSetting) =>
    asText(bank, { noteTypes: "broadsheet", guid: false }, setting),
  "a package": async (bank: Bank, setting?: DeckSetting) =>
    readPackage(bytesOf([...apkg.render(deckOf(bank, setting), kit, DECK_OPTIONS)][0]!.content), atOnce),
} satisfies Readonly<Record<string, (bank: Bank, setting?: DeckSetting) => Promise<readonly ForeignNote[]>>>;
