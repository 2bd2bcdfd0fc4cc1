import { describe, expect, test } from "vitest";
import { faultsOf, only, read, recognised, whyLeft } from "./text-reading.js";

const exercise = (question: string, meta: string, solution = ""): string =>
  `Question\n========\n${question}\n\nSolution\n========\n${solution}\n\nMeta-information\n================\nexname: Port\n${meta}\n`;
const list = (...entries: readonly string[]): string =>
  `\nAnswerlist\n----------\n${entries.map((one) => `* ${one}`).join("\n")}`;
const fields = (text: string) => only("r-exams", text).fields;

describe("R/exams", () => {
  test.each<[string, string, unknown]>([
    [
      "a choice, with comments on the options",
      exercise(
        `Which port\nopened?\n${list("Easthaven", "Northwick")}`,
        "extype: schoice\nexsolution: 01",
        `In 2026.\n${list("False. It closed.", "True")}`,
      ),
      {
        stem: "Which port opened?",
        key: "Northwick",
        distractors: [{ text: "Easthaven", why: "It closed." }],
        explanation: "In 2026.",
      },
    ],
    [
      "several right options of a pool",
      exercise(`Which?\n${list("a", "b", "c", "d")}`, "extype: mchoice\nexsolution: 0110\nexshuffle: 3"),
      { stem: "Which?", type: "multiple", keys: ["b", "c"], distractors: ["a", "d"], shows: 3 },
    ],
    [
      "options that stay in their order",
      exercise(`Which?\n${list("a", "b")}`, "extype: schoice\nexsolution: 01\nexshuffle: FALSE"),
      { stem: "Which?", key: "b", distractors: ["a"], order: "fixed", keyAt: 2 },
    ],
    [
      "a number",
      exercise("How many?", "extype: num\nexsolution: 12.50\nextol: 0.01\nexpoints: 2"),
      { stem: "How many?", key: "12.50", tolerance: 0.01, points: 2 },
    ],
    ["a typed answer", exercise("Who?", "extype: string\nexsolution: Ada"), { stem: "Who?", keys: ["Ada"] }],
    [
      "an essay",
      exercise("Describe it.", "extype: string\nexsolution: nil\nexstringtype: essay"),
      { type: "open", stem: "Describe it." },
    ],
    [
      "gaps in a text",
      exercise("The ##ANSWER1## left at ##ANSWER2##.", "extype: cloze\nexsolution: ferry|9\nexclozetype: string|num"),
      { text: "The {{c1::ferry}} left at {{c2::9}}." },
    ],
    [
      "gaps behind the parts of a question",
      exercise(
        `On ports:\n${list("Which?", "When?")}`,
        "extype: cloze\nexsolution: Northwick|2026\nexclozetype: string|num",
      ),
      { text: "On ports:\nWhich? {{c1::Northwick}}\nWhen? {{c2::2026}}" },
    ],
  ])("reads %s", (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(faultsOf(read("r-exams", text).items)).toEqual([]);
    expect(recognised(text)).toBe("r-exams");
  });

  test("reads headings with hashes, sections as topics and what else it says as lost", () => {
    const text = `# Question\nWho?\n\n# Meta-information\nextype: string\nexsolution: Ada\nexsection: Ports/Boats\nexextra[level]: 3`;
    expect(only("r-exams", text)).toMatchObject({
      fields: { stem: "Who?", keys: ["Ada"], topics: ["ports/boats"] },
      lost: ["exextra[level]: 3"],
    });
  });

  test.each([
    ["a chunk of R", exercise("```{r}\nx <- 1\n```\nWho?", "extype: string\nexsolution: Ada"), /R code in line 3/],
    ["an expression in R", exercise("Who is `r x`?", "extype: string\nexsolution: Ada"), /R code in line 3/],
    [
      "a solution of other length",
      exercise(`Which?\n${list("a", "b")}`, "extype: schoice\nexsolution: 010"),
      /does not fit/,
    ],
    [
      "two right options of one",
      exercise(`Which?\n${list("a", "b")}`, "extype: schoice\nexsolution: 11"),
      /2 of its options/,
    ],
    [
      "no right option",
      exercise(`Which?\n${list("a", "b")}`, "extype: mchoice\nexsolution: 00"),
      /which option is right/,
    ],
    [
      "a file to hand in",
      exercise("Write.", "extype: string\nexsolution: nil\nexstringtype: file"),
      /a file to be handed in/,
    ],
    ["options in a gap", exercise("##ANSWER1##", "extype: cloze\nexsolution: 01\nexclozetype: schoice"), /"schoice"/],
    ["another type", exercise("Who?", "extype: verbatim\nexsolution: x"), /"verbatim"/],
  ])("leaves an exercise with %s", (_, text, why) => {
    expect(whyLeft("r-exams", text)).toMatch(why);
  });

  test("names the tolerance that a gap can't have", () =>
    expect(
      only("r-exams", exercise("##ANSWER1## boats", "extype: cloze\nexsolution: 3\nexclozetype: num\nextol: 0.5")).lost,
    ).toEqual(["the tolerance 0.5"]));
});
