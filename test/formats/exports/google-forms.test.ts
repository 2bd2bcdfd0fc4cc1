import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import type { Limit } from "../../../src/formats/format.js";
import { googleForms } from "../../../src/formats/exports/google-forms.js";
import { hostileBank, payloads } from "../../hostile.js";
import { bankFile, bankOf, choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import { fakeGoogle } from "./fake-google.js";

const scriptOf = (paper: Parameters<ReturnType<typeof googleForms.renderer>>[0]) =>
  googleForms.renderer(kit)(paper)[0]!.content as string;

/** What Google would have made of a script. */
function made(script: string) {
  const google = fakeGoogle();
  runInNewContext(`${script}\nmakeQuiz();`, google.globals);
  return google.form();
}

const limits = (item: Parameters<typeof bankOf>[0][number]): Limit[] => {
  const [paper] = papersOf(bankOf([item]), "s");
  return [...googleForms.objections!(paperQuestions(paper!, kit)[0]!, kit)];
};

test("a bank of every type becomes a quiz that Google takes", async () => {
  const [paper] = papersOf(bankFile("fixtures/all-types.yaml"), "s");
  const form = made(scriptOf(paper!));
  expect(form).toMatchObject({ title: paper!.title, isQuiz: true, shufflesQuestions: false });
  const port = form.items.find(({ title }) => title === "Which port did the first ferry of 2026 leave?")!;
  expect(port.choices!.filter(({ right }) => right).map(({ text }) => text)).toEqual(["Northwick"]);
  expect(port.points).toBe(1);
  expect(port.incorrect!.text).toContain("Southmere: ");
});

test("hostile texts are texts", () => {
  const [paper] = papersOf(hostileBank(payloads), "s");
  const script = scriptOf(paper!);
  expect(script).not.toMatch(/<\/script|[\u2028\u2029]/i);
  made(script);
});

test("a text keeps every character that it has", () => {
  const stem = 'Is "\\" a \u2028 sign, </script> or ${1} `x` \u{1F30D}?';
  const [paper] = papersOf(bankOf([choice("a", ["one", "two"], { stem })]), "s");
  expect(made(scriptOf(paper!)).items[0]!.title).toBe(stem.replaceAll("`", ""));
});

test("what Google refuses is refused before a form is begun", () => {
  expect(limits(choice("a", ["one", "*one*"]))).toContainEqual({
    refused: 'two of its options say "one" without their emphasis',
  });
  expect(limits(choice("a", ["one", "two"], { points: 1.5 }))).toContainEqual({
    refused: "it is worth 1.5 points, and Google Forms count whole ones",
  });
  expect(limits(choice("a", ["one", "two\nlines"]))).toContainEqual({ refused: "an option of it has several lines" });
  expect(limits(choice("a", ["one", "two\u0000"]))).toContainEqual({
    refused: "its text has the character U+0000, which no form can show",
  });
  expect(limits(choice("a", ["one", "two"]))).toEqual([{ loses: "topics and tags" }]);
});

test("the fake refuses what Google does", () => {
  const broken = (edit: (script: string) => string) => () =>
    made(edit(scriptOf(papersOf(bankOf([choice("a", ["one", "two"])]), "s")[0]!)));
  expect(broken((script) => script.replace('"text": "two"', '"text": "one"'))).toThrow("duplicate");
  expect(broken((script) => script.replace('"title": "Stem', '"title": "St\\nem'))).toThrow("newlines");
  expect(broken((script) => script.replace('"points": 1', '"points": 1.5'))).toThrow("whole");
  expect(broken((script) => script.replace("form.setIsQuiz(true);", ""))).toThrow("quiz");
});
