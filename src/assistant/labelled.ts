import { type FieldName, type Fields, isCalled } from "./fields.js";
import { MAX_GROUPS } from "./groups.js";

/** In a list of questions each of these stands at the start of a line, with a colon after it. */
const LABELS = ["scene", "stem", "quote", "paragraph", "key", "wrong", "options", "explanation", "kind"] as const;
type Label = Extract<FieldName, (typeof LABELS)[number]>;

type Group = Partial<Record<Label, string>> & {
  entries: { readonly of: "wrong" | "options"; readonly text: string }[];
};

const MARKERS = /^[\s>#*•+-]{0,12}(?:\(?\d{1,3}[.):]\s{0,9})?[*\s]{0,9}/;
const LABELLED = /^([A-Za-z][A-Za-z '_-]{0,30}?)(?: ?#?\d{1,3})?\s{0,3}\*{0,3}\s{0,3}:\s{0,3}\*{0,3}\s{0,9}(.*)$/;
const BULLET = /^\s{0,16}(?:[-*•+]|\d{1,2}[.)])\s+(.+)$/;
const OPTION = /^\s{0,16}(?:[-*•+]\s+)?\*{0,2}(\(?[A-Ha-h][).:]\s+\S.*)$/;
/** `1. In May … Who …?` */
const NUMBERED = /^[\s#]{0,9}\*{0,2}\d{1,3}[.)]\*{0,2}\s+(.{10,}\?)\*{0,2}\s{0,9}$/;

/** Questions in a list with a name before each part, as assistants write them for people. */
export function labelledIn(text: string): readonly Fields[] {
  const groups: Group[] = [];
  let field: Label | null = null;
  const inGroup = (isNew: boolean): Group => {
    if (isNew || groups.length === 0) groups.push({ entries: [] });
    return groups.at(-1)!;
  };
  for (const line of text.split("\n")) {
    // One more is read whole, so that it is known to be there.
    if (groups.length > MAX_GROUPS + 1) break;
    const last = groups.at(-1);
    const told = labelOf(line);
    const option = OPTION.exec(line)?.[1];
    const bullet = BULLET.exec(line)?.[1];
    const numbered = NUMBERED.exec(line)?.[1];
    if (told !== null) {
      field = told.label;
      const isAgain = last?.[field] !== undefined && field !== "wrong";
      const group = inGroup(isAgain || (field === "stem" && last?.quote !== undefined && last.key !== undefined));
      if (field === "wrong")
        group.entries.push(...piecesOf(told.rest).map((one) => ({ of: "wrong" as const, text: one })));
      else group[field] = told.rest;
    } else if (option !== undefined && last !== undefined && (field === "stem" || field === "options")) {
      field = "options";
      last.entries.push({ of: "options", text: option });
    } else if (bullet !== undefined && last !== undefined && (field === "wrong" || field === "options")) {
      last.entries.push({ of: field, text: bullet });
    } else if (numbered !== undefined) {
      field = "stem";
      inGroup(true).stem = numbered;
    } else if (/^\s{0,9}(?:[-*_]{3,}\s{0,9})?$/.test(line)) {
      if (line.trim() !== "") field = null;
    } else if (field !== null && field !== "wrong" && field !== "options" && last !== undefined) {
      last[field] = `${last[field] ?? ""} ${line.trim()}`.trim();
    }
  }
  return groups.filter(({ stem, quote, key }) => stem !== undefined && (quote ?? key) !== undefined).map(asFields);
}

function labelOf(line: string): { label: Label; rest: string } | null {
  const [, name = "", rest = ""] = LABELLED.exec(line.replace(MARKERS, "")) ?? [];
  const label = name === "" ? undefined : LABELS.find((one) => isCalled(name, one));
  return label === undefined ? null : { label, rest: rest.trim() };
}

function asFields({ entries, quote, ...said }: Group): Fields {
  const [wrong, options] = [entries.filter((one) => one.of === "wrong"), entries.filter((one) => one.of === "options")];
  return {
    ...said,
    ...(quote !== undefined && { quote: withoutMarks(quote) }),
    ...(wrong.length > 0 && { wrong: wrong.map(({ text }) => reasoned(text)) }),
    ...(options.length > 0 && { options: options.map(({ text }) => reasoned(text)) }),
  };
}

/** Marks around the whole of a quote are those of the list. */
const withoutMarks = (quote: string): string => /^["“„«](.*)["”“»]$/.exec(quote.trim())?.[1] ?? quote;

/** `Yalta – it is in the Crimea`. */
function reasoned(entry: string): Fields {
  const [, text, why] = /^(.{1,300}?)\s{1,3}(?:—|–|--)\s{1,3}(.*)$/.exec(entry) ?? [];
  return text === undefined ? { text: entry } : { text, why };
}

const piecesOf = (cell: string): string[] =>
  cell
    .split(/;|<br\s?\/?>/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Questions in a Markdown table, where its head names all that is needed. */
export function tabledIn(text: string): readonly Fields[] {
  const lines = text.split("\n").map((line) => line.trim());
  const found: Fields[] = [];
  let head: readonly (Label | null)[] | null = null;
  lines.forEach((line, i) => {
    if (!line.startsWith("|")) head = null;
    else if (/^\|(?:\s{0,9}:?-+:?\s{0,9}\|)+$/.test(lines[i + 1] ?? "")) head = cellsOf(line).map(columnOf);
    else if (head !== null && !/^\|[\s:|-]*$/.test(line) && found.length <= MAX_GROUPS)
      found.push(...rowOf(head, line));
  });
  return found;
}

const cellsOf = (row: string): string[] =>
  row
    .slice(1)
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());

const columnOf = (name: string): Label | null => LABELS.find((one) => isCalled(name, one)) ?? null;

function rowOf(head: readonly (Label | null)[], line: string): Fields[] {
  if (!(["stem", "quote", "key"] as const).every((one) => head.includes(one))) return [];
  const cells = cellsOf(line);
  const of = (label: Label) => cells.filter((_, i) => head[i] === label);
  const wrong = of("wrong").flatMap(piecesOf);
  const said = head.flatMap((label, i) =>
    label === null || label === "wrong" ? [] : [[label, cells[i] ?? ""] as const],
  );
  const fields = Object.fromEntries(said) as Partial<Record<Label, string>>;
  return [{ ...fields, quote: withoutMarks(fields.quote ?? ""), ...(wrong.length > 0 && { wrong }) }];
}
