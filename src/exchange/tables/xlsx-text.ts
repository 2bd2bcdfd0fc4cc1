import { lowered, raised } from "../../deck/small-letters.js";
import type { XmlEvents } from "./xml-events.js";

/** A text of a workbook, and whether some words of it are emphasised and others are not. */
export interface SheetText {
  readonly text: string;
  readonly hasEmphasis: boolean;
}

export interface TextCollector extends XmlEvents {
  /** The text so far; the next one begins. */
  readonly take: () => SheetText;
}

/** Collects the text below an element `si` or `is` (ECMA-376 part 1, 18.4.8): runs joined, raised and lowered letters as such. */
export function textCollector(): TextCollector {
  let text = "";
  let run = "";
  let align = "";
  let isEmphasised = false;
  let isInText = false;
  let phonetic = 0;
  const looks = new Set<boolean>();
  const endRun = (): void => {
    if (run !== "") looks.add(isEmphasised);
    text += run === "" ? "" : align === "superscript" ? raised(run) : align === "subscript" ? lowered(run) : run;
    run = "";
    align = "";
    isEmphasised = false;
  };
  return {
    open(name, attributes) {
      if (name === "rPh") phonetic += 1;
      else if (name === "t") isInText = true;
      else if (name === "vertAlign") align = attributes["val"] ?? "";
      else if ((name === "b" || name === "i") && !["0", "false"].includes(attributes["val"] ?? "")) isEmphasised = true;
    },
    text(piece) {
      if (isInText && phonetic === 0) run += piece;
    },
    close(name) {
      if (name === "rPh") phonetic -= 1;
      else if (name === "t") isInText = false;
      else if (name === "r") endRun();
    },
    take() {
      endRun();
      const taken = { text: unescaped(text), hasEmphasis: looks.size > 1 };
      text = "";
      looks.clear();
      return taken;
    },
  };
}

/** Characters that XML can't hold stand there by their numbers (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
