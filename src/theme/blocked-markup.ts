import { placeAt } from "../reading/source.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { mistake } from "./mistake.js";
import { blank } from "./tokens.js";

/** Stands for what a template prints, character by character. */
const PRINTED = "\uFDD3";
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)(>?)/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*))?/g;
const LOADING = /^(?:src|srcset|poster|data|background|action|formaction|manifest|ping|xlink:href)$/i;

/**
 * What a page's content security policy blocks, or what would print unsafely, in the HTML of a template. A page
 * loads nothing, and runs and wears only what its policy names.
 */
export function blockedMarkup(file: string, text: string): Diagnostic[] {
  const commented = blank(text, /\{#[\s\S]*?#\}|<!--[\s\S]*?-->/g);
  const html = blank(commented, /\{%[\s\S]*?%\}/g).replace(/\{\{[\s\S]*?\}\}/g, (found) =>
    found.replace(/[^\n]/g, PRINTED),
  );
  const found: Diagnostic[] = [];
  const complain = (offset: number, message: string, hint: string) =>
    found.push(mistake("template/blocked", message, placeAt(file, text, offset), hint));

  for (const tag of html.matchAll(TAG)) {
    const [whole, element = "", attributes = ""] = tag;
    const name = element.toLowerCase();
    const inside = tag.index + 1 + element.length;
    const content = /^(?:style|script)$/.test(name) ? contentOf(html, tag.index + whole.length, name) : "";
    if (name === "style" && content.replaceAll(PRINTED, "").trim() !== "")
      complain(
        tag.index,
        "The page's policy blocks styles in a template.",
        "put them in styles/extra.css of the theme",
      );
    if (name === "script" && content.replaceAll(PRINTED, "").trim() !== "")
      complain(
        tag.index,
        "The page's policy blocks scripts in a template.",
        "a theme can replace the files in scripts/",
      );
    if (/^(?:iframe|frame|object|embed|base|link|portal)$/.test(name))
      complain(tag.index, `The page's policy blocks <${name}>.`, "a page is one file that loads nothing");
    for (const attribute of attributes.matchAll(ATTRIBUTE)) {
      const problem = wrongAttribute(attribute[1]!, attribute[2] ?? "");
      if (problem !== undefined) complain(inside + attribute.index, ...problem);
    }
  }
  return found;
}

function contentOf(html: string, from: number, name: string): string {
  const end = html.toLowerCase().indexOf(`</${name}`, from);
  return html.slice(from, end < 0 ? undefined : end);
}

function wrongAttribute(name: string, written: string): [message: string, hint: string] | undefined {
  const value = written.replace(/^["']|["']$/g, "").trim();
  if (/^style$/i.test(name))
    return [
      "The page's policy blocks style attributes.",
      "give it a class, and style that in styles/extra.css of the theme",
    ];
  if (/^on[a-z]/i.test(name)) return [`The page's policy blocks ${name}.`, "a theme can replace the files in scripts/"];
  if (/^(?:javascript|vbscript):/i.test(value))
    return ["The page's policy blocks links that run code.", "link to a page, or to an id"];
  if (LOADING.test(name) && /^(?:[a-z][\w+.-]*:)?\/\//i.test(value))
    return [`The page's policy blocks what ${name} would load.`, "hold a picture in the page: data:image/png;base64,…"];
  if (written.includes(PRINTED) && !/^["']/.test(written))
    return [`The value of ${name} is not in quotes: it could end early.`, `write ${name}="{{ … }}"`];
  return undefined;
}

/** What a style sheet of a theme can't hold, since it stands inside a page that loads nothing. */
export function blockedStyle(file: string, text: string): Diagnostic[] {
  const css = blank(text, /\/\*[\s\S]*?\*\//g);
  return [...css.matchAll(/@import\b|<\/|\burl\((?!\s*["']?data:)/gi)].map(({ 0: what, index }) =>
    mistake(
      "theme/blocked",
      what === "</"
        ? "A style sheet can't hold </: it stands inside a page."
        : `The page's policy blocks ${what.startsWith("@") ? "@import" : "url(…)"}.`,
      placeAt(file, text, index),
      what === "</"
        ? "write <\\/ in a string"
        : "a page loads nothing; a picture can be held as data:image/png;base64,…",
    ),
  );
}
