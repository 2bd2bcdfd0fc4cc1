import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/analysis/sentences.js";

const texts = (paragraph: string): readonly string[] =>
  sentencesOf(["Headline", paragraph])
    .slice(1)
    .map(({ text }) => text);

describe("sentencesOf", () => {
  it.each([
    ["two sentences", ["The port opened in May.", "Ships came at once."]],
    ["a title before a name", ["Dr. Ada Miller spoke to Mr. Lee on Monday."]],
    ["initials", ["The book by L. Ron Carver and J.R. Holt sold well."]],
    ["an abbreviation that goes on", ["The U.S. Senate voted at 5 p.m. Tuesday on the bill."]],
    ["an abbreviation that ends it", ["They flew to the U.S.", "The trip took nine hours."]],
    ["a numbered thing", ["She is ranked No. 7 in the world."]],
    ["an answer", ["He said no.", "Then he left."]],
    ["a month", ["It begins on Nov. 11 in Paris."]],
    ["an initial at the end", ["It was the end of World War I.", "He was born then."]],
    ["a fraction", ["Prices rose by 2.5 percent.", "Wages did not."]],
    ["a quote with stops in it", ['The mayor said "we are ready. It is time. We go" at noon.', "People cheered."]],
    ["a quote that ends a sentence", ['"We are ready," Lee said.', '"It is time."']],
    ["a quote that goes on in the next paragraph", ['"We are ready.', "It is time."]],
    ["a stop in brackets", ["He won (it was his third.) and left.", "She lost."]],
    ["three dots", ["It was... hard.", "We went on."]],
    ["a question", ["Who pays?", "Nobody knows!", "It is odd."]],
  ])("tells %s", (_name, sentences) => {
    expect(texts(sentences.join(" "))).toEqual(sentences);
  });

  it("keeps where they stand", () => {
    const paragraphs = ["Harbour opens", "  One ship came.  Two left. "];
    for (const { paragraph, start, end, text } of sentencesOf(paragraphs))
      expect(paragraphs[paragraph - 1]!.slice(start, end)).toBe(text);
  });

  it.each([
    ["CAIRO - The port opened.", "CAIRO -"],
    ["SOCHI • The port opened.", "SOCHI •"],
    ["NEW YORK : The port opened.", "NEW YORK :"],
    ["ST. PETERSBURG, Fla. (AP) - The port opened.", "ST. PETERSBURG, Fla. (AP) -"],
    ["Northwick, Coast (Reuters) - The port opened.", "Northwick, Coast (Reuters) -"],
    ["A - The port opened.", null],
    ["cAIRO - The port opened.", null],
    ["Cairo - The port opened.", null],
    ["CAIRO - the port opened.", null],
    ["CAIRO The port opened.", null],
    ["CAIRO - 9 ports opened.", "CAIRO -"],
  ])("in %s the dateline is %j", (text, dateline) => expect(texts(text)[0]).toBe(dateline ?? text));

  it("takes a dateline off", () => {
    expect(texts("NORTHWICK (AP) - The port opened in May.")).toEqual(["NORTHWICK (AP) -", "The port opened in May."]);
    expect(texts("The port - the old one - opened.")).toEqual(["The port - the old one - opened."]);
  });

  it.each([
    ["The port opened in May.", true],
    ['"We are ready," she said.', true],
    ["Image: Ada Miller.", false],
    ["The port opened in May", false],
    ["The U.S. port opened in May", false],
    ['The port opened in May.")', true],
    ["The port opened!", true],
    ["Ships came.", false],
    ["The rusty port.", false],
    ["1. The port opened in May.", false],
    ["(a) The port opened in May.", false],
    ["The following ships came:", false],
    ["- The port opened in May.", false],
  ])("says of %s whether it is whole", (text, isWhole) => {
    expect(sentencesOf(["Headline", text]).at(-1)!.isWhole).toBe(isWhole);
  });

  it("takes no headline for a whole sentence", () => {
    expect(sentencesOf(["Who pays for the port that opened?"])[0]!.isWhole).toBe(false);
  });
});
