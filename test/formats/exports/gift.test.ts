import { parse } from "gift-pegjs";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { plain } from "../../../src/text/inline.js";
import { bankFile, bankOf, choice } from "../../sample.js";
import { TRAPS, fileOf, itemsWith, limitsOf, questionsIn } from "./traps.js";

const shown = (html: string): string =>
  parseHTML(`<html><body>${html}</body></html>`).document.body.textContent!.trim();

interface Read {
  readonly type: string;
  readonly title: string;
  readonly stem: { readonly text: string };
  readonly choices?: readonly {
    readonly isCorrect: boolean;
    readonly weight: number | null;
    readonly text: { readonly text: string };
  }[];
}
const readBack = (text: string): readonly Read[] =>
  (parse(text) as unknown as Read[]).filter(({ type }) => type !== "Category");

describe("another reader of GIFT", () => {
  test.each(TRAPS.map((text, i) => [text, i] as const))("reads what %j is in", (text, i) => {
    const [item] = itemsWith(text, i);
    const [question] = readBack(fileOf("gift", bankOf([item!])));
    expect(question).toMatchObject({ type: "MC", title: `choice-${i}` });
    expect(shown(question!.stem.text)).toBe(plain(text));
    const options = question!.choices!.map(({ text: { text: html }, isCorrect }) => [shown(html), isCorrect]);
    expect(new Map(options as [string, boolean][])).toEqual(
      new Map([
        [plain(text), true],
        [`other ${i}`, false],
      ]),
    );
  });

  test("reads questions of every type that is not refused", () => {
    const bank = bankOf(TRAPS.flatMap(itemsWith));
    const asked = questionsIn(bank).filter((one) =>
      limitsOf("gift", one).every((limit) => !limit.startsWith("refused")),
    );
    expect(readBack(fileOf("gift", bank)).map(({ title }) => title)).toEqual(asked.map(({ id }) => id));
  });
});

test("several right options have weights of Moodle's list, and one wrong one takes all", () => {
  const item = {
    ...choice("all"),
    type: "multiple" as const,
    options: ["a", "b", "c", "d"].map((text, i) => ({
      text,
      role: i < 3 ? ("key" as const) : ("distractor" as const),
      why: null,
      pin: null,
    })),
  };
  const text = fileOf("gift", bankOf([item]));
  expect(text.match(/%-?[\d.]+%/g)).toEqual(["%33.33333%", "%33.33333%", "%33.33333%", "%-100%"]);
});

test("every question stands in lines without a blank one, and none of them is a comment of its own", () => {
  const text = fileOf("gift", bankOf(TRAPS.flatMap(itemsWith)));
  const [, ...questions] = text.trimEnd().split("\n\n");
  const count = questionsIn(bankOf(TRAPS.flatMap(itemsWith))).filter((one) =>
    limitsOf("gift", one).every((limit) => !limit.startsWith("refused")),
  ).length;
  expect(questions).toHaveLength(count);
  for (const question of questions) {
    const lines = question.split("\n");
    expect(lines.filter((line) => line.trim().startsWith("//"))).toEqual([lines[0]]);
    expect(lines.filter((line) => line.trim() === "0" || line.trim() === "")).toEqual([]);
  }
});

test("what GIFT has no way to ask is refused, with the reason", () => {
  const questions = questionsIn(bankFile("../questions/showcase/showcase.yaml"));
  const refused = questions.flatMap((one) => limitsOf("gift", one).filter((limit) => limit.startsWith("refused")));
  expect(refused.toSorted()).toEqual([
    "refused: GIFT has no questions that ask for an order",
    "refused: its text has 2 gaps, and GIFT takes one",
  ]);
});
