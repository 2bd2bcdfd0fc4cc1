import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { Item } from "../../src/model/bank.js";
import { bytesOf } from "../../src/model/artefact.js";
import { bankFile, papersOf } from "../sample.js";
import { kit } from "./kit.js";

/** How many answers an item wants, each on a line of its own. */
function answersTo(item: Item): number {
  switch (item.type) {
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
      return 1;
    case "ordering":
      return item.options.length;
    case "matching":
      return item.pairs.length;
    case "cloze":
      return item.segments.filter((part) => typeof part !== "string").length;
  }
}

test.each(["all-types", "rich"])("the answer sheet of %s has a line for each answer, and no other", (name) => {
  const bank = bankFile(`./fixtures/${name}.yaml`);
  expect(bank.items.some((item) => item.type === "matching" && item.options.length > item.pairs.length)).toBe(true);
  const print = formats.find((format) => format.name === "print")!;
  if (print.from !== "paper") throw new Error("print is made of papers");
  for (const paper of papersOf(bank, "s")) {
    const [artefact] = [...print.renderer(kit)(paper)];
    const html = new TextDecoder().decode(bytesOf(artefact!.content as string));
    const sheet = html.slice(html.indexOf('<section class="sheet">'));
    const rows = sheet.split(/<tr|<li/).slice(1);
    expect(rows.length).toBeGreaterThan(0);
    const wanted = paper.sections.flatMap(({ questions }) => questions.map(({ item }) => answersTo(item)));
    expect(linesIn(sheet)).toEqual(wanted);
  }
});

/** The lines of each question on a sheet. */
function linesIn(sheet: string): number[] {
  throw new Error(sheet.slice(0, 3000));
}
