import { isEmptyBank } from "../bank/empty.js";
import { checkBank } from "../bank/load.js";
import { withField } from "../bank/add-field.js";
import { withSource } from "../bank/add-source.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { rearranged } from "../reading/rearrange.js";
import { type SourceText, parseSource } from "../reading/source.js";
import { yamlFields } from "../reading/write-yaml.js";
import { type Before, type Candidate, type ImportFacts, type Sorted, sortedOut } from "./candidates.js";
import { candidateLines, noted, refusedLines } from "./item-lines.js";
import { type PassagePlaces, passagePlaces } from "./passage-places.js";
import { pictureShelf } from "./picture-shelf.js";
import type { ReadFile } from "./read-file.js";
import { sharedFields } from "./shared-fields.js";
import { type Fields, withoutClashes } from "./clashes.js";

/** A source as a person names it for all that is imported. */
export interface ImportSource {
  readonly id: string;
  /** As it stands in a bank; null for one that the bank has. */
  readonly fields: Fields | null;
}

/** What a new bank says of itself. */
export interface NewBank {
  readonly id: string;
  readonly title: string;
  /** Null where neither a person nor a file says it. */
  readonly language: string | null;
}

export interface ImportOptions extends ImportFacts {
  readonly source: ImportSource | null;
  /** A file beside the bank; null where there is none. */
  readonly bytesAt: (path: string) => Uint8Array | null;
}

/** What an import comes to. */
export interface IntoBank {
  /** The bank's text with the questions; that of before where none is new. */
  readonly text: string;
  readonly files: readonly Sorted[];
  /** Pictures to write beside the bank, by their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The questions of files as a new bank. */
export function newBank(files: readonly ReadFile[], about: NewBank, options: ImportOptions): Checked<IntoBank> {
  const language = about.language ?? "en";
  const { source, asOf } = options;
  const sources = source === null || source.fields === null ? {} : { sources: { [source.id]: source.fields } };
  const defaults = asOf === null ? {} : { asOf };
  const around = { bank: about.id, title: about.title, language, ...sources };
  const shelf = pictureShelf(options.bytesAt);
  const head = { ...around, ...(asOf !== null && { defaults }) };
  const passages = passagePlaces(files, {});
  const whole = { ...head, ...(passages.fresh.size > 0 && { passages: Object.fromEntries(passages.fresh) }) };
  const sorted = withoutClashes(sortedOut(files, { head, items: [] }, options, shelf, passages), whole, []);
  const asked = askedAbout(sorted, passages);
  const { shared, rest } = sharedFields(sorted.flatMap(({ candidates }) => candidates));
  const all = { ...defaults, ...shared };
  const text = [
    ...headNotes(sorted),
    ...yamlFields({ bank: about.id, title: about.title }, 0),
    `language: ${language}${about.language === null ? " # nobody says it: is it English?" : ""}`,
    ...yamlFields(
      {
        ...sources,
        ...(Object.keys(all).length > 0 && { defaults: all }),
        ...(asked.length > 0 && { passages: Object.fromEntries(asked) }),
      },
      0,
    ),
    "items:",
    ...joined(sorted, rest, 2, true, new Set()),
    "",
  ].join("\n");
  return settled("bank.yaml", text, sorted, shelf.fresh);
}

/** The questions of files added to a bank, whose text stays as it is around them. */
export function intoBank(files: readonly ReadFile[], bank: SourceText, options: ImportOptions): Checked<IntoBank> {
  const checked = isEmptyBank(bank) ? null : checkBank(bank);
  if (checked !== null && !checked.ok) return checked;
  const { source } = options;
  const into =
    source === null || source.fields === null
      ? bank
      : withSource(bank, source.id, source.fields, (one) => isSameSource(one, source.fields!)).text;
  const { items, ...head } = into.value as { readonly items?: unknown } & Fields;
  const before: Before = { head, items: checked?.value.items ?? [] };
  const shelf = pictureShelf(options.bytesAt);
  const written = Array.isArray(items) ? (items as readonly unknown[]) : [];
  const there = (head["passages"] ?? {}) as Parameters<typeof passagePlaces>[1];
  const passages = passagePlaces(files, there);
  const whole = { ...head, passages: { ...there, ...Object.fromEntries(passages.fresh) } };
  const sorted = withoutClashes(sortedOut(files, before, options, shelf, passages), whole, written);
  const candidates = sorted.flatMap((one) => one.candidates);
  if (candidates.length === 0)
    return { ok: true, value: { text: bank.text, files: sorted, pictures: new Map() }, warnings: [] };
  const after = rearranged(withPassages(into, askedAbout(sorted, passages)), {
    kind: "append",
    path: ["items", written.length],
    values: candidates.map(({ fields }) => fields),
    lines: (indent, isSpaced) => joined(sorted, new Map(), indent, isSpaced, new Set(bank.text.split("\n"))),
  });
  return settled(bank.file, after.text, sorted, shelf.fresh, after);
}

/** New passages that some question asks about. */
function askedAbout(sorted: readonly Sorted[], { fresh }: PassagePlaces) {
  const groups = new Set(sorted.flatMap(({ candidates }) => candidates.map(({ fields }) => fields["group"])));
  return [...fresh].filter(([id]) => groups.has(id));
}

const withPassages = (into: SourceText, passages: readonly (readonly [string, Fields])[]): SourceText =>
  passages.reduce((bank, [id, passage]) => {
    const { passages: there, sources } = bank.value as Fields;
    return there === undefined
      ? withField(bank, [], "passages", { [id]: passage }, sources === undefined ? "language" : "sources")
      : withField(bank, ["passages"], id, passage);
  }, into);

const isSameSource = (one: Fields, other: Fields): boolean =>
  ["title", "publisher", "published"].every((field) => one[field] === other[field]);

/**
 * The questions of all files as entries of a list, and what was left out as notes.
 *
 * @param there lines that an earlier import has left in the bank: notes are not written again
 */
function joined(
  sorted: readonly Sorted[],
  rest: ReadonlyMap<Candidate, Fields>,
  indent: number,
  isSpaced: boolean,
  there: ReadonlySet<string>,
): string[] {
  const blocks = sorted.flatMap(({ file, candidates, left }) => [
    ...candidates.map((one) => candidateLines({ ...one, fields: rest.get(one) ?? one.fields }, indent)),
    ...left.map((one) => refusedLines(one, file, indent)).filter(([first = ""]) => !there.has(first)),
  ]);
  return blocks.flatMap((lines, i) => (isSpaced && i > 0 ? ["", ...lines] : lines));
}

const headNotes = (sorted: readonly Sorted[]): string[] => [
  ...sorted.map(({ file, format }) => `# Imported from ${noted(file)} (${format}).`),
  ...sorted.flatMap(({ lost }) => lost.map((one) => `# lost: ${noted(one)}`)),
];

/** Nothing goes out that no bank is. */
function settled(
  file: string,
  text: string,
  files: readonly Sorted[],
  pictures: ReadonlyMap<string, Uint8Array>,
  parsed?: SourceText,
): Checked<IntoBank> {
  const value = { text, files, pictures };
  if (files.every(({ candidates }) => candidates.length === 0)) return { ok: true, value, warnings: [] };
  const read = parsed === undefined ? parseSource(file, text) : { ok: true as const, value: parsed };
  if (!read.ok) return { ok: false, diagnostics: [SPOILT, ...read.diagnostics] };
  const checked = checkBank(read.value);
  return checked.ok ? { ok: true, value, warnings: [] } : { ok: false, diagnostics: [SPOILT, ...checked.diagnostics] };
}

const SPOILT: Diagnostic = {
  severity: "error",
  code: "import/spoilt",
  message: "With these questions in it, the bank would have the mistakes below. Nothing was written.",
};
