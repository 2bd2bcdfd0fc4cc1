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
  let html = "";
  for (const line of lines) if (line !== "") html += html === "" ? line : `<br>${line}`;
  return html === "" ? "" : `<small>${html}</small>`;
};
const folded = (html: string): string => (html === "" ? "" : `<details><summary>?</summary>${html}</details>`);

/** One part below the other; lists make room for themselves. */
function stacked(parts: readonly string[]): string {
  let html = "";
  let above = "";
  for (const part of parts) {
    if (part === "") continue;
    html += html === "" || endsInList(above) || beginsApart(part) ? part : `<br><br>${part}`;
    above = part;
  }
  return html;
}

const endsInList = (html: string): boolean => html.endsWith(">") && /<\/[uo]l>(?:<\/b>)?$/.test(html.slice(-9));
const beginsApart = (html: string): boolean => html.startsWith("<") && /^(?:<b>)?<(?:ul|ol|details)>/.test(html);

/** Stock note types know nothing of writing direction. */
const directed = ({ language }: Note, html: string): string =>
  html !== "" && directionOf(language) === "rtl" ? `<div dir="rtl">${html}</div>` : html;
