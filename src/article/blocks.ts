import type { LeftOutKind } from "../model/article.js";
import { type PageElement, type PageNode, holds } from "./document.js";
import { oneLine } from "./joined.js";
import { isDataTable } from "./tables.js";

/** Text that stands in one piece on a page: between two ends of block-level elements, or two empty lines. */
export interface Block {
  /** One line; never empty. */
  readonly text: string;
  /** The innermost block-level element around it. */
  readonly element: PageElement;
  /** The text nodes that it is made of, in order. */
  readonly nodes: readonly PageNode[];
  /** How many of its characters are in links; white space, punctuation and signs are not counted. */
  readonly linked: number;
  /** What stands before its first link. */
  readonly lead: string;
  /** Names of the elements within it that all of its text is in, such as `em`. */
  readonly within: ReadonlySet<string>;
  /** What it is if it is no paragraph, as the elements around it say. */
  readonly kind: LeftOutKind | null;
}

/** Elements that browsers show as blocks of their own (HTML Standard, section 15.3). */
const BLOCK = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** No words of theirs are seen. */
const UNSEEN = new Set(
  "audio canvas embed head iframe link meta noscript object rp script style svg template title video".split(" "),
);
const [ELEMENT, TEXT] = [1, 3];

/** What an element says of all that is in it; null where it says nothing. */
export type KindOf = (element: PageElement) => LeftOutKind | null;

/** All text of an element, block by block. Walks without recursion: pages nest as deep as they like. */
export function blocksOf(root: PageElement, kindOf: KindOf): Block[] {
  const all: Block[] = [];
  const open: Open[] = [{ element: root, kind: null, aside: null }];
  let [table, link]: (PageElement | null)[] = [null, null];
  let inline: Named | null = null;
  let run = emptyRun();
  const flush = () => {
    const text = oneLine(run.text);
    const { element, kind } = open.at(-1)!;
    if (text !== "") {
      const lead = oneLine(run.lead ?? run.text);
      all.push({
        text,
        element,
        kind: kind ?? run.kind,
        nodes: run.nodes,
        linked: run.linked,
        lead,
        within: run.within ?? NONE,
      });
    }
    run = emptyRun();
  };
  const enter = (element: PageElement) => {
    if (element.localName === "br") {
      if (run.isBroken && table === null) flush();
      else {
        run.text += "\n";
        run.isBroken = true;
      }
      return false;
    }
    if (UNSEEN.has(element.localName)) return false;
    const { kind } = open.at(-1)!;
    const said = kind ?? kindOf(element);
    if (BLOCK.has(element.localName)) {
      if (table === null) flush();
      else run.text += " ";
      open.push({ element, kind: said, aside: null });
    } else if (kind === null && (said === "hidden" || (said === "caption" && holds(element, "img")))) {
      open.push({ element, kind: said, aside: run });
      run = emptyRun();
    } else if (said !== null) inline ??= { element, kind: said };
    if (table === null && element.localName === "table" && isDataTable(element)) table = element;
    if (element.localName === "a") link ??= element;
    return true;
  };
  const leave = (element: PageElement) => {
    if (element === table) table = null;
    if (element === link) link = null;
    if (element === inline?.element) inline = null;
    const { element: innermost, aside } = open.at(-1)!;
    if (innermost !== element) return;
    if (table === null || aside !== null) flush();
    else run.text += " ";
    open.pop();
    run = aside ?? run;
  };
  const read = (node: PageNode) => {
    const text = node.textContent ?? "";
    if (link !== null) {
      run.lead ??= run.text;
      run.linked += letters(text);
    }
    // Line feeds of the source are no line breaks: those alone are kept as such.
    run.text += text.replace(/[^\S\uFEFF]+/gu, " ");
    if (text.trim() === "") return;
    run.isBroken = false;
    if (run.nodes.length > 0 && run.kind !== inline?.kind) run.kind = null;
    else run.kind = inline?.kind ?? null;
    const names = namesUpTo(open.at(-1)!.element, node);
    run.within = run.within === null ? names : new Set([...run.within].filter((name) => names.has(name)));
    run.nodes.push(node);
  };
  for (let node: PageNode | null = root.firstChild; node !== null;) {
    const goesIn: boolean = node.nodeType === ELEMENT && enter(node as PageElement);
    if (node.nodeType === TEXT) read(node);
    if (goesIn && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (goesIn) leave(node as PageElement);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node !== null) leave(node as PageElement);
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return all;
}

const NONE: ReadonlySet<string> = new Set();

function namesUpTo(block: PageElement, node: PageNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = node.parentNode; at !== null && at !== block; at = at.parentNode) names.add(at.localName);
  return names;
}

/** How many characters a text has, but for white space, punctuation and signs. */
export const letters = (text: string): number => text.replace(/[\s\p{P}\p{S}]+/gu, "").length;

/** Text of a block as far as it has been read. */
interface Run {
  text: string;
  lead: string | null;
  linked: number;
  /** Whether nothing follows its last line break yet. */
  isBroken: boolean;
  /** What all of it is called within its line. One word amid a paragraph may be called what it likes. */
  kind: LeftOutKind | null;
  within: ReadonlySet<string> | null;
  readonly nodes: PageNode[];
}

interface Named {
  readonly element: PageElement;
  readonly kind: LeftOutKind | null;
}

/** An element that is not left yet. */
interface Open extends Named {
  /** Of words amid a line that are no part of it: the line, to go on with after them. */
  readonly aside: Run | null;
}

const emptyRun = (): Run => ({ text: "", lead: null, linked: 0, isBroken: false, kind: null, within: null, nodes: [] });
