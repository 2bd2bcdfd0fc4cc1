import { plainWordsIn, unescaped, wordsIn } from "../deck/html-to-markdown.js";
import { withoutMarksAtGaps } from "./cloze-marks.js";
import type { ForeignNote } from "./foreign.js";
import { linksIn, lossesOf } from "../text/html-losses.js";

/** A gap that is a shape on a picture. */
const OCCLUSION = /\{\{c\d+::image-occlusion:/;

export interface Parts {
  /** Empty where there is nothing to ask. */
  readonly question: string;
  /** Null for a text with gaps, which answers itself. */
  readonly answer: string | null;
  readonly rest: readonly string[];
  readonly losses: readonly string[];
  readonly tags: readonly string[];
  /** The fields that the question and the answer stand in. */
  readonly asked: readonly string[];
  readonly answered: string;
}

/** What a note asks and answers: by its note type, or else the first field and the second. */
export function partsOf(note: ForeignNote): Parts {
  const { tags, type } = note;
  const fields = note.fields.map((field) => field.replace(/\[sound:[^\]]*\]/g, ""));
  const isThere = (at: number): boolean => wordsIn(fields[at] ?? "") !== "";
  const asked = (type === undefined || type.asked.length === 0 ? [0] : type.asked).filter(isThere);
  const html = asked.map((at) => fields[at]!);
  const isCloze = html.some((one) => /\{\{c\d+::/.test(one));
  const answers = type === undefined || type.answered.length === 0 ? [1] : type.answered;
  const answered = isCloze ? undefined : answers.find((at) => isThere(at) && !asked.includes(at));
  const answer = answered === undefined ? "" : fields[answered]!;
  const rest = fields.filter((_, at) => !asked.includes(at) && at !== answered).map(wordsIn);
  const ready = isCloze ? html.map(withoutMarksAtGaps) : html;
  return {
    question: ready.map(wordsIn).join("\n\n"),
    answer: isCloze ? null : plainWordsIn(answer),
    rest: rest.filter((one) => one !== ""),
    losses: [
      ...new Set(note.fields.flatMap(lossesOf)),
      ...(ready.join() === html.join() ? [] : ["the emphasis of gaps"]),
      ...(unescaped(wordsIn(answer)) === plainWordsIn(answer)
        ? []
        : ["the emphasis and links of the answer", ...linksIn(answer)]),
    ],
    tags,
    asked: html,
    answered: answer,
  };
}

/** Why a note is no question, in a few words; null where it is one. */
export function notAsked({ fields }: ForeignNote, { question, answer }: Parts): string | null {
  if (fields.some((field) => OCCLUSION.test(field))) return "it asks for a part of a picture";
  if (question === "") return "nothing to ask";
  return answer === "" ? "nothing to answer" : null;
}
