import type { TextChange } from "../../model/diagnostic.js";
import { type Guess, type Page, shortened } from "../../typing/slip.js";
import { bared } from "../../typing/words.js";
import { entriesIn, gapsInStem, pairsAsTexts, severalInKey, twoLists } from "./lists.js";
import {
  type Rewritten,
  type WrittenField,
  type WrittenItemLines,
  bare,
  itemsIn,
  linesBelow,
  safe,
} from "./written.js";

/** Fields that say together what other fields say here; of each item, the first that is found. */
const KINDS: readonly ((item: WrittenItemLines, page: Page) => Rewritten | null)[] = [
  numberedOptions,
  optionsAndAnswer,
  letteredWrong,
  severalInKey,
  pairsAsTexts,
  twoLists,
  gapsInStem,
];

export function otherKind(page: Page): Guess | null {
  for (const item of itemsIn(page))
    for (const find of KINDS) {
      const found = find(item, page);
      if (found !== null) return guessed(page, item, found);
    }
  return null;
}

function guessed(page: Page, { depth }: WrittenItemLines, { fields, lines, message, isCertain }: Rewritten): Guess {
  const [first, ...others] = fields.toSorted((a, b) => a.line - b.line);
  const endOf = (field: WrittenField) => {
    const last = field.value === "" ? (linesBelow(page, field).at(-1) ?? field.line) : field.line;
    return page.starts[last]! + page.lines[last]!.length;
  };
  const changes: TextChange[] = [
    { start: page.starts[first!.line]! + depth, end: endOf(first!), text: lines.join(`\n${" ".repeat(depth)}`) },
    ...others.map((field) => ({ start: page.starts[field.line]! - 1, end: endOf(field), text: "" })),
  ];
  const names = [first!, ...others].map(({ written }) => written);
  const place = names.length > 3 ? `${names[0]!} to ${names.at(-1)!}` : names.join(" and ");
  return {
    at: page.starts[first!.line]! + depth,
    message,
    hint: `write: ${shortened(lines[0]!)}${lines.length > 1 ? `, and below it: ${shortened(lines.slice(1).join(", and: "))}` : ""}, in the place of ${place}`,
    changes,
    isCertain,
  };
}

const OPTION = /^(?:(?:answer|option|choice|opt|antwort|respuesta|réponse)[ _-]?)?([a-h]|[1-8])$/i;
const KEYS =
  /^(?:correct|right|answer|key|solution|richtig|antwort|respuesta|réponse)(?:answer|option|choice|index|letter|number|antwort)?$/i;

/** `A: …`, `B: …`, or `answer 1: …`, with `correct: 1`. */
function numberedOptions({ fields }: WrittenItemLines): Rewritten | null {
  const options = fields.filter(({ written, value }) => OPTION.test(written) && value !== "");
  const right = fields.find((field) => KEYS.test(bared(field.written)) && !options.includes(field));
  if (options.length < 2 || right === undefined) return null;
  const names = options.map(({ written }) => OPTION.exec(written)![1]!.toLowerCase());
  const texts = options.map(({ value }) => bare(value));
  const said = bare(right.value);
  const named = names.indexOf(
    /^(?:option|answer|choice)?\s*\(?([a-h]|\d)\)?\.?$/i.exec(said)?.[1]?.toLowerCase() ?? "",
  );
  const place = texts.indexOf(said) >= 0 ? texts.indexOf(said) : named;
  if (place < 0 || (named >= 0 && texts.indexOf(said) >= 0 && named !== place)) return null;
  return chosen(
    [...options, right],
    texts,
    place,
    "The options stand in fields of their own; the right one is the key, the wrong ones are a list.",
    true,
  );
}

function chosen(
  fields: readonly WrittenField[],
  texts: readonly string[],
  place: number,
  message: string,
  isCertain: boolean,
): Rewritten {
  const wrong = texts.filter((_, i) => i !== place);
  const lines = [`key: ${safe(texts[place]!)}`, `distractors: [${wrong.map(safe).join(", ")}]`];
  return { fields, lines, message, isCertain };
}

/** `options: [ … ]` with `answer: B`, `correctIndex: 0` or the text itself. */
function optionsAndAnswer({ fields }: WrittenItemLines, page: Page): Rewritten | null {
  const list = fields.find(({ written }) =>
    /^(?:options|choices|answers|alternatives|answeroptions|answerchoices|optionen|opciones)$/i.test(bared(written)),
  );
  const right = fields.find((field) => KEYS.test(bared(field.written)) && field !== list);
  const texts = list === undefined ? null : entriesIn(page, list);
  if (list === undefined || right === undefined || texts === null || texts.length < 2) return null;
  const said = bare(right.value);
  const same = texts.flatMap((text, i) => (text === said ? [i] : []));
  const isIndex = /index/i.test(right.written);
  const letter = /^\(?([a-h])\)?\.?$/i.exec(said)?.[1]?.toLowerCase();
  const number = /^\d$/.test(said) ? Number(said) : null;
  const place =
    same.length === 1
      ? same[0]!
      : letter !== undefined
        ? letter.charCodeAt(0) - 97
        : number === null
          ? -1
          : isIndex || number === 0
            ? number
            : number - 1;
  if (same.length > 1 || texts[place] === undefined) return null;
  // A letter or a number may be counted otherwise; the words of an option name that one alone.
  const isNamed = same.length === 1 && number === null && (letter === undefined || letter.charCodeAt(0) - 97 === place);
  return chosen(
    [list, right],
    texts,
    place,
    "The right answer stands among the options; here it is the key, and the wrong ones are a list.",
    isNamed,
  );
}

/** `key: B`, and all options as `distractors: ["A. …", "B. …"]`. */
function letteredWrong({ fields }: WrittenItemLines, page: Page): Rewritten | null {
  const list = fields.find(({ name }) => name === "distractors");
  const right = fields.find(({ name }) => name === "key");
  const lettered = (list === undefined ? null : entriesIn(page, list))?.map((text) =>
    /^\(?([a-h])[.)]\s*(.+)$/i.exec(text),
  );
  const said = /^\(?([a-h])\)?\.?$/i.exec(bare(right?.value ?? ""))?.[1]?.toLowerCase();
  const place = lettered?.findIndex((one) => one?.[1]?.toLowerCase() === said) ?? -1;
  if (list === undefined || right === undefined || said === undefined || place < 0) return null;
  if (lettered!.length < 2 || lettered!.some((one) => one === null)) return null;
  const texts = lettered!.map((one) => one![2]!);
  return chosen([list, right], texts, place, "The key is a letter, and its option stands among the wrong ones.", true);
}

/** `- question:` with the fields of the question below it. */
export function nestedItem(page: Page): Guess | null {
  for (const { first, depth, fields } of itemsIn(page)) {
    const [only, ...more] = fields;
    if (only === undefined || more.length > 0 || only.value !== "" || !/^(?:question|item|q\d*)$/i.test(only.written))
      continue;
    const below = linesBelow(page, only);
    if (!below.some((line) => /^ +(?:stem|text|question|key|answer)\s*:/i.test(page.lines[line]!))) continue;
    return {
      at: page.starts[first]! + depth,
      message: `The fields of a question stand below its hyphen, not below ${JSON.stringify(only.written)}.`,
      hint: `delete ${JSON.stringify(`${only.written}:`)} in this line, and leave its hyphen`,
      changes: [
        { start: page.starts[first]! + depth - 1, end: page.starts[first]! + page.lines[first]!.length, text: "" },
      ],
      isCertain: true,
    };
  }
  return null;
}
