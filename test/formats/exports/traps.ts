import type { Bank, Item } from "../../../src/model/bank.js";
import type { PaperFormat } from "../../../src/formats/format.js";
import type { ExportedQuestion } from "../../../src/formats/exports/exported.js";
import { exports } from "../../../src/formats/index.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { bytesOf } from "../../../src/formats/content.js";
import type { Blueprint } from "../../../src/model/blueprint.js";
import { choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";

/** Texts that mean something to one of the formats. */
export const TRAPS: readonly string[] = [
  "U.S. or E.U.?",
  "A) an option",
  "ANSWER: B",
  "// a comment",
  "0",
  "[html]<b>bold</b>",
  "[markdown] and [plain]",
  "%50% of it",
  "%-33.33333%",
  "~ = # { } : all of them",
  "=right ~wrong",
  "a -> b",
  "T",
  "TRUE",
  "::name:: $CATEGORY: x",
  "back \\\\ slash \\n",
  "] ]]> and <![CDATA[",
  "AT&T &amp; <b>",
  "& & < >",
  "\\[html\\] written \\*out\\*",
  "&&058; placeholder",
  "#### general",
  '"quoted" and it\'s',
  "*not a wildcard".replace("*", "\\*"),
  "{1:SHORTANSWER:=x}",
  "عربي 日本 😀",
];

export const exportNamed = (name: string): PaperFormat => exports.find((one) => one.name === name)! as PaperFormat;

const FIXED = { shuffle: { items: false, options: false } } as const;

export const questionsIn = (bank: Bank, more: Partial<Blueprint> = {}): readonly ExportedQuestion[] =>
  papersOf(bank, "s", { ...FIXED, ...more }).flatMap((paper) => paperQuestions(paper, kit));

/** The one file that a format makes of a bank. */
export function fileOf(name: string, bank: Bank, more: Partial<Blueprint> = {}): string {
  const format = exportNamed(name);
  const [paper] = papersOf(bank, "s", { ...FIXED, ...more });
  return new TextDecoder().decode(bytesOf(format.renderer(kit)(paper!)[0]!.content));
}

export const limitsOf = (name: string, question: ExportedQuestion): readonly string[] =>
  Array.from(exportNamed(name).objections!(question, kit), (limit) =>
    "refused" in limit ? `refused: ${limit.refused}` : limit.loses,
  );

const { options: _options, placement: _placement, ...base } = choice("base");
const option = (text: string, role: "key" | "distractor" = "key") => ({ text, role, why: null, pin: null });
const LENIENT = { case: "ignore", diacritics: "ignore", punctuation: "ignore" } as const;

/** An item of each type with a text in every place that has one. */
export const itemsWith = (text: string, i: number): readonly Item[] => [
  choice(`choice-${i}`, [text, `other ${i}`], { stem: text, explanation: text }),
  {
    ...choice(`multiple-${i}`),
    type: "multiple",
    stem: `Which of ${i}?`,
    options: [option(text), option(`k${i}`), option(`d${i}`, "distractor")],
  },
  { ...base, id: `true-${i}`, type: "true-false", stem: text, key: false, correction: text },
  {
    ...base,
    id: `short-${i}`,
    type: "short",
    stem: `Short ${i}?`,
    keys: [text, `other ${i}`],
    match: LENIENT,
    says: null,
  },
  {
    ...base,
    id: `cloze-${i}`,
    type: "cloze",
    stem: `${text} ____ end`,
    segments: [`${text} `, { gap: 1, answer: text, hint: null }, " end"],
  },
  {
    ...base,
    id: `pairs-${i}`,
    type: "matching",
    stem: text,
    options: [option(text), option(`r${i}`), option(`x${i}`, "distractor")],
    placement: null,
    pairs: [
      { left: text, right: option(text) },
      { left: `l${i}`, right: option(`r${i}`) },
    ],
    coded: null,
  },
];
