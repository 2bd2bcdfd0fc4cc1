import { attributeOf, pieces } from "./html.js";

const UNREADABLE = new Set(["svg", "canvas", "audio", "video", "iframe", "object", "embed", "math", "input"]);

/** The elements of HTML, old ones too. A browser shows nothing of what else stands between angle brackets. */
const ELEMENTS = new Set(
  (
    "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center " +
    "cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font " +
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link " +
    "main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture " +
    "pre progress q rb rp rt rtc ruby s samp script search section select small source span strike strong style sub summary " +
    "sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr"
  ).split(" "),
);

/** What a tag says that no Markdown of ours does. */
const SAYS: Readonly<Record<string, string>> = {
  table: "the lines of a table (its cells are kept apart by |)",
  pre: "the indents of a block of code",
  rt: "the place of small readings (they follow their characters)",
  s: "the line through what is struck out",
  strike: "the line through what is struck out",
  del: "the line through what is struck out",
  u: "the line under what is underlined",
  ins: "the line under what is underlined",
};

/** TeX between the delimiters of MathJax, or those of Anki's LaTeX. */
const FORMULA = /\\\(.{1,2000}?\\\)|\\\[.{1,2000}?\\\]|\[(?:latex|\$\$?)\]/s;

/** What of a field a draft can't hold or holds in another form, in words for whoever completes it. */
export const lossesOf = (html: string): string[] => [...filesIn(html), ...lossesBesideFiles(html)];

/** The same without its pictures and recordings. */
export const lossesBesideFiles = (html: string): string[] => [
  ...formulasIn(html),
  ...formsIn(html),
  ...signsIn(html),
  ...unseenIn(html),
];

/** Where the links of a field lead that becomes plain text. */
export const linksIn = (html: string): string[] =>
  [...pieces(html)].flatMap((piece) => {
    const href = piece.kind === "open" && piece.tag === "a" ? attributeOf(piece.attributes, "href") : null;
    return href === null || !/^https?:/i.test(href) ? [] : [`the link to ${JSON.stringify(href)}`];
  });

/** What programs for writing leave behind in all that is copied from them. */
const OF_PROGRAMS = /^(?:(?:Start|End)Fragment|\[if\b|<!)/;

/** Words that a card does not show, or only to who points at something. */
function unseenIn(html: string): string[] {
  const comments = [...html.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)].flatMap(([, text]) => text!.trim() || []);
  const titles = [...pieces(html)].flatMap((piece) =>
    piece.kind === "open" ? attributeOf(piece.attributes, "title") || [] : [],
  );
  const hidden = [...html.matchAll(/<(script|style)\b/gi)].map(([, tag]) => tag!.toLowerCase());
  return [
    ...[...new Set(hidden)].map((tag) => `what stands in <${tag}>`),
    ...titles.map((text) => `what is shown to who points at it: ${JSON.stringify(text)}`),
    ...comments.filter((text) => !OF_PROGRAMS.test(text)).map((text) => `a comment: ${JSON.stringify(text)}`),
  ];
}

/** Characters that come out as others, or as the names that they have in HTML. */
function signsIn(html: string): string[] {
  const text = [...pieces(html)].map((piece) => (piece.kind === "text" ? piece.text : "")).join(" ");
  const isNamed = /&(?!amp;)[a-z]\w{1,30};/i.test(html) && /&[a-z]\w{1,30};/i.test(text);
  return [
    ...(/(?![\t\n\r])\p{Cc}/u.test(text) ? ["characters that can't be seen (a space stands for each)"] : []),
    ...(isNamed ? ["characters that are named as in HTML (they are shown as they are written)"] : []),
  ];
}

const formulasIn = (html: string): string[] =>
  [...pieces(html)].some((piece) => piece.kind === "text" && FORMULA.test(piece.text))
    ? ["the setting of a formula (it is shown as it is written)"]
    : [];

function filesIn(html: string): string[] {
  const found = new Set<string>();
  for (const piece of pieces(html)) {
    if (piece.kind === "text") {
      for (const [, file] of piece.text.matchAll(/\[sound:([^\]]*)\]/g))
        found.add(`the recording ${JSON.stringify(file)}`);
    } else if (piece.kind === "open" && piece.tag === "img") {
      const file = JSON.stringify(attributeOf(piece.attributes, "src") ?? "");
      const alt = attributeOf(piece.attributes, "alt") ?? "";
      const described = alt === "" ? "" : `, described as ${JSON.stringify(alt)}`;
      found.add(`the picture ${file}${described} (save it beside the bank, and name it under media)`);
    }
  }
  return [...found];
}

/** Forms that say something, and are not those of a bank. Colours and sizes are not among them. */
export function formsIn(html: string): string[] {
  const found = new Set<string>();
  let lists = 0;
  /** The element whose own elements are not known here. */
  let unread: string | null = null;
  for (const piece of pieces(html)) {
    if (piece.kind === "text") continue;
    const { kind, tag } = piece;
    if (tag === "ul" || tag === "ol") lists = Math.max(0, lists + (kind === "open" ? 1 : -1));
    if (kind === "close") {
      if (tag === unread) unread = null;
      continue;
    }
    const said = Object.hasOwn(SAYS, tag) ? SAYS[tag] : undefined;
    if (lists > 1) found.add("the levels of a list");
    if (said !== undefined) found.add(said);
    else if (UNREADABLE.has(tag)) {
      found.add(`what stands in <${tag}>`);
      if (tag === "svg" || tag === "math") unread = tag;
    } else if (unread === null && !ELEMENTS.has(tag))
      found.add(`what looks like a tag: <${tag}${piece.attributes.trimEnd()}>`);
    else if (tag === "a") {
      const href = attributeOf(piece.attributes, "href") ?? "";
      if (href !== "" && !/^https?:\/\/[^\s()]+$/i.test(href)) found.add(`the link to ${JSON.stringify(href)}`);
    }
  }
  return [...found];
}
