/** Whether words stand in a text as whole words, in whatever case they begin. */
export function standsIn(text: string, words: string): boolean {
  if (words === "") return false;
  const [within, wanted] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (!cuts(within, at) && !cuts(within, at + wanted.length)) return true;
  }
  return false;
}

/** Whether a place lies inside a word or a number: `5` is not in `1.5`. */
function cuts(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1], text[at]];
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return true;
  return /\d[.,]$/.test(text.slice(Math.max(0, at - 2), at)) && /\d/.test(after)
    ? true
    : /\d/.test(before) && /^[.,]\d/.test(text.slice(at, at + 2));
}
