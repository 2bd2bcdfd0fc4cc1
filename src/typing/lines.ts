import { type Guess, type Page, type Slip, shortened, within } from "./slip.js";

const indentOf = (line: string): number => /^ */.exec(line)![0].length;

/** How far above a line what it belongs with may begin: lists in items are that long. */
const LINES_ABOVE = 40;

/** A line that stands too far in, or not far enough. */
export const indent: Slip = {
  name: "indent",
  guesses(page, line) {
    const written = page.lines[line]!;
    if (written.trim() === "" || line === 0) return [];
    const has = indentOf(written);
    const above = page.lines.slice(Math.max(0, line - LINES_ABOVE), line).filter((one) => one.trim() !== "");
    const last = above.at(-1);
    if (last === undefined) return [];
    const levels = new Set([
      ...above.flatMap((one) => [indentOf(one), /^ *(?:- +)*/.exec(one)![0].length]),
      indentOf(last) + 2,
      /^ *(?:- +)*/.exec(last)![0].length + 2,
    ]);
    return [...levels]
      .filter((level) => level !== has)
      .toSorted((a, b) => Math.abs(a - has) - Math.abs(b - has))
      .flatMap((level) => {
        const block = blockOf(page, line, has);
        return block.length > 1
          ? [indented(page, block, has, level), indented(page, [line], has, level)]
          : [indented(page, [line], has, level)];
      });
  },
};

/** A line and those below that stand further in than it. */
function blockOf({ lines }: Page, line: number, has: number): readonly number[] {
  const end = lines.findIndex((one, i) => i > line && one.trim() !== "" && indentOf(one) <= has);
  return [...lines.keys()].slice(line, end < 0 ? lines.length : end).filter((i) => lines[i]!.trim() !== "");
}

/** @param block lines that move together, the first of which is meant */
function indented(page: Page, block: readonly number[], has: number, level: number): Guess {
  const line = block[0]!;
  const below = block.length > 1 ? ", and the lines that belong to it as far with it" : "";
  const written = page.lines[line]!;
  const isField = /^\s*(?:- +)?["']?[\w/-]+["']?\s*:(?:\s|$)|^\s*- /.test(written);
  const [more, less] = [level - has, has - level].map((n) => `${n} ${n === 1 || n === -1 ? "space" : "spaces"}`);
  return {
    at: page.starts[line]! + has,
    message: isField
      ? `This line does not stand under the one that it belongs with: it has ${has === 1 ? "1 space" : `${has} spaces`} before it.`
      : "This line is no field: either it goes on with the text above, or its colon is missing.",
    hint: isField
      ? `begin it ${level > has ? `${more} further in` : `${less} further out`}, with ${level} in all${below}`
      : `to go on with the text above, begin it further in than the field above, with ${level} spaces: ${shortened(written.trim())}`,
    changes: block.map((i) => within(page, i, 0, has, " ".repeat(level))),
    isCertain: false,
    isWeak: true,
  };
}

/** In JSON and in braces, lines that are not told apart. */
export const comma: Slip = {
  name: "comma",
  guesses(page, line) {
    const written = page.lines[line]!;
    const at = written.trimEnd().length;
    if (
      !/["\w\]}]$/.test(written.trimEnd()) ||
      !/^\s*["{[]/.test(page.lines.slice(line + 1).find((one) => one.trim() !== "") ?? "")
    )
      return [];
    return [
      {
        at: page.starts[line]! + at,
        message: "A comma is missing at the end of this line.",
        hint: `write: ${shortened(`${written.trim()},`)}`,
        changes: [within(page, line, at, at, ",")],
        isCertain: true,
      },
    ];
  },
};

/** Lines that belong to no bank: fences of Markdown, marks between documents, what merging leaves behind. */
export const strayLine: Slip = {
  name: "stray line",
  guesses(page, line) {
    const written = page.lines[line]!;
    const drop = (message: string, hint: string, lines: readonly number[], isCertain: boolean): Guess => ({
      at: page.starts[line]!,
      message,
      hint,
      changes: lines.map((i) => within(page, i, 0, page.lines[i]!.length, "")),
      isCertain,
    });
    if (/^\s*(?:```|~~~)/.test(written)) {
      const fences = page.lines.flatMap((one, i) => (/^\s*(?:```|~~~)/.test(one) ? [i] : []));
      const [open, close = page.lines.length] = fences as [number, number?];
      const outside = [...page.lines.keys()].filter((i) => i <= open || i >= close);
      const message = "A fence of Markdown stands here, as chats put around what is to be copied.";
      return [
        drop(message, "delete the lines with ```", fences, true),
        drop(message, "delete the lines with ``` and what stands before and after them", outside, false),
      ];
    }
    if (/^(?:---|\.\.\.|===+|\*\*\*+|___+)\s*$/.test(written))
      return [drop("This line begins another document; a file holds one.", "delete this line", [line], false)];
    if (/^\s*\/\//.test(written))
      return [
        drop(
          "This line is a note of another language; JSON has none, and those of YAML begin with #.",
          "delete this line",
          [line],
          true,
        ),
      ];
    if (/^\s*<!--.*-->\s*$/.test(written))
      return [drop("This line is a note of HTML; those of YAML begin with #.", "delete this line", [line], true)];
    if (/^(?:<{7}|={7}|>{7})/.test(written)) return [drop(...MERGE, unmerged(page, line), false)];
    return [];
  },
};

const MERGE = [
  "Two versions of these lines were merged, and both are still here.",
  "keep one of the two and delete the other, and the lines with <<<<<<<, ======= and >>>>>>>",
] as const;

/** The first version stays. */
function unmerged({ lines }: Page, line: number): number[] {
  const open = lines.slice(0, line + 1).findLastIndex((one) => one.startsWith("<<<<<<<"));
  const middle = lines.findIndex((one, i) => i > open && one.startsWith("======="));
  const close = lines.findIndex((one, i) => i > open && one.startsWith(">>>>>>>"));
  if (open < 0 || middle < 0 || close < middle) return [line];
  return [open, ...Array.from({ length: close - middle + 1 }, (_, i) => middle + i)];
}
