import { sha256Base64 } from "#platform";
import { directionOf } from "../../text/direction.js";
import { VERSION } from "../../version.js";
import type { Kit } from "../format.js";
import { Markup } from "./markup.js";

/**
 * Version of what templates get (src/schema/view.schema.json), as in semver: the last number counts corrections, the
 * middle one what is added, the first one what templates of a theme must be changed for.
 */
export const VIEW_VERSION = "1.1.0";

/** What every page's layout needs. */
export interface PageView {
  /** Version of the whole view. */
  readonly view: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** Content security policy: nothing is loaded, and only our own style and script run. */
  readonly csp: string;
  readonly style: Markup;
  /** Style of this one page; null for most. */
  readonly ownStyle: Markup | null;
  readonly script: Markup | null;
  readonly generator: string;
}

/**
 * @param name of the page: `exam` adds `styles/exam.css` to the common style
 * @param script its script, or null for a page without one
 * @param ownStyle more style that no other page has; it must not hold text from a bank
 */
export function pageView(
  kit: Kit,
  title: string,
  name: string,
  script: string | null,
  ownStyle: string | null = null,
): PageView {
  const style = kit.style(name);
  const code = script === null ? null : kit.asset(script);
  const csp = [
    "default-src 'none'",
    `script-src ${code === null ? "'none'" : source(code)}`,
    `style-src ${[style, ...(ownStyle === null ? [] : [ownStyle])].map(source).join(" ")}`,
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    view: VIEW_VERSION,
    // Of the messages; the questions carry their own.
    lang: kit.language,
    dir: directionOf(kit.language),
    title,
    csp: csp.join("; "),
    style: new Markup(style),
    ownStyle: ownStyle === null ? null : new Markup(ownStyle),
    script: code === null ? null : new Markup(code),
    generator: `Broadsheet ${VERSION}`,
  };
}

/** A text as a string in a style sheet, where an entity would be no escape. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ._:-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

const source = (text: string): string => `'sha256-${sha256Base64(text)}'`;
