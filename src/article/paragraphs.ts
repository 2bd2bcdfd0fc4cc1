import type { LeftOutKind } from "../model/article.js";
import type { Piece } from "./article-of.js";
import { type Block, letters } from "./blocks.js";
import { isCall, isCaption, isCredit, isNote, leadsElsewhere } from "./phrases.js";

/** Elements whose text is a paragraph, however short. Text that stands in others may be a label. */
const OF_TEXT = new Set(["p", "li", "blockquote", "pre", "dd", "dt", "table", "td", "center"]);
/** As long as no label is. */
const LONG = 80;
/** A link that is shorter, and a paragraph of its own, is no sentence. */
const LABEL = 40;
/** So many paragraphs at the end of a text may be about it. */
const NOTES = 3;

/**
 * What of a page's blocks is paragraphs of its article.
 *
 * @param inArticle numbers of those that were found to belong to it
 */
export function asParagraphs(blocks: readonly Block[], inArticle: ReadonlySet<number>): Piece[] {
  const kinds: (LeftOutKind | null)[] = blocks.map(({ kind }, i) => kind ?? (inArticle.has(i) ? null : "surroundings"));
  const kept = () => blocks.flatMap((block, i) => (kinds[i] === null ? [{ block, i }] : []));
  const text = kept();
  const isLoose = text.every(({ block }) => !OF_TEXT.has(block.element.localName) && block.text.length < LONG);
  const wide = new Set(text.flatMap(({ block }) => (isLoose || block.text.length >= LONG ? [placeOf(block)] : [])));
  for (const [n, { block, i }] of text.entries()) {
    const isAmongLinks = [text[n - 1], text[n + 1]].some((one) => one !== undefined && isLink(one.block));
    kinds[i] = kindAlone(block, isAmongLinks, wide);
  }
  const rest = kept();
  const plain = rest.filter(({ block }) => !isItalic(block)).length;
  for (const { block, i } of rest.toReversed().slice(0, NOTES)) {
    if (!isNote(block.text) && !(isItalic(block) && plain >= NOTES)) break;
    kinds[i] = "note";
  }
  return blocks.map(({ text: said }, i) => ({ kind: kinds[i] ?? "paragraph", text: said }));
}

function kindAlone(block: Block, isAmongLinks: boolean, wide: ReadonlySet<string>): LeftOutKind | null {
  const { element, text, lead, linked } = block;
  const isList = element.localName === "li";
  if (isLink(block) && (isList || isAmongLinks || text.length < LABEL)) return "related";
  if (leadsElsewhere(lead, text, isLink(block), linked > 0 && letters(text) - letters(lead) <= linked))
    return "related";
  if (isCall(text)) return "sharing";
  if (isCaption(text)) return "caption";
  if (isCredit(text)) return "note";
  if (letters(text) === 0 || block.within.has("time")) return "surroundings";
  return OF_TEXT.has(element.localName) || text.length >= LONG || wide.has(placeOf(block)) ? null : "surroundings";
}

/** Whether nothing stands outside its links but marks. */
const isLink = ({ text, linked }: Block): boolean => linked > 0 && letters(text) <= linked;

const isItalic = ({ within }: Block): boolean => within.has("em") || within.has("i");

/** Paragraphs of one text stand in elements of one kind. */
const placeOf = ({ element }: Block): string =>
  `${element.localName} ${element.getAttribute("class") ?? ""} ${element.parentNode?.getAttribute?.("class") ?? ""}`;
