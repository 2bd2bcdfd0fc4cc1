/** Words of one paragraph. */
export interface Words {
  readonly paragraph: number;
  /** From and to, in UTF-16 units of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words of the article that a person selected: within one paragraph, whole words; null for anything else. */
export function selectedWords(): Words | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraphOf = (node: Node): HTMLElement | null =>
    (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-n]") ?? null;
  const [from, to] = [paragraphOf(range.startContainer), paragraphOf(range.endContainer)];
  if (from === null || from !== to) return null;
  const whole = from.textContent;
  const before = document.createRange();
  before.setStart(from, 0);
  before.setEnd(range.startContainer, range.startOffset);
  let start = before.toString().length;
  let end = start + range.toString().length;
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(whole[at] ?? "");
  while (start > 0 && isLetter(start - 1) && isLetter(start)) start -= 1;
  while (end < whole.length && isLetter(end - 1) && isLetter(end)) end += 1;
  const text = whole.slice(start, end).trim();
  if (text === "") return null;
  const at = whole.indexOf(text, start);
  return { paragraph: Number(from.dataset["n"]), start: at, end: at + text.length, text };
}
