import { expect, test } from "vitest";
import { readers } from "../../../src/exchange/index.js";
import { canvas } from "../../../src/formats/exports/canvas.js";
import type { ExportedQuestion } from "../../../src/formats/exports/exported.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { qti21 } from "../../../src/formats/exports/qti21.js";
import { qti3 } from "../../../src/formats/exports/qti3.js";
import { bankFile, papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import { packageBytes } from "./package-files.js";

const [paper] = papersOf(bankFile("fixtures/all-types.yaml"), "golden");
const questions = paperQuestions(paper!, kit);

/** What is right, as an import writes it. */
function rightOf({ asks }: ExportedQuestion, isCanvas: boolean): object {
  switch (asks.kind) {
    case "choice":
      return { key: asks.options.find(({ isRight }) => isRight)!.text };
    case "multiple":
      return { keys: asks.options.filter(({ isRight }) => isRight).map(({ text }) => text) };
    case "true-false":
      return { key: asks.isTrue };
    case "short":
      return { keys: asks.accepted };
    case "open":
      return { type: "open" };
    case "numeric":
      return { key: String(asks.key), tolerance: asks.tolerance };
    case "cloze": {
      let gap = 0;
      // Canvas has no place for hints.
      const hintOf = (hint: string | null): string => (hint === null || isCanvas ? "" : `::${hint}`);
      const text = asks.segments.map((one) =>
        typeof one === "string" ? one : `{{c${++gap}::${one.answer}${hintOf(one.hint)}}}`,
      );
      return { text: text.join("") };
    }
    // Canvas asks for each place instead, and says so before.
    case "ordering":
      return isCanvas
        ? { pairs: asks.steps.map((right, i) => ({ left: `${i + 1}.`, right })) }
        : { sequence: asks.steps };
    case "matching":
      return { pairs: asks.pairs };
  }
}

test.each([canvas, qti21, qti3])("$name is read back: the same questions, and the same is right", async (format) => {
  const file = { name: "questions.zip", bytes: packageBytes(format, paper!), text: null };
  const reader = readers.find(({ recognises }) => recognises(file));
  expect(reader?.name).toBe(format === canvas ? "qti12" : format.name);
  const read = await reader!.read(file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { items, left, title } = read.value;
  expect({ title, left }).toEqual({ title: paper!.title, left: [] });
  expect(items).toHaveLength(questions.length);
  for (const [i, question] of questions.entries())
    expect(items[i]!.fields, question.id).toMatchObject(rightOf(question, format === canvas));
  const points = items.map(({ fields }) => fields["points"] ?? 1);
  expect(points).toEqual(questions.map((question) => question.points));
});
