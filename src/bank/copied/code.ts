import type { TextChange } from "../../model/diagnostic.js";
import { readYaml } from "../../reading/yaml.js";
import { changed } from "../../typing/changes.js";
import { isBank } from "./around.js";
import { type Guess, type Page, pageOf, shortened, within } from "../../typing/slip.js";

/** `const bank = {`, `export default [`, `bank = {` of Python. */
const BEGIN =
  /^\s*(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+(?:\s*:\s*[\w<>[\]]+)?\s*=|export\s+default|module\.exports\s*=|return|[a-z_]\w*\s*=)\s*(?=[{[])/i;
const END = /^\s*(?:export\s+default\s+[\w$]+|module\.exports\s*=\s*[\w$]+|print\([\w$]+\))\s*;?\s*$/;

/** A bank as an object of JavaScript or a dict of Python: nearly YAML, if not quite. */
export function codeAround(page: Page): Guess | null {
  const { text, lines, starts } = page;
  const first = lines.findIndex((line) => line.trim() !== "" && !/^\s*(?:#|\/\/|import\b|from\b)/.test(line));
  if (first < 0) return null;
  const begin = BEGIN.exec(lines[first]!)?.[0] ?? "";
  const from = starts[first]! + begin.length;
  if (!/^\s*[{[]/.test(text.slice(from))) return null;
  const inside = codeChanges(text, from);
  const ends = lines.flatMap((line, i) => (i > first && END.test(line) ? [i] : []));
  const closed = /[}\]]\s*(;+)\s*$/.exec(text.slice(0, ends.length === 0 ? text.length : starts[ends[0]!]!).trimEnd());
  const semicolon =
    closed === null
      ? []
      : [{ start: closed.index + closed[0].indexOf(";"), end: closed.index + closed[0].length, text: "" }];
  const changes = [
    ...lines
      .slice(0, first)
      .flatMap((line, i) => (/^\s*(?:\/\/|import\b|from\b)/.test(line) ? [within(page, i, 0, 0, "# ")] : [])),
    ...(begin === "" ? [] : [within(page, first, 0, begin.length, "")]),
    ...inside,
    ...semicolon,
    ...ends.map((i) => within(page, i, 0, 0, "# ")),
  ];
  const [one] = changes;
  if (one === undefined) return null;
  const isBare = begin === "";
  // JSON with notes is no program.
  if (isBare && semicolon.length === 0 && changes.every(({ text }) => text.startsWith("#"))) return null;
  const edits = [
    ...(isBare ? [] : [`delete ${JSON.stringify(begin.trim())} before the ${text[from]!}`]),
    ...(semicolon.length > 0 ? ["delete the ; at the end"] : []),
    ...(ends.length > 0 ? ["put # before the last line"] : []),
    ...(inside.length > 0
      ? [`write ${shortened(inside[0]!.text)} for ${shortened(text.slice(inside[0]!.start, inside[0]!.end))}`]
      : []),
  ];
  return {
    at: one.start,
    message: "This is written as a program (JavaScript or Python); a bank has its fields alone.",
    hint: `${edits.join(", ")}${inside.length > 1 ? " (and so on)" : ""}`,
    changes,
    isCertain: true,
  };
}

const STRING =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(\/\/|\/\*)|\b(None|undefined)\b(?=\s*[,}\]\n])/g;

/** What programs write otherwise than YAML: escapes, back-quotes, notes, and words for nothing. */
function codeChanges(text: string, from: number): TextChange[] {
  const changes: TextChange[] = [];
  STRING.lastIndex = from;
  for (let found = STRING.exec(text); found !== null; found = STRING.exec(text)) {
    const [whole, note, nothing] = found;
    const start = found.index;
    const change = (text_: string, length = whole.length) => changes.push({ start, end: start + length, text: text_ });
    if (note !== undefined) {
      const end = note === "//" ? text.indexOf("\n", start) : text.indexOf("*/", start) + 2;
      const stop = end < start + 2 ? text.length : end;
      // A note in brackets may have lines of its own: those are left to a person.
      if (!text.slice(start, stop).includes("\n"))
        change(
          `# ${text
            .slice(start + 2, stop)
            .replace(/\*\/$/, "")
            .trim()}`,
          stop - start,
        );
      STRING.lastIndex = stop;
    } else if (nothing !== undefined) change("null");
    else if (whole.startsWith("`") || (whole.startsWith("'") && whole.includes("\\")))
      change(JSON.stringify(unescaped(whole)));
  }
  return changes;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t" };
const unescaped = (string: string): string =>
  string.slice(1, -1).replace(/\\([^]?)/g, (_, sign: string) => ESCAPES[sign] ?? sign);

/** A curly quotation mark where JSON has a straight one: where a text begins, or ends. */
const CURLY = /(?<=[{[,:]\s*|^\s*)[“”„«](?=\S)|[“”»](?=\s*(?:[,:}\]]|$))/gm;

/** JSON that a word processor or a phone made curly: names of fields would have marks in them. */
export function curlyJson(page: Page): Guess | null {
  const { text } = page;
  if (!/^\s*[{[]\s*(?:[{[]\s*)?[“”„«]/.test(text)) return null;
  const marks = [...text.matchAll(CURLY)];
  return {
    at: marks[0]!.index,
    message: 'The quotation marks of this file are curly; JSON and YAML know straight ones alone (").',
    hint: 'write " for each of them',
    changes: marks.map(({ index }) => ({ start: index, end: index + 1, text: '"' })),
    isCertain: true,
  };
}

/** What a program or JSON says, however it is wrapped; undefined for a text that is neither. */
export function dataIn(text: string): unknown {
  let now = text;
  for (const find of [codeAround, curlyJson]) {
    const guess = find(pageOf(now));
    if (guess !== null) now = changed(now, guess.changes);
  }
  if (!/^(?:\s|#.*\n)*[[{]/.test(now)) return undefined;
  const read = readYaml(now);
  return read.ok ? read.value : undefined;
}

const EMPHASIS = /^(\s*(?:[-*•]\s+)?)(\*{1,3}|_{1,2}|`)([A-Za-z][\w -]{0,30}?)(?::\2|\2\s*:)\s*/;

/** `**stem:** Which …`, as Markdown sets names apart. */
export function emphasisedFields(page: Page): Guess | null {
  const found = page.lines.flatMap((line, i) => {
    const [whole, lead, sign, name] = EMPHASIS.exec(line) ?? [];
    return whole === undefined ? [] : [{ i, whole, lead: lead!.replace(/[*•]/, "-"), sign: sign!, name: name!, line }];
  });
  const [first] = found;
  if (first === undefined || !isBank(page.lines)) return null;
  const more = found.length === 1 ? "" : ` (and so for every field: ${found.length} lines)`;
  return {
    at: page.starts[first.i]! + first.lead.length,
    message: `"${first.sign}" stands around the name of a field, as Markdown marks words; a bank writes names bare.`,
    hint: `write: ${shortened(`${first.lead}${first.name}: ${first.line.slice(first.whole.length)}`.trim())}${more}`,
    changes: found.map(({ i, whole, lead, name }) => within(page, i, 0, whole.length, `${lead}${name}: `)),
    isCertain: true,
  };
}
