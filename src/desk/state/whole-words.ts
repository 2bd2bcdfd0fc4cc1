/** A selection without the spaces at its ends, and with the rest of the words that it cuts. Empty where it holds no word. */
export function wholeWords(text: string, from: number, to: number): readonly [start: number, end: number] {
  const [before = ""] = /^\s*/.exec(text.slice(from, to)) ?? [];
  const selected = text.slice(from, to).trim();
  if (selected === "") return [from, from];
  const start = from + before.length;
  const end = start + selected.length;
  const [left = ""] = (/^\p{L}/u.test(selected) ? /[\p{L}\p{M}]*$/u.exec(text.slice(0, start)) : null) ?? [];
  const [right = ""] = (/[\p{L}\p{M}]$/u.test(selected) ? /^[\p{L}\p{M}]*/u.exec(text.slice(end)) : null) ?? [];
  return [start - left.length, end + right.length];
}
