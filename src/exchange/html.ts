import { COMMON_MARKDOWN, escaped, markdownOf, type MarkdownWriter } from "../deck/html-to-markdown.js";
import { lossesBesideFiles } from "../text/html-losses.js";
import { attributeOf, pieces } from "../text/html.js";

/** A picture that a text shows. */
export interface ShownPicture {
  /** As it is written there: `@@PLUGINFILE@@/harbour.png`. */
  readonly source: string;
  readonly alt: string;
}

/** A text of a question, as a bank says it. */
export interface ReadText {
  /** In our Markdown; empty where there are no words. */
  readonly text: string;
  /** What it says in HTML alone, as noun phrases. */
  readonly lost: readonly string[];
  readonly pictures: readonly ShownPicture[];
}

/** Links are followed from explanations alone. */
const IN_QUESTION: MarkdownWriter = {
  ...COMMON_MARKDOWN,
  text: escaped,
  link: () => ({ open: "", close: "" }),
  picture: () => "",
};
const IN_EXPLANATION: MarkdownWriter = { ...IN_QUESTION, link: COMMON_MARKDOWN.link };
const WITHOUT_MARKS: MarkdownWriter = { ...IN_QUESTION, text: (text) => text, mark: () => "" };

/** HTML of a stem or an option. */
export const textOfHtml = (html: string): ReadText => readHtml(html, IN_QUESTION);

/** HTML of an explanation or a reason, which may have links. */
export const explanationOfHtml = (html: string): ReadText => readHtml(html, IN_EXPLANATION);

/** HTML of an answer that is typed, which has no marks. */
export const typedTextOfHtml = (html: string): ReadText => readHtml(html, WITHOUT_MARKS);

/** Text without marks of any kind, as our Markdown. */
export const textOfPlain = (plain: string): ReadText => ({
  text: escaped(
    plain
      .normalize("NFC")
      .toWellFormed()
      .replace(/(?!\n)\p{Cc}/gu, " ")
      .trim(),
  ),
  lost: [],
  pictures: [],
});

/** A paragraph of words alone, as editors put around every option. */
const PARAGRAPH = /^\s*<p>([^<&\\[]*)<\/p>\s*$/;
/** What may show a picture or another file, lead away or give a colour. */
const MORE = /<(?:img|a|audio|video|iframe|embed|source|font)\b|\bstyle\b/i;

function readHtml(written: string, writer: MarkdownWriter): ReadText {
  const html = PARAGRAPH.exec(written)?.[1] ?? written;
  if (!/[<&\\[]/.test(html)) return { text: markdownOf(oneLine(html), writer), lost: [], pictures: [] };
  const isPlain = writer === WITHOUT_MARKS;
  const hasMore = MORE.test(html);
  const lost = [
    ...lossesBesideFiles(html),
    ...(writer === IN_EXPLANATION || !hasMore ? [] : linksOf(html)),
    ...(isPlain && /<(?:b|i|em|strong|code)\b/i.test(html) ? ["the emphasis of a typed answer"] : []),
    ...(hasMore ? mediaOf(html) : []),
  ];
  const text = markdownOf(withMarksAtWords(oneLine(html)), writer);
  return { text, lost: [...new Set(lost)], pictures: hasMore ? picturesOf(html) : [] };
}

/** Line ends are spaces in HTML, but for those of code. */
function oneLine(html: string): string {
  let isCode = false;
  return html
    .split(/(<\/?pre\b)/i)
    .map((part, i) => {
      if (i % 2 === 1) isCode = part[1] !== "/";
      return isCode ? part.replaceAll("\n", "<br>") : part.replace(/[\t\n\r ]+/g, " ");
    })
    .join("");
}

// No run of spaces is begun in its middle: time would grow with its square.
const SPACES = String.raw`(?<!\s|&nbsp;|<br\s?/?>)(?:\s|&nbsp;|<br\s?/?>)+`;
const MARKED = String.raw`(?:b|i|em|strong)`;
const AFTER_OPENING = new RegExp(String.raw`(<${MARKED}(?:\s[^<>]*)?>)(${SPACES})`, "gi");
const BEFORE_CLOSING = new RegExp(String.raw`(${SPACES})(</${MARKED}\s?>)`, "gi");
const EMPTY = new RegExp(String.raw`<(${MARKED})(?:\s[^<>]*)?>((?:\s|&nbsp;)*)</\1\s?>`, "gi");

const WRAPPERS = /<\/?(?:span|font)(?:\s[^<>]*)?>/gi;
/** What ends and begins again at once. */
const AGAIN = new RegExp(String.raw`</(${MARKED})\s?><\1(?:\s[^<>]*)?>`, "gi");

/** Marks of Markdown stand right at words. Editors put spaces within. */
const withMarksAtWords = (html: string): string =>
  html
    .replace(WRAPPERS, "")
    .replace(AGAIN, "")
    .replace(EMPTY, "$2")
    .replace(AFTER_OPENING, "$2$1")
    .replace(BEFORE_CLOSING, "$2$1");

const linksOf = (html: string): string[] =>
  [...pieces(html)].flatMap((piece) => {
    const href = piece.kind === "open" && piece.tag === "a" ? attributeOf(piece.attributes, "href") : null;
    return href === null || !/^https?:\/\/[^\s()]+$/i.test(href) ? [] : [`the link to ${JSON.stringify(href)}`];
  });

/** Files that are played, pages within pages, and colours. */
function mediaOf(html: string): string[] {
  const found: string[] = [];
  for (const piece of pieces(html)) {
    if (piece.kind !== "open") continue;
    const { tag, attributes } = piece;
    if (["audio", "video", "iframe", "embed", "source"].includes(tag)) {
      const source = attributeOf(attributes, "src");
      if (source !== null) found.push(`the file ${JSON.stringify(source.slice(0, 200))} (<${tag}>)`);
    }
    const style = attributeOf(attributes, "style") ?? "";
    if (/(?:^|[;\s-])color\s*:/i.test(style) || (tag === "font" && attributeOf(attributes, "color") !== null))
      found.push("colours");
  }
  return found;
}

const picturesOf = (html: string): ShownPicture[] =>
  [...pieces(html)].flatMap((piece) =>
    piece.kind === "open" && piece.tag === "img"
      ? [
          {
            source: attributeOf(piece.attributes, "src") ?? "",
            alt: (attributeOf(piece.attributes, "alt") ?? "").replace(/\s+/g, " ").trim(),
          },
        ]
      : [],
  );
