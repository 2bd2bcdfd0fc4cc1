import { isNone, noneLost } from "./not-attempted.js";
import type { Counter } from "./numbering.js";
import type { WordParagraph, WordRun } from "./paragraphs.js";

/** Stands in a text for a picture, before its number and a second one behind it. */
export const PICTURE = "\uFDD2";

/** What a list of questions is made of. */
export interface ListText {
  readonly add: (paragraph: WordParagraph) => void;
  /** `asked` is what orders and pairs ask, `passages` begin so. */
  readonly end: () => {
    readonly text: string;
    readonly asked: readonly string[];
    readonly passages: readonly string[];
    readonly lost: readonly string[];
  };
}

/** What our own papers hold beside questions: styles of theirs that nobody asks anything in. */
const BESIDE = new Set(
  "subtitle|facts|candidate line|instruction|hint|answer line|sheet title|sheet row|end of paper|caption|passage note|header|footer|toc 1|toc 2|toc heading".split(
    "|",
  ),
);

interface Line {
  text: string;
  /** Whether it begins with a letter, typed or counted; and whether all of it is marked or bold. */
  readonly isOption: boolean;
  readonly isMarked: boolean;
}

/**
 * Paragraphs as lines of a list of questions, with the numbers and letters that Word counts, and a tick at options that are
 * highlighted, underlined, coloured or bold where others of their question are not.
 */
export function listText(
  counter: Counter,
  pictures: { readonly number: (relation: string, alt: string) => number },
  hasLetter: (line: string) => boolean,
): ListText {
  const lines: Line[] = [];
  const asked: string[] = [];
  const passages: string[] = [];
  const lost = new Set<string>();
  let isWithout = false;
  let [question, options, pairs]: [Line[], number, boolean] = [[], 0, false];
  const finish = () => {
    if (pairs) asked.push(question[0]?.text ?? "");
    else lines.push(...question);
    [question, options, pairs] = [[], 0, false];
  };
  const plain = (text: string): Line => ({ text, isOption: false, isMarked: false });
  return {
    add({ style, list, runs, pictures: shown }) {
      const marker = list === null ? null : counter.next(list.list, list.level);
      if (style === "sheet title") isWithout = true;
      if (style === "question" || style === "true or false" || style === "option") isWithout = false;
      if (style === "caption") lost.add("who pictures are by");
      if (runs.some((run) => run.style === "gap hint")) lost.add("the hints of gaps");
      const none = (style === "option" || style === "true or false") && isNone(textOf(runs, false));
      if (none) lost.add(noneLost(textOf(runs, false)));
      if (BESIDE.has(style) || isWithout || none) return;
      const said = runs.filter((run) => run.style !== "points" && run.style !== "label" && run.style !== "gap hint");
      const isHeading = /^heading \d$/.test(style) || style === "title";
      if (style === "passage" || style === "passage title") {
        // It stands before its first question, and belongs to none.
        finish();
        passages.push(textOf(said, false));
      } else if (style === "question") {
        finish();
        question.push(plain(`Q. ${textOf(said, false)}`));
        const points = /\d[\d.,]*/.exec(runs.findLast((run) => run.style === "points")?.text ?? "")?.[0];
        if (points !== undefined && points !== "1") question.push(plain(`Points: ${points.replace(",", ".")}`));
      } else if (style === "pair" || style === "place" || (style === "cell" && list !== null)) pairs = true;
      else if (style === "option" || style === "true or false") {
        const words = style === "option" ? textOf(said, false) : options === 0 ? "True" : "False";
        question.push(plain(`${String.fromCharCode(65 + options)}) ${words}`));
        options += 1;
      } else {
        const bullet = list !== null && marker === null ? "" : `${marker ?? ""} `;
        for (const [i, text] of textOf(said, true).split("\n").entries()) {
          const line = withStarInFront(`${i === 0 ? bullet : ""}${text}`.trim());
          if (line === "") continue;
          question.push({
            text: isHeading ? `# ${line}` : line,
            isOption: !isHeading && hasLetter(line.replace(/^\*+/, "")),
            isMarked: said.every((run) => run.text.trim() === "" || run.isMarked),
          });
        }
      }
      for (const { relation, alt } of shown) {
        const token = `${PICTURE}${pictures.number(relation, alt)}${PICTURE}`;
        const last = question.at(-1);
        if (last === undefined || /^(?:Answer|Explanation):/.test(last.text)) question.push(plain(token));
        else last.text += ` ${token}`;
      }
    },
    end() {
      finish();
      return { text: withTicks(lines).map(literal).join("\n"), asked, passages, lost: [...lost] };
    },
  };
}

/** Where Word counts the letters, the star that marks the right option can only be typed behind one: `b) *Northwick`. */
const withStarInFront = (line: string): string =>
  line.replace(/^([([]?[A-Za-z][).\]]\s+)\\?\*(?=[^\s*])([^*]*)$/, "*$1$2");

/** What Word shows is no HTML, whatever it looks like; lists read names of characters. */
const literal = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Marks say something where they tell options of one question apart. */
function withTicks(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]!.isOption) end += 1;
    const options = lines.slice(at, end);
    const isTold = options.some(({ isMarked }) => isMarked) && options.some(({ isMarked }) => !isMarked);
    for (const { text, isMarked } of options) texts.push(isTold && isMarked ? `${text} ✓` : text);
    if (end < lines.length) texts.push(lines[end]!.text);
    at = end + 1;
  }
  return texts;
}

/** @param withBold whether bold text keeps its marks, as it may tell what is right */
function textOf(runs: readonly WordRun[], withBold: boolean): string {
  const pieces: WordRun[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
    else pieces.push({ ...run });
  }
  return pieces
    .map(({ text, bold, italic }) => marked(text, withBold && bold ? "**" : italic ? "*" : bold ? "**" : ""))
    .join("")
    .replace(/\t/g, withBold ? "\t" : " ")
    .trim();
}

/** Marks stand right at words. */
function marked(text: string, mark: string): string {
  if (mark === "" || text.includes("\n")) return text;
  const [, before = "", words = "", behind = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return words === "" ? text : `${before}${mark}${words}${mark}${behind}`;
}
