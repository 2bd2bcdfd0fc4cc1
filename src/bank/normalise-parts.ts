import type { Cards, Evidence, LintSettings, Option, Origin, Says } from "../model/bank.js";
import { ANSWER_PLACE } from "./statement.js";
import { tidy } from "../text/tidy.js";
import type { WrittenCards, WrittenLint, WrittenOption } from "./written.js";
import type { CompleteItem, CompleteStatement } from "./complete-item.js";

export const tidyOr = (text: string | undefined): string | null => (text === undefined ? null : tidy(text));

/** Most items have none of these: they share them. */
const NO_EVIDENCE: readonly Evidence[] = [];
const NO_LINT: LintSettings = { off: new Map() };
const NO_CARDS: Cards = {
  type: null,
  front: null,
  back: null,
  context: null,
  hint: null,
  reverse: false,
  typed: false,
  options: null,
  numbers: null,
};

export const lintOf = (off: WrittenLint | undefined): LintSettings =>
  off === undefined ? NO_LINT : { off: new Map(Object.entries(off)) };

export const option = (role: Option["role"], written: WrittenOption): Option =>
  typeof written === "string"
    ? { text: tidy(written), role, why: null, pin: null }
    : { text: tidy(written.text), role, why: tidyOr(written.why), pin: written.pin ?? null };

export const cardsOf = (written: WrittenCards | undefined): Cards =>
  written === undefined
    ? NO_CARDS
    : {
        ...NO_CARDS,
        ...written,
        front: tidyOr(written.front),
        back: tidyOr(written.back),
        context: tidyOr(written.context),
        hint: tidyOr(written.hint),
      };

export function saysOf(written: string | undefined): Says | null {
  if (written === undefined) return null;
  const [before = "", after = ""] = tidy(written).split(ANSWER_PLACE);
  return { before, after };
}

export const originOf = ({ origin }: CompleteItem): Origin | null =>
  origin === undefined ? null : { method: origin.method, version: origin.version ?? null, model: origin.model ?? null };

/** That of an item, and of its statements. */
export function evidenceOf(written: CompleteItem): readonly Evidence[] {
  const { evidence: own = [] } = written;
  const ofStatements = (all: readonly CompleteStatement[]) => [...own, ...all.flatMap(({ evidence = [] }) => evidence)];
  const all =
    written.type === "statements"
      ? ofStatements(written.statements)
      : written.type === "explains"
        ? ofStatements([written.statement, ...written.reasons])
        : own;
  if (all.length === 0) return NO_EVIDENCE;
  return all.map(({ source, paragraph, quote, hash, prefix, suffix }) => ({
    source,
    paragraph,
    quote: tidyOr(quote),
    hash: hash ?? null,
    prefix: tidyOr(prefix),
    suffix: tidyOr(suffix),
  }));
}
