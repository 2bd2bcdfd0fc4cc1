/** The characters that `field` writes as entities, and those that others do. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " }),
);

/**
 * The text of a field without its markup, but with the names of its pictures: what Anki sorts by and takes for
 * the same (rslib/src/text.rs, `strip_html_preserving_media_filenames`).
 */
export const stripMarkup = (html: string): string =>
  /[<&]/.test(html)
    ? html
        .replace(/<img[^>]* src="([^"]*)"[^>]*>/g, " $1 ")
        .replace(/<[^>]*>/g, "")
        .replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
          code === undefined ? (NAMED.get(name!) ?? whole) : String.fromCodePoint(Number(code)),
        )
    : html;
