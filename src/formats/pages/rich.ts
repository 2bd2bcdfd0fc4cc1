import { type Writer, hasMarks, inlines, render } from "../../text/inline.js";
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

/** The same as HTML. */
export function richHtml(text: string): string {
  const shown = rich(text);
  return shown instanceof Markup ? shown.html : escape(shown);
}
