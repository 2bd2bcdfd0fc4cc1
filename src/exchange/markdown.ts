import { escaped } from "../deck/html-to-markdown.js";
import { lowered, raised } from "../deck/small-letters.js";
import { hasMarks } from "../text/inline.js";

/** A text in our Markdown, and what of it that can't say. */
export interface ReadMarkdown {
  readonly text: string;
  readonly lost: readonly string[];
}

const literally = (text: string): string => text.replace(/[\\*_`[\]]/g, String.raw`\$&`);

/** All marks of lines that other kinds of Markdown have. Each piece is bounded: hostile text has thousands of openers. */
const INLINE = new RegExp(
  [
    String.raw`\\(?<literal>[!-\/:-@[-\x60{-~])`,
    String.raw`(?<code>\x60[^\x60\n]{1,2000}\x60)`,
    String.raw`(?<math>\$\$[^$]{1,1000}\$\$|\$(?![\s$])[^$\n]{0,500}[^$\n\s\\]\$(?!\d))`,
    String.raw`!\[(?<alt>[^\]\n]{0,300})\]\((?<picture>[^()\s]{1,500})[^()\n]{0,300}\)(?:\{[^{}\n]{0,100}\})?`,
    String.raw`\[(?<words>[^[\]\n]{1,300})\]\((?<href>[^()\s]{1,500})(?:\s[^()\n]{0,300})?\)`,
    String.raw`<(?<url>https?:[^<>\s]{1,500})>`,
    String.raw`<br\s{0,9}\/?>(?<break>)`,
    String.raw`<(?<tag>\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?\/?|!--[^<>]{0,500}--)>`,
    String.raw`\^(?<raised>[^\s^~]{1,30})\^`,
    String.raw`(?<![~\\])~(?<lowered>[^\s^~]{1,30})~(?!~)`,
  ].join("|"),
  "giu",
);

/**
 * Markdown of other tools: emphasis and code stay, links too where they may stand; pictures, formulas and HTML are named.
 *
 * @param links whether the text is an explanation, in which links stay
 */
export function fromMarkdown(source: string, links: "links" | "no-links" = "no-links"): ReadMarkdown {
  const lost: string[] = [];
  const text = blocks(source).replace(INLINE, (...found) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const { literal, code, math, picture, alt, words, href, url, tag, raised: up, lowered: down } = groups;
    if (literal !== undefined) return literally(literal);
    if (code !== undefined) return code;
    if (math !== undefined) {
      lost.push(`the setting of the formula ${math}`);
      return literally(math);
    }
    if (picture !== undefined) {
      lost.push(`the picture ${JSON.stringify(picture)}`);
      return alt ?? "";
    }
    if (href !== undefined) {
      if (links === "links" && /^(?:https?:\/\/|mailto:)/i.test(href)) return `[${words}](${href})`;
      lost.push(`the link to ${href}`);
      return words!;
    }
    if (url !== undefined) return escaped(url);
    if (tag !== undefined) {
      lost.push(`the HTML tag <${tag}>`);
      return "";
    }
    if (up !== undefined) return raised(up);
    if (down !== undefined) return lowered(down);
    return "\n";
  });
  return {
    text: text
      .replace(/[ \t]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim(),
    lost,
  };
}

/** Lines as our texts have them: paragraphs and entries of lists on lines of their own, wrapped lines joined. */
function blocks(source: string): string {
  let text = "";
  let fence: string | null = null;
  let isBroken = true;
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    const mark = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? null;
    if (mark !== null && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark.slice(0, 3) : null;
      isBroken = true;
    } else if (fence !== null) {
      if (line !== "")
        text += `${text === "" ? "" : "\n"}${raw.includes("`") ? literally(raw) : `\`${raw.trimEnd()}\``}`;
    } else if (line === "" || /^(?:={2,}|-{2,})$/.test(line)) isBroken = true;
    else {
      const entry = line.replace(/^#{1,6}\s+|^(?:>\s?)+/, "").replace(/^[*+-]\s+/, "- ");
      const starts =
        isBroken || entry.startsWith("- ") || /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[|•])\s/i.test(entry);
      text += `${text === "" ? "" : starts ? "\n" : " "}${entry.replace(/\\$/, "")}`;
      isBroken = / {2}$|\\$/.test(raw);
    }
  }
  return text;
}

/** Stars and underscores that clearly mark words, code, and links, which stay text where none may stand. */
const MEANT =
  /(`[^`\n]{1,500}`|\[[^[\]\n]{1,300}\]\(https?:[^\s()]{1,500}\))|(?<![\p{L}\p{N}*])(\*\*|\*)(?![\s*])([^*\n]{0,1000}[^\s*\n])\2(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])(__|_)(?![\s_])([^_\n]{0,1000}[^\s_\n])\4(?![\p{L}\p{N}_])/gu;

/** A text as people type it, who may or may not know Markdown: `**so**` is emphasis, `2*3*4` is not. */
export function fromTyped(text: string): string {
  if (!hasMarks(text)) return text;
  let whole = "";
  let end = 0;
  for (const found of text.matchAll(MEANT)) {
    const [mark, kept, stars, starred, lines, lined] = found;
    whole +=
      literally(text.slice(end, found.index)) +
      (kept ?? `${stars ?? lines}${literally(starred ?? lined ?? "")}${stars ?? lines}`);
    end = found.index + mark.length;
  }
  return whole + literally(text.slice(end));
}
