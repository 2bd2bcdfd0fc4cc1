import type { QuestionFields } from "../question-fields.js";
import type { Exercise } from "./parts.js";

/** An exercise with several blanks, of numbers and words, as a text with gaps. */
export function clozed({ question, options, meta }: Exercise, said: (source: string) => string): QuestionFields {
  const answers = (meta.get("exsolution") ?? "").split("|").map((answer) => answer.trim());
  const types = (meta.get("exclozetype") ?? "").split("|").map((type) => type.trim());
  const other = types.find((type) => type !== "num" && type !== "string");
  if (other !== undefined) return { why: `a part of it is ${JSON.stringify(other)}, and gaps hold numbers or words` };
  if (types.length !== answers.length)
    return { why: "it has as many solutions as parts only where exclozetype and exsolution agree" };
  const faulty = answers.find((answer) => answer === "" || /\{\{|\}\}|::/.test(answer));
  if (faulty !== undefined) return { why: `its solution ${JSON.stringify(faulty)} can't stand in a gap` };
  const parts =
    options.length === 0
      ? ""
      : options.map((option, i) => `\n\n${option}${option.includes("##ANSWER") ? "" : ` ##ANSWER${i + 1}##`}`).join("");
  const text = said(question + parts);
  if (/\{\{|\}\}/.test(text)) return { why: "its text has double braces, which mark gaps" };
  const used = new Set<number>();
  const filled = text.replace(/##ANSWER(\d{1,3})##/g, (whole, number: string) => {
    const answer = answers[Number(number) - 1];
    if (answer === undefined) return whole;
    used.add(Number(number));
    return `{{c${number}::${answer}}}`;
  });
  if (used.size !== answers.length) return { why: "its text has other blanks than solutions" };
  const tolerances = (meta.get("extol") ?? "").split("|").filter((one) => Number(one) > 0);
  return { fields: { text: filled }, lost: tolerances.length === 0 ? [] : [`the tolerance ${tolerances.join(", ")}`] };
}
