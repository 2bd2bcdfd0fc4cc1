import { plain } from "../text/inline.js";
import { aroundGaps } from "../text/gaps.js";
import type { ClozeItem, ExplainsItem, Gap, Item, StatementsItem } from "../model/bank.js";
import type { BasicNote, ClozeNote, Note } from "../model/deck.js";
import { type Prompt, numberOf, promptsOf } from "./prompts.js";
import { type SharedParts, sharedPartsOf } from "./shared-parts.js";
import { field, inGap, lineField } from "./field.js";
import { firstIds, guid } from "./guid.js";
import type { DeckContext } from "./context.js";
import { cueOf } from "./cue.js";
import { statementNotes, whyNotes } from "./statement-notes.js";
import type { Wording } from "./wording.js";

/**
 * The notes of an item. A card should ask for one thing (minimum information principle): of a set each member
 * is asked for among the others, and of pairs each on its own. `cards` in the bank has the last word.
 */
export function notesOf(item: Item, setting: DeckContext): Note[] {
  if (item.type === "statements") return statementNotes(item, item.statements, setting);
  if (item.type === "explains")
    return [...statementNotes(item, [item.statement, ...item.reasons], setting), ...whyNotes(item, setting)];
  const common = sharedPartsOf(item, setting);
  const words = setting.wordingIn(common.language);
  switch (noteKindOf(item)) {
    case "none":
      return [];
    case "cloze":
      return [clozeNote(item, common, words, setting)];
    case "basic":
      return promptsOf(item, words).map((asked) => basicNote(item, asked, common, words, setting));
  }
}

/** Items whose cards ask what the question asks: statements are learnt one by one. */
type AskedWhole = Exclude<Item, StatementsItem | ExplainsItem>;

function noteKindOf(item: AskedWhole): "basic" | "cloze" | "none" {
  const { cards } = item;
  if (cards.type !== null) return cards.type;
  switch (item.type) {
    case "cloze":
      return "cloze";
    case "multiple":
    case "ordering": {
      const isSet = item.options.filter(({ role }) => role === "key").length > 1;
      const isAsWritten = cards.front === null && cards.back === null && cards.options !== true && !cards.reverse;
      return isSet && isAsWritten ? "cloze" : "basic";
    }
    case "choice":
    case "true-false":
    case "short":
    case "numeric":
    case "matching":
    case "open":
      return "basic";
  }
}

function basicNote(
  item: AskedWhole,
  asked: Prompt,
  common: SharedParts,
  words: Wording,
  { bank }: DeckContext,
): BasicNote {
  const { cards } = item;
  const answer = cards.back === null ? asked.answer : lineField(cards.back);
  return {
    kind: "basic",
    guid: guid(...firstIds(bank, item), `basic${asked.part}`),
    ...common,
    question: asked.question,
    answer,
    detail: cards.back === null ? asked.detail : "",
    options: asked.options,
    typed: cards.typed ? field(cards.back === null ? asked.typed : plain(cards.back)) : "",
    reverse: cards.reverse ? guid(...firstIds(bank, item), `reverse${asked.part}`) : null,
    context: cueOf(item, asked.question, answer, words),
  };
}

function clozeNote(item: AskedWhole, common: SharedParts, words: Wording, { bank }: DeckContext): ClozeNote {
  const text = clozeText(item, words);
  return {
    kind: "cloze",
    guid: guid(...firstIds(bank, item), "cloze"),
    ...common,
    text,
    extra: item.cards.back === null ? "" : lineField(item.cards.back),
    typed: item.cards.typed,
    context: cueOf(item, text, text, words),
  };
}

function clozeText(item: AskedWhole, words: Wording): string {
  const stem = (text: string) => lineField(item.cards.front ?? text);
  const list = (tag: "ul" | "ol", entries: readonly string[]) =>
    `<${tag}>${entries.map((entry) => `<li>${entry}</li>`).join("")}</${tag}>`;
  const gap = (number: number, answer: string, hint: string | null = null) =>
    `{{c${number}::${inGap(answer)}${hint === null ? "" : `::${inGap(field(hint))}`}}}`;
  switch (item.type) {
    case "cloze":
      return clozeLine(item.segments, (part) => gap(part.gap, field(part.answer), part.hint));
    case "multiple": {
      const keys = item.options.filter(({ role }) => role === "key");
      const question = item.stem.replace(words.marking, "");
      return (
        stem(question) +
        list(
          "ul",
          keys.map(({ text }, i) => gap(numberOf(item, i), lineField(text))),
        )
      );
    }
    case "ordering":
      return (
        stem(item.stem) +
        list(
          "ol",
          item.options.map(({ text }, i) => gap(numberOf(item, i), lineField(text))),
        )
      );
    case "matching": {
      const lines = item.pairs.map(
        ({ left, right }, i) => `${lineField(left)} → ${gap(numberOf(item, i), lineField(right.text))}`,
      );
      return stem(item.stem) + list("ul", lines);
    }
    case "choice":
    case "true-false":
    case "short":
    case "numeric":
    case "open":
      throw new Error(`item ${item.id} makes no cloze note`);
  }
}

function clozeLine(segments: ClozeItem["segments"], write: (gap: Gap) => string): string {
  const gaps = segments.flatMap((part) => (typeof part === "string" ? [] : [write(part)]));
  const around = aroundGaps(
    segments.map((part) => (typeof part === "string" ? part : null)),
    lineField,
  );
  return around.map((html, i) => html + (gaps[i] ?? "")).join("");
}
