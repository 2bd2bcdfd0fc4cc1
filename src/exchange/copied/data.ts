import { dataIn } from "../../bank/copied/code.js";

type Fields = Readonly<Record<string, unknown>>;

const LISTS = ["questions", "items", "quiz", "data", "results", "cards", "fragen", "preguntas"];
const ASKS = /^(?:q|question|questiontext|stem|prompt|text|frage|pregunta|front|term)$/i;
const OPTIONS = /^(?:options?|choices|alternatives|answeroptions|optionen|opciones)$/i;
const WRONG = /^(?:distractors|wrong(?:answers)?|incorrect(?:answers)?|falsch(?:eantworten)?)$/i;
const IS_RIGHT = /^(?:is)?_?(?:correct|right|answer)$/i;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of a list of questions in JSON, JavaScript or Python, the sheet that says the same; null for other data. */
export function asSheet(text: string): string | null {
  if (!/[[{]/.test(text.slice(0, 2000))) return null;
  const questions = questionsIn(dataIn(text));
  if (questions === null) return null;
  const rows = questions.map(rowOf);
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))]
    .map((cells) => cells.map(quoted).join(","))
    .join("\n");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function questionsIn(value: unknown): readonly Fields[] | null {
  const list = isFields(value) && !("bank" in value) ? LISTS.map((name) => value[name]).find(Array.isArray) : value;
  if (!Array.isArray(list) || list.length === 0) return null;
  const questions = (list as unknown[]).filter(isFields);
  const asks = (one: Fields) =>
    Object.entries(one).some(([name, cell]) => ASKS.test(bared(name)) && typeof cell === "string");
  return questions.length === list.length && questions.every(asks) ? questions : null;
}

const bared = (name: string): string => name.replace(/[\s_-]/g, "");

/** `correctAnswer` is a heading _correct answer_. */
const headingOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]/g, " ")
    .toLowerCase();

function rowOf(question: Fields): ReadonlyMap<string, string> {
  const row = new Map<string, string>();
  for (const [name, value] of Object.entries(question)) {
    const bare = bared(name);
    const hasKey = Object.keys(question).some(
      (other) => other !== name && /^(?:correct|right|answer|key|solution)/i.test(bared(other)),
    );
    const isOptions = OPTIONS.test(bare) || (/^answers$/i.test(bare) && hasKey);
    if (isOptions && typeof value === "object" && value !== null)
      takeOptions(row, value as Fields | readonly unknown[]);
    else if (WRONG.test(bare) && Array.isArray(value))
      for (const [i, one] of (value as unknown[]).entries()) row.set(`wrong ${i + 1}`, textOf(one));
    else if (Array.isArray(value)) row.set(headingOf(name), (value as unknown[]).map(textOf).join("; "));
    else row.set(ASKS.test(bare) ? "question" : headingOf(name), textOf(value));
  }
  return asPlaces(row, question);
}

/** A list of options, or options under letters; those that say of themselves that they are right are the answer. */
function takeOptions(row: Map<string, string>, value: Fields | readonly unknown[]): void {
  const options: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : Object.values(value);
  const right: string[] = [];
  for (const [i, option] of options.entries()) {
    row.set(`option ${String.fromCharCode(97 + i)}`, textOf(option));
    if (isFields(option) && Object.entries(option).some(([name, is]) => IS_RIGHT.test(name) && is === true))
      right.push(textOf(option));
  }
  if (right.length > 0) row.set("answer", right.join("; "));
}

function textOf(value: unknown): string {
  if (isFields(value)) {
    const text = value["text"] ?? value["option"] ?? value["answer"] ?? value["label"] ?? value["value"];
    return typeof text === "string" || typeof text === "number" ? String(text) : JSON.stringify(value);
  }
  return value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
}

/** Programs count from 0. A place of 0 says so; where all may count from 1, the sheet tells. */
function asPlaces(row: Map<string, string>, question: Fields): ReadonlyMap<string, string> {
  for (const [name, value] of Object.entries(question)) {
    if (
      typeof value !== "number" ||
      !/index|^(?:correct|right|answer|key|correctanswer|rightanswer|correctoption)$/i.test(bared(name))
    )
      continue;
    const options = [...row].filter(([heading]) => heading.startsWith("option ")).map(([, text]) => text);
    if (options.length === 0 || options.includes(String(value))) continue;
    row.delete(headingOf(name));
    row.set("answer", options[value] ?? String(value));
  }
  return row;
}
