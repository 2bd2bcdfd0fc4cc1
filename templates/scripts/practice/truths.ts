import type { MarkingKey, Response } from "../../../src/model/response.ts";
import { all } from "../page/dom.ts";
import type { Words } from "../page/words.ts";

/** Groups that ask of a statement whether it is true; none where a question is answered by its codes. */
export const truthsIn = (question: ParentNode): HTMLElement[] => all(".truth", question);

export const isByStatement = (question: ParentNode): boolean => truthsIn(question).length > 0;

/** What was said of each statement. */
export const saidOfEach = (question: ParentNode): Response => ({
  kind: "truths",
  entered: truthsIn(question).map((truth) => truth.querySelector<HTMLInputElement>(":checked")?.value.slice(-1) ?? ""),
});

/** What is right of each statement. */
export const truthKeyIn = (question: ParentNode): MarkingKey => ({
  kind: "truths",
  places: all("[data-truth]", question).map(({ dataset }) => ({
    accepted: [dataset.truth ?? ""],
    ignore: [],
    number: null,
  })),
});

/** The two ways to answer a question about statements. Only one is in the page: who looks for answers finds no others. */
export interface Ways {
  /** What asks for a code. */
  readonly codes: HTMLElement;
  /** What asks of each statement whether it is true. */
  readonly truths: readonly HTMLElement[];
  readonly go: (isByStatement: boolean) => void;
}

/** Null for questions that can be answered in one way only. */
export function waysOf(question: HTMLElement, words: Words): Ways | null {
  const lines = all("[data-truth]", question);
  const codes = question.querySelector<HTMLElement>(".codes");
  const list = lines[0]?.parentElement;
  if (!list || codes === null) return null;
  const ask = all(".ask", question);
  const groups = lines.map(({ dataset }, i) => groupOf(`${question.id}s`, i + 1, dataset.truth, words));
  return {
    codes,
    truths: groups.map(({ group }) => group),
    go: (isOn) => {
      if (isOn === isByStatement(question)) return;
      lines.forEach((line, i) => {
        const { group, legend } = groups[i]!;
        // The statement itself is the name of its group.
        if (isOn) legend.replaceChildren(...line.childNodes);
        line.replaceChildren(...(isOn ? [group] : legend.childNodes));
      });
      // What the right code answers stands above it then.
      if (isOn) question.querySelector(".answer .key")?.before(...ask);
      else list.after(...ask, codes);
      if (isOn) codes.remove();
    },
  };
}

const NAMES = ["True", "False"] as const;

function groupOf(prefix: string, n: number, truth: string | undefined, words: Words) {
  const group = document.createElement("fieldset");
  group.className = "truth";
  group.dataset.answer = words(truth === "T" ? "True" : "False");
  const legend = document.createElement("legend");
  group.append(legend, ...NAMES.map((name) => choiceOf(`${prefix}${n}`, `${n}${name.slice(0, 1)}`, words(name))));
  return { group, legend };
}

/** @param value its own among all of the question, so that it is found again when the page is loaded anew */
function choiceOf(name: string, value: string, text: string): HTMLLabelElement {
  const label = document.createElement("label");
  label.className = "option";
  const input = document.createElement("input");
  input.type = "radio";
  input.name = name;
  input.value = value;
  const said = document.createElement("bdi");
  said.lang = document.documentElement.lang;
  said.textContent = text;
  label.append(input, said);
  return label;
}
