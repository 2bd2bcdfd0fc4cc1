import { qn1 } from "./qn1.js";

/** What stands between a headline and the names of a site and its sections. */
const BETWEEN = /\s+[-\u2010-\u2015|·•»:/@]+\s+|\s*[|_]\s*|\s*::\s*|\s+\[/gu;

/**
 * A page's title without the names of its site: its first heading where the title begins or ends with that, else
 * without a part that is the site's name. Chinese sites put names of sections after low lines.
 *
 * @param headings the texts of its headings of the first level
 */
export function headlineOf(title: string, headings: readonly string[], publisher: string | null): string {
  const site = publisher === null ? null : bare(publisher);
  const isSite = (text: string) => site !== null && bare(text) === site;
  const parts = partsOf(title);
  const headlines = new Set(
    parts.flatMap(({ text, atStart }) => (atStart || text.length * 2 > title.length ? [folded(text)] : [])),
  );
  const heading = headings.find((one) => headlines.has(folded(one)) && !isSite(one));
  if (heading !== undefined) return heading;
  const named = parts.find(({ rest }) => isSite(rest));
  if (named !== undefined) return named.text;
  return /\p{Script=Han}_\p{Script=Han}/u.test(title) ? title.split("_")[0]! : title;
}

const folded = (text: string): string => qn1(text).toLowerCase();
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, "");

/** No title has more; each takes as long to look at as the title. */
const MOST = 20;

/** A title, each beginning and each end of it, with what is left then. */
function partsOf(title: string): { readonly text: string; readonly rest: string; readonly atStart: boolean }[] {
  const whole = { text: title, rest: "", atStart: true };
  const gaps = [...title.matchAll(BETWEEN)];
  // Names of sites stand at the ends.
  const likely = gaps.length > MOST ? [...gaps.slice(0, MOST / 2), ...gaps.slice(-MOST / 2)] : gaps;
  const parts = likely.flatMap(({ 0: gap, index }) => {
    const [before, after] = [title.slice(0, index), title.slice(index + gap.length)];
    return [
      { text: before, rest: after, atStart: true },
      { text: after, rest: before, atStart: false },
    ];
  });
  return [whole, ...parts];
}
