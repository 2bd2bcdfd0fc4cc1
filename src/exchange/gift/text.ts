import { escaped } from "../../deck/html-to-markdown.js";
import { explanationOfHtml, textOfHtml } from "../html.js";
import { fromMarkdown, type ReadMarkdown } from "../markdown.js";
import { unwrapped } from "../wrapped-lines.js";

/** How Moodle reads a text: `moodle` is HTML in which a line's end is one. */
export type GiftFormat = "html" | "moodle" | "plain" | "markdown";

/**
 * What a backslash takes its meaning from (`escapedchar_pre` in Moodle's question/format/gift/format.php), and the
 * noncharacters that stand for them while the marks are looked for.
 */
const ESCAPED = "\\:#={}~n";
const HELD = "\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7";

/** A text in which every mark of GIFT is one. */
export const held = (text: string): string =>
  text
    .replace(/[\uFDD0-\uFDD7]/g, "\uFFFD")
    .replace(/\\([\\:#={}~n])/g, (_, one: string) => HELD[ESCAPED.indexOf(one)]!);

/** The same text as it is meant. */
export const released = (text: string): string =>
  text.replace(/[\uFDD0-\uFDD7]/g, (one) => (one === HELD[7] ? "\n" : ESCAPED[HELD.indexOf(one)]!));

/** What `[html]` in front of a text says, and the text behind it. */
export function formatted(text: string, otherwise: GiftFormat): { readonly format: GiftFormat; readonly text: string } {
  const [prefix, name] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text) ?? [];
  return prefix === undefined
    ? { format: otherwise, text }
    : { format: name as GiftFormat, text: text.slice(prefix.length) };
}

/** A piece of a question as our Markdown. */
export function giftText(
  source: string,
  otherwise: GiftFormat,
  links: "links" | "no-links" = "no-links",
): ReadMarkdown {
  const { format, text } = formatted(source, otherwise);
  const meant = released(text);
  switch (format) {
    case "markdown":
      return fromMarkdown(meant, links);
    case "plain":
      return { text: escaped(unwrapped(meant)), lost: [] };
    case "html":
      return fromHtml(meant, links);
    case "moodle":
      return isHtml(meant)
        ? fromHtml(meant.replace(/\n/g, "<br>"), links)
        : { text: escaped(unwrapped(meant)), lost: [] };
  }
}

const isHtml = (text: string): boolean =>
  /<\/?[a-z][^<>]{0,300}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,7});/i.test(text);

function fromHtml(html: string, links: "links" | "no-links"): ReadMarkdown {
  const { text, lost, pictures } = links === "links" ? explanationOfHtml(html) : textOfHtml(html);
  // A file in GIFT holds no others.
  return { text, lost: [...lost, ...pictures.map(({ source }) => `the picture ${JSON.stringify(source)}`)] };
}
