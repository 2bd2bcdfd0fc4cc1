import { FIELD_NAMES } from "./field-names.js";
import { slug } from "./meant-value.js";
import { type Page, type Slip, shortened, within } from "./slip.js";

/** `"Tom Reed", "Otto Lang"` in the place of a list. */
export const quotedList: Slip = {
  name: "list without brackets",
  guesses(page, line) {
    const written = page.lines[line]!;
    const found = /^(\s*(?:- +)?[\w/-]+\s*:\s+)((?:"[^"\\]*"|'[^']*')(?:\s*,\s*(?:"[^"\\]*"|'[^']*'))+)\s*,?\s*$/.exec(
      written,
    );
    if (found === null) return [];
    const [, lead, texts] = found as unknown as readonly [string, string, string];
    const list = `[${texts}]`;
    return [
      {
        at: page.starts[line]! + lead.length,
        message: "Several texts stand here; a list of them stands in square brackets.",
        hint: `write it as a list: ${shortened(list)}`,
        changes: [within(page, line, lead.length, written.length, list)],
        isCertain: true,
      },
    ];
  },
};

const LIST = /^( *)([\w-]+)\s*:\s*$/;

/** `items:` once more, before further entries of the same list. */
export const repeatedList: Slip = {
  name: "list begun twice",
  guesses(page, line) {
    const [, indent, name] = LIST.exec(page.lines[line]!) ?? [];
    const above = page.lines.slice(0, line);
    if (name === undefined || !above.some((one) => one.trimEnd() === `${indent}${name}:`)) return [];
    return [
      {
        at: page.starts[line]! + indent!.length,
        message: `The list ${name} is begun here again; it is one list, whatever its length.`,
        hint: "delete this line: the entries below it go on with the list above",
        changes: [within(page, line, 0, page.lines[line]!.length, "")],
        isCertain: false,
      },
    ];
  },
};

/** `question 1:` before the fields of each question: they are known by an id, and stand in a list. */
export const namedEntries: Slip = {
  name: "named entries",
  guesses({ lines, starts }, line) {
    const above = lines.slice(0, line).findLastIndex((one) => /^items\s*:\s*$/.test(one));
    const indent = /^( +)[^\s#-][^:]*:\s*$/.exec(lines[line]!)?.[1];
    if (above < 0 || indent === undefined) return [];
    const end = lines.findIndex((one, i) => i > above && /^\S/.test(one));
    const named = [...lines.keys()].slice(above + 1, end < 0 ? lines.length : end).flatMap((i) => {
      const name = /^( +)["']?([^\s#-][^:]*?)["']?\s*:\s*$/.exec(lines[i]!);
      const below = /^ */.exec(lines[i + 1] ?? "")![0].length - indent.length;
      return name?.[1] === indent && below > 1 && !FIELD_NAMES.has(name[2]!)
        ? [{ i, id: slug(name[2]!), hyphen: "-".padEnd(below) }]
        : [];
    });
    const [first] = named;
    if (first?.i !== line || named.some(({ id }) => id === "")) return [];
    return ["id: ", ""].map((field) => ({
      at: starts[line]! + indent.length,
      message: "A name stands before the fields of this question; items is a list, whose entries begin with a hyphen.",
      hint: `write: ${field === "" ? "-" : `${first.hyphen}${field}${first.id}`} (and so for every question)`,
      changes: named.map(({ i, id, hyphen }) => ({
        start: starts[i]! + indent.length,
        end: starts[i]! + lines[i]!.length,
        text: field === "" ? "-" : `${hyphen}${field}${id}`,
      })),
      isCertain: false,
    }));
  },
};

const ENTRY = /^( *)- ([\w-]+)\s*:/;
/** What a question begins with; any other field goes on with one. */
export const BEGINS = /^(?:id|type|stem|text|head|statement|question|group|lang|tags|topics|difficulty)$/i;

/** A hyphen before every field of an item, and not before the first alone. */
export const extraHyphen: Slip = {
  name: "extra hyphen",
  guesses(page, line) {
    const [, indent, field] = ENTRY.exec(page.lines[line]!) ?? [];
    if (indent === undefined || BEGINS.test(field!) || isInPairs(page, indent, line)) return [];
    const extra = extraLines(page, indent, line);
    const written = page.lines[line]!;
    return [
      {
        at: page.starts[line]! + indent.length,
        message:
          "A hyphen begins a new item, and this line goes on with the one above: only its first field has a hyphen.",
        hint: `write: ${written.trim().slice(2)} (and so for its other fields, each as far in as ${firstField(page, indent, line)})`,
        changes: extra.map((i) => within(page, i, indent.length, indent.length + 1, " ")),
        isCertain: false,
      },
    ];
  },
};

/** `- Ada: built it` is a pair, if not one as it is written. */
function isInPairs({ lines }: Page, indent: string, line: number): boolean {
  const above = lines
    .slice(Math.max(0, line - 40), line)
    .findLast((one) => one.trim() !== "" && /^ */.exec(one)![0].length < indent.length);
  return /^\s*(?:- +)?(?:pairs|matches|match)\s*:/i.test(above ?? "");
}

/** Everywhere in the list, or else the next item would be one without its fields. */
const extraLines = ({ lines }: Page, indent: string, from: number): readonly number[] =>
  [...lines.keys()].filter((i) => {
    const [, own, field] = ENTRY.exec(lines[i]!) ?? [];
    return i >= from && own === indent && !BEGINS.test(field!);
  });

const firstField = ({ lines }: Page, indent: string, line: number): string => {
  const above = lines.slice(0, line).findLast((one) => ENTRY.exec(one)?.[1] === indent);
  return ENTRY.exec(above ?? "")?.[2] ?? "the first";
};
