import type { Imported, ImportedItem, NotImported } from "../model/exchange.js";
import type { QuestionFields } from "./question-fields.js";

/** A name, or an id where the file has a field for that. */
type Name = string | null | { readonly id: string };

/** What a reader has found so far. */
export interface Gathering {
  readonly add: (line: number | null, name: Name, what: string, question: QuestionFields) => void;
  /** Something that is no question. */
  readonly leave: (line: number | null, label: string, what: string, why: string) => void;
  readonly lose: (phrase: string) => void;
  readonly end: (head?: { readonly title?: string | null; readonly language?: string | null }) => Imported;
}

/** Collects the questions of a text file, which are numbered as they come. */
export function gathering(): Gathering {
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  const lost: string[] = [];
  let count = 0;
  return {
    add(line, name, what, question) {
      count += 1;
      const where = { line, label: `question ${count}` };
      if ("why" in question) left.push({ where, what: firstWords(what), why: question.why });
      else items.push({ where, ...named(name), fields: question.fields, lost: question.lost });
    },
    leave: (line, label, what, why) => void left.push({ where: { line, label }, what: firstWords(what), why }),
    lose: (phrase) => void lost.push(phrase),
    end: ({ title = null, language = null } = {}) => ({ title, language, items, left, lost, pictures: new Map() }),
  };
}

const named = (name: Name) =>
  typeof name === "string" || name === null ? { name } : { name: name.id, isId: true as const };

const MOST = 60;

/** Enough of a text to find it by. */
export function firstWords(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, " ").trim();
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), MOST / 2)).toWellFormed()} …`;
}
