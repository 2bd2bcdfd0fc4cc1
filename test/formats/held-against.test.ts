import { expect, test } from "vitest";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { objectionsTo } from "../../src/formats/cards/objections.js";
import { paperQuestions } from "../../src/formats/exports/paper-questions.js";
import { formats } from "../../src/formats/index.js";
import type { Bank, Item, Option } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { DeckOptions } from "../../src/model/deck.js";
import { fraction } from "../../src/text/fraction.js";
import { bankFile, bankOf, choice, papersOf, shippedWords } from "../sample.js";
import { kit } from "./kit.js";

const ALL = bankFile("fixtures/all-types.yaml");
const RICH = bankFile("fixtures/rich.yaml");

const options = (item: Item, change: (option: Option, i: number) => Partial<Option>): Item =>
  "options" in item
    ? ({ ...item, options: item.options.map((one, i) => ({ ...one, ...change(one, i) })) } as Item)
    : item;
const of = (bank: Bank, change: (item: Item) => Item): Bank => ({ ...bank, items: bank.items.map(change) });
const one = (texts: readonly string[], more: Partial<Item> = {}): Bank => bankOf([choice("a", texts, more as never)]);
const long = (length: number): string => "x".repeat(length);

interface Held {
  readonly bank: Bank;
  readonly plan?: Partial<Blueprint>;
}
const marking = { ...DEFAULT_MARKING, wrong: fraction(-1, 3) };

/** What some tools can't hold, each by itself. */
const HELD: Readonly<Record<string, Held>> = {
  "one of each type": { bank: ALL },
  "passages, pictures and other languages": { bank: RICH },
  "nothing beyond a question": {
    bank: of(ALL, (item) => ({ ...item, topics: [], tags: [], explanation: null, points: 1 })),
  },
  "emphasis everywhere": {
    bank: of(ALL, (item) =>
      options({ ...item, stem: `${item.stem} *so*` } as Item, ({ text }) => ({ text: `${text} \`x\`` })),
    ),
  },
  "several lines": { bank: of(ALL, (item) => options(item, ({ text }) => ({ text: `${text}\nand more` }))) },
  "stems of several lines": { bank: of(ALL, (item) => ({ ...item, stem: `${item.stem}\nand more` }) as Item) },
  "comments on options": { bank: of(ALL, (item) => options(item, () => ({ why: "So." }))) },
  "marks that cost": { bank: ALL, plan: { marking } },
  "nothing for no answer but a cost": { bank: ALL, plan: { marking: { ...DEFAULT_MARKING, blank: fraction(-1, 4) } } },
  "points for single options": { bank: ALL, plan: { marking: { ...DEFAULT_MARKING, multiple: "true" } } },
  "points in halves": { bank: of(ALL, (item) => ({ ...item, points: 1.5 })) },
  "shuffling elsewhere": { bank: ALL, plan: { shuffle: { items: false, options: false, there: true } } },
  "questions in another language": { bank: of(ALL, (item) => ({ ...item, lang: "fr" })) },
  "two options that differ by emphasis": { bank: one(["x", "*x*", "y"]) },
  "four options": { bank: one(["a", "b", "c", "d"]) },
  "five options": { bank: one(["a", "b", "c", "d", "e"]) },
  "six options": { bank: one(["a", "b", "c", "d", "e", "f"]) },
  "ten options": { bank: one(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]) },
  "a stem of 120 characters": { bank: one(["a", "b"], { stem: long(120) }) },
  "a stem of 121 characters": { bank: one(["a", "b"], { stem: long(121) }) },
  "an option of 75 characters": { bank: one(["a", long(75)]) },
  "an option of 76 characters": { bank: one(["a", long(76)]) },
  "characters that no file of theirs has": { bank: one(["a\u0007", "b"], { stem: "\uD800?" }) },
  "marks of markup": { bank: one(["a & b", "b < c"], { stem: "ANSWER: A" }) },
  "what Aiken reads otherwise": { bank: one(["A) b", "ANSWER: B"], { stem: "A. Which?\nB) it" }) },
  "an order that is fixed": { bank: of(RICH, (item) => (item.id === "arabic" ? { ...item, lang: null } : item)) },
};

test.each(Object.entries(HELD))("of %s each format says what it can't hold", async (name, { bank, plan = {} }) => {
  const [paper] = papersOf(bank, "held", { shuffle: { items: false, options: false }, ...plan });
  const lines = formats.flatMap((format) => {
    if (format.from !== "paper" || format.objections === undefined) return [];
    const said = new Map<string, string[]>();
    paperQuestions(paper!, kit).forEach((question, i) => {
      for (const limit of format.objections!(question, kit)) {
        const text = "loses" in limit ? `loses ${limit.loses}` : `refused: ${limit.refused}`;
        said.set(text, [...(said.get(text) ?? []), String(i + 1)]);
      }
    });
    return [format.name, ...[...said].map(([text, numbers]) => `  ${numbers.join(" ")}: ${text}`)];
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./held-against/${name.replaceAll(/\W+/g, "-")}.txt`);
});

const BANKS = ["all-types", "rich", "card-types", "eight-types"];
const CHOSEN: Readonly<Record<string, Partial<DeckOptions>>> = {
  "as usual": {},
  "without guids": { guid: false },
  "with note types of ours": { noteTypes: "broadsheet" },
};
test.each(BANKS.flatMap((bank) => Object.keys(CHOSEN).map((how) => [bank, how] as const)))(
  "of the cards of %s, %s, each format says what it can't hold",
  async (file, how) => {
    const bank = bankFile(`fixtures/${file}.yaml`);
    // Two items that begin alike.
    const twice = { ...bank, items: [...bank.items, { ...bank.items[0]!, id: "again" }] };
    const lines = formats.flatMap((format) => {
      const cards = { ...DECK_OPTIONS, ...CHOSEN[how] };
      const found = objectionsTo(twice, { ...blueprintOf(bank), cards }, [format], shippedWords);
      return found.length === 0
        ? []
        : [
            format.name,
            ...found.map(
              ({ severity, code, message, hint, path }) =>
                `  ${severity} ${code} ${path.join(".")}: ${message} (${hint ?? ""})`,
            ),
          ];
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
      `./held-against/cards-of-${file}-${how.replaceAll(" ", "-")}.txt`,
    );
  },
);
