/** What a model thought aloud is none of its answer: a brace in it would be taken for one. */
export function withoutThoughts(text: string): string {
  const message = text.lastIndexOf("<|message|>");
  let rest = message < 0 ? text : text.slice(message + "<|message|>".length);
  for (const name of ["think", "thinking", "reasoning"]) rest = withoutTag(rest, `<${name}>`, `</${name}>`);
  return rest;
}

function withoutTag(text: string, opening: string, closing: string): string {
  const kept: string[] = [];
  let at = 0;
  let [start, end] = [-1, -1];
  for (;;) {
    // What was not found once is not looked for again: there may be a million of the other one.
    if (start !== NONE && start < at) start = found(text, opening, at);
    if (end !== NONE && end < at) end = found(text, closing, at);
    // Some servers cut the opening tag off.
    if (end !== NONE && end < start) {
      kept.length = 0;
      at = end + closing.length;
    } else if (start === NONE) {
      kept.push(text.slice(at));
      return kept.join("");
    } else {
      kept.push(text.slice(at, start));
      if (end === NONE) return kept.join("");
      at = end + closing.length;
    }
  }
}

const NONE = Infinity;

function found(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? NONE : at;
}

/** What stands between fences; the last one may have been left open. */
export function fencedIn(text: string): string[] {
  const blocks: string[] = [];
  let open: string[] | null = null;
  for (const line of text.split("\n")) {
    if (/^\s{0,8}(?:```|~~~)/.test(line)) {
      if (open !== null) blocks.push(open.join("\n"));
      open = open === null ? [] : null;
    } else open?.push(line);
  }
  if (open !== null) blocks.push(open.join("\n"));
  return blocks;
}
