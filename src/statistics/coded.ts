import type { Asked, Paper, Question } from "../model/paper.js";
import type { CodedAsk, CodedForm, Report, TruthShare } from "../model/report.js";
import { numbersIn } from "../paper/codes.js";
import { rightPlace } from "../paper/key.js";
import { bestGuess } from "./best-guess.js";
import { letterCount } from "./letters.js";

/** Counts what is true, which codes are right and under which letters, paper by paper. */
export function codedTally() {
  const forms = new Map<string, Counted>();
  const truths = new Map<string, { item: string; statement: string; shown: number; isTrue: number }>();
  return {
    add(paper: Paper): void {
      for (const { questions } of paper.sections)
        for (const question of questions) {
          const { asked } = question;
          if (asked === null) continue;
          const ask = askOf(asked);
          const shown = linesOf(asked);
          const name = `${ask} ${shown}`;
          const form = forms.get(name) ?? countedForm(ask, shown);
          forms.set(name, form);
          form.add(question, asked);
          for (const { name: wording, isTrue } of asked.ask === "codes" ? [] : asked.shown) {
            const [statement = ""] = wording.split("/");
            const key = `${question.item.id}/${statement}`;
            const own = truths.get(key) ?? { item: question.item.id, statement, shown: 0, isTrue: 0 };
            truths.set(key, own);
            own.shown += 1;
            own.isTrue += Number(isTrue);
          }
        }
    },
    result: (): Pick<Report, "coded" | "truths"> => ({
      ...(forms.size > 0 && {
        coded: [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form.result()),
      }),
      ...(truths.size > 0 && {
        truths: [...truths]
          .toSorted(([a, one], [b, other]) => unevenness(other) - unevenness(one) || (a < b ? -1 : 1))
          .map(([, own]): TruthShare => own),
      }),
    }),
  };
}

/** How far from even, in standard deviations of a fair coin: what stands there seldom is seldom even. */
const unevenness = ({ shown, isTrue }: TruthShare): number => Math.abs(2 * isTrue - shown) / Math.sqrt(shown);

/** What a question with codes asks, as reports tell such questions apart. */
export function askOf(asked: Asked): CodedAsk {
  switch (asked.ask) {
    case "codes":
      return asked.left === null ? "order" : "codes";
    case "explains":
      return asked.style === "assertion" ? "assertion" : "explains";
    case "which":
      return isOfPairs(asked) ? "pairs-which" : "which";
    case "how-many":
      return isOfPairs(asked) ? "pairs-how-many" : "how-many";
    case "which-not":
      return "which-not";
  }
}

const isOfPairs = ({ shown }: { readonly shown: readonly { readonly right: string | null }[] }): boolean =>
  shown.some(({ right }) => right !== null);

const linesOf = (asked: Asked): number => (asked.ask === "codes" ? asked.right.length : asked.shown.length);

/** What a code says, whatever it is about; null of lists, where it says nothing but itself. */
function saidBy(code: string, { ask }: Asked): string | null {
  switch (ask) {
    case "which":
    case "which-not":
      return String(numbersIn(code).length);
    case "how-many":
    case "explains":
      return code;
    case "codes":
      return null;
  }
}

type Counted = ReturnType<typeof countedForm>;

function countedForm(ask: CodedAsk, shown: number) {
  const codes = new Map<string, { code: string; offered: number; right: number }>();
  const letters: number[] = [];
  const sums = { questions: 0, statements: 0, isTrue: 0, byList: 0, byChance: 0 };
  return {
    add(question: Question, asked: Asked): void {
      const place = rightPlace(question);
      while (letters.length < question.options.length) letters.push(0);
      letters[place]! += 1;
      for (const [i, { option }] of question.options.entries()) {
        const code = saidBy(option.text, asked);
        if (code === null) continue;
        const own = codes.get(code) ?? { code, offered: 0, right: 0 };
        codes.set(code, own);
        own.offered += 1;
        own.right += Number(i === place);
      }
      sums.questions += 1;
      if (asked.ask !== "codes") {
        sums.statements += asked.shown.length;
        sums.isTrue += asked.shown.filter(({ isTrue }) => isTrue).length;
      }
      sums.byList += bestGuess(question, asked);
      sums.byChance += 1 / question.options.length;
    },
    result: (): CodedForm => ({
      ask,
      shown,
      questions: sums.questions,
      isTrue: sums.statements === 0 ? null : sums.isTrue / sums.statements,
      codes: [...codes.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      letters: letterCount(letters.length, letters),
      byList: sums.byList / sums.questions,
      byChance: sums.byChance / sums.questions,
    }),
  };
}
