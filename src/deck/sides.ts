import { directionOf } from "../text/direction.js";
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
  const { context, passage, picture, hint, explanation, notice } = note;
  const above = small(context, passage);
  switch (note.kind) {
    case "basic":
      return sides(
        note,
        [above, note.question, picture, note.options, folded(hint)],
        [{ bold: note.answer }, note.detail, explanation, { bold: notice }],
      );
    case "cloze":
      return sides(note, [above, note.text, picture, folded(hint)], [note.extra, explanation, { bold: notice }]);
  }
}

/** The card that shows the answer and asks for the question. */
export const reverseSides = (note: BasicNote): Sides =>
  sides(
    note,
    [small(note.context), { bold: note.answer }],
    [note.question, note.picture, note.detail, note.explanation, { bold: note.notice }],
  );

type Part = string | { readonly bold: string };

function sides(note: Note, above: readonly Part[], below: readonly Part[]): Sides {
  const { asOf, source, sourceLink, credit, language } = note;
  const cited = sourceLink === "" ? source : `<a href="${sourceLink}">${source}</a>`;
  const front = stacked(above);
  const back = stacked(below, small(asOf, cited, credit));
  // Stock note types know nothing of writing direction.
  if (directionOf(language) === "ltr") return { front, back };
  const turned = (html: string) => (html === "" ? "" : `<div dir="rtl">${html}</div>`);
  return { front: turned(front), back: turned(back) };
}

function small(first: string, second = "", third = ""): string {
  const html = line(line(first, second), third);
  return html === "" ? "" : `<small>${html}</small>`;
}

const line = (above: string, html: string): string =>
  html === "" ? above : above === "" ? html : `${above}<br>${html}`;
const folded = (html: string): string => (html === "" ? "" : `<details><summary>?</summary>${html}</details>`);

/** One part below the other; lists and passages make room for themselves. */
function stacked(parts: readonly Part[], smallPrint = ""): string {
  let html = "";
  let above = "";
  for (const part of parts) {
    const text = typeof part === "string" ? part : part.bold;
    if (text === "") continue;
    if (html !== "" && !endsApart(above) && !beginsApart(text)) html += "<br><br>";
    html += typeof part === "string" ? part : `<b>${text}</b>`;
    above = text;
  }
  if (html !== "" && smallPrint !== "" && !endsApart(above)) html += "<br><br>";
  return html + smallPrint;
}

const endsApart = (html: string): boolean => /<\/(?:ul|ol|blockquote)>$/.test(html);
const beginsApart = (html: string): boolean => /^<(?:ul|ol|details|blockquote)>/.test(html);
