import type { Kit } from "../format.js";
import { DECLARATION, escapeXml } from "./xml.js";

/** What stands in front of the entries of a list that begins anew wherever it stands. */
export type Marks = "number" | "roman" | "circled" | "statement" | "letter";

/** The list of all questions, each with its options: Word counts both, wherever a teacher moves them. */
export const QUESTIONS = { id: 1, level: 0 } as const;
export const OPTIONS = { id: 1, level: 1 } as const;

const KINDS: readonly Marks[] = ["number", "roman", "circled", "statement", "letter"];

/** The lists of one document, in the order in which they begin. */
export class Lists {
  readonly #begun: Marks[] = [];

  /** Begins a list, and says by which id its entries name it. */
  begin(marks: Marks): { readonly id: number; readonly level: number } {
    this.#begun.push(marks);
    return { id: this.#begun.length + 1, level: 0 };
  }

  /** `word/numbering.xml` (ECMA-376, section 17.9). @param step how far a level stands in, in twentieths of a point */
  *part({ t }: Kit, step: number): Iterable<string> {
    yield `${DECLARATION}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`;
    yield `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, "decimal", "%1.", "Question", step, step, true)}${level(1, "upperLetter", "%2.", "Option", 2 * step, step, true)}</w:abstractNum>`;
    const texts: Readonly<Record<Marks, readonly [format: string, text: string, width: number]>> = {
      number: ["decimal", t("statement_number", { n: "%1" }), 1],
      roman: ["upperRoman", t("statement_number", { n: "%1" }), 1],
      circled: ["decimalEnclosedCircle", "%1", 1],
      statement: ["upperRoman", t("statement", { n: "%1" }), 3.2],
      letter: ["upperLetter", "%1.", 1],
    };
    for (const [i, kind] of KINDS.entries()) {
      const [format, text, width] = texts[kind];
      const hanging = Math.round(width * step);
      yield `<w:abstractNum w:abstractNumId="${i + 1}"><w:multiLevelType w:val="singleLevel"/>${level(0, format, escapeXml(text), null, step + hanging, hanging, false)}</w:abstractNum>`;
    }
    yield '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    for (const [i, marks] of this.#begun.entries())
      yield `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="${KINDS.indexOf(marks) + 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    yield "</w:numbering>";
  }
}

const level = (
  at: number,
  format: string,
  text: string,
  style: string | null,
  left: number,
  hanging: number,
  isBold: boolean,
): string =>
  [
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`,
    style === null ? "" : `<w:pStyle w:val="${style}"/>`,
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr>`,
    isBold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : "",
    "</w:lvl>",
  ].join("");
