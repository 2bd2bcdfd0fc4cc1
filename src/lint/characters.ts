import type { Item, Statement } from "../model/bank.js";
import type { Path } from "../reading/finding.js";
import type { ItemRule } from "./rule.js";
import { isChoosing, name, optionPath, stemField } from "./words.js";

/** What stands in a text and can't be seen. */
export const characters: readonly ItemRule[] = [
  {
    code: "lint/hidden-characters",
    of: "item",
    level: "warning",
    title: "No text holds characters that nobody can see.",
    languages: null,
    check: (item) =>
      textsOf(item).flatMap(({ path, text }) => {
        const found = hiddenIn(text ?? "");
        if (found === undefined) return [];
        const code = `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
        const message = `The ${String(path[0])} of ${name(item)} holds the invisible character ${code}.`;
        return [{ path, message, hint: "delete it; direction is set by the language of the item" }];
      }),
  },
];

/** Scripts, by the characters that can be seen: U+061C is Arabic, and does not allow itself. */
const JOINING =
  /(?!\p{Cf})[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{Extended_Pictographic}]/u;
const RIGHT_TO_LEFT = /(?!\p{Cf})[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u;
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The first character that hides, unless the script of the text has a use for it. */
function hiddenIn(text: string): string | undefined {
  // Few texts hold any: what scripts they are in is asked of these alone.
  const first = (pattern: RegExp, allowed?: RegExp) => {
    const found = pattern.exec(text)?.[0];
    return found !== undefined && allowed?.test(text) === true ? undefined : found;
  };
  return (
    first(/[\u00AD\u202A-\u202E\u2060\uFEFF]/u) ??
    first(/\u200B/u, UNSPACED) ??
    first(/[\u200C\u200D]/u, JOINING) ??
    first(/[\u061C\u200E\u200F\u2066-\u2069]/u, RIGHT_TO_LEFT)
  );
}

interface Placed {
  readonly path: Path;
  readonly text: string | null | undefined;
}

/** Every text of an item that somebody reads, with its place in the file. */
export const textsOf = (item: Item): readonly Placed[] => [
  ...ownTexts(item),
  { path: ["explanation"], text: item.explanation },
  { path: ["media", "alt"], text: item.media?.alt },
  { path: ["cards", "front"], text: item.cards.front },
  { path: ["cards", "back"], text: item.cards.back },
];

const wordingsOf = ({ wordings: [right, ...wrong] }: Statement, path: Path): readonly Placed[] => [
  { path: [...path, "says"], text: right.text },
  ...wrong.flatMap(({ text, why }, w) => [text, why].map((one) => ({ path: [...path, "false", w], text: one }))),
];

function ownTexts(item: Item): readonly Placed[] {
  const stem = { path: [stemField(item)], text: item.stem };
  if (isChoosing(item)) {
    const offered = item.options.flatMap((option) => {
      const path = optionPath(item, option);
      return [
        { path, text: option.text },
        { path, text: option.why },
      ];
    });
    return [stem, ...offered];
  }
  switch (item.type) {
    case "true-false":
      return [stem, { path: ["correction"], text: item.correction }];
    case "short":
      return [stem, ...item.keys.map((text, i) => ({ path: ["keys", i], text }))];
    case "open":
      return [
        stem,
        { path: ["answer"], text: item.answer },
        ...item.rubric.map((one, i) => ({ path: ["rubric", i, "for"], text: one.for })),
      ];
    case "numeric":
      return [
        stem,
        { path: ["unit"], text: item.unit },
        ...item.accept.map((text, i) => ({ path: ["accept", i], text })),
      ];
    case "cloze":
      return item.segments.map((part) => ({
        path: ["text"],
        text: typeof part === "string" ? part : `${part.answer} ${part.hint ?? ""}`,
      }));
    case "statements":
      return [stem, ...item.statements.flatMap((one, i) => wordingsOf(one, ["statements", i]))];
    case "explains":
      return [
        stem,
        ...wordingsOf(item.statement, ["statement"]),
        ...item.reasons.flatMap((one, i) => wordingsOf(one, ["reasons", i])),
      ];
    case "ordering":
      return [stem, ...item.options.map(({ text }, i) => ({ path: ["sequence", i], text }))];
    case "matching":
      return [
        stem,
        ...item.pairs.map(({ left, right }, i) => ({ path: ["pairs", i], text: `${left} ${right.text}` })),
        ...item.options
          .filter(({ role }) => role === "distractor")
          .map(({ text }, i) => ({ path: ["extras", i], text })),
      ];
  }
}
