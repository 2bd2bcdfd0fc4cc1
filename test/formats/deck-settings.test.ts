import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { DeckSetting } from "../../src/deck/deck.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { bytesOf } from "../../src/formats/content.js";
import { formats } from "../../src/formats/index.js";
import type { Artefact } from "../../src/model/artefact.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { DeckOptions } from "../../src/model/deck.js";
import { bankFile, deckOf } from "../sample.js";
import { kit } from "./kit.js";
import { dump, opened } from "./package.js";

const [ALL, RICH] = ["fixtures/all-types.yaml", "fixtures/rich.yaml"].map(bankFile) as [Bank, Bank];
/** Of each kind of card one, with a passage, a picture and another language. */
const SOME = ["ferry-port", "ferry-fare", "harbour-master", "weeks-closed", "what-is-shown", "arabic"];
const BOTH: Bank = {
  ...ALL,
  sources: [...ALL.sources, ...RICH.sources.filter(({ id }) => ALL.sources.every((one) => one.id !== id))],
  passages: RICH.passages,
  items: [...ALL.items, ...RICH.items].filter(({ id }) => SOME.includes(id)),
};

interface Setting {
  readonly options?: Partial<DeckOptions>;
  readonly deck?: DeckSetting;
  readonly bank?: Partial<Bank>;
  readonly item?: (item: Item) => Item;
}
const cards =
  (more: Partial<Item["cards"]>) =>
  (item: Item): Item => ({ ...item, cards: { ...item.cards, ...more } });

/** Each alone: what it changes is seen beside what stays. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  "tags added": { options: { tags: "add" } },
  "a deck for each topic": { options: { decks: "topic" }, deck: { decks: "topic" } },
  "a deck for each month": { options: { decks: "date" }, deck: { decks: "date" } },
  "no guids": { options: { guid: false } },
  "note types of ours": { options: { noteTypes: "broadsheet" } },
  "a day after which some are out of date": { deck: { today: "2026-07-01" } },
  "passages above": { deck: { passages: "above" } },
  "reverse cards": { item: cards({ reverse: true }) },
  "typed answers": { item: cards({ typed: true }) },
  "typed answers and note types of ours": { options: { noteTypes: "broadsheet" }, item: cards({ typed: true }) },
  hints: { item: cards({ hint: "Look *north*" }) },
  "a context": { item: cards({ context: "Northwick, 2026" }) },
  "words of its own": { item: cards({ front: "What is *it*?", back: "That & `this`" }) },
  "no explanations": { item: (item) => ({ ...item, explanation: null }) },
  "tags of items": { item: (item) => ({ ...item, tags: ["north", "two words"] }) },
  "no days": { item: (item) => ({ ...item, asOf: null, reviewBy: null }) as Item },
  "another language": { bank: { language: "fr" } },
  "a language from right to left": { bank: { language: "ar" } },
  "a title with marks": { bank: { title: 'Ships & <piers>:: of "Oslo" *now*' } },
};

function linesOf({ path, content }: Artefact): readonly string[] {
  const bytes = bytesOf(content);
  const text = (part: Uint8Array): string => Buffer.from(part).toString("utf8");
  const whole = path.endsWith(".apkg")
    ? dump(opened(bytes))
    : /\.(?:mochi|cards|zip)$/.test(path)
      ? Object.entries(unzipSync(bytes))
          .map(([name, part]) => `${name}\n${/\.(?:json|xml)$/.test(name) ? text(part) : part.length}`)
          .join("\n")
      : text(bytes);
  return whole
    .replace(/(<script>)[\s\S]*?(<\/script>)/g, "$1…$2")
    .replace(/(<style>)[\s\S]*?(<\/style>)/g, "$1…$2")
    .replaceAll(/sha256-[\w+/=]+/g, "sha256-…")
    .replaceAll(/(base64,)[\w+/=]+/g, "$1…")
    .replace(/(?<=[}\]]),(?=[{[])/g, ",\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

type Files = ReadonlyMap<string, readonly string[]>;
const filesOf = ({ options = {}, deck = {}, bank = {}, item = (one) => one }: Setting): Files => {
  const made = deckOf({ ...BOTH, ...bank, items: BOTH.items.map(item) }, deck);
  return new Map(
    formats.flatMap((format) =>
      format.from === "deck"
        ? [...format.render(made, kit, { ...DECK_OPTIONS, ...options })].map(
            (file) => [`${format.name}: ${file.path}`, linesOf(file)] as const,
          )
        : [],
    ),
  );
};

let ordinary: Files | null = null;

test.each(Object.entries(SETTINGS))(
  "cards with %s differ as is written down, in every format",
  async (name, setting) => {
    ordinary ??= filesOf({});
    const said: string[] = [];
    for (const [file, lines] of filesOf(setting)) {
      const before = ordinary.get(file) ?? [];
      const [old, own] = [new Set(before), new Set(lines)];
      const gone = before.filter((line) => !own.has(line)).map((line) => `- ${line.slice(0, 80)}`);
      const come = lines.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
      if (gone.length + come.length > 0) said.push(`== ${file}`, ...new Set(gone), ...new Set(come));
    }
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`./settings/cards-${name.replaceAll(/\W+/g, "-")}.txt`);
  },
);
