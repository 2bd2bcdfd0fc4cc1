import { fromBase64 } from "#platform";
import type { Imported, ImportedItem, Incoming, NotImported } from "../model/exchange.js";
import type { Checked } from "../model/diagnostic.js";
import { withoutEntities } from "../text/html.js";
import { isDifficulty } from "../reading/schema-shape.js";
import { firstWords } from "./gathered.js";
import { escaped } from "../deck/html-to-markdown.js";
import { type QuestionFields, optionFields, withFields } from "./question-fields.js";
import type { Reader } from "./reader.js";
import { topicOf } from "./topic.js";

/** The JSON of the Open Trivia Database: an answer of its API, a list of such answers, or the questions alone. */
export const opentdb: Reader = {
  name: "opentdb",
  summary: "Questions of the Open Trivia Database (JSON)",
  recognises: ({ text }) =>
    text !== null && /^\s*[[{]/.test(text) && /"incorrect_answers"\s*:/.test(text.slice(0, 65_536)),
  read,
};

function read({ name, text }: Incoming): Checked<Imported> {
  let data: unknown;
  try {
    data = JSON.parse(text ?? "");
  } catch {
    const diagnostic = {
      severity: "error",
      code: "import/json",
      message: "It is cut off, or is no JSON.",
      hint: "save the whole answer of opentdb.com again",
      place: { file: name, line: 1, column: 1 },
    } as const;
    return { ok: false, diagnostics: [diagnostic] };
  }
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  let number = 0;
  for (const question of questionsIn(data, 0)) {
    number += 1;
    const where = { line: null, label: `question ${number}` };
    const { what, found } = ofQuestion(question);
    if ("why" in found) left.push({ where, what: firstWords(what), why: found.why });
    else items.push({ where, name: null, fields: found.fields, lost: found.lost });
  }
  return { ok: true, value: { title: null, language: null, items, left, lost: [], pictures: new Map() }, warnings: [] };
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Dumps are lists of answers, or have them below names of categories. */
function* questionsIn(data: unknown, depth: number): Iterable<Json> {
  if (depth > 6) return;
  if (Array.isArray(data)) for (const one of data) yield* questionsIn(one, depth + 1);
  else if (isObject(data)) {
    if (Object.hasOwn(data, "incorrect_answers")) yield data;
    else for (const one of Object.values(data)) if (typeof one === "object") yield* questionsIn(one, depth + 1);
  }
}

function ofQuestion(question: Json): { readonly what: string; readonly found: QuestionFields } {
  const { incorrect_answers: wrong, difficulty, category } = question;
  const decode = decoderFor([question["type"], question["difficulty"]]);
  const text = (value: unknown): string => (typeof value === "string" ? decode(value).replace(/\s+/g, " ").trim() : "");
  const [what, right] = [text(question["question"]), text(question["correct_answer"])];
  const level = text(difficulty);
  const topic = topicOf(text(category).split(/\s*:\s*/));
  const wrongs = Array.isArray(wrong) ? wrong.map(text) : [];
  const options = [right, ...wrongs].map((one, i) => ({ text: escaped(one), isRight: i === 0, why: null }));
  const found = withFields(optionFields(escaped(what), options, { several: false }), {
    ...(isDifficulty(level) ? { difficulty: level } : {}),
    ...(topic === null ? {} : { topics: [topic] }),
  });
  return { what, found };
}

const PLAIN = /^(?:multiple|boolean|easy|medium|hard)$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * How texts are encoded: HTML by itself; where the API was asked for it, every value in base64 or escaped for addresses, the
 * type among them. Only the first can be told by words that have just one form.
 */
function decoderFor(known: readonly unknown[]): (text: string) => string {
  const isBase64 = known.some((one) => typeof one === "string" && !PLAIN.test(one) && PLAIN.test(textOfBase64(one)));
  if (isBase64) return textOfBase64;
  return (text) => withoutEntities(/%[0-9A-F]{2}/i.test(text) ? fromAddress(text) : text);
}

/** A text that only looks escaped, as `100%25` with a half character behind it, stays. */
function fromAddress(text: string): string {
  if (/\s/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const textOfBase64 = (text: string): string =>
  BASE64.test(text) && text.length % 4 === 0 ? new TextDecoder().decode(fromBase64(text)) : text;
