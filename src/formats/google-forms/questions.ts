import { inlines, plain } from "../../text/inline.js";
import type { ExportedQuestion } from "../exports/exported.js";
import type { ExportedOption, Saying } from "../exports/kinds.js";
import { gappedPlain } from "../exports/gapped.js";
import { pictureFile } from "../exports/pictures.js";

/** What the script makes of a question, in the words of Apps Script's FormApp; all texts are plain. */
export interface FormQuestion {
  readonly kind: "MultipleChoice" | "Checkbox" | "Text" | "Paragraph" | "List" | "Grid";
  /** In one line. */
  readonly title: string;
  readonly help: string;
  readonly points: number;
  /** What stands above it for itself. */
  readonly passage: { readonly title: string; readonly text: string } | null;
  readonly picture: {
    readonly title: string;
    readonly credit: string;
    readonly type: string;
    readonly base64: string;
  } | null;
  /** Of a question with one row, its options; null where the answer is typed. */
  readonly choices: readonly FormChoice[] | null;
  /** Of a question with several rows, each with the place of its right option. */
  readonly rows: readonly { readonly text: string; readonly right: number }[] | null;
  readonly whenRight: FormFeedback | null;
  readonly whenWrong: FormFeedback | null;
}

interface FormChoice {
  readonly text: string;
  readonly right: boolean;
}

interface FormFeedback {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** A form keeps its order, so a text stands once, above the questions about it. */
export const formQuestions = (questions: readonly ExportedQuestion[], kit: Saying): readonly FormQuestion[] =>
  questions.map((question, i) => formQuestion(question, questions[i - 1]?.passage ?? null, kit));

function formQuestion(question: ExportedQuestion, above: ExportedQuestion["passage"], kit: Saying): FormQuestion {
  const { passage, points } = question;
  const [title, help] = titleOf(question);
  const file = pictureFile(question.picture);
  return {
    title,
    help,
    points,
    passage: passage === null || passage === above ? null : { title: passage.title ?? "", text: plain(passage.text) },
    picture:
      file === null || !fitsForm(file)
        ? null
        : {
            title: file.alt,
            credit: kit.t("image_credit", { credit: file.credit }),
            type: file.mediaType,
            base64: file.base64,
          },
    ...asked(question, kit),
  };
}

/** Forms take PNG, JPEG and GIF; and a script is text that a browser's editor has to hold. */
export const fitsForm = ({ mediaType, base64 }: { readonly mediaType: string; readonly base64: string }): boolean =>
  mediaType !== "image/webp" && base64.length <= (MAX_PICTURE * 4) / 3;

/** Bytes of a picture that a script may hold. */
export const MAX_PICTURE = 500_000;

/** The first line, and those below it. */
function titleOf({ stem, asks }: ExportedQuestion): [string, string] {
  const text =
    asks.kind === "cloze"
      ? gappedPlain(asks.segments, ({ hint }) => `____${hint === null ? "" : ` (${hint})`}`)
      : plain(asks.kind === "numeric" && asks.unit !== null ? `${stem} (${asks.unit})` : stem);
  const [head = "", ...rest] = text.split("\n");
  return [head.trim(), rest.join("\n").trim()];
}

function asked(
  { asks, explanation, points }: ExportedQuestion,
  kit: Saying,
): Pick<FormQuestion, "kind" | "choices" | "rows" | "whenRight" | "whenWrong"> {
  const none = { choices: null, rows: null };
  switch (asks.kind) {
    case "choice":
    case "multiple":
      return {
        ...none,
        kind: asks.kind === "choice" ? "MultipleChoice" : "Checkbox",
        choices: asks.options.map(({ text, isRight }) => ({ text: plain(text), right: isRight })),
        whenRight: feedback([explanation, ...whys(asks.options, true)]),
        whenWrong: feedback([explanation, ...whys(asks.options, false)]),
      };
    case "true-false":
      return {
        ...none,
        kind: "MultipleChoice",
        choices: [true, false].map((value) => ({
          text: kit.t(value ? "true" : "false"),
          right: value === asks.isTrue,
        })),
        whenRight: feedback([asks.correction, explanation]),
        whenWrong: feedback([asks.correction, explanation]),
      };
    // People mark it: afterwards the form says what a good answer is.
    case "open":
      return { ...none, kind: "Paragraph", whenRight: feedback([asks.answer, explanation]), whenWrong: null };
    case "short":
    case "numeric":
    case "cloze": {
      const said = feedback([rightText(asks), explanation]);
      return { ...none, kind: "Text", whenRight: said, whenWrong: null };
    }
    case "ordering": {
      const places = asks.steps.map((_, step) => ({ text: `${step + 1}.`, right: asks.shown.indexOf(step) }));
      return rowsOf(
        places,
        asks.shown.map((step) => asks.steps[step]!),
        points,
        explanation,
      );
    }
    case "matching":
      return rowsOf(
        asks.pairs.map(({ left, right }) => ({ text: plain(left), right: asks.rights.indexOf(right) })),
        asks.rights,
        points,
        explanation,
      );
  }
}

/** Whether each row can earn whole points: then each is a list, which a script can mark; grids it can't. */
export const areRowsMarked = (rows: number, points: number): boolean => Number.isInteger(points / rows);

function rowsOf(
  rows: readonly { readonly text: string; readonly right: number }[],
  options: readonly string[],
  points: number,
  explanation: string | null,
): Pick<FormQuestion, "kind" | "choices" | "rows" | "whenRight" | "whenWrong"> {
  const isMarked = areRowsMarked(rows.length, points);
  const said = isMarked ? feedback([explanation]) : null;
  return {
    kind: isMarked ? "List" : "Grid",
    choices: options.map((text) => ({ text: plain(text), right: false })),
    rows,
    whenRight: said,
    whenWrong: said,
  };
}

/** Typed answers are marked by hand: afterwards the form at least says what was right. */
function rightText(asks: Extract<ExportedQuestion["asks"], { kind: "short" | "numeric" | "cloze" }>): string {
  switch (asks.kind) {
    case "short":
      return asks.accepted.join(" / ");
    case "numeric":
      return [
        `${asks.shown}${asks.tolerance === 0 ? "" : ` \u00B1 ${asks.tolerance}`}${asks.unit === null ? "" : ` ${asks.unit}`}`,
        ...asks.accepted,
      ].join(" / ");
    case "cloze":
      return asks.segments.flatMap((one) => (typeof one === "string" ? [] : [one.answer])).join("; ");
  }
}

/** A form has one text for all right answers and one for all wrong ones: each comment names its option. */
const whys = (options: readonly ExportedOption[], right: boolean): string[] =>
  options.flatMap(({ text, why, isRight }) => (why === null || (right && !isRight) ? [] : [`${text}: ${why}`]));

function feedback(parts: readonly (string | null)[]): FormFeedback | null {
  const said = parts.filter((part) => part !== null && part !== "") as string[];
  if (said.length === 0) return null;
  return { text: said.map((text) => plain(text, "links")).join("\n"), links: said.flatMap(linksIn) };
}

function linksIn(text: string): { url: string; text: string }[] {
  const found: { url: string; text: string }[] = [];
  let open: { url: string; text: string } | null = null;
  for (const piece of inlines(text, "links")) {
    if (piece.kind === "open" && piece.tag === "a") found.push((open = { url: piece.href, text: "" }));
    else if (piece.kind === "close" && piece.tag === "a") open = null;
    else if (open !== null && (piece.kind === "text" || piece.kind === "code")) open.text += piece.text;
  }
  return found;
}
