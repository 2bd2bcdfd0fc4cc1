import { pointsShown } from "../marking/marks.js";
import type { Difficulty } from "../model/bank.js";
import type { Paper } from "../model/paper.js";
import type { FormReport } from "../model/report.js";
import { keyLetters } from "./key-letters.js";

/** More forms than anybody compares one by one. */
export const MAX_FORMS = 26;

/** Keeps what tells a few forms apart. */
export function formTally() {
  const forms: (Omit<FormReport, "shared"> & { readonly items: ReadonlySet<string> })[] = [];
  let isListed = true;
  return {
    add(paper: Paper): void {
      isListed &&= paper.form !== null && forms.length < MAX_FORMS;
      if (!isListed) return void forms.splice(0);
      const items = paper.sections.flatMap((section) => section.questions.map(({ item }) => item));
      const { run, counts } = keyLetters(paper);
      const hard = (level: Difficulty | null) => items.filter(({ difficulty }) => difficulty === level).length;
      const unrated = hard(null);
      forms.push({
        form: paper.form!,
        questions: items.length,
        points: pointsShown(items, paper.points, paper.marking),
        difficulties: {
          easy: hard("easy"),
          medium: hard("medium"),
          hard: hard("hard"),
          ...(unrated > 0 && { unrated }),
        },
        longestRun: run,
        letters: counts,
        items: new Set(items.map(({ id }) => id)),
      });
    },
    result: (): FormReport[] | null =>
      isListed && forms.length > 0
        ? forms.map(({ items, ...form }) => ({
            ...form,
            shared: forms.map((other) => [...items].filter((id) => other.items.has(id)).length),
          }))
        : null,
  };
}
