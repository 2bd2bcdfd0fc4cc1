import { type QuestionFields, explained, losing, optionFields } from "../question-fields.js";
import { escaped } from "../../deck/html-to-markdown.js";
import { rightPlaces } from "../right-places.js";

/** A question of a classroom game, as a row of its sheet says it in plain text. */
export interface GameQuestion {
  readonly question: string;
  /** In their columns, empty ones among them. */
  readonly options: readonly string[];
  /** The numbers of the right ones. */
  readonly right: string;
  readonly explanation?: string;
  readonly lost?: readonly string[];
  /** Whether several may be chosen though one is right. */
  readonly several?: boolean;
}

export function gameQuestion({ question, options, right, explanation, lost, several }: GameQuestion): QuestionFields {
  const found = rightPlaces(right, options);
  if ("why" in found) return question === "" ? { why: "it has no question text" } : found;
  const all = options.flatMap((text, place) =>
    text === "" ? [] : [{ text: escaped(text), isRight: found.places.includes(place), why: null }],
  );
  const isSeveral = several ?? found.places.length > 1;
  const fields = optionFields(escaped(question), all, { several: isSeveral });
  return losing(explained(fields, explanation === undefined ? null : escaped(explanation)), lost ?? []);
}

/** A time limit, as many questions have the same. */
export const timeLimit = (cell: string): readonly string[] =>
  cell === ""
    ? []
    : [`the time limit of ${/^\d+$/.test(cell) ? `${cell} seconds` : JSON.stringify(cell.slice(0, 40))}`];

/** A link to a picture, which is not fetched. */
export const pictureLink = (cell: string): readonly string[] =>
  cell === "" ? [] : [`the picture at ${cell.slice(0, 300)}`];
