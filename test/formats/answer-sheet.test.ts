import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { formats } from "../../src/formats/index.js";
import type { Question } from "../../src/model/paper.js";
import { bytesOf } from "../../src/formats/content.js";
import { papersOf, questionsOf } from "../sample.js";
import { kit } from "./kit.js";

/** How many answers an item wants, each on a line of its own. */
function answersTo({ item, asked }: Question): number {
  if (asked !== null) return 1;
  switch (item.type) {
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "statements":
    case "explains":
      return 1;
    case "open":
      return 0;
    case "ordering":
      return item.options.length;
    case "matching":
      return item.pairs.length;
    case "cloze":
      return item.segments.filter((part) => typeof part !== "string").length;
  }
}

test("the answer sheet has a line for each answer, and no other", () => {
  const path = new URL("../fixtures/all-types.yaml", import.meta.url);
  // With more answers to choose from than there are pairs.
  const text = readFileSync(path, "utf8").replace("extras: [", "extras: [Ann Ash, Bo Birch, ");
  const bank = loadBank("all-types.yaml", text);
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
  const print = formats.find((format) => format.name === "print")!;
  if (print.from !== "paper") throw new Error("print is made of papers");
  for (const paper of papersOf(bank.value, "s")) {
    const [artefact] = [...print.renderer(kit)(paper)];
    const html = Buffer.from(bytesOf(artefact!.content as string)).toString("utf8");
    const lines = html
      .split('<div class="mark"')
      .slice(1)
      .map((mark) => mark.split("<p>").length - 1);
    expect(lines).toEqual(questionsOf(paper).map(answersTo));
    expect(lines).toContain(3);
  }
});
