import { expect, test } from "vitest";
import type { PaperFormat } from "../../src/formats/format.js";
import type { ExportedQuestion } from "../../src/formats/exports/exported.js";
import { exportNamed, questionsIn } from "../formats/exports/traps.js";
import { kit } from "../formats/kit.js";
import { fatesOf, objectionsToExports } from "../../src/policy/exports.js";
import { bankOf, choices } from "../sample.js";

const questions = questionsIn(bankOf(choices(5)));
const critical = (objections: (question: ExportedQuestion) => ReturnType<NonNullable<PaperFormat["objections"]>>) => ({
  ...exportNamed("aiken"),
  name: "tool",
  objections,
});
const said = (format: PaperFormat, leaveOut: boolean, papers = [questions, questions]) =>
  objectionsToExports(fatesOf(papers, [format], kit), leaveOut).map(({ severity, code, message }) => [
    severity,
    code,
    message,
  ]);

test("what several items lose alike is said once, however many papers ask them", () => {
  const format = critical(({ id }) => (id === "item-0" ? [] : [{ loses: "the picture" }]));
  expect(said(format, false)).toEqual([
    ["warning", "export/loss", '4 items lose the picture in "tool": "item-1", "item-2", "item-3" and 1 more.'],
  ]);
});

const strict = critical(({ id }) => (id === "item-3" ? [{ refused: "it is long" }, { loses: "the picture" }] : []));

test("a question that is refused stops the build, and what else it would lose is not said", () =>
  expect(said(strict, false)).toEqual([
    ["error", "export/refused", `Item "item-3" can't be asked in "tool": it is long.`],
  ]));

test("or it is left out by name, and the number of the others is said", () =>
  expect(said(strict, true)).toEqual([
    ["warning", "export/left-out", 'Item "item-3" is left out of "tool": it is long.'],
    ["info", "export/left-with", '"tool" asks 4 questions; those that it can\'t ask are left out.'],
  ]));

test("papers of different length say so", () =>
  expect(said(strict, true, [questions, questions.slice(0, 2)])[1]![2]).toContain('"tool" asks 2 to 4 questions'));

test("a file without a question is refused all the same", () =>
  expect(
    said(
      critical(() => [{ refused: "no" }]),
      true,
      [questions.slice(0, 1)],
    ).map(([severity]) => severity),
  ).toEqual(["warning", "error"]));
