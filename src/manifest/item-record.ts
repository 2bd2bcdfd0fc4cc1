import { sha256 } from "#platform";
import type { Bank, Item, Statement } from "../model/bank.js";
import type { ItemRecord } from "../model/manifest.js";

/** What the manifest keeps of an item. Texts themselves stay in the bank. */
export const itemRecord = (item: Item, { passages }: Pick<Bank, "passages">): ItemRecord => ({
  sha256: item.digest,
  wording: digest([
    item.type,
    item.lang,
    item.stem,
    item.media?.content?.sha256 ?? item.media?.image ?? null,
    item.media?.alt ?? null,
    passages.find(({ id }) => id === item.group) ?? null,
    seenBeside(item),
  ]),
  key: digest(rightOf(item)),
  points: item.points,
});

/** What candidates see beside the stem, in an order that does not tell what is right. */
function seenBeside(item: Item): unknown {
  switch (item.type) {
    case "choice":
    case "multiple":
      return [
        item.options.map(({ text, pin }) => [text, pin]).toSorted(byText),
        item.placement?.map((i) => item.options[i]!.text) ?? null,
        ...(item.shows === null ? [] : [item.shows, item.keyAt]),
      ];
    case "ordering": {
      const steps = item.options.map(({ text, pin }) => [text, pin]).toSorted(byText);
      return item.coded ? [steps, "codes"] : steps;
    }
    case "matching": {
      const lists = [
        item.pairs.map(({ left }) => left),
        item.options.map(({ text, pin }) => [text, pin]).toSorted(byText),
      ];
      return item.coded === null ? lists : [...lists, item.coded];
    }
    case "explains":
      return [[item.statement, ...item.reasons].map(wordingsOf), item.shows, item.style];
    case "numeric":
      return item.unit;
    case "open":
      return item.lines;
    case "cloze":
      return item.segments.map((part) => (typeof part === "string" ? part : [part.hint]));
    case "statements":
      return [item.statements.map(wordingsOf), item.asks, item.shows, item.order, item.numbering];
    case "true-false":
    case "short":
      return null;
  }
}

function rightOf(item: Item): unknown {
  switch (item.type) {
    case "choice":
    case "multiple":
      return item.options.flatMap(({ text, role }) => (role === "key" ? [text] : [])).toSorted();
    case "ordering":
      return item.options.map(({ text }) => text);
    case "matching":
      return item.pairs.map(({ left, right }) => [left, right.text]);
    case "open":
      return [item.answer, item.rubric];
    case "numeric":
      return [item.key, item.tolerance, item.decimal, item.accept];
    case "cloze":
      return item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer]));
    case "statements":
      return [item.statements.map(({ wordings }) => wordings[0].text), item.truth];
    case "explains":
      return [
        item.statement.wordings[0].text,
        item.reasons.map(({ wordings, explains }) => [wordings[0].text, explains]),
      ];
    case "true-false":
      return item.key;
    case "short":
      return [item.keys, item.match];
  }
}

const wordingsOf = ({ wordings }: Statement) => wordings.map(({ text }) => text).toSorted();

const byText = ([a]: readonly (string | null)[], [b]: readonly (string | null)[]): number => (a! < b! ? -1 : 1);

const digest = (value: unknown): string => sha256(JSON.stringify(value));
