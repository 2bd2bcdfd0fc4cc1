import { attributeOf } from "../exports/xml.js";

/** Characters that XML 1.0 has no way to write (section 2.2). Banks hold none. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text for an element or an attribute. */
export const escapeXml = (text: string): string => attributeOf(text.replace(NOT_XML, "\uFFFD"));

/** Begins every part of a package. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
