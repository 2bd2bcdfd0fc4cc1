import { textOfHtml } from "./html.js";

/** A list behind which nothing stands. */
const LAST_LIST = /<ul>((?:\s*<li>(?:(?!<\/?li>).)*<\/li>)+)\s*<\/ul>\s*$/s;
const ENTRY = /<li>((?:(?!<\/li>).)*)<\/li>/gs;
/** Points, and what they are for. */
const CRITERION = /^(\d{1,4}(?:\.\d{1,9})?): ([^\n]{1,300})$/;

/**
 * What markers are told, in HTML: a model answer, and behind it what earns how many points, a line each, where all lines
 * say so and give no more than the question is worth; and what of those lines is lost.
 */
export function rubricIn(html: string, worth: number) {
  const list = LAST_LIST.exec(html);
  const lost: string[] = [];
  const entries = [...(list?.[1] ?? "").matchAll(ENTRY)].map(([, entry = ""]) => {
    const read = textOfHtml(entry);
    lost.push(...read.lost);
    return read.pictures.length > 0 ? null : CRITERION.exec(read.text);
  });
  const rubric = entries.flatMap((one) => (one === null ? [] : [{ points: Number(one[1]), for: one[2]! }]));
  const isWhole = rubric.length === entries.length && rubric.reduce((sum, one) => sum + one.points, 0) <= worth;
  return list !== null && isWhole
    ? { model: html.slice(0, list.index), rubric, lost }
    : { model: html, rubric: [], lost: [] };
}
