import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { locate } from "../../src/article/locate.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import { evidenceOf } from "../../src/draft/candidate.js";
import { readItem } from "../../src/draft/readable.js";
import { startAt, startsOf } from "../../src/draft/starts/starts.js";
import type { Article } from "../../src/model/article.js";
import { broken } from "./starts-promised.mjs";

const CORE = { readItem, evidenceOf, locate, textOf };
const articleOf = (text: string, more: Partial<Article> = {}): Article => ({
  ...readPlainText(text),
  language: "en",
  published: "2026-05-03",
  licence: "CC-BY-4.0",
  ...more,
});
const HEADLINE = "Northwick opens a second ferry pier after nine years of waiting";
const about = (...sentences: string[]): Article => articleOf([HEADLINE, ...sentences].join("\n\n"));
const from = (article: Article, words: string) => {
  const paragraphs = textOf(article).paragraphs;
  const at = paragraphs.findIndex((one, i) => i > 0 && one.includes(words));
  const start = paragraphs[at]!.indexOf(words);
  return startAt(article, { paragraph: at + 1, start, end: start + words.length }, analyse);
};
const item = (article: Article, words: string): Record<string, unknown> => from(article, words).item;

const PEOPLE = [
  "Ada Holm, the mayor of Northwick, said the harbour had waited for years. “We lost the old quay in one night,” Holm said.",
  "Lena Brandt, the chief engineer of the yard, praised the crews. “Every pile went deeper than we had planned,” Brandt said.",
  "Oskar Lund, the director of the union, was not pleased. “Our boats bring in the fish that visitors come to eat,” Lund said.",
];
const harbour = articleOf(readFileSync(new URL("../fixtures/draft/harbour.txt", import.meta.url), "utf8"));

describe("a number", () => {
  test("is asked for with its unit, where the clause allows that", () => {
    const article = about("The yard used 2,300 tons of stone for the new quay.");
    expect(item(article, "2,300 tons")).toEqual({
      type: "numeric",
      stem: "How many tons of stone did the yard use for the new quay?",
      key: 2300,
      asOf: "2026-05-03",
    });
    // A part of it means all of it.
    expect(item(article, "2,300")).toEqual(item(article, "2,300 tons"));
  });

  test("has its currency and scale as the unit", () => {
    expect(item(about("The town paid $3 billion for the new harbour."), "$3 billion")).toMatchObject({
      type: "numeric",
      key: 3,
      unit: expect.stringMatching(/billion/) as string,
    });
  });

  test("is a gap where it isn't, without what is counted", () => {
    expect(item(about("Sailors of the old port, some 40 men in all, stayed ashore."), "some 40 men")["text"]).toContain(
      "{{c1::40}} men",
    );
  });
});

describe("a day", () => {
  test("is the gap, without its preposition", () => {
    const { text } = item(about("The first boat left the new pier on March 4, 2026 for Easthaven."), "March 4, 2026");
    expect(text).toBe("The first boat left the new pier on {{c1::March 4, 2026}} for Easthaven.");
  });

  test("is no fact of the list where it is told by its place in the week or the year alone", () => {
    const article = about(
      "The pier opened on Tuesday. The quay closed this year. The boats left in March for Easthaven.",
    );
    const days = startsOf(article, analyse).filter(({ kind }) => kind === "day");
    expect(days.map(({ fact }) => fact.text)).toEqual(["March"]);
    expect(item(article, "Tuesday")["text"]).toBe("The pier opened on {{c1::Tuesday}}.");
  });

  test("is asked for where it is a year of the clause's own", () => {
    expect(item(about("The town council bought the old quay in 2017."), "2017")).toMatchObject({
      type: "short",
      stem: "In which year did the town council buy the old quay?",
      keys: ["2017"],
    });
  });
});

describe("a name", () => {
  test("of somebody who does something is asked for with who, and two others like them are wrong answers", () => {
    const found = item(about(...PEOPLE, "Holm announced a third pier for the village of Easthaven."), "Holm announced");
    expect(found).toMatchObject({
      type: "choice",
      key: "Ada Holm",
      stem: expect.stringMatching(/^Who announced/) as string,
    });
    expect(found["distractors"]).toEqual(expect.arrayContaining(["Lena Brandt", "Oskar Lund"]));
  });

  test("is typed where the article has fewer than two others like it", () => {
    const article = about(...PEOPLE.slice(0, 2), "Holm announced a third pier for the village of Easthaven.");
    expect(item(article, "Holm announced")).toMatchObject({ type: "short", keys: ["Ada Holm", "Holm"] });
  });

  test("of a place is chosen among places of its kind, where two more are named elsewhere", () => {
    const one = "The new ferry links the island with Norway in the summer months.";
    expect(item(about(one), "Norway")).toMatchObject({ type: "cloze" });
    const many = about(
      one,
      "Trawlers from Denmark call at the pier as well.",
      "Tourists come from Germany in the spring.",
    );
    expect(item(many, "Norway")).toMatchObject({
      type: "choice",
      stem: "The new ferry links the island with ____ in the summer months.",
      key: "Norway",
      distractors: ["Denmark", "Germany"],
    });
  });
});

describe("a quote", () => {
  test("asks who said it, where two others are quoted", () => {
    expect(item(about(...PEOPLE), "“We lost the old quay in one night,”".replace(/[“”]/g, '"'))).toMatchObject({
      type: "choice",
      stem: "Who said, “We lost the old quay in one night”?",
      key: "Ada Holm",
    });
  });

  test("is a gap where its speaker is the only one", () => {
    const found = item(about(PEOPLE[0]!), '"We lost the old quay in one night,"');
    expect(found["type"]).toBe("cloze");
    expect(found["text"]).toMatch(/^Ada Holm said: “.*\{\{c1::one\}\} night\.”$/);
  });
});

describe("a reason", () => {
  test("is asked for with why, and answered in sentences", () => {
    expect(
      item(about("The town closed the old quay because a storm had broken its piles."), "a storm had broken its piles"),
    ).toMatchObject({
      type: "open",
      stem: "Why did the town close the old quay?",
      answer: "Because a storm had broken its piles",
    });
  });

  test("that only came before is to be completed", () => {
    const found = item(
      about("The old quay was closed for good after two trawlers collided there."),
      "two trawlers collided there",
    );
    expect(found).toMatchObject({ type: "open", answer: "Two trawlers collided there" });
    expect(found["stem"]).toBe("Complete the sentence: The old quay was closed for good after …");
  });

  test("is none where something is called after somebody", () => {
    const article = about("The new ferry was named after the poet who had sailed with its crew.");
    expect(startsOf(article, analyse).filter(({ kind }) => kind === "reason")).toEqual([]);
  });
});

describe("other words", () => {
  const article = about(
    "But he arrived too late. The piles were driven into the hard ground by night and in the rain.",
  );

  test("are a gap of their clause", () => {
    expect(item(article, "hard ground")).toMatchObject({
      type: "cloze",
      text: "The piles were driven into the {{c1::hard ground}} by night and in the rain.",
    });
  });

  test("that are a whole sentence are a statement that is true", () => {
    expect(item(article, "The piles were driven into the hard ground by night and in the rain.")).toMatchObject({
      type: "true-false",
      stem: "The piles were driven into the hard ground by night and in the rain.",
      key: true,
    });
  });

  test("are six at most: more are no gap any more", () => {
    expect(item(article, "hard ground by night and in")["type"]).toBe("cloze");
    expect(item(article, "the hard ground by night and in")["type"]).toBe("true-false");
  });

  test("in front of a word that ties its sentence to the one before lose it", () => {
    expect(item(article, "too late")["text"]).toBe("He arrived {{c1::too late}}.");
  });

  test("keep their article right where the word behind it has gone", () => {
    const article = about("The town built the old pier on an already hot and dry part of the coast.");
    expect(item(article, "old pier")["text"]).toBe(
      "The town built the {{c1::old pier}} on a hot and dry part of the coast.",
    );
  });

  test("keep their sentence whole where a clause of it would hang on nothing", () => {
    const article = about("Once the second pier was built the town could open the harbour, and boats came in.");
    expect(item(article, "second pier")["text"]).toBe(
      "Once the {{c1::second pier}} was built the town could open the harbour, and boats came in.",
    );
  });

  test("lose what says where it was written, and brackets around all of it", () => {
    const dated = about("NORTHWICK, March 4, 2026 (Tidewater News) - The town opened a second pier on the old coast.");
    expect(item(dated, "second pier")["text"]).toBe("The town opened a {{c1::second pier}} on the old coast.");
    expect(startsOf(dated, analyse).filter(({ fact }) => /NORTH|March|Tidewater/.test(fact.text))).toEqual([]);
    const other = about("Northwick - Several boats left the second pier before the storm came.");
    expect(item(other, "Several boats")["text"]).toBe(
      "{{c1::Several boats}} left the second pier before the storm came.",
    );
    const aside = about("(The older boats had left the second pier before the storm.)");
    expect(item(aside, "older boats")["text"]).toBe(
      "The {{c1::older boats}} had left the second pier before the storm.",
    );
  });

  test("of another language stand in their sentence as it is", () => {
    const german = about("Der Hafen hat neun Jahre auf diesen Tag gewartet. Der Sturm zerstörte den alten Kai.");
    const other = { ...german, language: "de" };
    expect(item(other, "alten Kai")).toMatchObject({ text: "Der Sturm zerstörte den {{c1::alten Kai}}." });
    expect(startsOf(other, analyse)).toEqual([]);
  });
});

test("a pronoun is the person, where the sentence before names nobody else", () => {
  const article = about("Ada Holm opened the pier. She promised 40 new berths for the village of Easthaven.");
  const texts = startsOf(article, analyse).map((one) => JSON.stringify(one.item));
  expect(texts.some((text) => /Ada Holm|Who promised/.test(text))).toBe(true);
  expect(texts.filter((text) => /"(?:She|she) /.test(text))).toEqual([]);
});

describe("the list of facts", () => {
  const facts = startsOf(harbour, analyse);

  test("has all kinds that the article has, by paragraph", () => {
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(
      new Set(["number", "day", "person", "organisation", "place", "quote"]),
    );
    const paragraphs = facts.map(({ fact }) => fact.paragraph);
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
    expect(facts.length).toBeGreaterThan(25);
  });

  test("has nothing of the headline, of the page, of what says where it was written", () => {
    expect(facts.filter(({ fact }) => fact.paragraph === 1 || fact.paragraph === 13)).toEqual([]);
    expect(facts.filter(({ fact }) => fact.text === "NORTHWICK")).toEqual([]);
  });

  test("shows each in its sentence, and begins the question that the words begin that are selected", () => {
    for (const { fact, before, after, item: own } of facts) {
      const paragraph = textOf(harbour).paragraphs[fact.paragraph - 1]!;
      expect(paragraph).toContain(`${before.replace("… ", "")}${fact.text}${after.replace(/ …$/, "")}`);
      expect(startAt(harbour, fact, analyse).item).toEqual(own);
    }
  });

  test("names a victim to nobody", () => {
    const article = about(
      ...PEOPLE,
      "Peter Stone, a sailor, was killed in the storm of 2017. Stone left two children.",
    );
    expect(startsOf(article, analyse).filter(({ item: own }) => JSON.stringify(own).includes("Stone"))).toEqual([]);
  });
});

describe("every start", () => {
  const folder = new URL("../fixtures/articles/", import.meta.url);
  const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  test.each([...texts, "harbour"])(
    "of %s has verified evidence, a gap for its fact, and is taken by a bank",
    (name) => {
      const article = name === "harbour" ? harbour : articleOf(readFileSync(new URL(name, folder), "utf8"));
      for (const licence of ["CC-BY-4.0", "all-rights-reserved", null]) {
        const one = { ...article, licence };
        const starts = startsOf(one, analyse);
        expect(broken(one, starts, CORE)).toEqual([]);
        expect(startsOf(one, analyse)).toEqual(starts);
      }
    },
  );

  test("of any words that can be selected asks something that a bank takes", () => {
    const article = articleOf(readFileSync(new URL("agency-report.txt", folder), "utf8"));
    const { paragraphs } = textOf(article);
    const source = { id: "a", title: null, publisher: null, published: null, licence: null, url: null };
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), fc.nat(), fc.integer({ min: 1, max: 200 }), (at, where, length) => {
        const text = paragraphs[at]!;
        const start = where % text.length;
        const end = Math.min(text.length, start + length);
        fc.pre(/[\p{L}\p{N}]/u.test(text.slice(start, end)));
        const found = startAt(article, { paragraph: at + 1, start, end }, analyse);
        expect(readItem({ ...found.item }, { ...source, text: { sha256: "", paragraphs: 0 } }, "en")).not.toBeNull();
        expect(found.evidence.text).toBe(text.slice(found.evidence.start, found.evidence.end));
      }),
      { numRuns: 150 },
    );
  });

  test("of hostile words too: braces, colons and marks of its own", () => {
    const article = about("The {{c1::old}} quay cost 5 :: 6 crowns }} in the end, \uE000 they said in Northwick.");
    for (const words of ["{{c1::old}}", "5 :: 6 crowns", "\uE000 they said"]) {
      expect(String(item(article, words)["text"] ?? item(article, words)["stem"]).length).toBeGreaterThan(10);
    }
  });
});
