import { didYouMean, listed } from "../reading/suggest.js";
import type { Amendment } from "../model/amendment.js";
import type { Bank, Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Answer, Question } from "../model/paper.js";

/** What was right when the paper was printed, with what was decided since, in its order. */
export function amended(printed: Answer, question: Question, amendments: readonly Amendment[]): Answer {
  const own = amendments.filter(({ item }) => item === question.item.id);
  return own.reduce<Answer>((answer, amendment) => {
    const { decision } = amendment;
    const decided = { ...answer, amendments: [...answer.amendments, amendment] };
    switch (decision.kind) {
      case "void":
        return { ...decided, counts: false, points: 0 };
      case "also":
        return { ...decided, also: [...answer.also, ...rightOnes(question, decision.answers)] };
      case "key": {
        const right = rightOnes(question, decision.answers);
        const letters = right.flatMap(({ letter }) => (letter === null ? [] : [letter]));
        const texts = question.item.type === "true-false" ? [] : right.map(({ text }) => text);
        return { ...decided, letters, texts, also: [] };
      }
    }
  }, printed);
}

/** In the order of the paper's letters, as all right answers are. */
function rightOnes({ item, options }: Question, answers: readonly string[]): Answer["also"] {
  if (item.type === "true-false") return answers.map((text) => ({ letter: text === "true" ? "A" : "B", text }));
  if (options.length === 0) return answers.map((text) => ({ letter: null, text }));
  return options.flatMap(({ letter, option }) =>
    answers.includes(option.text) ? [{ letter, text: option.text }] : [],
  );
}

/** A decision is about an item that some paper asks. */
export function unknownItem({ item }: Pick<Amendment, "item">, used: readonly string[]): Diagnostic | undefined {
  if (used.includes(item)) return undefined;
  const message = `No paper asks an item ${JSON.stringify(item)}.`;
  const hint = didYouMean(item, used);
  return { severity: "error", code: "amend/unknown-item", message, ...(hint !== undefined && { hint }) };
}

/** What keeps a decision from being taken; undefined when it can be. */
export function amendmentObjection(amendment: Amendment, banks: readonly Bank[]): Diagnostic | undefined {
  const item = banks.flatMap(({ items }) => items).find(({ id }) => id === amendment.item);
  const problem = item === undefined ? "it is in no bank any more" : amendmentProblem(item, amendment);
  if (problem === undefined) return undefined;
  const message = `The item ${JSON.stringify(amendment.item)} can't be amended like that: ${problem}.`;
  return { severity: "error", code: "amend/not-possible", message };
}

/** Why a decision can't be taken about an item; undefined when it can. */
function amendmentProblem(item: Item, { decision }: Pick<Amendment, "decision">): string | undefined {
  if (decision.kind === "void") return undefined;
  const { answers } = decision;
  switch (item.type) {
    case "choice":
    case "multiple":
      return oneOf(
        item.options.map(({ text }) => text),
        answers,
      );
    case "true-false":
      return oneOf(["true", "false"], answers);
    case "short":
    case "numeric":
      return undefined;
    case "ordering":
    case "matching":
    case "cloze":
    case "statements":
    case "explains":
      return `of an item of type ${item.type} no single answer can be changed; it can be void`;
  }
}

function oneOf(known: readonly string[], answers: readonly string[]): string | undefined {
  const unknown = answers.find((answer) => !known.includes(answer));
  if (unknown === undefined) return undefined;
  return `it has no answer ${JSON.stringify(unknown)}; it has ${listed(known)}`;
}
