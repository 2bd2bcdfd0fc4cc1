import { type Guess, type Page, type Slip, within } from "./slip.js";

/** Blanks that Word, web pages and keyboards of other scripts put in the place of the ordinary one. */
const ODD = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const NO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const ANY = "[\\s\\u00AD\\u200B-\\u200D\\u2060]";
/** Where YAML wants blanks: before the text of a line, after a hyphen, after the colon of a field. */
const LEAD = new RegExp(`^${ANY}*(?:-${ANY}+)*(?:["']?[\\w/-]+["']?${ANY}*:${ANY}+)?`, "u");

export const oddBlank: Slip = {
  name: "odd blank",
  guesses(page, line) {
    const lead = [...LEAD.exec(page.lines[line]!)![0]];
    const places = lead.flatMap((sign, i) => (ODD.test(sign) || NO_WIDTH.test(sign) ? [i] : []));
    const [first] = places;
    if (first === undefined) return [];
    const isBlank = ODD.test(lead[first]!);
    return [
      {
        at: page.starts[line]! + first,
        message: isBlank
          ? "A no-break space stands here, as web pages and Word have them; YAML needs the ordinary one."
          : "An invisible character stands here, as web pages and Word have them.",
        hint: isBlank ? "type an ordinary space in its place" : "delete it",
        changes: places.map((i) => within(page, line, i, i + 1, ODD.test(lead[i]!) ? " " : "")),
        isCertain: true,
      },
    ];
  },
};

const SOFT = /[\u000B\u000C\u0085\u2028\u2029]/g;

/** What Shift and Enter make in a word processor: for YAML the line goes on. */
export const softBreak: Slip = {
  name: "soft break",
  guesses(page, line) {
    const breaks = [...page.lines[line]!.matchAll(SOFT)];
    const [first] = breaks;
    if (first === undefined) return [];
    return [
      {
        at: page.starts[line]! + first.index,
        message: "A line break of a word processor (Shift and Enter) stands here; for YAML the line goes on.",
        hint: "delete the invisible character here, and press Enter in its place",
        changes: breaks.map(({ index }) => within(page, line, index, index + 1, "\n")),
        isCertain: true,
      },
    ];
  },
};

export const tab: Slip = {
  name: "tab",
  guesses(page, line) {
    const behind = /^ *(?:- +)*[\w-]+:( *\t\s*)\S/.exec(page.lines[line]!);
    if (behind !== null) return [tabsBehind(page, line)];
    if (!/^ *\t/.test(page.lines[line]!)) return [];
    return ["  ", "    "].map((blanks) => tabsAs(page, line, blanks));
  },
};

/** Behind the colons of fields, as a table has them that was pasted. */
function tabsBehind(page: Page, line: number): Guess {
  const changes = page.lines.flatMap((one, i) => {
    const [whole, tabs] = /^ *(?:- +)*[\w-]+:( *\t\s*)(?=\S)/.exec(one) ?? [];
    return whole === undefined || tabs === undefined
      ? []
      : [within(page, i, whole.length - tabs.length, whole.length, " ")];
  });
  return {
    at: page.starts[line]! + page.lines[line]!.indexOf("\t"),
    message: "A tab stands behind the colon; YAML wants a space there.",
    hint: "type a space in its place, in every line that has one",
    changes,
    isCertain: true,
  };
}

/** All at once: with one line alone put right the others stand deeper than it. */
function tabsAs(page: Page, line: number, blanks: string): Guess {
  const changes = page.lines.flatMap((one, i) => {
    const lead = /^[ \t]*/.exec(one)![0];
    return lead.includes("\t") ? [within(page, i, 0, lead.length, lead.replaceAll("\t", blanks))] : [];
  });
  return {
    at: page.starts[line]! + page.lines[line]!.indexOf("\t"),
    message: "The line begins with a tab; YAML takes only spaces there.",
    hint: `indent with spaces: ${blanks.length} for each tab, in every line that has one`,
    changes,
    isCertain: false,
  };
}
