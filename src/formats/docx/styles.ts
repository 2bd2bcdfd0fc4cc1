import type { Sizes } from "./sizes.js";
import { complexFont, languageTag } from "./language.js";
import { DECLARATION, escapeXml } from "./xml.js";
import { type StyleLook, PARAGRAPHS, CHARACTERS, TABS } from "./looks.js";

/** `word/styles.xml` (ECMA-376, section 17.7). */
export function stylesPart(language: string, sizes: Sizes): string {
  const { points, step } = sizes;
  const half = (size: number) => Math.round(2 * points * size);
  const styles = Object.entries(PARAGRAPHS).map(([id, look]: [string, StyleLook]) => {
    const { name, after, size, bold, italic, colour, keepNext, keepLines, before, behind, indent } = look;
    const { list, border, tabs, align, outline, hanging, end } = look;
    const spaced = (space: number) => Math.round((space * 20 * points) / 11);
    return [
      `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : BUILT_IN.has(id) ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>`,
      id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>',
      after === undefined ? "" : `<w:next w:val="${after}"/>`,
      "<w:qFormat/><w:pPr>",
      keepNext ? "<w:keepNext/>" : "",
      keepLines ? "<w:keepLines/>" : "",
      list ?? "",
      border ?? "",
      tabs === undefined ? "" : `<w:tabs>${TABS[tabs](sizes)}</w:tabs>`,
      `<w:spacing w:before="${spaced(before ?? 0)}" w:after="${spaced(behind ?? 0)}" w:line="${LINE[id] ?? 259}" w:lineRule="auto"/>`,
      indent === undefined
        ? ""
        : `<w:ind w:left="${Math.round((indent + (hanging ?? 0)) * step)}"${end === undefined ? "" : ` w:right="${Math.round(end * step)}"`}${hanging === undefined ? "" : ` w:hanging="${Math.round(hanging * step)}"`}/>`,
      align === undefined ? "" : `<w:jc w:val="${align}"/>`,
      outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
      "</w:pPr><w:rPr>",
      bold ? "<w:b/><w:bCs/>" : "",
      italic ? "<w:i/><w:iCs/>" : "",
      colour === undefined ? "" : `<w:color w:val="${colour}"/>`,
      size === undefined ? "" : `<w:sz w:val="${half(size)}"/><w:szCs w:val="${half(size)}"/>`,
      "</w:rPr></w:style>",
    ].join("");
  });
  const characters = Object.entries(CHARACTERS).map(
    ([id, [name, properties]]) =>
      `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${properties}${id === "Bubble" ? `<w:sz w:val="${half(1.35)}"/><w:szCs w:val="${half(1.35)}"/>` : ""}</w:rPr></w:style>`,
  );
  const font = escapeXml(complexFont(language));
  return [
    DECLARATION,
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="${font}"/><w:sz w:val="${half(1)}"/><w:szCs w:val="${half(1)}"/>${languageTag(language)}`,
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
    ...styles,
    ...characters,
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    "</w:styles>",
  ].join("");
}

const BUILT_IN: ReadonlySet<string> = new Set(["Title", "Subtitle", "Heading1", "Caption", "header", "footer"]);

/** Room to write by hand, in 240ths of a line. */
const LINE: Readonly<Record<string, number>> = { AnswerLine: 320, CandidateLine: 320 };
