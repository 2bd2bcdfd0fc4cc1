import type { NumberMention, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { Ground } from "../checks/check.js";
import { asksHowMany } from "../facts/asks-how-many.js";
import { inWords } from "../in-words.js";
import { factOf } from "../facts/fact.js";
import { alone, gapItem } from "./gap.js";
import { stemOf } from "./ground.js";
import { TOLD } from "../kinds/number.js";

/** How many were there? A number with its unit where the clause allows that question, else a gap. */
export function fromNumber(number: NumberMention, sentence: Sentence, ground: Ground): DraftFields {
  const { analysis } = ground.material;
  const { value, unit } = number;
  const fact = factOf(alone(sentence, number), number, analysis);
  // Of the whole clause: nothing that it says is left out for being long.
  const asked =
    fact === null || !isDecimal(value) ? null : asksHowMany({ ...fact, text: fact.whole }, number, analysis);
  if (fact === null || asked === null) return gapItem(bareOf(number), sentence, ground);
  const stem = stemOf([fact.source === null ? null : `according to ${fact.source}`, asked.lead, asked.words]);
  const isTold = unit === null || stem.includes(unit) || (number.kind === "percent" && /percentage/.test(stem));
  const accept = inWords(Number(value), "en", isTold ? null : unit);
  return {
    type: "numeric",
    stem,
    key: Number(value),
    ...(!isTold && { unit }),
    ...(accept.length > 0 && { accept }),
  };
}

/** As a bank may write it, digit for digit. */
const isDecimal = (value: string): boolean => /^\d+(?:\.\d+)?$/.test(value) && String(Number(value)) === value;

const SCALE = /^ (?:hundred thousand|thousand|million|billion|trillion|hundred|dozen|percent|per cent|%)(?!\p{L})/u;

/** What somebody writes into the gap: with its currency and scale, but without `more than` and what is counted. */
export function bareOf({ kind, text, hedge, written, paragraph, start, end }: NumberMention): {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
} {
  const own = text.indexOf(written);
  if (own < 0) return { paragraph, start, end, text };
  const behind = text.slice(own + written.length);
  const [from, to] =
    kind === "money"
      ? [hedge === null || !text.startsWith(hedge) ? 0 : hedge.length + 1, text.length]
      : [own, own + written.length + (/^%/.exec(behind)?.[0] ?? SCALE.exec(behind)?.[0] ?? "").length];
  return { paragraph, start: start + from, end: start + to, text: text.slice(from, to) };
}

/** Worth a place in the list of facts. */
export function isTelling(
  { kind, value, hedge, written, paragraph, start }: NumberMention,
  { material }: Ground,
): boolean {
  if (kind === "ordinal" || kind === "other") return false;
  const before = material.analysis.paragraphs[paragraph - 1]!.slice(Math.max(0, start - 30), start);
  if (/\d/.test(written)) return kind !== "age" || !before.endsWith(", ");
  return hedge !== null || (Number(value) > 1 && kind !== "age" && !TOLD.test(before));
}
