import { decimal, minus, plus, writtenDecimal } from "../../text/decimals.js";
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
      // A tolerance may be a share of the key, with what binary fractions leave behind its digits.
      const [key, tolerance] = [asks.key, Number(asks.tolerance.toPrecision(12))].map((one) => decimal(String(one))!);
      const at = { respident: answers[0]!.response };
      return [
        condition(
          { continue: "No" },
          [
            block("or", {}, [
              element("varequal", at, writtenDecimal(key!)),
              // Without its bounds New Quizzes can't say what kind of answer it is.
              block("and", {}, [
                element("vargte", at, writtenDecimal(minus(key!, tolerance!))),
                element("varlte", at, writtenDecimal(plus(key!, tolerance!))),
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

const isChosen = ({ ident, response, typed, match }: CanvasAnswer): Xml =>
  element("varequal", { respident: response }, match ?? typed ?? ident);

const shows = (linkrefid: string): Xml => element("displayfeedback", { feedbacktype: "Response", linkrefid });

const condition = (
  attributes: { readonly continue?: "Yes" | "No" },
  conditions: readonly XmlContent[],
  then: readonly Xml[],
): Xml => block("respcondition", { ...attributes }, [block("conditionvar", {}, conditions), ...then]);
