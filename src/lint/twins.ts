import type { Item } from "../model/bank.js";
import { askOtherwise, overlap, pairs, type Placed } from "./alike.js";
import type { BankRule, Flaw } from "./rule.js";
import { folded, holds, wordsOf } from "../text/words.js";
import { answersOf, name, named, quoted, stemField } from "./words.js";

/** Items that are in each other's way. All checks are linear in the number of items, but for rare words. */
export const twins: readonly BankRule[] = [
  {
    code: "lint/similar-stems",
    of: "bank",
    level: "warning",
    title: "No two items ask nearly the same.",
    languages: null,
    check: ({ items }) =>
      pairs(items, 0.85).flatMap(([first, second]) =>
        areEnemies(first.item, second.item) || askOtherwise(first.item, second.item)
          ? []
          : [
              flaw(
                second,
                `${named(second.item)} asks nearly the same as ${name(first.item)}.`,
                "say what makes them different, or make them enemies",
              ),
            ],
      ),
  },
  {
    code: "lint/same-fact",
    of: "bank",
    level: "warning",
    title: "No two items have the same answer from the same words of a source.",
    languages: null,
    judgesWords: true,
    check({ items }) {
      const seen = new Map<string, Placed>();
      return items.flatMap((item, index) => {
        if (item.type === "multiple") return [];
        const facts = answersOf(item)
          .map(folded)
          .filter((answer) => answer.length >= 3)
          .flatMap((answer) =>
            item.evidence.map(({ source, paragraph }) => ({
              answer,
              key: JSON.stringify([answer, source, paragraph]),
            })),
          );
        const words = new Set(wordsOf(item.stem));
        const twin = facts
          .map(({ answer, key }) => ({ answer, first: seen.get(key) }))
          .find(
            ({ first }) =>
              first !== undefined &&
              !areEnemies(first.item, item) &&
              overlap(new Set(wordsOf(first.item.stem)), words) >= 0.5,
          );
        for (const { key } of facts) if (!seen.has(key)) seen.set(key, { item, index });
        if (twin?.first === undefined) return [];
        const message = `${named(item)} asks for the same fact as ${name(twin.first.item)}: ${quoted(twin.answer)}.`;
        return [flaw({ item, index }, message, "delete one, or make them enemies")];
      });
    },
  },
  {
    code: "lint/other-stem-has-key",
    of: "bank",
    level: "info",
    title: "No stem gives away the answer to another item about the same paragraph.",
    languages: null,
    check({ items }) {
      // A word that many stems share gives nothing away.
      const stems = new Map<string, Placed[]>();
      items.forEach((item, index) => {
        for (const word of new Set(wordsOf(item.stem))) {
          const known = stems.get(word);
          if (known === undefined) stems.set(word, [{ item, index }]);
          else if (known.length <= MAX_TELLING) known.push({ item, index });
        }
      });
      const telling = (key: string): readonly Placed[] => {
        const postings = wordsOf(key).map((word) => stems.get(word) ?? []);
        const rarest = postings.toSorted((a, b) => a.length - b.length)[0]!;
        return rarest.length > MAX_TELLING ? [] : rarest.filter((one) => holds(folded(one.item.stem), key));
      };
      return items.flatMap((item, index) => {
        const keys = answersOf(item)
          .map(folded)
          .filter((key) => key.includes(" ") || [...key].length >= 7);
        const other = keys
          .flatMap(telling)
          .find((one) => one.item !== item && shareParagraph(one.item, item) && !areEnemies(one.item, item));
        if (other === undefined) return [];
        const message = `The answer to ${name(item)} stands in the stem of ${name(other.item)}.`;
        return [flaw({ item, index }, message, "make them enemies, or reword one", "id")];
      });
    },
  },
  {
    code: "lint/reverse-not-unique",
    of: "bank",
    level: "error",
    title: "A reverse card asks for something that only it answers.",
    languages: null,
    check({ items }) {
      const backs = items.map((item) => folded(item.cards.back ?? answersOf(item)[0] ?? item.id));
      const counts = new Map<string, number>();
      for (const back of backs) counts.set(back, (counts.get(back) ?? 0) + 1);
      return items.flatMap((item, index) =>
        item.cards.reverse && counts.get(backs[index]!)! > 1
          ? [
              flaw(
                { item, index },
                `${named(item)} has a reverse card, but other items have the same answer: ${quoted(backs[index]!)}.`,
                "leave reverse out",
                "cards",
              ),
            ]
          : [],
      );
    },
  },
];

const flaw = ({ item, index }: Placed, message: string, hint: string, field = stemField(item)): Flaw => ({
  path: ["items", index, field],
  message,
  hint,
});

const areEnemies = (a: Item, b: Item): boolean => a.enemies.includes(b.id) || b.enemies.includes(a.id);

/** In more stems than this, a word is one of those that the whole bank is about. */
const MAX_TELLING = 8;

const shareParagraph = (a: Item, b: Item): boolean =>
  a.evidence.some((one) =>
    b.evidence.some((other) => one.source === other.source && one.paragraph === other.paragraph),
  );
