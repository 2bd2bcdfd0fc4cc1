import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";

/** Two people whom nobody doubts. */
const CAST = ["Harbour news", "The mayor Anna Berg met the engineer Orsk Tallin. Berg smiled. Tallin, 43, did not."];

function quotesIn(...paragraphs: readonly string[]) {
  const { quotes, people } = analyse({ paragraphs: [...CAST, ...paragraphs], published: null });
  return quotes.map(({ words, speaker, method, isWhole }) => ({
    words,
    speaker: speaker === null ? null : people[speaker]!.surname,
    method,
    isWhole,
  }));
}

describe("quotes", () => {
  it.each([
    ['"We open the port," said Berg.', "Berg", "said-name"],
    ['"We open the port," said the old mayor, Anna Berg.', "Berg", "said-name"],
    ['"We open the port," Berg said on Monday.', "Berg", "name-said"],
    ['"We open the port", Berg, the mayor, said on Monday.', "Berg", "name-said"],
    ['"Do we open the port?" Berg asked.', "Berg", "name-said"],
    ['Berg told Tallin: "We open the port."', "Berg", "name-said"],
    ['"We open the port," said Secretary of State Anna Berg.', "Berg", "said-name"],
    ['The owner and mayor Anna Berg said: "We open the port."', "Berg", "name-said"],
    ['"We open the port," said the mayor of Northwick, Anna Berg.', "Berg", "said-name"],
    ['"We open the port," said Berg\'s adviser, Orsk Tallin.', "Tallin", "said-name"],
    ['Tallin, who had waited, said "we open the port now."', "Tallin", "name-said"],
    ['Berg said that Tallin was "a bad engineer".', "Berg", "name-said"],
    ['"We open the port," according to Tallin.', "Tallin", "according-to"],
    ['"A bad day" for the port, Tallin said.', "Tallin", "name-said"],
    ["'We open the port,' Berg said.", "Berg", "name-said"],
  ])("knows who said %s", (paragraph, speaker, method) => {
    expect(quotesIn(paragraph)).toMatchObject([{ speaker, method }]);
  });

  it.each([
    ['"We open the port," the crowd shouted.'],
    ['The ship is "new".'],
    ['"We open the port," Berg\'s office said.'],
    ['"We open the port," they said. Berg left.'],
    ['The union told Berg "we strike tomorrow at noon."'],
    ['"We open the port," said a friend of Anna Berg.'],
    ['"We open the port," a lawyer for Berg said.'],
    ['Lawyers for Anna Berg said "we open the port."'],
    ['"We open the port," according to a spokesman for Berg.'],
    ['"We open the port," Tallin and Berg said.'],
  ])("names nobody for %s", (paragraph) => {
    expect(quotesIn(paragraph)).toMatchObject([{ speaker: null, method: null }]);
  });

  it("goes on with a speaker in the same paragraph and in the next", () => {
    expect(quotesIn('"We open," Berg said. "It is time."', '"People wait for it."')).toMatchObject([
      { speaker: "Berg", method: "name-said" },
      { speaker: "Berg", method: "continued", words: "It is time." },
      { speaker: "Berg", method: "continued" },
    ]);
  });

  it("goes on with a quote that a paragraph leaves open", () => {
    expect(quotesIn('Berg said: "We open the port.', '"People wait for it."')).toMatchObject([
      { speaker: "Berg", words: "We open the port." },
      { speaker: "Berg", method: "continued" },
    ]);
  });

  it("does not go on after somebody else is spoken of", () => {
    expect(quotesIn('"We open," Berg said.', "The crowd cheered.", '"People wait for it."').at(-1)).toMatchObject({
      speaker: null,
    });
  });

  it("takes the one person of the sentence before for a far speaker", () => {
    expect(quotesIn("Tallin was sure.", '"People wait for it."')).toMatchObject([{ speaker: "Tallin", method: "far" }]);
  });

  it("finds whom a pronoun means, by what the article tells of both", () => {
    const her = "Berg lost her hat. She laughed.";
    const him = "Mr. Tallin lost his hat. He cried.";
    expect(quotesIn(her, him, 'Tallin met Berg. "We open the port," she said.')).toMatchObject([
      { speaker: "Berg", method: "pronoun" },
    ]);
  });

  it("tells sentences from phrases", () => {
    expect(
      quotesIn('Berg called it "a shame". "We open the port now," Berg said.').map(({ isWhole }) => isWhole),
    ).toEqual([false, true]);
  });

  it("keeps marks in the span and out of the words", () => {
    const { quotes } = analyse({ paragraphs: [...CAST, '"We open," Berg said.'], published: null });
    expect(quotes[0]).toMatchObject({ start: 0, end: 10, text: '"We open,"', words: "We open," });
  });
});
