import { didYouMean, listed } from "../reading/suggest.js";
import type { Amendment, Decision } from "../model/amendment.js";
import type { Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Answer, Question } from "../model/paper.js";
import { rightCode } from "./codes.js";
import { showablePairs, showableStatements } from "./showable.js";

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
        if (question.asked !== null) return restated(decided, question, decision.answers);
        const right = rightOnes(question, decision.answers);
        // What is right now is not among the options that this paper shows: nobody could have chosen it.
        if (right.length === 0) return { ...decided, counts: false, points: 0 };
        const letters = right.flatMap(({ letter }) => (letter === null ? [] : [letter]));
        const texts = question.item.type === "true-false" ? [] : right.map(({ text }) => text);
        return { ...decided, letters, texts, also: [] };
      }
    }
  }, printed);
}

/**
 * What is right where statements that the paper shows are true or false after all. The new code may not be offered: then
 * nothing can be right, and the question does not count on this paper.
 */
function restated(answer: Answer, { asked, options }: Question, answers: readonly string[]): Answer {
  if (asked === null || asked.ask === "explains" || asked.ask === "codes") return answer;
  const isTrue = asked.shown.map(({ name, isTrue: was }) =>
    answers.includes(`${name}=true`) ? true : answers.includes(`${name}=false`) ? false : was,
  );
  const right = options.find(({ option }) => option.text === rightCode(asked.ask, isTrue));
  if (right === undefined) return { ...answer, counts: false, points: 0 };
  return { ...answer, letters: [right.letter], texts: [isTrue.map((one) => (one ? "T" : "F")).join("")], also: [] };
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

/**
 * What keeps a decision from being taken; undefined when it can be.
 *
 * @param items what papers may ask, composed items among them
 */
export function amendmentObjection(amendment: Amendment, items: readonly Item[]): Diagnostic | undefined {
  const item = items.find(({ id }) => id === amendment.item);
  const problem = item === undefined ? notAsked(amendment.item, items) : amendmentProblem(item, amendment);
  if (problem === undefined) return undefined;
  const message = `The item ${JSON.stringify(amendment.item)} can't be amended like that: ${problem}.`;
  return { severity: "error", code: "amend/not-possible", message };
}

function notAsked(id: string, items: readonly Item[]): string {
  const whole = items.find((item) => item.type === "statements" && item.statements.some((one) => one.id === id));
  return whole === undefined
    ? "it is in no bank any more"
    : `papers ask it as a statement of ${JSON.stringify(whole.id)}: amend that, with --key ${id}=true or ${id}=false`;
}

/**
 * Why a decision would change nothing that holds already; undefined where it changes something.
 *
 * @param earlier what was decided before it, in its order
 */
export function alreadyDecided(
  { item: id, decision }: Pick<Amendment, "item" | "decision">,
  earlier: readonly Amendment[],
  items: readonly Item[],
): Diagnostic | undefined {
  const item = items.find((one) => one.id === id);
  const own = earlier.filter((one) => one.item === id).map((one) => one.decision);
  const problem = own.some(({ kind }) => kind === "void")
    ? "it does not count any more, and nothing else that is decided about it can change that"
    : item === undefined || decision.kind === "void" || statedBy(item) !== null
      ? undefined
      : rightAlready(decision, rightNow(item, own));
  if (problem === undefined) return undefined;
  const message = `The decision would change nothing about the item ${JSON.stringify(id)}: ${problem}.`;
  return { severity: "error", code: "amend/nothing-new", message };
}

function rightAlready({ kind, answers }: Decision, right: readonly string[]): string | undefined {
  const known = answers.filter((answer) => right.includes(answer));
  if (kind === "also")
    return known.length === 0 ? undefined : `${listed(known)} ${known.length === 1 ? "is" : "are"} right already`;
  return known.length === answers.length && known.length === right.length
    ? `${listed(known)} ${known.length === 1 ? "is its key" : "are its keys"} already`
    : undefined;
}

/** The answers that are right after some decisions, as they are named. */
const rightNow = (item: Item, decided: readonly Decision[]): readonly string[] =>
  decided.reduce<readonly string[]>(
    (right, { kind, answers }) => (kind === "key" ? answers : [...right, ...answers]),
    printedKeys(item),
  );

function printedKeys(item: Item): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
      return item.options.flatMap(({ role, text }) => (role === "key" ? [text] : []));
    case "true-false":
      return [String(item.key)];
    case "short":
      return item.keys;
    default:
      return [];
  }
}

/** A decision with its answers as they are named: pages print `True`, and banks say `true`. */
export const asNamed = (amendment: Amendment, items: readonly Item[]): Amendment =>
  amendment.decision.kind !== "void" && items.some(({ id, type }) => id === amendment.item && type === "true-false")
    ? {
        ...amendment,
        decision: { ...amendment.decision, answers: amendment.decision.answers.map((one) => one.toLowerCase()) },
      }
    : amendment;

/** Why a decision can't be taken about an item; undefined when it can. */
function amendmentProblem(item: Item, { decision }: Pick<Amendment, "decision">): string | undefined {
  if (decision.kind === "void") return undefined;
  const { answers } = decision;
  const stated = statedBy(item);
  if (stated !== null)
    return decision.kind === "also"
      ? "of statements nothing is right as well: say which are true or false after all, with --key"
      : oneOf(stated, answers);
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
    case "open":
      return `of an item of type ${item.type} no single answer can be changed; it can be void`;
  }
}

/** What can be decided of an item about statements or pairs: that one of them, as it is shown, is true or false. */
function statedBy(item: Item): readonly string[] | null {
  const all =
    item.type === "statements"
      ? showableStatements(item)
      : item.type === "matching" && item.coded !== null
        ? showablePairs(item, item.coded)
        : null;
  if (all === null) return null;
  return all.flatMap(({ right, wrong }) =>
    [right, ...wrong.map(({ value }) => value)].flatMap(({ name }) => [`${name}=true`, `${name}=false`]),
  );
}

function oneOf(known: readonly string[], answers: readonly string[]): string | undefined {
  const unknown = answers.find((answer) => !known.includes(answer));
  if (unknown === undefined) return undefined;
  return `it has no answer ${JSON.stringify(unknown)}; it has ${listed(known)}`;
}
