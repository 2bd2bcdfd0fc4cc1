import { parseEvents } from "js-yaml";
import { idIn } from "../../bank/stem-id.js";
import { readBank, withTheRest } from "../../bank/load.js";
import { typeOf } from "../../bank/item-type.js";
import { placed } from "../../bank/places.js";
import { pointsInAll } from "../../bank/rubric.js";
import type { Bank } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { remarksOn } from "../../policy/remarks.js";
import { error } from "../../reading/finding.js";
import { rangesOf } from "../../reading/ranges.js";
import { type SourceText, located } from "../../reading/source.js";
import { parseCopied } from "../../bank/copied/parse.js";
import { shippedWords } from "../../theme/shipped-words.js";
import { evidenceOf } from "../state/listed.js";
import type { Fields, Looked, Question } from "../state/question.js";

/** Everything that the core says of a bank, question by question. A bank with mistakes is looked at, too. */
export function look(file: string, text: string): Looked {
  if (text === "") return { questions: [], remarks: [], isBroken: false, title: "", language: "en" };
  const read = parseCopied(file, text);
  if (!read.ok) {
    const said = withTheRest(read);
    return { questions: [], remarks: said.ok ? [] : said.diagnostics, isBroken: true, title: "", language: "en" };
  }
  const source = read.value;
  const { checked, sound } = readBank(source);
  const bank = checked.ok ? checked.value : (sound?.bank ?? null);
  const said = [
    ...(checked.ok ? checked.warnings : checked.diagnostics),
    ...(bank === null ? [] : lintOf(source, bank, sound?.indices ?? null)),
  ];
  const items = itemsOf(source.value);
  const lines = linesOf(source, items.length);
  const remarks = said.map((one) => ({ one, at: one.place === undefined ? -1 : placeIn(lines, one.place.line) }));
  const { title, language } = source.value as { title?: unknown; language?: unknown };
  return {
    questions: items.map((fields, index) =>
      questionOf(
        fields,
        index,
        source,
        remarks.flatMap(({ one, at }) => (at === index ? [one] : [])),
      ),
    ),
    remarks: remarks.flatMap(({ one, at }) => (at === -1 ? [one] : [])),
    isBroken: false,
    title: typeof title === "string" ? title : "",
    language: typeof language === "string" ? language : "en",
  };
}

/** @param indices which items of the file the bank has; null for all */
function lintOf(source: SourceText, bank: Bank, indices: readonly number[] | null): Diagnostic[] {
  const found = remarksOn(bank, null, { today: null, texts: null, shippedWords });
  const inFile =
    indices === null
      ? found
      : found.map((one) => ({
          ...one,
          path: one.path[0] === "items" ? ["items", indices[Number(one.path[1])]!, ...one.path.slice(2)] : one.path,
        }));
  return located(source, placed(source, inFile));
}

const itemsOf = (value: unknown): Fields[] => {
  const items = (value as { items?: unknown } | null)?.items;
  return Array.isArray(items)
    ? items.map((one) => (typeof one === "object" && one !== null ? (one as Fields) : {}))
    : [];
};

/** The line on which each item begins, and that behind the last. */
function linesOf({ file, text }: SourceText, count: number): number[] {
  const wanted = Array.from({ length: count }, (_, i) => error("", ["items", i], ""));
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const starts = file.endsWith(".jsonl")
    ? wanted.map((_, i) => i + 2)
    : rangesOf(text, parseEvents(text, {}), wanted).map(({ start }) => lineAt(start));
  return starts;
}

function placeIn(lines: readonly number[], line: number): number {
  let at = -1;
  for (let i = 0; i < lines.length && lines[i]! <= line; i += 1) at = i;
  return at;
}

function questionOf(fields: Fields, index: number, source: SourceText, remarks: readonly Diagnostic[]): Question {
  const told = typeOf(fields, ["items", index], "");
  const { id, stem } = fields;
  return {
    index,
    id:
      typeof id === "string"
        ? id
        : typeof (stem ?? fields["text"] ?? fields["head"]) === "string"
          ? (idIn(fields) ?? `item-${index + 1}`)
          : `item-${index + 1}`,
    type: "type" in told ? told.type : null,
    fields,
    points: pointsOf(fields, source.value),
    evidence: evidenceIn(fields, source.value),
    remarks,
  };
}

/** Written, or what its rubric gives, or what all questions are worth. */
function pointsOf({ points, rubric }: Fields, bank: unknown): number {
  const isNumber = (one: unknown): one is number => typeof one === "number";
  if (isNumber(points)) return points;
  const given = (Array.isArray(rubric) ? (rubric as unknown[]) : []).map((one) => (one as Fields | null)?.["points"]);
  if (given.length > 0 && given.every(isNumber)) return pointsInAll(given.map((one) => ({ points: one })));
  const { defaults } = bank as { defaults?: { points?: unknown } };
  return isNumber(defaults?.points) ? defaults.points : 1;
}

/** Where it names no source, the one that is meant. */
function evidenceIn(fields: Fields, bank: unknown): Question["evidence"] {
  const { sources, defaults } = bank as { sources?: object; defaults?: { source?: string } };
  const only =
    defaults?.source ?? (sources !== undefined && Object.keys(sources).length === 1 ? Object.keys(sources)[0]! : "");
  return evidenceOf({ item: fields }).map(({ source = only, paragraph }) => ({ source, paragraph }));
}
