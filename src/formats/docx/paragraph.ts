import type { StyleId } from "./looks.js";

/** What a paragraph says of itself beside its style. */
export interface Setting {
  readonly isRtl: boolean;
  /** Stands on one page with the paragraph behind it. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** A list, and the level in it. */
  readonly list?: { readonly id: number; readonly level: number };
  /** How far its text stands in, with its mark before it, where its style and list say otherwise. */
  readonly hanging?: number;
  /** What ends here, with the settings of its pages. */
  readonly section?: string;
}

/** @param content runs */
export function paragraph(style: StyleId, content: string, setting: Setting): string {
  const { isRtl, keepNext, pageBreakBefore, list, hanging, section } = setting;
  // In the order of the schema (ECMA-376, CT_PPr).
  const said = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext === true ? "<w:keepNext/>" : "",
    pageBreakBefore === true ? "<w:pageBreakBefore/>" : "",
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    isRtl ? "<w:bidi/>" : "",
    hanging === undefined ? "" : `<w:ind w:left="${hanging}" w:hanging="${hanging}"/>`,
    section ?? "",
  ].join("");
  return `<w:p><w:pPr>${said}</w:pPr>${content}</w:p>`;
}
