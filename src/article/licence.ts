import type { PageDocument } from "./document.js";

/** The licence that a page links as its own: an SPDX name for those of Creative Commons, else the address. */
export function licenceOf(document: PageDocument): string | null {
  for (const link of document.querySelectorAll('[rel~="license"][href]')) {
    const href = link.getAttribute("href")!.trim();
    const [, terms, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(href) ?? [];
    if (terms !== undefined) return `CC-${terms.toUpperCase()}-${version}`;
    return /creativecommons\.org\/publicdomain\/zero\/1\.0/.test(href) ? "CC0-1.0" : href;
  }
  return null;
}
