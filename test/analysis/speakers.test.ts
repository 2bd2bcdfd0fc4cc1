import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";

/** Two people whom nobody doubts; neither is told to be he or she. */
const CAST = ["Harbour news", "The mayor Anna Berg met the engineer Orsk Tallin. Berg smiled. Tallin, 43, did not."];

/** For each quote who said it, how that is known, and how surely. */
function said(...paragraphs: readonly string[]): readonly string[] {
  const { quotes, people } = analyse({ paragraphs: [...CAST, ...paragraphs], published: null });
  return quotes.map(({ speaker, method, confidence }) =>
    speaker === null ? "nobody" : `${people[speaker]!.surname}, ${method}, ${confidence}`,
  );
}

const WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen".split(" ");
const words = (count: number): string => WORDS.slice(0, count).join(" ");

const OPEN = '"We open the port,"';

describe("behind a quote", () => {
  test.each([
    [`${OPEN} said Berg of Northwick.`, "Berg, said-name, 97"],
    [`${OPEN} also said Berg.`, "Berg, said-name, 97"],
    [`${OPEN} has repeatedly also said Berg.`, "Berg, said-name, 97"],
    [`${OPEN} has then repeatedly also said Berg.`, "nobody"],
    ['"We open the port!" said Berg.', "Berg, said-name, 97"],
    ['"Do we open the port?" said Berg.', "Berg, said-name, 97"],
    ['"We open the port." said Berg.', "Berg, said-name, 97"],
    ['"We open the port -" said Berg.', "Berg, said-name, 97"],
    ['"We open the port", said Berg.', "Berg, said-name, 97"],
    ['"We open the port" said Berg.', "nobody"],
    [`${OPEN} - said Berg.`, "Berg, said-name, 97"],
    [`${OPEN} (said Berg).`, "nobody"],
    [`${OPEN} said Mr. Berg.`, "Berg, said-name, 97"],
    [`${OPEN} said Gov. Berg.`, "Berg, said-name, 97"],
    [`${OPEN} said founder and owner Berg.`, "Berg, said-name, 97"],
    [`${OPEN} said Secretary of State Berg.`, "Berg, said-name, 97"],
    [`${OPEN} said ${words(13)} Berg.`, "Berg, said-name, 97"],
    [`${OPEN} said ${words(13)} more Berg.`, "nobody"],
    [`${OPEN} said on Monday Berg.`, "nobody"],
    [`${OPEN} said that Berg came.`, "nobody"],
    [`${OPEN} said somebody who met Berg.`, "nobody"],
    [`${OPEN} said the woman. Berg left.`, "nobody"],
    [`${OPEN} said the ship; Berg left.`, "nobody"],
    [`${OPEN} said Berg's ship.`, "nobody"],
    [`${OPEN} said the crowd. "No," said Berg.`, ["nobody", "Berg, said-name, 97"]],
    [`${OPEN} Berg had said.`, "Berg, name-said, 96"],
    [`${OPEN} Berg of Northwick said.`, "nobody"],
    [`${OPEN} Berg, who was there, said.`, "Berg, name-said, 96"],
    [`${OPEN} Berg (the mayor) said.`, "Berg, name-said, 96"],
    [`${OPEN} Berg, who left; the crowd, said.`, "nobody"],
    [`${OPEN} Berg went on.`, "nobody"],
    [`${OPEN} the old mayor Berg said.`, "Berg, name-said, 96"],
    [`${OPEN} warned the crowd, and Berg said so.`, "nobody"],
    [`${OPEN} one cheered Berg said.`, "nobody"],
    [`${OPEN} Berg, ${words(13)} ${words(7)}, said.`, "Berg, name-said, 96"],
    [`${OPEN} Berg, ${words(13)} ${words(10)}, said.`, "nobody"],
  ])("%s", (text, found) => expect(said(text)).toEqual([found].flat()));
});

describe("before a quote", () => {
  test.each([
    ['Berg said "we open the port."', "Berg, name-said, 95"],
    ['Berg called it "a shame".', "Berg, name-said, 84"],
    ['Berg said on Monday: "We open the port."', "Berg, name-said, 95"],
    ['Berg said on Monday, "We open the port."', "Berg, name-said, 95"],
    ['Berg said on Monday "we open the port."', "Berg, name-said, 84"],
    [`Berg said ${words(7)}: "We open the port."`, "Berg, name-said, 95"],
    [`Berg said ${words(8)}: "We open the port."`, "Berg, name-said, 84"],
    ['Berg also said "we open the port."', "Berg, name-said, 95"],
    ['Berg, the mayor, said "we open the port."', "Berg, name-said, 94"],
    ['Berg, the mayor; the crowd, said "we open the port."', "nobody"],
    ['Berg left, saying "we open the port."', "nobody"],
    ['Berg smiled and said: "We open the port."', "nobody"],
    ['The crowd said "we open the port."', "nobody"],
    ['Berg\'s office said "we open the port."', "nobody"],
    ['The crowd saw Berg who said "we open the port."', "nobody"],
    ['Berg said "we open" and "we close the port."', ["Berg, name-said, 95", "nobody"]],
    ['According to Berg, it was "a shame of our time".', "Berg, according-to, 90"],
    ['According to the owner Berg, it was "a shame of our time".', "Berg, according-to, 90"],
    [`According to ${words(9)} Berg it was "a shame of our time".`, "Berg, according-to, 90"],
    [`According to ${words(10)} Berg it was "a shame of our time".`, "nobody"],
    ['According to the town, Berg was "a shame of our time".', "nobody"],
    ['According to Berg\'s office it was "a shame of our time".', "nobody"],
    ['"A shame of our time" it was, according to friends of Berg.', "nobody"],
  ])("%s", (text, found) => expect(said(text)).toEqual([found].flat()));
});

describe("at the end of a sentence that a quote begins", () => {
  test.each([
    ['"A shame" in that town, Berg wrote.', "Berg, name-said, 84"],
    ['"A shame" in that town, Berg says.', "Berg, name-said, 84"],
    ['"A shame" in that town, Berg added.', "Berg, name-said, 84"],
    ['"A shame" in that town Berg wrote.', "nobody"],
    ['"A shame" in that town, the crowd wrote.', "nobody"],
    ['"A shame" in that town, Berg thinks.', "nobody"],
    ['They heard of "a shame, Berg wrote".', "nobody"],
  ])("%s", (text, found) => expect(said(text)).toEqual([found]));
});

describe("not somebody else's words, nor those of two", () => {
  test.each([
    `${OPEN} said lawyers for Berg.`,
    `${OPEN} said the wife of Berg.`,
    `${OPEN} said people near Berg.`,
    `${OPEN} said ships and owner Berg.`,
    `${OPEN} said Tallin and Berg.`,
    `${OPEN} said Orsk Tallin and Anna Berg.`,
    `${OPEN} Berg and Tallin said.`,
  ])("%s", (text) => expect(said(text)).toEqual(["nobody"]));
  test.each([`${OPEN} said Tallin and smiled.`, `${OPEN} said Tallin as Berg smiled.`])("but one's alone: %s", (text) =>
    expect(said(text)).toEqual(["Tallin, said-name, 97"]),
  );
});

describe("a quote that stands alone", () => {
  test.each<[string, readonly string[], string]>([
    ["goes on in one paragraph", ['"We open," Berg said. "It is time."'], "Berg, continued, 94"],
    ["does not over a sentence", ['"We open," Berg said. Ships came. "It is time."'], "nobody"],
    ["does not after nobody's", ['"We open," they said. "It is time."'], "nobody"],
    ["goes on in the next", [`${OPEN} Berg said.`, '"It is time."'], "Berg, continued, 88"],
    ["goes on where the last was left open", ['Berg said: "We open.', '"It is time."'], "Berg, continued, 95"],
    ["does not in the next after a sentence", [`${OPEN} Berg said. Ships came.`, '"It is time."'], "nobody"],
    ["does not after nobody's in the next", [`${OPEN} they said.`, '"It is time."'], "nobody"],
    ["does not over a paragraph", [`${OPEN} Berg said.`, "Ships came.", '"It is time."'], "nobody"],
    ["does not with words before it", [`${OPEN} Berg said.`, 'Then "it is time."'], "nobody"],
    ["may be of who was spoken of before", ["Berg was very sure.", '"It is time."'], "Berg, far, 50"],
    ["or in its own paragraph", ['Ships came. Berg was sure. "It is time."'], "Berg, far, 50"],
    ["not of one of two", ["Berg met Tallin.", '"It is time."'], "nobody"],
    ["surely behind a colon", ["On his page Berg wrote this:", '"It is time."'], "Berg, name-said, 88"],
    ["surely behind a comma", ["On his page Berg smiled,", '"It is time."'], "Berg, name-said, 88"],
    [
      "with a name 40 characters in",
      ["On that very long and very cold day, oh, Berg sang.", '"It is time."'],
      "nobody",
    ],
    ["or less", ["On that very long and very cold day, ah Berg sang.", '"It is time."'], "Berg, far, 50"],
  ])("%s", (_, paragraphs, found) => expect(said(...paragraphs).at(-1)).toBe(found));
});

describe("he and she", () => {
  test.each<[string, readonly string[], string]>([
    ["named before", ["Berg lost her hat.", `${OPEN} she said.`], "Berg, pronoun, 82"],
    ["not the other", ["Berg lost her hat. Tallin lost his hat.", `${OPEN} he said.`], "Tallin, pronoun, 82"],
    ["that nothing tells", [`${OPEN} he said.`], "Tallin, pronoun, 70"],
    ["that may be either", ["Tallin met Berg.", `${OPEN} said she.`], "Tallin, pronoun, 55"],
    ["who told of herself", [`Tallin saw that Berg said she left. ${OPEN} she said.`], "Berg, pronoun, 84"],
    ["who also told it", [`Tallin saw that Berg also said that she left. ${OPEN} she said.`], "Berg, pronoun, 84"],
    ["not whose campaign it was", ["The Berg campaign met Tallin.", `${OPEN} he said.`], "Tallin, pronoun, 70"],
    ["who spoke last", [`${OPEN} Berg said. Tallin met Berg. ${OPEN} she said.`], "Berg, pronoun, 55"],
    ["of two paragraphs before", ["Tallin came.", "Ships came.", `${OPEN} he said.`], "Tallin, pronoun, 70"],
    ["not of three", ["Tallin came.", "Ships came.", "Ships left.", `${OPEN} he said.`], "nobody"],
  ])("%s", (_, paragraphs, found) => expect(said(...paragraphs).at(-1)).toBe(found));
});

test.each([
  ["we open the port.", true],
  ["We open it, yes.", true],
  ["we open it, yes", false],
  ["We go now", false],
  ["We open the port", false],
  ["We open it!", false],
  ["We open it now?", true],
])("Berg wrote %j: a whole sentence is %s", (quote, isWhole) => {
  const { quotes } = analyse({ paragraphs: [...CAST, `Berg wrote "${quote}"`], published: null });
  expect(quotes[0]!.isWhole).toBe(isWhole);
});

test.each(["said", "says", "added", "wrote", "stated", "said,", "said:"])(
  "small letters begin a whole quote behind %s",
  (verb) => {
    const { quotes } = analyse({ paragraphs: [...CAST, `Berg ${verb} "we open the port."`], published: null });
    expect(quotes[0]!.isWhole).toBe(true);
  },
);

test.each([
  ["we open the port.", false],
  ["we open the port. We go.", true],
  ["We open the port.", true],
  ["9 ships are here.", true],
  ["[We] are here now.", true],
  ["The old grey port.", false],
])("behind a verb of no saying %j is whole: %s", (quote, isWhole) => {
  const { quotes } = analyse({ paragraphs: [...CAST, `Berg sang: "${quote}"`], published: null });
  expect(quotes[0]!.isWhole).toBe(isWhole);
});
