import type { Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { type ItemRule, named } from "./item-rule.js";

/** Facts about the flashcards that an item asks for. */
export const cardRules: readonly ItemRule[] = [
  gapsAreTheCard,
  setsMakeClozes,
  optionsExist,
  oneAnswerIsTyped,
  partsAreNumbered,
  statementsAreTheCards,
];

const isSet = ({ type }: Item): boolean =>
  type === "multiple" || type === "ordering" || type === "matching" || type === "statements";

function gapsAreTheCard(item: Item, path: Path): Finding[] {
  if (item.type !== "cloze") return [];
  const { cards } = item;
  const wording = (["front", "back", "reverse"] as const).find(
    (field) => cards[field] !== null && cards[field] !== false,
  );
  const field = cards.type === "basic" ? "type" : wording;
  if (field === undefined) return [];
  const message = `The cards of ${named(item)} can't differ from its text: its gaps are the cards.`;
  return [error("bank/cloze-cards", [...path, "cards", field], message, `leave ${field} out`)];
}

function statementsAreTheCards(item: Item, path: Path): Finding[] {
  if (item.type !== "statements") return [];
  const field = (["front", "back"] as const).find((one) => item.cards[one] !== null);
  if (field === undefined) return [];
  const message = `The cards of ${named(item)} are its statements: they have no ${field} together.`;
  return [error("bank/statement-cards", [...path, "cards", field], message, "write cardAs in a statement")];
}

function setsMakeClozes(item: Item, path: Path): Finding[] {
  const { type, reverse } = item.cards;
  if (type !== "cloze" || item.type === "cloze") return [];
  if (!isSet(item)) {
    const message = `The card of ${named(item)} can't be a cloze: a ${item.type} item has no parts to hide.`;
    return [
      error("bank/card-type", [...path, "cards", "type"], message, "leave type out, or make it an item of type cloze"),
    ];
  }
  if (!reverse) return [];
  const message = `The cards of ${named(item)} are clozes; these can't be asked the other way round.`;
  return [error("bank/card-type", [...path, "cards", "reverse"], message, "leave reverse out, or write: type: basic")];
}

function optionsExist(item: Item, path: Path): Finding[] {
  if (item.cards.options === null || item.type === "choice" || item.type === "multiple") return [];
  const message = `The cards of ${named(item)} can't show options: a ${item.type} item has none to choose from.`;
  return [error("bank/card-options", [...path, "cards", "options"], message, "leave options out")];
}

function partsAreNumbered(item: Item, path: Path): Finding[] {
  const { numbers } = item.cards;
  if (numbers === null) return [];
  const parts = partsOf(item);
  if (numbers.length === parts) return [];
  const [message, hint] =
    parts > 0
      ? [
          `The cards of ${named(item)} are ${parts}, and cards numbers ${numbers.length}.`,
          "write one number for each key, step or pair, in their order",
        ]
      : [
          `The cards of ${named(item)} can't be numbered: a ${item.type} item has no keys, steps or pairs that are asked one by one.`,
          item.type === "cloze" ? "its gaps have numbers in the text: leave numbers out" : "leave numbers out",
        ];
  return [error("bank/card-numbers", [...path, "cards", "numbers"], message, hint)];
}

/** How many parts of an item have cards of their own. */
function partsOf(item: Item): number {
  switch (item.type) {
    case "multiple":
    case "ordering":
      return item.options.filter(({ role }) => role === "key").length;
    case "matching":
      return item.pairs.length;
    case "statements":
    case "explains":
      return 0;
    case "choice":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
      return 0;
  }
}

function oneAnswerIsTyped(item: Item, path: Path): Finding[] {
  const { typed, type, back } = item.cards;
  if (!typed || back !== null) return [];
  if (item.type !== "true-false" && item.type !== "open" && !(isSet(item) && type === "basic")) return [];
  const message = `The answer of ${named(item)} is not something to type.`;
  return [error("bank/card-typed", [...path, "cards", "typed"], message, "leave typed out")];
}
