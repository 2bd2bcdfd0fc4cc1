import type { WordRun } from "./paragraphs.js";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** What a Word file shows, as HTML: its emphasis, code, small letters and lines. */
export function htmlOf(runs: readonly WordRun[]): string {
  let html = "";
  for (let at = 0; at < runs.length;) {
    const first = runs[at]!;
    let text = "";
    // A text is cut into runs wherever its direction or its language changes.
    for (; at < runs.length && looksAs(first, runs[at]!); at += 1) text += runs[at]!.text;
    html += TAGS.reduce((inner, [tag, has]) => (has(first) ? `<${tag}>${inner}</${tag}>` : inner), escaped(text));
  }
  return html;
}

const TAGS: readonly (readonly [tag: string, has: (run: WordRun) => boolean])[] = [
  ["code", ({ style, isCode }) => isCode || style === "code"],
  ["sub", ({ script }) => script === "sub"],
  ["sup", ({ script }) => script === "sup"],
  ["em", ({ italic }) => italic],
  ["strong", ({ bold }) => bold],
];

const looksAs = (a: WordRun, b: WordRun): boolean => TAGS.every(([, has]) => has(a) === has(b));
