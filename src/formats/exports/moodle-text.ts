import { withoutFiles } from "./moodle-parts.js";
import { type Xml, type XmlContent, cdata, element } from "./xml.js";

/**
 * Text as it is. Moodle's reader gets it in pieces, with a cut at each entity, and drops those that are white space alone
 * (lib/xmlize.php): between two of them a space would be gone.
 */
export const plainText = (text: string): Xml => element("text", {}, asIs(text));

export const asIs = (text: string): XmlContent => (/[&<>]/.test(text) ? cdata(text) : text);

export const markupText = (markup: string): Xml => plainText(withoutFiles(markup));

export const htmlText = (name: string, markup: string): Xml => element(name, { format: "html" }, markupText(markup));
