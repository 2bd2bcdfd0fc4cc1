import type { Marker } from "./marks.js";
import type { ListLine } from "./lines.js";

/** An option as it stands in a list. */
export interface ListedOption {
  text: string;
  readonly tick: boolean | null;
  readonly isBold: boolean;
  readonly hasStar: boolean;
}

/** A line of a question before its lettered options; one with a mark may be an option, a step or a statement. */
export interface StemPart {
  readonly text: string;
  /** `1.`, `ii)` or a bullet; null for plain text. */
  readonly mark: string | null;
  /** Without the mark. */
  readonly option: ListedOption;
  readonly isCode: boolean;
}

/** A question of a list as far as it has been read. */
export interface ListedQuestion {
  readonly line: number;
  readonly style: string | null;
  readonly place: number | null;
  readonly stem: StemPart[];
  readonly options: ListedOption[];
  /** Of its lettered options. */
  optionStyle: string | null;
  answer: string | null;
  /** An answer or an explanation that is still being read. */
  open: "answer" | "explanation" | null;
  readonly explanation: string[];
  readonly fields: Record<string, unknown>;
  readonly lost: string[];
  /** The statements that it lists have begun with this style. */
  listStyle: string | null;
  listPlace: number;
  /** Text stood behind it that is none of its own: what follows that isn't either. */
  isOver: boolean;
}

export const newQuestion = (line: number, style: string | null, place: number | null): ListedQuestion => ({
  line,
  style,
  place,
  stem: [],
  options: [],
  optionStyle: null,
  answer: null,
  open: null,
  explanation: [],
  fields: {},
  lost: [],
  listStyle: null,
  listPlace: 0,
  isOver: false,
});

/** Its last line, where that is an option with a box: `- [x] Paris`. */
export function lastBox({ stem }: ListedQuestion): ListedOption | null {
  const last = stem.at(-1);
  return last === undefined || last.option.tick === null ? null : last.option;
}

export function listedOption(text: string, line: ListLine, tick: boolean | null): ListedOption {
  // `b) **Northwick**`: bold behind its letter says the same as a bold line.
  const [, , bold] = /^(\*\*|__)((?:(?!\1)[^\s]|(?!\1)\s(?=\S))+)\1$/.exec(text) ?? [];
  return {
    text: bold ?? text,
    tick: line.tick ?? tick,
    isBold: line.isBold || bold !== undefined,
    hasStar: line.hasStar,
  };
}

/** Whether nothing is due any more: it has options or an answer. */
export const isComplete = (question: ListedQuestion): boolean =>
  question.options.length > 1 || question.answer !== null || hasListedOptions(question);

/** Whether lines with bullets, boxes or numbers end the question: they may be its options. */
export function hasListedOptions({ stem }: ListedQuestion): boolean {
  const last = stem.at(-1);
  const before = stem.at(-2);
  return last !== undefined && before !== undefined && last.mark !== null && before.mark !== null;
}

/** Whether a marker goes on with the statements of a question. */
export const goesOn = ({ listStyle, listPlace }: ListedQuestion, marker: Marker): boolean =>
  listStyle === marker.style && marker.place === listPlace + 1;
