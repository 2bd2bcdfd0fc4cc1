import { zipSync } from "fflate";

interface Parts {
  /** What stands in `sheetData` of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly workbook?: string;
  readonly behind?: string;
}

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as Excel lays it out, with exactly this XML in it. */
export function workbook({ sheets, strings = [], styles = "", workbook: more = "", behind = "" }: Parts): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}">${more}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${NAMESPACE}>${strings.map((one) => `<si>${one}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet ${NAMESPACE}>${styles}</styleSheet>`,
  };
  for (const [i, name] of names.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${NAMESPACE}><sheetData>${sheets[name]}</sheetData>${behind}</worksheet>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

/** A row of texts. */
export const texts = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`).join("")}</row>`;
