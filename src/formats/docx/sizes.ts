import type { PrintSettings } from "../../model/blueprint.js";
import type { PrintSize } from "../../model/roster.js";

/** What a paper's type size and sheet make of its measures; lengths are in twentieths of a point. */
export interface Sizes {
  readonly points: number;
  readonly columns: 1 | 2;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly margin: number;
  /** Between columns. */
  readonly gap: number;
  /** Of a column. */
  readonly textWidth: number;
  /** Of all columns, with the gaps between. */
  readonly wholeWidth: number;
  /** Of a column of the answer sheet. */
  readonly sheetWidth: number;
  readonly sheetColumns: 1 | 3;
  /** How far options stand in. */
  readonly step: number;
}

const PAPERS = { A4: [11906, 16838], Letter: [12240, 15840] } as const;
const MARGIN = 1134;
const GAP = 510;

/** Ordinary print may have two columns; large print has one. */
export function sizesOf({ paper, columns: wanted }: PrintSettings, size: PrintSize): Sizes {
  const columns = size === 11 ? wanted : 1;
  const [pageWidth, pageHeight] = PAPERS[paper];
  const whole = pageWidth - 2 * MARGIN;
  const points = columns === 2 ? 10 : size;
  return {
    points,
    columns,
    pageWidth,
    pageHeight,
    margin: MARGIN,
    gap: GAP,
    textWidth: columns === 2 ? Math.floor((whole - GAP) / 2) : whole,
    wholeWidth: whole,
    sheetWidth: size === 11 ? Math.floor((whole - 2 * GAP) / 3) : whole,
    sheetColumns: size === 11 ? 3 : 1,
    step: Math.round(points * 40),
  };
}

/** The settings of pages (ECMA-376, section 17.6): those of a new section begin where the last one ended. */
export function sectionOf(
  { pageWidth, pageHeight, margin, gap }: Sizes,
  columns: number,
  { isRtl, begins }: { readonly isRtl: boolean; readonly begins: "nextPage" | "continuous" },
): string {
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>',
    `<w:type w:val="${begins}"/><w:pgSz w:w="${pageWidth}" w:h="${pageHeight}"/>`,
    `<w:pgMar w:top="1247" w:right="${margin}" w:bottom="1247" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>`,
    `<w:cols w:space="${gap}"${columns > 1 ? ` w:num="${columns}"` : ""}/>`,
    isRtl ? "<w:bidi/>" : "",
    "</w:sectPr>",
  ].join("");
}
