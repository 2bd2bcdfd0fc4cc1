import { type Page, quoted } from "../../typing/slip.js";
import { bared } from "../../typing/words.js";
import { type Rewritten, type WrittenField, type WrittenItemLines, bare, linesBelow, safe } from "./written.js";

/** The texts of a list in brackets or with hyphens; null where an entry is no plain text. */
export function entriesIn(page: Page, field: WrittenField): readonly string[] | null {
  const inner = /^\[(.*)\]$/.exec(field.value)?.[1];
  const entries =
    inner !== undefined
      ? (inner.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? []).filter((one) => one.trim() !== "")
      : field.value === ""
        ? linesBelow(page, field).map((line) => /^ *- +(.*)$/.exec(page.lines[line]!)?.[1] ?? "")
        : [];
  const texts = entries.map((entry) => bare(entry.replace(/\s+#\s.*$/, "")));
  return texts.length === 0 || texts.some((text) => text === "" || /^[[{|>&*]|\\/.test(text) || /^[^"']*:\s/.test(text))
    ? null
    : texts;
}

/** `type: multiple` with `key: Northwick and Easthaven`. */
export function severalInKey({ fields }: WrittenItemLines): Rewritten | null {
  const type = fields.find(({ name }) => name === "type");
  const key = fields.find(({ name }) => name === "key");
  if (
    type === undefined ||
    key === undefined ||
    !/^"?(?:multi|checkbox|select ?all|mrq)/i.test(type.value) ||
    /^[[{|>]/.test(key.value)
  )
    return null;
  if (/^"?multiple ?choice/i.test(type.value)) return null;
  const texts = bare(key.value)
    .split(/\s*(?:;|,|\/|\band\b|\bund\b|&|\+|\by\b|\bet\b)\s*/)
    .filter((one) => one !== "");
  if (texts.length < 2) return null;
  return {
    fields: [key],
    lines: [`keys: [${texts.map(safe).join(", ")}]`],
    message: "Several right answers are a list, keys.",
    isCertain: false,
  };
}

/** `Rome -> Italy`, line by line. */
export function pairsAsTexts({ fields }: WrittenItemLines, page: Page): Rewritten | null {
  const pairs = fields.find(({ written, value }) => /^(?:pairs|matches|match)$/i.test(written) && value === "");
  if (pairs === undefined) return null;
  const parts = linesBelow(page, pairs).map((line) =>
    /^ *(?:- +)?["']?([^"'{[]+?)["']?\s*(?:->|=>|→|–|—|=|\|| - |: )\s*["']?([^"'}\]]+?)["']?\s*$/.exec(
      page.lines[line]!,
    ),
  );
  if (parts.length < 2 || !parts.every((one) => one !== null && !/^(?:left|right)$/i.test(one[1]!.trim()))) return null;
  const lines = parts.map((one) => `{ left: ${safe(one![1]!.trim())}, right: ${safe(one![2]!.trim())} }`);
  return {
    fields: [pairs],
    lines: [`pairs: [${lines.join(", ")}]`],
    message: "Each pair has a left side and a right one, in fields of their own.",
    isCertain: true,
  };
}

/** `left: [ … ]` and `right: [ … ]`. */
export function twoLists({ fields }: WrittenItemLines, page: Page): Rewritten | null {
  const named = (names: RegExp) => fields.find(({ written }) => names.test(bared(written)));
  const [left, right] = [
    named(/^(?:lefts?|columna|terms?|premises?)$/i),
    named(/^(?:rights?|columnb|definitions?|matches|responses?)$/i),
  ];
  const [lefts, rights] = [left, right].map((field) => (field === undefined ? null : entriesIn(page, field)));
  if (lefts == null || rights == null || lefts.length !== rights.length || lefts.length < 2) return null;
  const pairs = lefts.map((text, i) => `{ left: ${safe(text)}, right: ${safe(rights[i]!)} }`);
  return {
    fields: [left!, right!],
    lines: [`pairs: [${pairs.join(", ")}]`],
    message: "What belongs together stands in pairs, not in two lists.",
    isCertain: false,
  };
}

/** `type: cloze` with `[Northwick]` in its stem. */
export function gapsInStem({ fields }: WrittenItemLines): Rewritten | null {
  const type = fields.find(({ name }) => name === "type");
  const stem = fields.find(({ written }) => /^(?:stem|question|text|sentence)$/i.test(written));
  if (
    type === undefined ||
    stem === undefined ||
    !/cloze|gap|blank|fill/i.test(type.value) ||
    /\{\{c\d/.test(stem.value)
  )
    return null;
  let count = 0;
  const text = bare(stem.value).replace(
    /\[([^[\]]+)\]|(?<!\{)\{([^{}]+)\}(?!\})|\*\*([^*]+)\*\*/g,
    (_, ...found: (string | undefined)[]) =>
      `{{c${(count += 1)}::${found.slice(0, 3).find((one) => one !== undefined)!}}}`,
  );
  if (count === 0) return null;
  return {
    fields: [stem],
    lines: [`text: ${quoted(text)}`],
    message: "Gaps are marked with two braces and a number, in text.",
    isCertain: false,
  };
}
