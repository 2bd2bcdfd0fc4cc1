import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { qn1 } from "../../src/article/qn1.js";
import type { Analysis, Mention } from "../../src/model/analysis.js";

const analysed = (...paragraphs: readonly string[]): Analysis => analyse({ paragraphs, published: null });

const mentionsOf = ({
  sentences,
  people,
  places,
  organisations,
  dates,
  numbers,
  quotes,
}: Analysis): readonly Mention[] => [
  ...sentences,
  ...dates,
  ...numbers,
  ...quotes,
  ...[...people, ...places, ...organisations].flatMap(({ mentions }) => mentions),
  ...people.flatMap(({ roles }) => roles),
];

describe("analyse", () => {
  it.each([
    ["nothing", []],
    ["a headline", ["Harbour opens"]],
    ["a list of links", ["Home", "News | Sport | Weather", "» More", "1", "—"]],
    ["a poem", ["The Sea", "O Sea, O Sea", "so blue", "so", "blue"]],
    ["code", ["main", "for (let i = 0; i < n; i++) { a['x'] = \"y\"; }", "}"]],
    ["another language", ["Der Hafen", "„Wir öffnen“, sagte Frau Müller. Прибыл корабль. 港口开了。"]],
    ["one word again and again", ["Berg", "Berg ".repeat(2000).trim()]],
    ["marks alone", ['"\'"', "\" ' \" '' . . . \"", '\'s \'s """']],
  ])("takes %s", (_name, paragraphs) => {
    const { people, quotes } = analysed(...paragraphs.map(qn1));
    expect([...people, ...quotes.filter(({ speaker }) => speaker !== null)]).toEqual([]);
  });

  it("gives spans that stand in the text, whatever the text is", () => {
    const word = fc.constantFrom(
      ..."Anna Berg Tallin said \" ' , . said: the mayor President of U.S. France's 19 (G-20) - New York he She \"We Mr. al-Amr Orsk-Tallin who ? ... Jr. € of the".split(
        " ",
      ),
    );
    const paragraph = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (drawn) => {
        const paragraphs = drawn
          .map((words) => qn1(words.map(([text, gap]) => text + gap).join("")))
          .filter((text) => text !== "");
        const analysis = analysed(...paragraphs);
        for (const { paragraph: number, start, end, text } of mentionsOf(analysis)) {
          expect(paragraphs[number - 1]!.slice(start, end)).toBe(text);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe("");
        }
        const speakers = analysis.quotes.flatMap(({ speaker }) => speaker ?? []);
        expect(speakers.filter((speaker) => analysis.people[speaker] === undefined)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same for the same article", () => {
    const paragraphs = ["Harbour news", '"We open," said the mayor, Anna Berg. She went to France. Berg, 43, smiled.'];
    expect(analysed(...paragraphs)).toEqual(analysed(...paragraphs));
  });
});
