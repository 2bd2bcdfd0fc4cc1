import { headingOf } from "../headings.js";

/** What one column of a sheet holds; each at most once. */
const SINGLE = {
  id: ["id", "name", "question id", "code"],
  type: ["type", "question type", "kind"],
  question: [
    "question",
    "question text",
    "stem",
    "question stem",
    "prompt",
    "q",
    "item",
    "question title",
    "frage",
    "fragetext",
    "pregunta",
    "enunciado",
    "domanda",
    "vraag",
  ],
  answer: [
    "correct",
    "correct answer",
    "correct answers",
    "correct option",
    "correct options",
    "correct choice",
    "right answer",
    "right answers",
    "right",
    "answer",
    "answers",
    "answer key",
    "key",
    "solution",
    "ans",
    "correct answer 1",
    "right answer 1",
    "antwort",
    "richtig",
    "richtige antwort",
    "lösung",
    "réponse",
    "bonne réponse",
    "réponse correcte",
    "respuesta",
    "respuesta correcta",
    "correcta",
  ],
  options: ["options", "choices", "answer options", "answer choices", "alternatives"],
  correction: ["correction"],
  unit: ["unit", "units"],
  tolerance: ["tolerance", "margin"],
  decimal: ["decimal", "decimal mark"],
  exact: ["exact"],
  order: ["order"],
  last: ["last", "pinned"],
  lines: ["lines", "lines to write on"],
  rubric: ["rubric", "marking guide", "mark scheme"],
  explanation: [
    "explanation",
    "answer explanation",
    "explanations",
    "feedback",
    "general feedback",
    "rationale",
    "reason",
    "justification",
  ],
  points: ["points", "point", "marks", "mark", "score", "weight", "points possible"],
  topics: ["topic", "topics", "category", "categories", "subject", "theme", "unit topic", "chapter"],
  tags: ["tags", "tag", "keywords", "labels"],
  paragraph: ["paragraph", "source paragraph", "source paragraphs", "paragraphs"],
  difficulty: ["difficulty", "level", "difficulty level"],
  asOf: ["as of", "asof", "date", "true on", "valid on"],
  volatility: ["volatility", "changes"],
  reviewBy: ["review by", "look again by"],
  language: ["language", "lang"],
  passage: ["passage", "text", "reading passage"],
  passageTitle: ["passage title", "passage heading"],
  markdown: ["markdown"],
  number: [
    "#",
    "no",
    "nr",
    "number",
    "n",
    "s no",
    "sl no",
    "sr no",
    "question no",
    "question number",
    "question #",
    "q no",
  ],
} as const;

export type Single = keyof typeof SINGLE;

/** Columns of which there may be several, in their order. */
export interface SheetColumns {
  readonly single: ReadonlyMap<Single, number>;
  /** What may be chosen, right and wrong. */
  readonly options: readonly number[];
  readonly wrong: readonly number[];
  /** More right answers, behind that of `answer`. */
  readonly answers: readonly number[];
  readonly lefts: readonly number[];
  /** Why an option is right or wrong: of the options by place, of the wrong ones behind them. */
  readonly whys: ReadonlyMap<string, number>;
}

const ROLES: ReadonlyMap<string, Single> = new Map(
  (Object.entries(SINGLE) as [Single, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name): [string, Single] => [name, role]),
  ),
);

/** `a`, `option b`, `choice 3`; the answer of a quiz in letters. */
const OPTION =
  /^(?:(?:option|choice|answer|opt|alternative)\s?)?([a-j])$|^(?:option|choice|opt|alternative)\s?(\d{1,2})$/;
const ANSWER = /^answer\s?(\d{1,2})$/;
const MORE = /^(?:correct|right)(?: answer)? ([2-9])$/;
const WRONG =
  /^(?:wrong|incorrect|false|bad)(?: answer| option| choice)?s?(?: (\d{1,2}))?$|^distractors?(?: ?(\d{1,2}))?$|^(?:falsch|falsche antwort|incorrecta|respuesta incorrecta|mauvaise réponse|faux|distracteur)s?(?: ?(\d{1,2}))?$/;
const LEFT = /^(?:left|match|term) (\d{1,2})$/;
const WHY = /^(?:why|feedback|reason) (?:option )?([a-j]|wrong \d{1,2}|correct|right|answer)$/;

/** What the columns of a sheet of questions hold; null for a row that is no header of one. */
export function sheetColumns(header: readonly string[]): SheetColumns | null {
  const single = new Map<Single, number>();
  const found = { options: [] as number[], wrong: [] as number[], answers: [] as number[], lefts: [] as number[] };
  const numberedAnswers: number[] = [];
  const whys = new Map<string, number>();
  for (const [column, cell] of header.entries()) {
    const heading = headingOf(cell);
    if (heading === "") continue;
    const role = ROLES.get(heading);
    const why = WHY.exec(heading)?.[1];
    if (role !== undefined && !single.has(role)) single.set(role, column);
    else if (OPTION.test(heading)) found.options.push(column);
    else if (ANSWER.test(heading)) numberedAnswers.push(column);
    else if (MORE.test(heading)) found.answers.push(column);
    else if (WRONG.test(heading)) found.wrong.push(column);
    else if (LEFT.test(heading)) found.lefts.push(column);
    else if (why !== undefined && !whys.has(why)) whys.set(why, column);
  }
  // `answer 1 … answer 4` are what may be chosen where another column says which is right, else all of them are.
  if (single.has("answer") && found.wrong.length === 0 && found.options.length === 0)
    found.options.push(...numberedAnswers);
  else if (!single.has("answer") && numberedAnswers.length > 0) {
    single.set("answer", numberedAnswers[0]!);
    found.answers.unshift(...numberedAnswers.slice(1));
  } else found.answers.unshift(...numberedAnswers);
  // "Text" may be all that a sheet calls its questions.
  if (!single.has("question") && single.has("passage")) {
    single.set("question", single.get("passage")!);
    single.delete("passage");
  }
  const hasAnswers = single.has("answer") || found.options.length > 0 || found.lefts.length > 0 || single.has("type");
  return single.has("question") && hasAnswers ? { single, ...found, whys } : null;
}
