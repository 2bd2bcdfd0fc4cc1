import { answersIn, weightOf, type GiftAnswer } from "./parts.js";
import { released } from "./text.js";
import { keyNumber, middleOf, numberFields } from "../number-fields.js";
import { explained, losing, withFields, type QuestionFields } from "../question-fields.js";

/** A number with how far off it may be: `1822:5` or `3.141..3.142`. */
function range(written: string): { readonly key: string; readonly tolerance: string | null } | null {
  const text = released(written).trim();
  const dots = text.indexOf("..");
  if (dots > 0) return middleOf(text.slice(0, dots), text.slice(dots + 2));
  const colon = text.indexOf(":");
  const key = keyNumber(colon > 0 ? text.slice(0, colon) : text);
  const tolerance = colon > 0 ? text.slice(colon + 1).trim() : null;
  return key === null ? null : { key, tolerance };
}

/** What stands behind `{#`. */
export function numeric(stem: string, text: string, said: (source: string) => string): QuestionFields {
  const tilde = text.indexOf("~");
  const wrong =
    tilde < 0
      ? ""
      : text
          .slice(tilde + 1)
          .replace(/^[^#]*#?/, "")
          .trim();
  const { before, answers: marked } = answersIn(tilde < 0 ? text : text.slice(0, tilde));
  const alone = before === "" ? [] : answersIn(`=${before}`).answers;
  const answers = [...alone, ...marked];
  const right = answers.filter(({ weight }) => (weight ?? 100) === 100);
  const [first, ...others] = right;
  if (first === undefined) return { why: "nothing says what the answer is" };
  const found = range(first.text);
  if (found === null) return { why: `its answer ${JSON.stringify(released(first.text).slice(0, 60))} is no number` };
  const lost = answers.filter((answer) => !right.includes(answer)).flatMap((answer) => lesser(answer, said));
  const accept = others.flatMap((answer) => {
    const other = range(answer.text);
    const isAlone = other !== null && Number(other.tolerance ?? 0) === 0;
    if (!isAlone) lost.push(`the answer ${JSON.stringify(released(answer.text))}, which is right as well`);
    return isAlone ? [other.key] : [];
  });
  if (wrong !== "") lost.push(`the feedback ${JSON.stringify(said(wrong))} to a wrong answer`);
  const comments = [...new Set(right.map(({ feedback }) => (feedback === null ? "" : said(feedback))))].filter(
    (one) => one !== "",
  );
  const question = withFields(numberFields(stem, found.key, found.tolerance), accept.length === 0 ? {} : { accept });
  return losing(explained(question, comments.join("\n")), lost);
}

function lesser({ text, weight, feedback }: GiftAnswer, said: (source: string) => string): string[] {
  const answer = released(text);
  const comment = feedback === null ? "" : said(feedback);
  return [
    weight === 0 ? `the wrong answer ${JSON.stringify(answer)}` : weightOf(weight!, answer),
    ...(comment === "" ? [] : [`the feedback ${JSON.stringify(comment)} to ${JSON.stringify(answer)}`]),
  ];
}
