import { headingOf } from "../headings.js";
import { type ForeignOption, type QuestionFields, optionFields, pairFields, withFields } from "../question-fields.js";
import type { Cells } from "./cells.js";
import { writtenOptions } from "./order.js";
import { type NumbersMean, lettersIn, rightOnes } from "./right.js";
import { truthWord } from "../truth-words.js";
import { filled, ofText, ofNumber, ofSentences } from "./typed-answers.js";

const TYPES: Readonly<Record<string, string>> = {
  ...alias(
    "choice",
    "choice",
    "multiple choice",
    "mcq",
    "mc",
    "single",
    "single choice",
    "single answer",
    "one answer",
  ),
  ...alias("multiple", "multiple", "multiple answers", "multiple answer", "multiple response", "multiple select"),
  ...alias("multiple", "multi select", "multiselect", "checkbox", "checkboxes", "msq", "ma", "select all"),
  ...alias("true-false", "true false", "true/false", "truefalse", "tf", "t/f", "boolean"),
  ...alias("short", "short", "short answer", "fill in the blank", "fill in blank", "fill in", "fib", "text", "typed"),
  ...alias("numeric", "numeric", "numerical", "number", "integer", "nat"),
  ...alias("cloze", "cloze", "gaps", "gap fill"),
  ...alias("ordering", "ordering", "order", "sequence", "sequencing"),
  ...alias("matching", "matching", "match", "match the following", "pairs"),
  ...alias("open", "open", "open ended", "essay", "long answer", "paragraph", "free text"),
};

function alias(type: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

export function sheetQuestion(cells: Cells, numbers: NumbersMean): QuestionFields {
  const written = headingOf(cells.bare("type"));
  const type = written === "" ? typeOf(cells) : Object.hasOwn(TYPES, written) ? TYPES[written] : null;
  const stem = cells.text(cells.bare("question"));
  if (stem === "") return { why: "it has no question text" };
  switch (type) {
    case "choice":
    case "multiple":
      return ofOptions(cells, stem, numbers, written === "" ? null : type === "multiple");
    case "true-false":
      return ofTruth(cells, stem, numbers);
    case "short":
      return ofText(cells, stem);
    case "numeric":
      return ofNumber(cells, stem);
    case "cloze":
      return { fields: { type: "cloze", text: stem }, lost: [] };
    case "ordering":
      return ofSteps(cells, stem);
    case "matching":
      return ofPairs(cells, stem);
    case "open":
      return ofSentences(cells, stem);
    default:
      return { why: `its type is ${JSON.stringify(cells.bare("type").slice(0, 60))}` };
  }
}

function typeOf({ bare, options, wrong, lefts }: Cells): string {
  if (filled(lefts).length > 0) return "matching";
  if (/\{\{c\d+::/.test(bare("question"))) return "cloze";
  if (filled(options).length > 0 || filled(wrong).length > 0) return "choice";
  if (truthWord(bare("answer")) !== null) return "true-false";
  return bare("tolerance") !== "" || bare("unit") !== "" ? "numeric" : "short";
}

const LETTERS = "abcdefghij";

/** @param several whether several may be chosen; null where nothing but the right ones says it */
function ofOptions(cells: Cells, stem: string, numbers: NumbersMean, several: boolean | null): QuestionFields {
  const found = optionsOf(cells, numbers);
  if ("why" in found) return found;
  const isSeveral = several ?? found.options.filter(({ isRight }) => isRight).length > 1;
  return isOurs(cells)
    ? writtenOptions(cells, stem, found.options, isSeveral)
    : optionFields(stem, found.options, { several: isSeveral });
}

/** Where the sheet says which options stay last, and whether their order means something, nothing is guessed. */
const isOurs = ({ bare }: Cells): boolean => bare("order") !== "" || bare("last") !== "";

function optionsOf(
  cells: Cells,
  numbers: NumbersMean,
): { readonly options: readonly ForeignOption[] } | { readonly why: string } {
  const { bare, options, wrong, answers, text, why } = cells;
  const reason = (of: string): string | null => (why(of) === "" ? null : text(why(of)));
  if (filled(options).length > 0) {
    const letters = isOurs(cells) ? lettersIn(bare("answer"), options) : null;
    const right = letters === null ? rightOnes(bare("answer"), options, numbers) : { places: letters };
    if ("why" in right) return right;
    const all = options.flatMap((one, place): readonly ForeignOption[] =>
      one === "" ? [] : [{ text: text(one), isRight: right.places.includes(place), why: reason(LETTERS[place] ?? "") }],
    );
    return { options: [...all, ...filled(wrong).map((one) => ({ text: text(one), isRight: false, why: null }))] };
  }
  const keys = filled([bare("answer"), ...answers]);
  if (keys.length === 0) return { why: "nothing says which answer is right" };
  return {
    options: [
      ...keys.map((one, i) => ({
        text: text(one),
        isRight: true,
        why: i === 0 && bare("explanation") !== "" ? reason("correct") : null,
      })),
      ...wrong.flatMap((one, i) =>
        one === "" ? [] : [{ text: text(one), isRight: false, why: reason(`wrong ${i + 1}`) }],
      ),
    ],
  };
}

function ofTruth(cells: Cells, stem: string, numbers: NumbersMean): QuestionFields {
  const answer = cells.bare("answer");
  let truth = truthWord(answer) ?? (/^[tf]$/i.test(answer) ? /^t$/i.test(answer) : null);
  if (truth === null && filled(cells.options).length === 2) {
    const right = rightOnes(answer, cells.options, numbers);
    if ("why" in right) return right;
    truth = truthWord(cells.options[right.places[0]!]!);
  }
  if (truth === null)
    return {
      why:
        answer === ""
          ? "nothing says whether it is true"
          : `its answer ${JSON.stringify(answer.slice(0, 60))} is neither true nor false`,
    };
  const correction = cells.text(cells.bare("correction"));
  return { fields: { stem, key: truth, ...(correction === "" ? {} : { correction }) }, lost: [] };
}

/** The steps are options as they are shown; the right order names their letters. Without one it is that of the sheet. */
function ofSteps(cells: Cells, stem: string): QuestionFields {
  const { bare, options, answers, text } = cells;
  const steps = filled(options).length > 0 ? options : [bare("answer"), ...answers];
  const letters = lettersIn(bare("answer"), options);
  const order =
    letters === null && filled(options).length > 0 && bare("answer") !== ""
      ? rightOnes(bare("answer"), options, "places")
      : null;
  if (order !== null && "why" in order) return order;
  const places = letters ?? order?.places ?? steps.flatMap((one, i) => (one === "" ? [] : [i]));
  if (places.length < 2) return { why: "it has fewer than two steps" };
  if (places.length !== filled(steps).length) return { why: "its right order leaves out some of its steps" };
  return { fields: { type: "ordering", stem, sequence: places.map((place) => text(steps[place]!)) }, lost: [] };
}

/** What belongs to each left side in turn, by letter; the first to the first where no letters are given. */
function ofPairs(cells: Cells, stem: string): QuestionFields {
  const { bare, options, lefts, text } = cells;
  const letters = bare("answer")
    .split(/[,;\s]+/)
    .filter((one) => one !== "");
  const places =
    letters.length === 0 ? lefts.map((_, i) => i) : letters.map((one) => LETTERS.indexOf(one.toLowerCase()));
  const count = filled(lefts).length;
  if (letters.length > 0 && (letters.length !== count || places.some((place) => (options[place] ?? "") === ""))) {
    return { why: `what belongs together is given as ${JSON.stringify(bare("answer").slice(0, 60))}` };
  }
  const pairs = filled(lefts).map((left, i) => ({ left: text(left), right: text(options[places[i]!] ?? "") }));
  const extras = options.flatMap((right, i) =>
    right === "" || places.slice(0, count).includes(i) ? [] : [text(right)],
  );
  const fields = pairFields(stem, [...pairs, ...extras.map((right) => ({ left: "", right }))]);
  const known = "why" in fields ? [] : ((fields.fields["extras"] as readonly string[] | undefined) ?? []);
  return known.length > 0 && known.length === extras.length ? withFields(fields, { extras }) : fields;
}
