import { expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { asksHowMany } from "../../src/draft/facts/asks-how-many.js";
import { asksWhen } from "../../src/draft/facts/asks-when.js";
import { clauseOf, inverted, isOfPresent } from "../../src/draft/facts/clause.js";
import { type Fact, GAP, factOf } from "../../src/draft/facts/fact.js";
import { listsIn } from "../../src/draft/facts/lists.js";
import { numberInWords } from "../../src/draft/facts/number-in-words.js";
import type { Asked } from "../../src/draft/facts/asked.js";

/** What stands in front of each: people, bodies and words that sentences lean on. */
const BEFORE =
  "The mayor Ada Holm met the engineer Lena Brandt on Saturday. Holm said so. Northwick Council opened a pier. Oslo, Bergen and Voss are cities in Norway.";

/** Groups of sentences, each about one thing that decides what is asked of them. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  numbers: [
    "Northwick Council sold 40 ferries to Easthaven in 2019.",
    "Northwick Council sold more than 40 ferries.",
    "Northwick Council sold some 40 ferries last year.",
    "Northwick Council sold an average of 40 ferries.",
    "40 ferries were sold by Northwick Council.",
    "In March, 40 workers registered for the rally in Oslo.",
    "Under the law, 40 workers registered for the rally.",
    "Northwick Council paid $4 million for the pier.",
    "Northwick Council paid the owners $4 million.",
    "The pier cost the town $4 million.",
    "The pier grew by 12 percent in 2018.",
    "Northwick Council won 12 percent of the vote.",
    "The pier was built with 40 workers.",
    "The pier was closed for 40 days.",
    "The pier rose by 40 metres.",
    "The pier is 40 metres long.",
    "The storm hit Northwick at night, killing 40 people.",
    "The storm hit Northwick at night, wounding 40 people and a dog.",
    "Ada Holm had a 90-minute meeting with the crews.",
    "Holm's 90-minute meeting with Lena Brandt ended on Saturday.",
    "Ada Holm employs 40 workers in Easthaven.",
    "Ada Holm has a fleet of 40 ferries.",
    "Ada Holm has bought 40 ferries.",
    "Ada Holm will buy 40 ferries of oak in May.",
    "Ada Holm bought 40 ferries whose masts broke in the storm.",
    "Ada Holm bought 40 ferries each.",
    "Ada Holm bought rope, sails and 40 ferries.",
    "Ada Holm won a prize and bought 40 ferries.",
    "Ada Holm has won a prize and bought 40 ferries.",
    "Ada Holm records about 500 leaks in the harbour.",
    "Ada Holm wanted to buy 40 ferries.",
  ],
  years: [
    "In 1997, Northwick Council imposed a toll on all lorries.",
    "Northwick Council imposed a toll on all lorries in 1997.",
    "Northwick Council has imposed a toll on all lorries since 1997.",
    "Northwick Council imposed a toll since 1997.",
    "Northwick Council imposed a toll until 1997.",
    "Since 1997, Northwick Council has imposed a toll.",
    "Until 1997, Northwick Council imposed a toll.",
    "Northwick Council had imposed a toll in 1997.",
    "Northwick Council imposed a toll in 1997 after a long strike.",
    "Northwick Council was closed in 1997 after a long strike.",
    "Northwick Council wanted to open a pier in 1997.",
    "Northwick Council sold the pier built in 1997.",
    "Northwick Council lost the 1997 local election.",
    "Northwick Council was led by Ada Holm from 1997.",
    "Northwick Council sold the ferry in March 1997.",
    "Northwick Council sold a ferry and bought a pier in 1997.",
    "Northwick Council sold a ferry in 1997 and bought a pier.",
    "Northwick Council carries all lorries since 1997.",
  ],
  speakers: [
    "The pier was built with 40 workers, officials said on Monday.",
    "The pier was built with 40 workers, he said.",
    "The pier was built with 40 workers, Northwick Council said in a statement.",
    "The pier was built with 40 workers, said Lena Brandt, the engineer.",
    "The pier was built with 40 workers, according to Northwick Council.",
    "The pier was built with 40 workers, and nobody said so.",
    "According to Northwick Council, the pier was built with 40 workers.",
    "Northwick Council said that the pier was built with 40 workers.",
    "The Northwick Council reported the pier was built with 40 workers.",
    "She said that the pier was built with 40 workers.",
    "The pier of 40 ferries was sold, officials said.",
  ],
  asides: [
    "The pier (of oak) was built with 40 workers.",
    "The pier, which was late, was built with 40 workers.",
    "The pier - the oldest of them - was built with 40 workers.",
    "Ada Holm, 52, sold 40 ferries.",
    "Ada Holm, the mayor, sold 40 ferries.",
    "Ada Holm sold 40 ferries, while others were late.",
    "Ada Holm sold 40 ferries, making her rich.",
    "Ada Holm sold 40 ferries and the town was glad.",
    "Ada Holm sold 40 ferries but more towns were late.",
    "In 2019, after a long strike, Ada Holm sold 40 ferries.",
    "Ada Holm, which sold 40 ferries, was late.",
    "Northwick Council, which owns 40 ferries, was late.",
    "The news is this: Ada Holm sold 40 ferries.",
    "Ada Holm sold 40 ferries of oak in the harbour of the old town during the long storm of the winter while others were late.",
    "Ada Holm sold 40 ferries in the harbour of the old town under the law of the region for the crews of the coast.",
    "However, Ada Holm sold 40 ferries.",
    "As a result, Ada Holm sold 40 ferries.",
    "Ada Holm sold only 40 ferries.",
    "Ada Holm didn't sell 40 ferries.",
  ],
  leaning: [
    "It sold 40 ferries to Easthaven.",
    "He sold 40 ferries to Easthaven.",
    "Ada Holm sold it 40 ferries.",
    "Ada Holm sold 40 ferries there today.",
    "Ada Holm sold 40 ferries two weeks ago.",
    "Ada Holm sold 40 ferries on Tuesday.",
    "Ada Holm sold 40 ferries last month.",
    "Holm sold 40 ferries to Easthaven.",
    "Mayor Holm sold 40 ferries to Brandt.",
    '"Ada Holm sold 40 ferries."',
    "Did Ada Holm sell 40 ferries?",
    "We sold 40 ferries to Easthaven.",
    "Its crews sold 40 ferries to Easthaven.",
    "Selling 40 ferries was hard for Ada Holm.",
    "When Ada Holm sold 40 ferries, it rained.",
    "Ferries sold.",
  ],
  meant: [
    "Ada Holm opened a pier. She sold 40 ferries.",
    "The mayor Ada Holm lost her hat. She sold 40 ferries.",
    "The mayor Ada Holm lost her hat. He sold 40 ferries.",
    "Mr. Ben Vale lost his hat. He sold 40 ferries.",
    "Mr. Ben Vale met Mr. Tom Orsk. He sold 40 ferries.",
    'Mr. Ben Vale said "no". He sold 40 ferries.',
    "Google opened a pier. It sold 40 ferries.",
    "Google opened a pier. The company sold 40 ferries.",
    "Google met the BBC. It sold 40 ferries.",
    "In Oslo Google opened a pier. It sold 40 ferries.",
    "Mr. Vale sold 40 ferries.",
    "Minister Holm sold 40 ferries.",
    "The old Holm sold Holm 40 ferries.",
    "Tom Holm sold 40 ferries.",
    "Ships of oak sold 40 ferries.",
    "Crews sold 40 ferries.",
    "Parises sold 40 ferries.",
    "The crews sold 40 ferries.",
  ],
  names: [
    "Ada Holm visited France, Spain and Norway.",
    "Ada Holm visited France, the Netherlands, and Norway.",
    "Ada Holm met Google, the BBC and NATO.",
    "Ada Holm visited Oslo, Bergen and Voss.",
    "Ada Holm visited Oslo, Orsk and Voss.",
    "Ada Holm visited Oslo, Oslo and Voss.",
    "Ada Holm visited Oslo and Voss.",
    "Ada Holm visited the Oslo, the Bergen, and the Voss.",
    "Ada Holm met Lena Brandt, Ada Holm and Lena Brandt.",
  ],
};

const shown = (words: string): string => words.replaceAll(GAP, "___");
const asking = (asked: Asked | null): string =>
  asked === null
    ? "nothing"
    : shown(
        `${asked.lead === "" ? "" : `${asked.lead}, `}${asked.words}?${asked.isInPlace ? " (in place)" : ""}${asked.isOfPresent ? " (of the present)" : ""}`,
      );

test.each(Object.entries(SENTENCES))(
  "what sentences about %s say, and how it is asked for, is as it is written down",
  async (name, sentences) => {
    const said = sentences.map((text) => {
      const analysis = analyse({
        paragraphs: ["Northwick opens a pier", `${BEFORE} ${text}`],
        published: "2026-05-03",
      });
      const sentence = analysis.sentences.at(-1)!;
      const here = <T extends { readonly paragraph: number; readonly start: number }>(list: readonly T[]) =>
        list.filter(({ paragraph, start }) => paragraph === 2 && start >= sentence.start);
      const fact = (value: Parameters<typeof factOf>[1]): Fact | null => factOf(sentence, value, analysis);
      const told = (one: Fact) =>
        `${shown(one.text)}${one.whole === one.text ? "" : ` | ${shown(one.whole)}`}${one.source === null ? "" : ` | by ${one.source}`}`;
      const lines = [
        ...here(analysis.numbers).map((number) => {
          const one = fact(number);
          return `${number.kind} ${numberInWords(number)}: ${one === null ? "nothing" : `${told(one)}\n    ${asking(asksHowMany(one, number, analysis))}`}`;
        }),
        ...here(analysis.dates).map((date) => {
          const one = fact(date);
          return `date ${date.value}: ${one === null ? "nothing" : `${told(one)}\n    ${asking(asksWhen(one, "year", analysis))}`}`;
        }),
        ...listsIn(sentence, analysis).map((list) => `list of ${list.class}: ${list.names.join(" + ")}`),
      ];
      const whole = fact(null);
      const clause = whole === null ? null : clauseOf(whole.text);
      const parts =
        clause === null
          ? ""
          : `\n    ${[clause.lead, clause.subject, clause.verb, clause.rest].join(" / ")}: ${inverted(clause)}${isOfPresent(clause) ? " (of the present)" : ""}`;
      return [text, ...lines, `all: ${whole === null ? "nothing" : told(whole)}${parts}`].join("\n  ");
    });
    await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`./facts/${name}.txt`);
  },
);

/** A subject of that many words, the last of them before the verb. */
const subjectOf = (words: number): string => `The ${"old ".repeat(words - 2)}pier`;
test.each([
  [2, true],
  [12, true],
  [13, false],
])("the verb is sought behind a subject of %j words: %j", (words, isFound) =>
  expect(clauseOf(`${subjectOf(words)} was built in Oslo.`)?.subject ?? null).toBe(isFound ? subjectOf(words) : null),
);
