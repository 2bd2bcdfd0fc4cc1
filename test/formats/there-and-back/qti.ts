import { type Target, bare, less, texts } from "./loss.js";

/** The two versions differ in names alone, and in where a shared text stands. */
export const qti: readonly Target[] = ["qti21", "qti3"].map((format) => ({
  format,
  reader: format,
  always: [],
  losses: [
    {
      loses: /^the leave to type answers without/,
      rule: "information model, mapEntry: answers are compared letter by letter, but for their case",
      takes: null,
    },
    {
      loses: /^the leave to type its unit/,
      rule: "information model, baseType float: an answer is a number and nothing else; a bank always gives that leave",
      takes: null,
    },
    {
      loses: /^the rubric as points to give/,
      rule: "information model, rubricBlock: a text; ours says it so that an import finds the points in it",
      takes: null,
    },
    {
      loses: /^how its number is written/,
      rule: "information model, baseType float: an answer is a number and nothing else",
      takes: less("shown"),
    },
    {
      loses: /^answers that are accepted in words/,
      rule: "information model, baseType float: an answer is a number and nothing else",
      takes: less("accepted"),
    },
    {
      loses: /^emphasis and code in answers that are typed/,
      rule: "information model, baseType string: characters without markup",
      takes: texts(bare, ["accepted", "answers"]),
    },
    {
      loses: /^emphasis and code in the hints of gaps/,
      rule: "information model, textEntryInteraction.placeholderText: a string, which no markup is",
      takes: texts(bare, ["hints"]),
    },
  ],
}));
