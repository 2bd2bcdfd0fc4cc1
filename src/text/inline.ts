import type { MarkdownIt } from "markdown-it";

/** A piece of a line of Markdown. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "open"; readonly tag: "em" | "strong" }
  | { readonly kind: "open"; readonly tag: "a"; readonly href: string }
  | { readonly kind: "close"; readonly tag: "em" | "strong" | "a" };

/** How to write the pieces down. */
export interface Writer {
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly open: (tag: "em" | "strong" | "a", href: string | null) => string;
  readonly close: (tag: "em" | "strong" | "a") => string;
}

/** Text without any of these is the same in Markdown and without. Underscores within or after words are no marks. */
const MARKS = /[*`\\]|\]\(|(?<![\p{L}\p{N}_])_[^\s_]/u;

/** Every mark has one of these, and few texts have any: looking for one character is much cheaper. */
const ANY = /[*`\\\]_]/;

export const hasMarks = (text: string): boolean => ANY.test(text) && MARKS.test(text);

/** Whether marks of a text mean something: `2 * 3` has one, and no emphasis. */
export const isMarked = (text: string, links: "links" | "no-links" = "no-links"): boolean =>
  hasMarks(text) && inlines(text, links).some(({ kind }) => kind !== "text");

/** Whether any text in a value has marks. */
export function needsMarkdown(value: unknown): boolean {
  if (typeof value === "string") return hasMarks(value);
  if (Array.isArray(value)) return value.some(needsMarkdown);
  for (const name in value as object) if (needsMarkdown((value as Record<string, unknown>)[name])) return true;
  return false;
}

/** Whether a link may be followed: it leads to the web or to a mailbox, and runs nothing. */
export const leadsOut = (href: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/i.test(href);

let parser: MarkdownIt | null = null;

/**
 * Loads the Markdown parser: most banks have no need of it, and it takes longer to load than all of them. Await it before
 * anything is made of texts with marks in them; to call it again costs nothing.
 */
export async function loadMarkdown(): Promise<void> {
  if (parser !== null) return;
  const { default: Parser } = await import("markdown-it");
  parser = new Parser("zero").enable(["emphasis", "backticks", "escape", "link"]);
  // Of all punctuation, only our own marks can be escaped: C:\(temp) and \(x\) stay as they are.
  parser.inline.ruler.at("escape", (state, silent) => {
    const marked = state.src.charAt(state.pos + 1);
    if (state.src[state.pos] !== "\\" || !/[*_`[\]\\]/.test(marked)) return false;
    if (!silent) state.pending += marked;
    state.pos += 2;
    return true;
  });
  parser.validateLink = leadsOut;
}

/**
 * Reads emphasis, code and links (http, https and mailto alone; elsewhere than in explanations they stay text). HTML is text.
 *
 * @throws Error when the text has marks and `loadMarkdown` was not awaited
 */
export function inlines(text: string, links: "links" | "no-links" = "no-links"): readonly Inline[] {
  if (!hasMarks(text)) return [{ kind: "text", text }];
  if (parser === null) throw new Error("await loadMarkdown() before reading text with Markdown in it");
  const rule = links === "links" ? parser.enable("link") : parser.disable("link");
  return rule.parseInline(text, {})[0]!.children!.flatMap((token): Inline[] => {
    switch (token.type) {
      case "text":
      case "text_special":
        return token.content === "" ? [] : [{ kind: "text", text: token.content }];
      case "code_inline":
        return [{ kind: "code", text: token.content }];
      case "em_open":
      case "strong_open":
        return [{ kind: "open", tag: token.tag as "em" | "strong" }];
      case "link_open":
        return [{ kind: "open", tag: "a", href: String(token.attrGet("href")) }];
      case "em_close":
      case "strong_close":
      case "link_close":
        return [{ kind: "close", tag: token.tag as "em" | "strong" | "a" }];
      default:
        throw new Error(`No place for the Markdown token "${token.type}"`);
    }
  });
}

/** Writes a line of Markdown down. */
export const render = (pieces: readonly Inline[], writer: Writer): string =>
  pieces
    .map((piece) => {
      switch (piece.kind) {
        case "text":
          return writer.text(piece.text);
        case "code":
          return writer.code(piece.text);
        case "open":
          return writer.open(piece.tag, piece.tag === "a" ? piece.href : null);
        case "close":
          return writer.close(piece.tag);
      }
    })
    .join("");

const same = (text: string): string => text;
const PLAIN: Writer = { text: same, code: same, open: () => "", close: () => "" };

/** A text without its marks, for tables, labels and plain-text files. */
export const plain = (text: string, links: "links" | "no-links" = "no-links"): string =>
  render(inlines(text, links), PLAIN);
