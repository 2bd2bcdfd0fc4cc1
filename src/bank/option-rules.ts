import type { Item } from "../model/bank.js";
import { LETTERS } from "../model/letters.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { type ItemRule, named } from "./item-rule.js";
import { naturalPlaces } from "./placement.js";
import { repeats, sameAnswer } from "./repeats.js";
import { capital } from "../reading/subject.js";
import { tidy } from "../text/tidy.js";
import type { CompleteItem } from "./complete-item.js";

/** Facts about the options of one item. */
export const optionRules: readonly ItemRule[] = [
  optionsAreFew,
  poolIsWide,
  optionsDiffer,
  leftSidesDiffer,
  fixedKeysHaveAPlace,
  naturalOrderExists,
];

function optionsAreFew(item: Item, path: Path): Finding[] {
  if (!("options" in item) || shownOf(item) <= LETTERS.length) return [];
  const message = `Item ${JSON.stringify(item.id)} has ${item.options.length} options; at most ${LETTERS.length} have a letter.`;
  const [field, hint] =
    item.type === "matching"
      ? ["extras", "leave out the weakest extras"]
      : ["distractors", "leave out the weakest distractors, or let each paper draw some of them: add shows: 10"];
  return [error("bank/too-many", [...path, field], message, hint)];
}

/** How many options a paper shows. */
const shownOf = (item: Extract<Item, { options: unknown }>): number =>
  "shows" in item ? (item.shows ?? item.options.length) : item.options.length;

/** What a paper shows has room for all keys, a distractor and all that is pinned, and leaves something out. */
function poolIsWide(item: Item, path: Path): Finding[] {
  if ((item.type !== "choice" && item.type !== "multiple") || item.shows === null) return [];
  const { shows, options } = item;
  const keys = options.filter(({ role }) => role === "key").length;
  const pinned = options.filter(({ role, pin }) => role === "distractor" && pin !== null).length;
  const least = keys + Math.max(1, pinned);
  const shown = `${capital(named(item))} shows ${shows} options`;
  if (shows < least) {
    const message = `${shown}; what is right and what is pinned take ${keys + pinned}, and a paper shows a wrong one.`;
    return [error("bank/pool", [...path, "shows"], message, `write: shows: ${least}, or more`)];
  }
  if (shows < options.length) return [];
  return [error("bank/pool", [...path, "shows"], `${shown}, and has ${options.length}.`, "leave shows out")];
}

function optionsDiffer(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  if (!("options" in item)) return [];
  const places = placesOf(item, written);
  const keys = places.filter(({ isKey }) => isKey).length;
  return repeats(
    places.map(({ text }) => text),
    (text, i, first) =>
      error(
        first < keys && i >= keys ? "bank/distractor-is-key" : "bank/duplicate-option",
        [...path, ...places[i]!.path],
        `In ${named(item)}, ${places[i]!.name} says the same as ${places[first]!.name}: ${JSON.stringify(text)}.`,
        "every option must differ from the others",
      ),
    sameAnswer,
  );
}

interface OptionPlace {
  readonly text: string;
  readonly name: string;
  readonly path: Path;
  readonly isKey: boolean;
}

/** Every option once, keys first, with its place in the file. */
function placesOf(item: Extract<Item, { options: unknown }>, written: CompleteItem): OptionPlace[] {
  const list = (field: string, name: string, texts: readonly string[], isKey: boolean): OptionPlace[] =>
    texts.map((text, i) => ({ text, name: `${name} ${i + 1}`, path: [field, i], isKey }));
  const texts = (role: "key" | "distractor") =>
    item.options.flatMap((option) => (option.role === role ? [option.text] : []));
  switch (item.type) {
    case "choice":
      return [
        { text: texts("key")[0]!, name: "the key", path: ["key"], isKey: true },
        ...list("distractors", "distractor", texts("distractor"), false),
      ];
    case "multiple":
      return [
        ...list("keys", "key", texts("key"), true),
        ...list("distractors", "distractor", texts("distractor"), false),
      ];
    case "ordering":
      return list("sequence", "step", texts("key"), true);
    case "matching": {
      const pairs = written.type === "matching" ? written.pairs.map(({ right }) => right) : [];
      const rights = texts("key").map((text) => {
        const i = pairs.findIndex((right) => tidy(right) === text);
        return { text, name: `the right side of pair ${i + 1}`, path: ["pairs", i, "right"], isKey: true };
      });
      return [...rights, ...list("extras", "extra", texts("distractor"), false)];
    }
  }
}

function leftSidesDiffer(item: Item, path: Path): Finding[] {
  if (item.type !== "matching") return [];
  return repeats(
    item.pairs.map(({ left }) => left),
    (text, i, first) =>
      error(
        "bank/duplicate-option",
        [...path, "pairs", i, "left"],
        `In ${named(item)}, the left sides of pairs ${first + 1} and ${i + 1} are the same: ${JSON.stringify(text)}.`,
        "each left side must ask for something else",
      ),
    sameAnswer,
  );
}

function fixedKeysHaveAPlace(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  if (!("options" in item) || (written.type !== "choice" && written.type !== "multiple")) return [];
  const keys = item.options.filter(({ role }) => role === "key").length;
  const places = [written.keyAt ?? []].flat();
  if (written.order !== "fixed") {
    if (written.keyAt === undefined) return [];
    const message = `${capital(named(item))} says where its key stands, but its options are not in a fixed order.`;
    return [error("bank/key-place", [...path, "keyAt"], message, "add: order: fixed")];
  }
  if (places.length === keys && places.every((place) => place <= shownOf(item))) return [];
  const wants = keys === 1 ? "one place" : `${keys} places`;
  const message = `${capital(named(item))} has a fixed order, so keyAt needs ${wants} from 1 to ${shownOf(item)}.`;
  const hint = "without it the key would come first in every such item: add, for example, keyAt: 2";
  const at = written.keyAt === undefined ? [...path, "order"] : [...path, "keyAt"];
  return [error("bank/key-place", at, message, hint)];
}

function naturalOrderExists(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  if (!("options" in item) || !("order" in written) || written.order !== "natural") return [];
  const texts = item.options.filter(({ pin }) => pin === null).map(({ text }) => text);
  if (naturalPlaces(texts) !== null) return [];
  const message = `The options of ${named(item)} have no natural order: they are neither all dates nor do all hold a number.`;
  return [error("bank/no-natural-order", [...path, "order"], message, "leave order out, or write: order: fixed")];
}
