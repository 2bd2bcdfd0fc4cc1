import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { codedQuestions } from "../../src/paper/ask.js";
import { asking } from "../sample.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { composeDraw, statementsDraw } from "../../src/seed/random.js";

const contract = readFileSync(new URL("../../docs/seed-contract.md", import.meta.url), "utf8");
const section = contract.split(/^### /m).find((part) => part.startsWith("Codes")) ?? "";
const [words = [], asked = []] = section
  .split(/^\| seed .*\n\|[-| ]+\n/m)
  .slice(1)
  .map((table) =>
    table
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll("`", "")),
      ),
  );

/** The bank that the contract shows. */
const bank = loadBank("codes.yaml", section.split(/^```.*\n/m)[1]!);
const unsigned = (draw: readonly number[]) => draw.map((word) => word >>> 0).join(" ");
const owner = (form: string) => ({ form: form === "–" ? null : form, candidate: null });

// A change here is a new contract, not a new expectation.
describe("the vectors of bs2", () => {
  test("are all there", () => expect([words.length, asked.length]).toEqual([3, 15]));

  test.each(words)("words of %s, form %s", (seed, form, paper, composed) => {
    expect([unsigned(statementsDraw(seed!, owner(form!))), unsigned(composeDraw(seed!))]).toEqual([paper, composed]);
  });

  test.each(asked)("%s, form %s, %s", (seed, form, id, ask, shown, options, key) => {
    if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
    const item = bank.value.items.find((one) => one.id === id)!;
    const found = codedQuestions(poolItemsOf([bank.value]), asking(true), seed!)(owner(form!))(item)!;
    const texts =
      found.asked.ask === "codes"
        ? found.asked.right
        : found.asked.shown.map(({ name, text, right }) => (right === null ? name : `${text}=${right}`));
    expect([
      found.asked.ask,
      texts.join(" "),
      found.options.map(({ option }) => option.text).join(" "),
      found.options.find(({ option }) => option.role === "key")!.letter,
    ]).toEqual([ask, shown, options, key]);
  });
});
