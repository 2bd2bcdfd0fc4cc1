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

/** What these match amid a line is shown as what the group of each holds, or is hidden. */
const MARKS: Readonly<Record<string, { readonly mark: RegExp; readonly isHidden: boolean }>> = {
  footnote: { mark: /\[\^[^\]\s]+\]/y, isHidden: false },
  embed: { mark: /!\[\[([^\]\n]+)\]\]/y, isHidden: true },
  note: { mark: /\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/y, isHidden: false },
  // What stands right after a word or a number is no comment: "5%% and then 7%%".
  comment: { mark: /(?<![\p{L}\p{N}])%%([^%\n]*)%%/uy, isHidden: true },
};
for (const [name, { mark, isHidden }] of Object.entries(MARKS)) {
  inline.ruler.before("link", name, (state, silent) => {
    mark.lastIndex = state.pos;
    const found = mark.exec(state.src);
    if (found === null) return false;
    if (!silent && isHidden) state.push("html_inline", "", 0).content = hidden(found[1]!);
    else if (!silent) state.pending += found[1] ?? "";
    state.pos += found[0].length;
    return true;
  });
}

/** A parser drops, and doesn't say, what lists and quotations hold that are nested deeper than it goes. */
const flat = new MarkdownIt({ html: true }).disable(["code", "blockquote", "list"]);
block.ruler.before("blockquote", "deepest", (state, line, end, silent) => {
  // A list takes two levels.
  if (silent || state.level + 2 < parser.options.maxNesting) return false;
  flat.block.tokenize(state, line, end);
  return true;
});

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

/** What is no word of the text, but is said to be left out. */
const hidden = (text: string): string => `<span hidden>${parser.utils.escapeHtml(text)}</span>`;
renderer.rules["image"] = (tokens, i) => hidden(tokens[i]!.content);
renderer.rules["html_inline"] = renderer.rules["html_block"] = (tokens, i) =>
  tokens[i]!.content.replace(/^\s*<!--([\s\S]*?)(?:-->|$)/, (_comment, text: string) => hidden(text));

/** Remembers what was found for the text that was asked for last. */
function lastOf<T>(find: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly found: T } | null = null;
  return (text) => (last?.text === text ? last : (last = { text, found: find(text) })).found;
}
