import type { ExportedQuestion } from "../exports/exported.js";
import { type Xml, type XmlContent, block, element } from "../exports/xml.js";
import type { CanvasAnswer } from "./answers.js";

/** What each answer earns and says, in the order in which Canvas's own exports have it. */
export const conditions = (question: ExportedQuestion, answers: readonly CanvasAnswer[]): readonly Xml[] => [
  ...(question.explanation === null ? [] : [condition({ continue: "Yes" }, [element("other")], [shows("general_fb")])]),
  ...answers
    .filter(({ why }) => why !== null)
    .map((answer) => condition({ continue: "Yes" }, [isChosen(answer)], [shows(`${answer.ident}_fb`)])),
  ...scored(question, answers),
];

function scored({ asks }: ExportedQuestion, answers: readonly CanvasAnswer[]): readonly Xml[] {
  const all = element("setvar", { action: "Set", varname: "SCORE" }, 100);
  switch (asks.kind) {
    case "choice":
    case "true-false":
      return [condition({ continue: "No" }, answers.filter(({ isRight }) => isRight).map(isChosen), [all])];
    case "multiple": {
      const each = answers.map((answer) => (answer.isRight ? isChosen(answer) : element("not", {}, isChosen(answer))));
      return [condition({ continue: "No" }, [block("and", {}, each)], [all])];
    }
    case "short":
      return [condition({ continue: "No" }, answers.map(isChosen), [all])];
    case "numeric": {
      const { key, tolerance } = asks;
      const at = { respident: answers[0]!.response };
      return [
        condition(
          { continue: "No" },
          [
            block("or", {}, [
              element("varequal", at, key),
              // Without its bounds New Quizzes can't say what kind of answer it is.
              block("and", {}, [
                element("vargte", at, decimal(key - tolerance)),
                element("varlte", at, decimal(key + tolerance)),
              ]),
            ]),
          ],
          [all],
        ),
      ];
    }
    case "open":
      return [];
    case "cloze":
    case "ordering":
    case "matching": {
      // Two decimals, as Canvas writes them; it counts the parts for itself.
      const share = (100 / answers.length).toFixed(2);
      return answers.map((answer) =>
        condition({}, [isChosen(answer)], [element("setvar", { varname: "SCORE", action: "Add" }, share)]),
      );
    }
  }
}

/** Bounds to the millionth: what a sum of two decimals has behind that is none of theirs. */
const decimal = (bound: number): number => Math.round(bound * 1e9) / 1e9;

const isChosen = ({ ident, response, typed, match }: CanvasAnswer): Xml =>
  element("varequal", { respident: response }, match ?? typed ?? ident);

const shows = (linkrefid: string): Xml => element("displayfeedback", { feedbacktype: "Response", linkrefid });

const condition = (
  attributes: { readonly continue?: "Yes" | "No" },
  conditions: readonly XmlContent[],
  then: readonly Xml[],
): Xml => block("respcondition", { ...attributes }, [block("conditionvar", {}, conditions), ...then]);
