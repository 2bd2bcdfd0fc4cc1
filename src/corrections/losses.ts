import { attributeOf, pieces } from "../text/html.js";

const UNREADABLE = new Set(["svg", "canvas", "audio", "video", "iframe", "object", "embed", "math"]);

/** What of a field a draft can't hold or holds in another form, in words for whoever completes it. */
export function lossesOf(html: string): string[] {
  const found = new Set<string>();
  let lists = 0;
  for (const piece of pieces(html)) {
    if (piece.kind === "text") {
      for (const [, file] of piece.text.matchAll(/\[sound:([^\]]*)\]/g))
        found.add(`the recording ${JSON.stringify(file)}`);
      continue;
    }
    const { kind, tag } = piece;
    if (tag === "ul" || tag === "ol") lists = Math.max(0, lists + (kind === "open" ? 1 : -1));
    if (kind === "close") continue;
    if (tag === "img") {
      const file = attributeOf(piece.attributes, "src") ?? "";
      found.add(`the picture ${JSON.stringify(file)} (save it beside the bank, and name it under media)`);
    } else if (tag === "table") found.add("the lines of a table (its cells are kept apart by |)");
    else if (tag === "pre") found.add("the indents of a block of code");
    else if (lists > 1) found.add("the levels of a list");
    else if (UNREADABLE.has(tag)) found.add(`what stands in <${tag}>`);
  }
  return [...found];
}
