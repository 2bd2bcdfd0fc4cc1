/** A cell: its width in twentieths of a point, its paragraphs, and whether lines go around it. */
export interface Cell {
  readonly width: number;
  readonly content: string;
  readonly isBoxed: boolean;
}

interface TableSetting {
  readonly isRtl: boolean;
  /** From the margin, in twentieths of a point. */
  readonly indent: number;
  /** At least so high, in twentieths of a point. */
  readonly height: number;
  readonly isHeaded: boolean;
}

const SIDES = ["top", "left", "bottom", "right"];
const BOX = `<w:tcBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="808080"/>`).join("")}</w:tcBorders>`;

/** Rows of which none is torn. Each has as many cells as the first one, of the same widths. */
export function table(rows: readonly (readonly Cell[])[], setting: TableSetting): string {
  const { isRtl, indent, height, isHeaded } = setting;
  const widths = (rows[0] ?? []).map(({ width }) => width);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/>',
    isRtl ? "<w:bidiVisual/>" : "",
    `<w:tblW w:w="${all}" w:type="dxa"/>`,
    indent > 0 ? `<w:tblInd w:w="${indent}" w:type="dxa"/>` : "",
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...rows.map(
      (cells, i) =>
        `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${isHeaded && i === 0 ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cell).join("")}</w:tr>`,
    ),
    "</w:tbl>",
  ].join("");
}

const cell = ({ width, content, isBoxed }: Cell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isBoxed ? BOX : ""}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
