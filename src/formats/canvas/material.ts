import { type Xml, element } from "../exports/xml.js";

/** HTML stands in a package of Canvas as text, escaped once more. */
export const htmlText = (html: string): Xml =>
  element("material", {}, element("mattext", { texttype: "text/html" }, html));

export const plainText = (text: string): Xml =>
  element("material", {}, element("mattext", { texttype: "text/plain" }, text));
