import MarkdownIt from "markdown-it";

/** CommonMark with tables, and what note-takers write besides: footnotes, marked words, links between notes. */
const parser = new MarkdownIt({ html: true })
  // A paragraph that is set in by four spaces is one; nobody pastes programs into an article.
  .disable("code");
const { inline, block, renderer } = parser;

export const htmlOf = (markdown: string): string =>
  parser.render(markdown.replace(/[^\n]+(?:\n[^\n]+)*/g, withoutFloods));

/** More signs than anybody writes in one paragraph. Each is looked for to its end: the work grows with their square. */
const FLOOD = 500;

/** A paragraph with a flood of signs is taken as it is written: nothing is lost, and nothing marked. */
const withoutFloods = (block: string): string =>
  (block.match(/[[\]*_`<!=~%]/g)?.length ?? 0) > FLOOD ? block.replace(/[[\]*_`<!=~%&\\]/g, "\\$&") : block;

/** What these match amid a line is not shown, or only what the group of each holds. */
const MARKS: Readonly<Record<string, RegExp>> = {
  footnote: /\[\^[^\]\s]+\]/y,
  embed: /!\[\[[^\]\n]+\]\]/y,
  note: /\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/y,
  comment: /%%[^%\n]*%%/y,
};
for (const [name, mark] of Object.entries(MARKS)) {
  inline.ruler.before("link", name, (state, silent) => {
    mark.lastIndex = state.pos;
    const found = mark.exec(state.src);
    if (found === null) return false;
    if (!silent) state.pending += found[1] ?? "";
    state.pos += found[0].length;
    return true;
  });
}

/** `==marked==`: the signs around words, which stay. */
const MARKED = /==(?=[^\s=])[^\n]*?[^\s=]==(?!=)/g;
const signsIn = lastOf(
  (src) => new Set([...src.matchAll(MARKED)].flatMap(({ 0: all, index }) => [index, index + all.length - 2])),
);
inline.ruler.before("emphasis", "marked", (state) => {
  if (!state.src.startsWith("==", state.pos) || !signsIn(state.src).has(state.pos)) return false;
  state.pos += 2;
  return true;
});

/** `[^1]: a footnote` is a paragraph of its own, without its sign. */
block.ruler.before(
  "reference",
  "footnote",
  (state, line, _end, silent) => {
    const start = state.bMarks[line]! + state.tShift[line]!;
    const sign = /^\[\^[^\]\s]+\]:[ \t]*/.exec(state.src.slice(start, state.eMarks[line]));
    if (sign === null) return false;
    if (silent) return true;
    // Its words are read by the rules that follow.
    state.bMarks[line] = start + sign[0].length;
    state.tShift[line] = 0;
    return false;
  },
  { alt: ["paragraph", "reference"] },
);

/** What stands in the place of a picture is no word of the text, but is said to be left out. */
renderer.rules["image"] = (tokens, i) => `<span hidden>${parser.utils.escapeHtml(tokens[i]!.content)}</span>`;

/** Remembers what was found for the text that was asked for last. */
function lastOf<T>(find: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly found: T } | null = null;
  return (text) => (last?.text === text ? last : (last = { text, found: find(text) })).found;
}
