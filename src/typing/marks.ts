import { type Guess, type Page, type Slip, typed, within } from "./slip.js";

/** Dashes, bullets and numbers that word processors put in the place of a hyphen. */
const MARK =
  /^(\s*)([\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u2022\u00B7\u2023\u25A0-\u25CF\u25E6\u2713\u27A2*+]|(?![✓✔✅☑❌✗✘☒])\p{Extended_Pictographic}\uFE0F?|\d{1,3}(?:[.)]|\uFE0F?\u20E3))(\s*)(?=\S)/u;
export const BULLET =
  /^(?:[\u2010-\u2015\u2043\u2212\uFF0D\u2022\u00B7\u2023\u25A0-\u25CF\u25E6\u27A2*+-]|(?![✓✔✅☑❌✗✘☒])\p{Extended_Pictographic}\uFE0F?|\d\uFE0F?\u20E3)(?=\s)\s*/u;

export const mark: Slip = {
  name: "mark",
  guesses: (page, line) => [...markOf(page, line), ...inWholeList(page, line, MARK, markOf)],
};

function markOf(page: Page, line: number): Guess[] {
  const written = page.lines[line]!;
  const found = MARK.exec(written);
  if (found === null) return [];
  const [whole, indent, sign, blanks] = found as unknown as readonly [string, string, string, string];
  const [from, to] = [indent.length, whole.length];
  const what = /\d/.test(sign)
    ? `"${sign}" numbers this entry; entries of a list begin with a hyphen, and count themselves.`
    : `"${sign}" is not the hyphen that begins an entry of a list.`;
  const isUnder = /^ *(?=\S)/.exec(page.lines[line + 1] ?? "")?.[0].length === to;
  // What follows stays where it is if it can: the lines below stand under it.
  const widths = new Set([sign.length + (/\t/.test(blanks) ? 1 : blanks.length), 2]);
  return [...widths].map((width) => {
    const hyphen = `-${" ".repeat(Math.max(1, width - 1))}`;
    return {
      at: page.starts[line]! + from,
      message: what,
      hint:
        isUnder && hyphen.length > 2
          ? `write: ${typed(written, from, to, hyphen)} (${hyphen.length - 1} spaces behind the hyphen)`
          : `write: ${typed(written, from, to, "- ")}`,
      changes: [within(page, line, from, to, hyphen)],
      isCertain: true,
    };
  });
}

const TIGHT = /^(\s*)(-)(?=[^\s-])/;

export const tightHyphen: Slip = {
  name: "tight hyphen",
  guesses: (page, line) => [...tightHyphenOf(page, line), ...inWholeList(page, line, TIGHT, tightHyphenOf)],
};

function tightHyphenOf(page: Page, line: number): Guess[] {
  const written = page.lines[line]!;
  const indent = TIGHT.exec(written)?.[1];
  if (indent === undefined) return [];
  const at = indent.length + 1;
  return [
    {
      at: page.starts[line]! + indent.length,
      message: "A space is missing after the hyphen that begins an entry of a list.",
      hint: `write: ${typed(written, at, at, " ")}`,
      changes: [within(page, line, at, at, " ")],
      isCertain: true,
    },
  ];
}

/**
 * The same for each entry of a list at once. Where the first looks like a field (`– Rome: the capital`), none of them
 * explains anything alone.
 */
function inWholeList(
  page: Page,
  line: number,
  sign: RegExp,
  guessesOf: (page: Page, line: number) => Guess[],
): Guess[] {
  const signAt = (at: number) => {
    const [, indent, written] = sign.exec(page.lines[at] ?? "") ?? [];
    return written === undefined ? null : `${indent}${written.replace(/\d+/, "1")}`;
  };
  const wanted = signAt(line);
  if (wanted === null) return [];
  let [first, last] = [line, line];
  while (signAt(first - 1) === wanted) first -= 1;
  while (signAt(last + 1) === wanted) last += 1;
  const [one, ...others] = page.lines.slice(first, last + 1).flatMap((_, i) => guessesOf(page, first + i).slice(0, 1));
  if (one === undefined || others.length === 0) return [];
  const changes = [one, ...others].flatMap((guess) => guess.changes);
  return [{ ...one, hint: `${one.hint} (and so for every entry)`, changes }];
}

export const noHyphen: Slip = {
  name: "no hyphen",
  guesses(page, line) {
    const written = page.lines[line]!;
    const indent = /^( *)(?:id|type|stem|text)\s*:/.exec(written)?.[1];
    // Where the first item has no hyphen, the second one is where the list begins.
    if (indent === undefined) return /^\s*- /.test(written) ? firstOfList(page, line) : [];
    const outdented = { from: Math.max(0, indent.length - 2), to: indent.length };
    const inserted = { from: indent.length, to: indent.length };
    const one = [outdented, inserted].map(({ from, to }) => ({
      at: page.starts[line]! + indent.length,
      message: "An item begins here, without the hyphen that every item begins with.",
      hint: `write: ${typed(written, from, to, "- ")}`,
      changes: [within(page, line, from, to, "- ")],
      isCertain: false,
    }));
    return [...one, ...withoutAnyHyphen(page, line)];
  },
};

function firstOfList(page: Page, line: number): readonly Guess[] {
  const above = page.lines.slice(0, line).findLastIndex((one) => /^items\s*:\s*$/.test(one));
  const first = page.lines.findIndex((one, i) => i > above && /^\s*[^\s#]/.test(one));
  return above < 0 || first === line || first < 0 ? [] : noHyphen.guesses(page, first).slice(0, 2);
}

/** A hyphen before each line that begins like the first one below `items:`, and all others two further in. */
function withoutAnyHyphen(page: Page, line: number): readonly Guess[] {
  const { lines } = page;
  const above = lines.slice(0, line).findLastIndex((one) => /^items\s*:\s*$/.test(one));
  const first = lines.findIndex((one, i) => i > above && /^\s*[^\s#]/.test(one));
  const [, indent = "", name] = /^( *)(\w+)\s*:/.exec(lines[first] ?? "") ?? [];
  if (above < 0 || name === undefined || indent === "") return [];
  const begins = new RegExp(`^${indent}${name}\\s*:`);
  const end = lines.findIndex((one, i) => i > first && one.trim() !== "" && !one.startsWith(indent));
  const items = lines.slice(first, end < 0 ? lines.length : end);
  return [
    {
      at: page.starts[first]! + indent.length,
      message: "The items have no hyphens: every item begins with one.",
      hint: `write: - ${lines[first]!.trim()} (and so for every item, with its other fields as far in as ${name})`,
      changes: items.flatMap((one, i) =>
        one.trim() === ""
          ? []
          : [within(page, first + i, indent.length, indent.length, begins.test(one) ? "- " : "  ")],
      ),
      isCertain: false,
    },
  ];
}
