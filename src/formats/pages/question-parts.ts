import { linesOf } from "../../text/lines.js";
import { ignoredIn } from "../../marking/typed-answer.js";
import type { Item, OpenItem, Option } from "../../model/bank.js";
import type { Question, Shown } from "../../model/paper.js";
import type { Kit } from "../format.js";
import { paragraphsIn, statementOf } from "./evidence.js";
import { rich, richAroundGaps } from "./rich.js";
import { codeText, markerText } from "./statements.js";
import type { EntryView, QuestionView, StatementView } from "./viewed-question.js";

export function headOf({ stem }: Item): Pick<QuestionView, "head" | "blocks"> {
  if (!stem.includes("\n")) return { head: rich(stem), blocks: [] };
  const { head, blocks } = linesOf(stem);
  return {
    head: rich(head),
    blocks: blocks.map((block) =>
      block.kind === "line"
        ? { text: rich(block.text), entries: [] }
        : { text: null, entries: block.entries.map(({ mark, text }) => ({ marker: mark, text: rich(text) })) },
    ),
  };
}

export const passageView = ({ passage: { title, text }, count }: NonNullable<Question["passage"]>) => ({
  title,
  paragraphs: text.split(/\n\s*\n/).map((paragraph) => rich(paragraph.trim())),
  count,
});

export function imageView({ media }: Item): QuestionView["image"] {
  if (media === null) return null;
  const { alt, credit, licence, content } = media;
  const src = content === null ? null : `data:${content.mediaType};base64,${content.base64}`;
  return { src, alt, credit: `${credit}, ${licence}` };
}

export function boxesOf(item: Item, letterOf: (right: Option) => string | null): QuestionView["boxes"] {
  switch (item.type) {
    case "ordering":
      return item.options.map((step, i) => ({ n: i + 1, text: null, answer: letterOf(step) }));
    case "matching":
      return item.pairs.map(({ left, right }, i) => ({ n: i + 1, text: rich(left), answer: letterOf(right) }));
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
    case "statements":
    case "explains":
      return [];
  }
}

/** Whether letters of pairs are left over or fit more than once: said only where it is so, and never of which. */
export function lettersNote({ item, options, asked }: Question, { t }: Kit): string | null {
  if (item.type !== "matching" || asked !== null) return null;
  const fitting = new Set(item.pairs.map(({ right }) => right)).size;
  const isLeft = fitting < options.length;
  const isAgain = fitting < item.pairs.length;
  if (isLeft) return t(isAgain ? "letters_either" : "letters_left");
  return isAgain ? t("letters_again") : null;
}

/** The statements or pairs that are shown, each with what is true of it. */
export const statementsOf = ({ asked, item }: Question, kit: Kit): StatementView[] =>
  asked === null || asked.ask === "codes"
    ? []
    : asked.shown.map((one, i) => ({
        marker: markerText(i + 1, asked, kit.t),
        text: rich(one.text),
        beside: one.right === null ? null : rich(one.right),
        right: one.isTrue,
        correction: one.correction === null ? null : rich(one.correction),
        why: one.why === null ? null : rich(one.why),
        ...foundIn(item, one, kit),
      }));

/** Where a statement is found, and its own day. */
function foundIn(item: Item, shown: Shown, kit: Kit): Pick<StatementView, "paragraphs" | "asOf"> {
  const statement = statementOf(item, shown);
  if (statement === undefined) return { paragraphs: null, asOf: null };
  const evidence = statement.evidence.flatMap((i) => item.evidence[i] ?? []);
  return {
    paragraphs: evidence.length === 0 ? null : paragraphsIn(evidence, kit),
    // The item says the oldest day, for all.
    asOf: statement.asOf === item.asOf ? null : statement.asOf,
  };
}

export function listsOf({ asked }: Question, kit: Kit): QuestionView["lists"] {
  if (asked?.ask !== "codes") return null;
  const entry = (text: string, marker: string): EntryView => ({ marker, text: rich(text) });
  return {
    left: (asked.left ?? []).map((text, i) => entry(text, "ABCDE"[i]!)),
    right: asked.right.map((text, i) => entry(text, kit.t("statement_number", { n: i + 1 }))),
  };
}

export function labelled(
  { item, options, asked }: Question,
  kit: Kit,
): QuestionView["options"] & readonly { right: boolean }[] {
  if (item.type === "true-false") {
    return [true, false].map((value, i) => ({
      letter: "AB"[i]!,
      text: kit.t(value ? "true" : "false"),
      right: item.key === value,
      why: null,
    }));
  }
  if (asked !== null) {
    return options.map(({ letter, option: { text, role } }) => ({
      letter,
      text: codeText(text, asked, kit.t),
      right: role === "key",
      why: null,
    }));
  }
  const marks = item.type === "choice" || item.type === "multiple";
  return options.map(({ letter, option: { text, role, why } }) => ({
    letter,
    text: rich(text),
    right: marks && role === "key",
    why: why === null ? null : rich(why),
  }));
}

export function segmentsOf(item: Item): QuestionView["segments"] {
  if (item.type !== "cloze") return [];
  const around = richAroundGaps(item.segments.map((part) => (typeof part === "string" ? part : null)));
  const gaps = item.segments.filter((part) => typeof part !== "string");
  return around.flatMap((text, i) => [
    ...(text === "" ? [] : [{ text, gap: null, hint: null, size: 0, answer: null }]),
    ...gaps.slice(i, i + 1).map(({ hint, answer }) => ({ text: null, gap: i + 1, hint, size: GAP_SIZE, answer })),
  ]);
}

export const rubricOf = ({ rubric }: OpenItem) => rubric.map(({ points, for: what }) => ({ points, text: rich(what) }));

/** Gaps look alike, or their widths would tell long answers from short ones. */
const GAP_SIZE = 16;

/** What marking overlooks, as words for the page's script. */
export const matchOf = (item: Item): string | null =>
  item.type === "short" || item.type === "numeric" || item.type === "cloze" ? ignoredIn(item).join(" ") : null;
