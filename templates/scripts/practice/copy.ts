import { one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";

/** Copies a line to the clipboard; where a browser does not let us, it shows the line, selected. */
export async function copyText(text: string, root: HTMLElement, words: Words): Promise<void> {
  const message = one("[role=status]", root);
  try {
    await navigator.clipboard.writeText(text);
    message.textContent = words("Copied");
  } catch {
    message.textContent = words("CopyByHand");
    const line = one("output", root);
    line.textContent = text;
    getSelection()?.selectAllChildren(line);
  }
}
