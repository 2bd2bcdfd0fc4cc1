import { ENTITIES } from "../../text/entities.js";

const FRAGMENT = /^\s*<(?:ol|ul|li|table|thead|tr|div|span|p|b|strong|br|section|article|main|h[1-6]|form|dl)\b/i;
const PIECE = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</gi;
const BLOCKS = new Set(
  "p div br tr li ol ul dl dt dd section article main form label h1 h2 h3 h4 h5 h6 table thead tbody".split(" "),
);

/** A list or table of questions in a piece of HTML, as somebody would type it; null for a text that is no such piece. */
export function htmlAsText(text: string): string | null {
  if (!FRAGMENT.test(text)) return null;
  const lists: { readonly isOrdered: boolean; count: number }[] = [];
  let out = "";
  const line = (begin = "") => {
    out = `${out.replace(/[ \t]+$/, "").replace(/\n*$/, out === "" ? "" : "\n")}${begin}`;
  };
  const isTable = /<table\b/i.test(text);
  for (const [whole, close, tag, about] of text.matchAll(PIECE)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!whole.startsWith("<!--"))
        out += decoded(whole.replace(/\s+/g, " ")).replace(/^ (?=[^]*)/, /\s$/.test(out) || out === "" ? "" : " ");
    } else if (isTable && (name === "td" || name === "th")) out += close === "" ? '"' : '",';
    else if (name === "ol" || name === "ul") {
      if (close === "") lists.push({ isOrdered: name === "ol", count: 0 });
      else lists.pop();
      line();
    } else if (name === "li" && close === "") line(markOf(lists));
    else if (name === "b" || name === "strong") out += "**";
    else if (name === "input" && /\bchecked\b/i.test(about ?? "")) out += "[x] ";
    else if (BLOCKS.has(name)) line();
  }
  return out.replaceAll("****", "").replace(/",$/gm, '"');
}

/** A question has its number, its options have letters: `1. `, `a) `. */
function markOf(lists: readonly { readonly isOrdered: boolean; count: number }[]): string {
  const list = lists.at(-1);
  if (list === undefined) return "- ";
  list.count += 1;
  if (lists.length === 1) return `${list.count}. `;
  return list.count <= 26 ? `${String.fromCharCode(96 + list.count)}) ` : "- ";
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, number?: string, hex?: string, name?: string) => {
      const code = number !== undefined ? Number(number) : hex !== undefined ? parseInt(hex, 16) : null;
      if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return ENTITIES.get(name!) ?? whole;
    },
  );
