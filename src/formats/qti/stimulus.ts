import type { Passage } from "../../model/bank.js";
import { plain } from "../../text/inline.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { identifier } from "../exports/identifiers.js";
import { passageXhtml } from "../exports/xhtml.js";
import { xmlFile } from "../exports/xml.js";
import type { Dialect } from "./dialect.js";
import { namespaces } from "./namespaces.js";

/** A text that questions share, in a file of its own. */
export interface Stimulus {
  readonly passage: Passage;
  readonly identifier: string;
  readonly href: string;
}

/** QTI 2.1 has no such files: there each question repeats its text. */
export function stimuliOf(questions: readonly ExportedQuestion[], { version }: Dialect): readonly Stimulus[] {
  if (version === "2.1") return [];
  const passages = new Set(questions.flatMap(({ passage }) => (passage === null ? [] : [passage])));
  return [...passages].map((passage, i) => {
    const name = `${identifier("s", passage.id)}_${i + 1}`;
    return { passage, identifier: name, href: `stimuli/${name}.xml` };
  });
}

export const stimulusFile = ({ passage, identifier }: Stimulus, language: string, qti: Dialect): string =>
  xmlFile(
    qti.block(
      "assessmentStimulus",
      { ...namespaces("item", qti), identifier, title: plain(passage.title ?? passage.id), "xml:lang": language },
      [qti.block("stimulusBody", {}, [passageXhtml(passage)])],
    ),
  );
