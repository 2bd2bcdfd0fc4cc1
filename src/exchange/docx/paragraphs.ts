import type { ListPlace, WordStyles } from "./styles.js";
import { type Hearing, hearingOf } from "./xml-events.js";

/** A stretch of text in one look. */
export interface WordRun {
  text: string;
  readonly style: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Highlighted, underlined, shaded or in a colour of its own: how people mark what is right. */
  readonly isMarked: boolean;
  readonly script: "sub" | "sup" | null;
  /** In letters of one width. */
  readonly isCode: boolean;
  /** BCP 47, where it is said. */
  readonly language: string | null;
}

/** A paragraph of a Word file. */
export interface WordParagraph {
  /** Name of its style in lower case; empty for ordinary text. */
  readonly style: string;
  readonly list: ListPlace | null;
  readonly runs: readonly WordRun[];
  /** Relations of the pictures that it shows, with their descriptions. */
  readonly pictures: readonly { readonly relation: string; readonly alt: string }[];
}

/** What a document holds that no paragraph says, by how often. */
export type WordLosses = Map<string, number>;

const NOT_READ: Readonly<Record<string, string>> = {
  commentReference: "a comment",
  footnoteReference: "a footnote",
  endnoteReference: "an endnote",
  oMath: "the layout of a formula",
  object: "an embedded object",
  altChunk: "a document within the document",
};

const OFF = new Set(["0", "false", "off", "none"]);
/** Black, white and grey are no marks. */
const isColour = (value: string): boolean => {
  const [, r, g, b] = /^([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/i.exec(value) ?? [];
  if (r === undefined) return false;
  const parts = [r, g!, b!].map((part) => Number.parseInt(part, 16));
  return Math.max(...parts) - Math.min(...parts) > 60;
};

/** Reads `word/document.xml` paragraph by paragraph. */
export function readParagraphs(
  { byId }: WordStyles,
  take: (paragraph: WordParagraph) => void,
  losses: WordLosses,
): Hearing {
  const lose = (what: string) => losses.set(what, (losses.get(what) ?? 0) + 1);
  /** Paragraphs in text boxes stand within others. */
  const open: {
    style: string;
    list: Partial<{ list: string; level: number }>;
    runs: WordRun[];
    pictures: { relation: string; alt: string }[];
  }[] = [];
  let look: Omit<WordRun, "text"> = {
    style: "",
    bold: false,
    italic: false,
    isMarked: false,
    script: null,
    isCode: false,
    language: null,
  };
  const plain = look;
  let [skipped, inRun, inProperties, inText, alt] = [0, false, false, false, ""];
  const add = (text: string) => {
    const runs = open.at(-1)?.runs;
    if (runs !== undefined) runs.push({ ...look, text });
  };
  return hearingOf({
    open(name, attribute) {
      // What was deleted or moved away, and what older programs show in the place of something.
      if (skipped > 0 || name === "del" || name === "moveFrom" || name === "Fallback") {
        if (skipped === 0 && name !== "Fallback") lose("a tracked deletion");
        skipped += 1;
        return;
      }
      const value = attribute("w:val");
      const isOn = value === null || !OFF.has(value);
      const paragraph = open.at(-1);
      switch (name) {
        case "p":
          open.push({ style: "", list: {}, runs: [], pictures: [] });
          look = plain;
          break;
        case "pStyle":
          if (paragraph !== undefined) paragraph.style = value ?? "";
          break;
        case "ilvl":
          if (paragraph !== undefined) paragraph.list.level = Number(value);
          break;
        case "numId":
          if (paragraph !== undefined) paragraph.list.list = value ?? "";
          break;
        case "r":
          [inRun, look] = [true, plain];
          break;
        case "rPr":
          inProperties = true;
          break;
        case "rStyle":
          if (inRun) look = { ...look, style: byId.get(value ?? "")?.name ?? "" };
          break;
        case "b":
          if (inRun && inProperties) look = { ...look, bold: isOn };
          break;
        case "i":
          if (inRun && inProperties) look = { ...look, italic: isOn };
          break;
        case "u":
        case "highlight":
          if (inRun && inProperties && isOn && value !== "white") look = { ...look, isMarked: true };
          break;
        case "color":
          if (inRun && inProperties && isColour(value ?? "")) look = { ...look, isMarked: true };
          break;
        case "shd":
          if (inRun && inProperties && isColour(attribute("w:fill") ?? "")) look = { ...look, isMarked: true };
          break;
        case "rFonts":
          if (inRun) look = { ...look, isCode: /^(?:consolas|courier\b.*)$/i.test(attribute("w:ascii") ?? "") };
          break;
        case "lang":
          if (inRun) look = { ...look, language: value ?? attribute("w:bidi") ?? attribute("w:eastAsia") };
          break;
        case "vertAlign":
          if (inRun) look = { ...look, script: value === "subscript" ? "sub" : value === "superscript" ? "sup" : null };
          break;
        case "t":
          inText = true;
          break;
        case "tab":
        case "ptab":
          if (inRun) add("\t");
          break;
        case "br":
        case "cr":
          if (inRun) add("\n");
          break;
        case "noBreakHyphen":
          add("-");
          break;
        case "sym":
          add(/^F0(?:FC|FE|52|50)$/i.test(attribute("w:char") ?? "") ? "✓" : "");
          break;
        case "docPr":
          alt = attribute("descr") ?? "";
          break;
        case "blip":
        case "imagedata": {
          const relation = attribute("r:embed") ?? attribute("r:id");
          if (relation !== null) paragraph?.pictures.push({ relation, alt });
          break;
        }
        case "ins":
          lose("a tracked insertion, which is taken as it is");
          break;
        default:
          if (Object.hasOwn(NOT_READ, name)) lose(NOT_READ[name]!);
      }
    },
    text(text) {
      if (skipped === 0 && inText) add(text);
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      if (name === "t") inText = false;
      if (name === "rPr") inProperties = false;
      if (name === "r") inRun = false;
      if (name !== "p") return;
      const done = open.pop();
      if (done === undefined) return;
      const style = byId.get(done.style);
      const list = done.list.list ?? style?.list?.list ?? null;
      take({
        style: style?.name === "normal" ? "" : (style?.name ?? ""),
        list: list === null || list === "0" ? null : { list, level: done.list.level ?? style?.list?.level ?? 0 },
        runs: done.runs,
        pictures: done.pictures,
      });
    },
  });
}
