import { parseHTML } from "linkedom";
import { checkPage } from "./too-large.js";

/** What we use of a document; a browser's own has it too. */
export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly head: PageElement | null;
  readonly body: PageElement | null;
  readonly title: string;
  createElement(name: string): PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  textContent: string | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
  insertBefore(added: PageNode, before: PageNode): unknown;
  replaceChild(added: PageNode, removed: PageNode): unknown;
  append(node: PageNode): void;
}

/** Whether there is such an element within another. */
export function holds(element: PageElement, selector: string): boolean {
  for (const _one of element.querySelectorAll(selector)) return true;
  return false;
}

/**
 * Parses a page. No script runs and nothing is loaded.
 *
 * @throws TooLarge
 */
export function parseDocument(html: string): PageDocument {
  checkPage(html);
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const document = parseHTML(whole).document as unknown as PageDocument;
  const { documentElement } = document;
  if (documentElement === null) return document;
  sort(documentElement, document);
  show(document);
  joinTexts(documentElement);
  flatten(documentElement);
  return document;
}

/** Puts in place what stands in the shadow trees that a saved page writes down: browsers show it. */
function show(document: PageDocument): void {
  for (const template of document.querySelectorAll("template[shadowrootmode], template[shadowmode]")) {
    for (let child = template.firstChild; child !== null; child = template.firstChild)
      template.parentNode!.insertBefore(child, template);
    template.remove();
  }
}

/** Browsers nest no deeper than 512 elements; pages that people write, than 60. What looks for articles slows down with the cube. */
const DEEPEST = 200;

/** Takes away elements that hold others and are nested deeper than that. */
function flatten(root: PageElement): void {
  let depth = 1;
  for (let node: PageNode | null = root.firstChild; node !== null;) {
    const next: PageNode | null = node.firstChild;
    if (next !== null && depth >= DEEPEST && hasElements(node)) {
      for (let child: PageNode | null = next; child !== null; child = node.firstChild)
        node.parentNode!.insertBefore(child, node);
      (node as PageElement).remove();
      node = next;
    } else if (next !== null) {
      node = next;
      depth += 1;
    } else {
      while (node !== null && node.nextSibling === null) {
        node = node.parentNode === root ? null : node.parentNode;
        depth -= 1;
      }
      node = node?.nextSibling ?? null;
    }
  }
}

const [TEXT, COMMENT] = [3, 8];

/** Makes one of texts that follow each other: a parser gives one for each `<` and `&`. Comments between them go. */
function joinTexts(root: PageElement): void {
  let run: PageNode[] = [];
  const join = () => {
    const [first, ...others] = run;
    if (others.length > 0) first!.textContent = run.map(({ textContent }) => textContent ?? "").join("");
    for (const other of others) other.remove();
    run = [];
  };
  for (let node = root.firstChild; node !== null;) {
    const next = following(node, root);
    if (run[0]?.parentNode !== node.parentNode) join();
    if (node.nodeType === COMMENT) node.remove();
    else if (node.nodeType === TEXT) run.push(node);
    else join();
    node = next;
  }
  join();
}

/** The next node of a tree, in the order of its text; null after the last. */
function following(node: PageNode, root: PageElement): PageNode | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let at: PageNode | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

function hasElements(node: PageNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.nodeType === 1) return true;
  return false;
}

const OF_HEAD = new Set("base link meta noscript script style template title".split(" "));

/** Gives a page one head and one body, as browsers do, where tags are missing, stand twice or in the wrong order. */
function sort(html: PageElement, { head, body }: PageDocument): void {
  const children: PageNode[] = [];
  for (let node = html.firstChild; node !== null; node = node.nextSibling) children.push(node);
  if (head === null || body === null) return;
  let isBody = body.firstChild !== null && head.firstChild !== null;
  for (const node of children) {
    const name = (node as PageElement).localName;
    if (node === head || node === body) continue;
    isBody ||= node.nodeType === 1 ? name !== "head" && !OF_HEAD.has(name) : (node.textContent ?? "").trim() !== "";
    const into = name === "head" || !isBody ? head : body;
    if (name !== "head" && name !== "body") into.append(node);
    else {
      while (node.firstChild !== null) into.append(node.firstChild);
      (node as PageElement).remove();
    }
  }
}
