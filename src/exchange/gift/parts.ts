/** An answer as it stands between the braces. */
export interface GiftAnswer {
  readonly text: string;
  /** The same behind its weight, which only some types have. */
  readonly whole: string;
  /** In percent; null where none is written. */
  readonly weight: number | null;
  readonly isRight: boolean;
  readonly feedback: string | null;
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d{0,10})?)%/;

/** Answers, each behind its mark; and what stands before the first. */
export function answersIn(text: string): { readonly before: string; readonly answers: readonly GiftAnswer[] } {
  // People write `~=` for a right option: there is none between the marks.
  const starts = [...text.matchAll(/=|~(?!=)/g)].map(({ index }) => index);
  const answers = starts.map((start, i) => {
    const [body = "", ...more] = text
      .slice(start + 1, starts[i + 1] ?? text.length)
      .replace(/~$/, "")
      .trim()
      .split("#");
    const weight = WEIGHT.exec(body)?.[1] ?? null;
    return {
      text: (weight === null ? body : body.slice(weight.length + 2)).trim(),
      whole: body.trim(),
      weight: weight === null ? null : Number(weight),
      isRight: text[start] === "=",
      feedback: more.length === 0 ? null : more.join("#").trim(),
    };
  });
  return {
    before: text
      .slice(0, starts[0] ?? text.length)
      .replace(/~$/, "")
      .trim(),
    answers,
  };
}

/** The weight of an answer, for people. */
export const weightOf = (weight: number, text: string): string =>
  `the weight of ${weight} % of ${JSON.stringify(text)}`;
