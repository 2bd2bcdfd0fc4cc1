import { plain } from "../../text/inline.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { html, plainLines } from "../exports/texts.js";
import { type Attributes, type Xml, block, element } from "../exports/xml.js";
import { blankPrefix } from "./blanks.js";
import { htmlText, plainText } from "./material.js";

/** An answer as Canvas knows it. */
export interface CanvasAnswer {
  /** A number: Canvas makes its own out of others. */
  readonly ident: string;
  /** Which response it belongs to. */
  readonly response: string;
  readonly isRight: boolean;
  readonly why: string | null;
  /** What is typed; null for one that is chosen. */
  readonly typed: string | null;
  /** Of a pair, the entry that belongs to it. */
  readonly match: string | null;
}

interface CanvasAnswers {
  readonly type: string;
  readonly answers: readonly CanvasAnswer[];
  readonly responses: readonly Xml[];
}

const ONE = "response1";
const numbered = (place: number): string => String(1001 + place);
const base = { why: null, typed: null, match: null } as const;

export function canvasAnswers(question: ExportedQuestion): CanvasAnswers {
  const { asks } = question;
  switch (asks.kind) {
    case "choice":
    case "multiple": {
      const answers = asks.options.map(({ isRight, why }, i) => ({
        ...base,
        ident: numbered(i),
        response: ONE,
        isRight,
        why,
      }));
      // New Quizzes keep a locked option in its place; QTI 1.2 itself says `rshuffle`, and knows no such attribute.
      const pin = { rshuffle: "No", lock: question.shuffleThere ? "Yes" : null };
      const labels = asks.options.map(({ text, isPinned }, i) =>
        label(numbered(i), htmlText(`<p>${html(text)}</p>`), isPinned ? pin : {}),
      );
      const isOne = asks.kind === "choice";
      return {
        type: isOne ? "multiple_choice_question" : "multiple_answers_question",
        answers,
        responses: [chosen(ONE, isOne ? "Single" : "Multiple", null, labels, shuffling(question))],
      };
    }
    case "true-false": {
      // Classic Quizzes look for these two words, in English.
      const labels = ["True", "False"].map((text, i) => label(numbered(i), plainText(text)));
      return {
        type: "true_false_question",
        answers: [asks.isTrue, !asks.isTrue].map((isRight, i) => ({
          ...base,
          ident: numbered(i),
          response: ONE,
          isRight,
          why: isRight ? null : asks.correction,
        })),
        responses: [chosen(ONE, "Single", null, labels)],
      };
    }
    case "short":
      return {
        type: "short_answer_question",
        answers: asks.accepted.map((text, i) => ({
          ...base,
          ident: numbered(i),
          response: ONE,
          isRight: true,
          typed: plain(text),
        })),
        responses: [typedIn({})],
      };
    case "numeric":
      return {
        type: "numerical_question",
        answers: [{ ...base, ident: numbered(0), response: ONE, isRight: true, typed: String(asks.key) }],
        responses: [typedIn({ fibtype: "Decimal" })],
      };
    case "cloze": {
      const prefix = blankPrefix(question);
      const gaps = asks.segments.filter((one) => typeof one !== "string");
      return {
        type: "fill_in_multiple_blanks_question",
        answers: gaps.map((_, i) => ({
          ...base,
          ident: numbered(i),
          response: `response_${prefix}${i + 1}`,
          isRight: true,
        })),
        responses: gaps.map(({ answer }, i) =>
          chosen(`response_${prefix}${i + 1}`, null, plainText(`${prefix}${i + 1}`), [
            label(numbered(i), plainText(plain(answer))),
          ]),
        ),
      };
    }
    case "open":
      return { type: "essay_question", answers: [], responses: [typedIn({})] };
    case "ordering":
      return matching(
        asks.steps.map((right, i) => ({ left: `${i + 1}.`, right })),
        asks.shown.map((step) => asks.steps[step]!),
      );
    case "matching":
      return matching(asks.pairs, asks.rights);
  }
}

function matching(
  pairs: readonly { readonly left: string; readonly right: string }[],
  rights: readonly string[],
): CanvasAnswers {
  // Their lists can't show HTML. Canvas takes the first number in an identifier for the whole of it.
  // New Quizzes read text that calls itself plain as HTML, and this as text.
  const labels = rights.map((text, i) =>
    label(numbered(pairs.length + i), element("material", {}, element("mattext", {}, plainLines(text, " ")))),
  );
  return {
    type: "matching_question",
    answers: pairs.map(({ right }, i) => ({
      ...base,
      ident: numbered(i),
      response: `response_${numbered(i)}`,
      isRight: true,
      match: numbered(pairs.length + rights.indexOf(right)),
    })),
    responses: pairs.map(({ left }, i) =>
      chosen(`response_${numbered(i)}`, null, htmlText(`<p>${html(left)}</p>`), labels),
    ),
  };
}

const label = (ident: string, material: Xml, more: Attributes = {}): Xml =>
  element("response_label", { ident, ...more }, material);

const chosen = (
  ident: string,
  rcardinality: "Single" | "Multiple" | null,
  material: Xml | null,
  labels: readonly Xml[],
  shuffle: "Yes" | "No" | null = null,
): Xml => block("response_lid", { ident, rcardinality }, [material, block("render_choice", { shuffle }, labels)]);

/** Where nothing is said nothing is shuffled, but whoever reads it may; an order that means something is named. */
const shuffling = ({ isOrderFixed, shuffleThere }: ExportedQuestion): "Yes" | "No" | null =>
  shuffleThere ? "Yes" : isOrderFixed ? "No" : null;

const typedIn = (attributes: Attributes): Xml =>
  block("response_str", { ident: ONE, rcardinality: "Single" }, [
    element("render_fib", attributes, element("response_label", { ident: "answer1", rshuffle: "No" })),
  ]);
