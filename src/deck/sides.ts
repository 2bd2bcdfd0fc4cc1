import { directionOf } from "../bank/direction.js";
import type { BasicNote, Note } from "../model/deck.js";

/** What is seen before and after the answer, as HTML. */
export interface Sides {
  readonly front: string;
  readonly back: string;
}

/**
 * A note in two fields, for those who have no note type of ours. The front of a cloze note is its text with
 * gaps, which stands on both sides.
 */
export function sidesOf(note: Note): Sides {
  const { context, passage, picture, hint } = note;
  const question = note.kind === "basic" ? [note.question, picture, note.options] : [note.text, picture];
  const answer = note.kind === "basic" ? [`<b>${note.answer}</b>`, note.detail] : [note.extra];
  return {
    front: directed(note, stacked([small([context, passage]), ...question, folded(hint)])),
    back: directed(note, stacked([...answer, ...aftermath(note)])),
  };
}

/** The card that shows the answer and asks for the question. */
export const reverseSides = (note: BasicNote): Sides => ({
  front: directed(note, stacked([small([note.context]), `<b>${note.answer}</b>`])),
  back: directed(note, stacked([note.question, note.picture, note.detail, ...aftermath(note)])),
});

const aftermath = ({ explanation, notice, asOf, source, sourceLink, credit }: Note): string[] => {
  const cited = sourceLink === "" ? source : `<a href="${sourceLink}">${source}</a>`;
  return [explanation, notice === "" ? "" : `<b>${notice}</b>`, small([asOf, cited, credit])];
};

const small = (lines: readonly string[]): string => {
  const html = lines.filter((line) => line !== "").join("<br>");
  return html === "" ? "" : `<small>${html}</small>`;
};
const folded = (html: string): string => (html === "" ? "" : `<details><summary>?</summary>${html}</details>`);

/** One part below the other; lists make room for themselves. */
const stacked = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .reduce((all, part) => {
      const isApart = all === "" || /<\/(?:ul|ol)>(?:<\/b>)?$/.test(all) || /^(?:<b>)?<(?:ul|ol|details)>/.test(part);
      return `${all}${isApart ? "" : "<br><br>"}${part}`;
    }, "");

/** Stock note types know nothing of writing direction. */
const directed = ({ language }: Note, html: string): string =>
  html !== "" && directionOf(language) === "rtl" ? `<div dir="rtl">${html}</div>` : html;
