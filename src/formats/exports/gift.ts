import { ABOUT } from "./about.js";
import { plain } from "../../text/inline.js";
import type { Limit } from "../format.js";
import { fileName } from "../file-name.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";
import { exportFormat } from "./export-format.js";
import { typedEmphasisLost } from "./gapped.js";
import { lenienceLost } from "./lenience.js";
import { linesLost, loses, refused } from "./limits.js";
import { marksLost, percentsOf } from "./moodle-fractions.js";
import {
  categoryOf,
  matchedText,
  numericLost,
  orderLost,
  rightsLost,
  shortAnswerText,
  tagsLost,
  tagsOf,
  withoutFiles,
} from "./moodle-parts.js";
import { questionHtml } from "./question-html.js";
import { html } from "./texts.js";

/**
 * Moodle's text format (question/format/gift/format.php). Questions and options are written as HTML: then none of them
 * can begin with a comment, a format or a weight, and each stands in one line.
 */
export const gift = exportFormat({
  ...ABOUT.gift,
  *objections(question) {
    yield* refusals(question);
    yield* tagsLost(question);
    const { picture, points, asks } = question;
    if (picture !== null) yield loses("the picture");
    if (points !== 1) yield loses(`the weight of ${points} points`);
    if (asks.kind === "short") {
      yield* lenienceLost(asks.accepted, asks.match);
      // No field for it: every answer comes with usecase off.
      if (asks.match.case === "exact") yield loses("the case of letters in answers");
    }
    if (asks.kind === "numeric" && asks.unit !== null) yield loses("the unit beside the answer");
    if (asks.kind === "cloze" && asks.segments.some((one) => typeof one !== "string" && one.hint !== null))
      yield loses("the hints of gaps");
    // An essay in GIFT is its text alone (process_essay sets all else to what it is by default).
    if (asks.kind === "open") {
      yield* linesLost(asks);
      if (asks.answer !== null) yield loses("the model answer");
      if (asks.rubric.length > 0) yield loses("the rubric");
    }
    yield* typedEmphasisLost(asks);
    yield* rightsLost(asks);
    yield* numericLost(asks);
    yield* orderLost(question);
    yield* marksLost(question);
  },
  files: (questions, paper, kit) => [
    {
      path: fileName("gift", paper, "txt"),
      mediaType: "text/plain",
      content: `$CATEGORY: ${categoryOf(paper)}\n\n${questions.map((question) => `${written(question, kit)}\n\n`).join("")}`,
    },
  ],
});

function* refusals({ asks }: ExportedQuestion): Iterable<Limit> {
  if (asks.kind === "ordering") yield refused("GIFT has no questions that ask for an order");
  if (asks.kind === "cloze") {
    const gaps = asks.segments.filter((one) => typeof one !== "string").length;
    if (gaps > 1) yield refused(`its text has ${gaps} gaps, and GIFT takes one`);
  }
  for (const text of plainTexts(asks).map((one) => plain(one))) {
    // Moodle puts these in the place of escaped characters while it reads, and takes them back.
    const placeholder = /&&0\d\d;|&&1\d\d;/.exec(text);
    if (placeholder !== null)
      yield refused(`an answer has ${JSON.stringify(placeholder[0])}, which Moodle reads as a mark`);
    if (asks.kind !== "matching" && text.includes("->"))
      yield refused('an answer has "->", which GIFT reads as a pair to match');
  }
}

/** Texts that are no HTML in Moodle. */
function plainTexts(asks: ExportedQuestion["asks"]): readonly string[] {
  switch (asks.kind) {
    case "short":
      return asks.accepted;
    case "cloze":
      return asks.segments.flatMap((one) => (typeof one === "string" ? [] : [one.answer]));
    case "matching":
      return asks.rights;
    case "choice":
    case "multiple":
    case "true-false":
    case "numeric":
    case "ordering":
    case "open":
      return [];
  }
}

function written(question: ExportedQuestion, kit: Saying): string {
  const { id, asks, explanation } = question;
  const general = explanation === null ? "" : `\n\t####${part(html(explanation, "links"))}`;
  const tags = tagsOf(question).filter((tag) => !/[<>`]/.test(tag));
  const ids = [`[id:${id}]`, ...tags.map((tag) => `[tag:${tag.replaceAll("]", "\\]")}]`)].join(" ");
  const head = `// ${ids}\n::${escaped(id)}::[html]`;
  const answers = `{${answersOf(question)}${general}\n}`;
  const text = (own?: string) => withoutFiles(questionHtml({ ...question, picture: null }, kit, (file) => file, own));
  if (asks.kind !== "cloze") return `${head}${escaped(text())}${answers}`;
  // What stands between the parts is one text: a gap may stand inside an emphasis.
  const marked = asks.segments.map((one) => (typeof one === "string" ? one : GAP)).join("");
  return `${head}${escaped(text(html(marked))).replace(GAP, () => answers)}`;
}

/** A character that no text of a bank has. */
const GAP = "\uFDD0";

function answersOf(question: ExportedQuestion): string {
  const { asks } = question;
  switch (asks.kind) {
    case "choice": {
      const percents = percentsOf(question, asks.options);
      return asks.options
        .map(({ text, why, isRight }, i) => {
          const mark = isRight ? "=" : percents[i] === "0" ? "~" : `~%${percents[i]!}%`;
          return `\n\t${mark}${part(html(text))}${feedback(why)}`;
        })
        .join("");
    }
    case "multiple": {
      const percents = percentsOf(question, asks.options);
      return asks.options
        .map(({ text, why }, i) => `\n\t~%${percents[i]!}%${part(html(text))}${feedback(why)}`)
        .join("");
    }
    case "true-false":
      return `${asks.isTrue ? "TRUE" : "FALSE"}${feedback(asks.correction)}`;
    case "short":
      return asks.accepted.map((text) => `\n\t=${answer(text)}`).join("");
    case "numeric":
      return `#${asks.key}:${asks.tolerance}`;
    case "cloze":
      return asks.segments.flatMap((one) => (typeof one === "string" ? [] : [`=${answer(one.answer)}`])).join("");
    case "matching": {
      const known = new Set(asks.pairs.map(({ right }) => right));
      return [...asks.pairs, ...asks.rights.filter((right) => !known.has(right)).map((right) => ({ left: "", right }))]
        .map(({ left, right }) => `\n\t=${part(html(left))} -> ${escaped(matchedText(right))}`)
        .join("");
    }
    // Braces with nothing in them ask for an essay.
    case "open":
      return "";
    case "ordering":
      throw new Error("GIFT asks for no order");
  }
}

/** An option or what is said of it: nothing at its start is a weight, or the name of a format. */
const part = (markup: string): string => escaped(withoutFiles(markup).replace(/^%/, "&#37;").replace(/^\[/, "&#91;"));

const feedback = (text: string | null): string => (text === null ? "" : `#${part(html(text))}`);

/** A typed answer: one that begins like a weight, or like the name of a format, has one of its own in front. */
function answer(text: string): string {
  const typed = shortAnswerText(plain(text));
  const weight = /^%-*\d{1,2}\.?\d*%/.test(typed) ? "%100%" : "";
  const format = typed.startsWith("[") ? "[plain]" : "";
  return `${weight}${format}${escaped(typed)}`;
}

/** As Moodle escapes what it exports (its function repchar). */
const escaped = (text: string): string => text.replace(/[\\#=~{}:]/g, "\\$&").replaceAll("\n", "\\n");
