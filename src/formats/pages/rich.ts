import { type Writer, hasMarks, inlines, render } from "../../text/inline.js";
import { aroundGaps } from "../../text/gaps.js";
import { Markup } from "./markup.js";
import { escape } from "./stencil.js";

const HTML: Writer = {
  text: escape,
  code: (text) => `<code>${escape(text)}</code>`,
  open: (tag, href) => (href === null ? `<${tag}>` : `<${tag} href="${escape(href)}" rel="noreferrer">`),
  close: (tag) => `</${tag}>`,
};

/** A line of Markdown for a template: marked-up where it has marks, otherwise the text as it is. */
export const rich = (text: string, links: "links" | "no-links" = "no-links"): string | Markup =>
  hasMarks(text) ? new Markup(render(inlines(text, links), HTML)) : text;

/** What stands between the gaps of a text, where null stands for a gap; all of it is marked-up where any has marks. */
export const richAroundGaps = (parts: readonly (string | null)[]): readonly (string | Markup)[] =>
  parts.some((part) => hasMarks(part ?? ""))
    ? aroundGaps(parts, richHtml).map((html) => (html === "" ? "" : new Markup(html)))
    : aroundGaps(parts, (text) => text);

/** The same as HTML. */
export function richHtml(text: string): string {
  const shown = rich(text);
  return shown instanceof Markup ? shown.html : escape(shown);
}
