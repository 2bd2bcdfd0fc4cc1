import type { Item } from "../model/bank.js";
import type { Path } from "../reading/finding.js";
import { textsOf } from "./characters.js";
import type { ItemRule } from "./rule.js";
import { name, quoted } from "./words.js";

/** What looks like markup and is shown as it stands. */
export const marks: readonly ItemRule[] = [
  {
    code: "lint/formula",
    of: "item",
    level: "warning",
    title: "No text holds a formula in TeX.",
    languages: null,
    check: (item) =>
      textsOf(item).flatMap(({ path, text }) => {
        const found = FORMULA.exec((text ?? "").replace(CODE, " "))?.[0];
        if (found === undefined) return [];
        const message = `The ${String(path[0])} of ${name(item)} holds the formula ${quoted(found)}, which is shown as text.`;
        return [{ path, message, hint: "write it in characters, such as x² or ½, or show it as a picture" }];
      }),
  },
  {
    code: "lint/marks-in-answer",
    of: "item",
    level: "warning",
    title: "An answer that is typed, and the hint of a gap, hold no Markdown.",
    languages: null,
    check: (item) =>
      typedTexts(item).flatMap(({ path, text, what }) => {
        const found = MARKED.exec(text)?.[0];
        if (found === undefined) return [];
        const message = `${what} of ${name(item)} holds ${quoted(found)}, which is shown as it is written.`;
        return [
          { path, message, hint: item.type === "cloze" ? "put the marks around the gap" : "leave the marks out" },
        ];
      }),
  },
];

const CODE = /`[^`]*`/g;
/** Between the delimiters of TeX; escaped brackets and dollars are such only around something that no prose has. */
const FORMULA =
  /\\\((?:(?!\\\)).)+\\\)|\\\[(?=(?:(?!\\\]).)*[\^_=\\](?!\]))(?:(?!\\\]).)+\\\]|\$\$(?=[^$]*[\^_=\\])[^$]+\$\$/s;
const MARKED = /(?<![\p{L}\p{N}*])(\*\*?|`)(?=[^\s*`])[^*`]*(?<=\S)\1(?![\p{L}\p{N}*])/u;

interface Typed {
  readonly path: Path;
  readonly text: string;
  readonly what: "An answer" | "The hint of a gap";
}

function typedTexts(item: Item): readonly Typed[] {
  switch (item.type) {
    case "short":
      return item.keys.map((text, i) => ({ path: ["keys", i], text, what: "An answer" }));
    case "cloze":
      return item.segments.flatMap((part) =>
        typeof part === "string"
          ? []
          : [
              { path: ["text"], text: part.answer, what: "An answer" as const },
              { path: ["text"], text: part.hint ?? "", what: "The hint of a gap" as const },
            ],
      );
    case "choice":
    case "multiple":
    case "true-false":
    case "numeric":
    case "ordering":
    case "matching":
    case "statements":
    case "explains":
    case "open":
      return [];
  }
}
