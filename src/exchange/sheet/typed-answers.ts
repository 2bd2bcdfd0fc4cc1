import { numberFields } from "../number-fields.js";
import { type QuestionFields, losing, openFields, shortFields, withFields } from "../question-fields.js";
import type { Cells } from "./cells.js";

export const filled = (texts: readonly string[]): readonly string[] => texts.filter((one) => one !== "");

export function ofText(cells: Cells, stem: string): QuestionFields {
  const { bare, options, answers, text } = cells;
  const exact = bare("exact").toLowerCase();
  const match = Object.fromEntries(
    ["case", "diacritics", "punctuation"].flatMap((one) => (exact.includes(one) ? [[one, "exact"]] : [])),
  );
  const keys = filled([bare("answer"), ...answers, ...options]).map(text);
  const fields = shortFields(stem, keys);
  if ("why" in fields) return fields;
  // What is told apart by its capitals is more than one answer; where all differ, they stay as they are typed.
  const known = fields.fields["keys"] as readonly string[];
  const asTyped = exact.includes("case") || known.length === keys.length ? { keys: [...new Set(keys)] } : {};
  return withFields(fields, { type: "short", ...asTyped, ...(exact === "" ? {} : { match }) });
}

export function ofNumber(cells: Cells, stem: string): QuestionFields {
  const { bare, options, answers, text } = cells;
  const [answer, tolerance] = [bare("answer"), bare("tolerance")];
  const isComma = bare("decimal") === "comma" || (bare("decimal") === "" && /^-?\d+,\d+$/.test(answer));
  const point = (cell: string): string => (isComma ? cell.replace(",", ".") : cell);
  const fields = numberFields(stem, point(answer), tolerance === "" ? null : point(tolerance));
  if ("why" in fields) return fields;
  const accept = filled([...answers, ...options]).map(text);
  return withFields(fields, {
    type: "numeric",
    ...(isComma ? { key: answer, decimal: "comma" } : {}),
    // Zeros in front are shown: nobody writes them by chance.
    ...(!isComma && /^-?0\d[\d.]{0,28}$/.test(answer) ? { key: answer } : {}),
    ...(bare("unit") === "" ? {} : { unit: text(bare("unit")) }),
    ...(accept.length === 0 ? {} : { accept }),
  });
}

export function ofSentences(cells: Cells, stem: string): QuestionFields {
  const { bare, text } = cells;
  const lines = Number(bare("lines"));
  const isCount = Number.isInteger(lines) && lines >= 1 && lines <= 60;
  const answer = text(bare("answer"));
  const rubric = bare("rubric")
    .split("\n")
    .map((line) => /^([\d.]+)\s*:\s*(.+)$/.exec(line.trim()));
  const isRubric = rubric.every((one) => one !== null && Number(one[1]) > 0);
  const fields = withFields(openFields(stem, isCount ? { lines } : {}), {
    ...(answer === "" ? {} : { answer }),
    ...(isRubric ? { rubric: rubric.map((one) => ({ points: Number(one![1]), for: text(one![2]!) })) } : {}),
  });
  return losing(fields, [
    ...(bare("lines") === "" || isCount ? [] : [`the lines ${JSON.stringify(bare("lines"))}`]),
    ...(bare("rubric") === "" || isRubric ? [] : [`the rubric ${JSON.stringify(bare("rubric").slice(0, 200))}`]),
  ]);
}
