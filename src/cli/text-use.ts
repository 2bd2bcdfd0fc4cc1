import type { SourceTexts } from "../bank/evidence.js";
import type { GivenText } from "../io/source-texts.js";
import type { Bank } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { didYouMean, listFirst } from "../reading/suggest.js";

/** Which of the texts that somebody gave were looked into: of one that belongs nowhere, nothing would be said. */
export function textUse(given: readonly GivenText[]) {
  const used = new Set<GivenText["text"]>();
  const sources = new Set<string>();
  let isOver = given.length === 0;
  return {
    /** A bank, and the texts that belong to its sources. */
    bank(bank: Bank, texts: SourceTexts): SourceTexts {
      for (const { id } of bank.sources) sources.add(id);
      for (const text of texts.values()) used.add(text);
      return texts;
    },
    /** A draft looks into them by itself. */
    all: (): void => void (isOver = true),
    /** What is to be said of texts that no bank has looked into; nothing where no bank could be read. */
    nobody(): Diagnostic[] {
      if (isOver || sources.size === 0) return [];
      return given.flatMap(({ id, file, text }) => (used.has(text) ? [] : [unused(id, file, [...sources])]));
    },
  };
}

function unused(id: string | null, file: string, sources: readonly string[]): Diagnostic {
  const there = `there ${sources.length === 1 ? "is" : "are"} ${listFirst(sources)}`;
  if (id === null)
    return {
      severity: "warning",
      code: "evidence/unused-text",
      message: `Nothing was looked up in ${file}: of which source it is the text, nothing says; ${there}.`,
      hint: `say it: --source ID=${file}`,
    };
  return {
    severity: "error",
    code: "evidence/unknown-source",
    message: `Nothing was looked up in ${file}: there is no source ${JSON.stringify(id)}; ${there}.`,
    hint: didYouMean(id, sources) ?? `say which it is: --source ID=${file}`,
  };
}
