import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { mayBeOne } from "../../src/analysis/person-parts.js";
import type { Person } from "../../src/model/analysis.js";

const peopleIn = (...paragraphs: readonly string[]): readonly Person[] =>
  analyse({ paragraphs: ["Harbour news", ...paragraphs], published: null }).people;
const namesIn = (...paragraphs: readonly string[]): readonly string[] =>
  peopleIn(...paragraphs).map(({ name }) => name);

describe("people", () => {
  it.each([
    ["a title and a given name", "President Anna Berg opened the port.", ["Anna Berg"]],
    ["a role before a name", "The harbour director Orsk Tallin opened the port.", ["Orsk Tallin"]],
    ["a speech verb and an apposition", '"We open," said Orsk Tallin, the mayor of Northwick.', ["Orsk Tallin"]],
    ["an age and a pronoun", "Orsk Tallin, 43, opened the port. He smiled.", ["Orsk Tallin"]],
    [
      "initials",
      "The writer L. Ron Tallin and J.K. Berg, a poet, came. Mr. Tallin left. Ms. Berg stayed.",
      ["L. Ron Tallin", "J.K. Berg"],
    ],
    [
      "small words",
      "The mayor Bill de Vries met Robert van der Berg. De Vries said so.",
      ["Bill de Vries", "Robert van der Berg"],
    ],
    ["a place before a title", "They met US Secretary of State Michael Lane on Monday.", ["Michael Lane"]],
    ["a person named like a place", 'The singer Valeska Paris came. "I sing," Paris said.', ["Valeska Paris"]],
    ["a title that is a last name", "Stephen King and the writer Mary King wrote it.", ["Stephen King", "Mary King"]],
  ])("knows %s", (_name, paragraph, names) => {
    expect(namesIn(paragraph)).toEqual(names);
  });

  it.each([
    ["a firm that says something", "Whole Foods said it would open. Whole Foods said more."],
    ["a law after the", "The Retention Bill passed. Critics said the Retention Bill was bad."],
    ["a country's people", "Tunisian Islamists said no. The leader of Tunisian Islamists agreed."],
    ["a street", "Mary lives in King Street, and said King Street is loud."],
    ["days and months", "On Monday April Fools said nothing."],
    ["a ship with one sign", "The Orsk Tallin opened the port."],
    ["words that begin a sentence", "Yesterday Police said so. Scientists Say it, too."],
    ["a quoted nickname", 'They call the firm "Peter Pan" there.'],
  ])("takes %s for nobody", (_name, paragraph) => {
    expect(namesIn(paragraph)).toEqual([]);
  });

  it("merges the forms of one person", () => {
    const [person, ...others] = peopleIn(
      "President Donald J. Berg spoke. Berg left.",
      "Donald Berg came back, said the mayor.",
      "Mr. Berg sat down.",
    );
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      name: "Donald J. Berg",
      surname: "Berg",
      aliases: ["Donald J. Berg", "Donald Berg", "Berg"],
    });
    expect(person!.mentions).toHaveLength(4);
  });

  it("merges short first names, and family names that stand first", () => {
    expect(namesIn("The minister Mike Lane came.", "Michael Lane said so.")).toHaveLength(1);
    expect(peopleIn("President Moon Jae-in came.", "Moon said so. Moon left.")[0]).toMatchObject({
      name: "Moon Jae-in",
      surname: "Moon",
    });
  });

  it("keeps two people with one last name apart", () => {
    const people = peopleIn(
      "Senator Anna Berg and her husband Peter Berg came.",
      "Anna Berg spoke first. Anna Berg spoke again. Anna Berg left.",
      "The crowd cheered. Berg said thanks.",
    );
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Anna Berg", 5],
      ["Peter Berg", 1],
    ]);
  });

  it("gives exact spans, without possessives, commas and titles", () => {
    const paragraphs = ["Harbour news", "Putin's friend, Mayor Orsk Tallin, saw Tallin's ship; Dr. Tallin said so."];
    const { people } = analyse({ paragraphs, published: null });
    const texts = people.flatMap(({ mentions }) =>
      mentions.map(({ start, end, text }) => [text, paragraphs[1]!.slice(start, end)]),
    );
    expect(texts).toEqual([
      ["Orsk Tallin", "Orsk Tallin"],
      ["Tallin", "Tallin"],
      ["Tallin", "Tallin"],
    ]);
  });

  it("finds them in a headline whose words all begin with capitals", () => {
    const { people } = analyse({
      paragraphs: ["Berg Opens Harbour After Long Wait", "President Anna Berg opened the port. Berg smiled."],
      published: null,
    });
    expect(people[0]!.mentions.map(({ paragraph }) => paragraph)).toEqual([1, 2, 2]);
  });

  it.each([
    ["Mr. Tallin said so. Mr. Tallin left.", "he"],
    ["The actress Orsk Tallin came.", "she"],
    ["The mayor Orsk Tallin came. She sang.", "she"],
    ["The mayor Orsk Tallin came.", null],
  ])("tells the pronoun of %s", (paragraph, pronoun) => {
    expect(peopleIn(paragraph)[0]!.pronoun).toBe(pronoun);
  });
});

describe("roles", () => {
  it.each([
    ["Kremlin spokesman Orsk Tallin came.", "Kremlin spokesman", true, "politics"],
    ["They met Russian Foreign Minister Orsk Tallin.", "Russian Foreign Minister", true, "politics"],
    [
      "Anna Berg's top foreign policy adviser, Orsk Tallin, said so.",
      "Anna Berg's top foreign policy adviser",
      true,
      "politics",
    ],
    ["Orsk Tallin, the harbour's chief engineer, said so.", "the harbour's chief engineer", true, "science"],
    [
      "Orsk Tallin, 43, a teacher at Northwick School who sings, said so.",
      "a teacher at Northwick School",
      false,
      "other",
    ],
    ["The singer Orsk Tallin came.", "The singer", true, "arts"],
    ["They met Senator Orsk Tallin of Northwick.", "Senator", false, "politics"],
    ["They met former Prime Minister Orsk Tallin.", "former Prime Minister", false, "politics"],
  ])("finds %s", (paragraph, text, isDefinite, kind) => {
    const tallin = peopleIn(paragraph).find(({ surname }) => surname === "Tallin");
    expect(tallin?.roles).toMatchObject([{ text, isDefinite, class: kind }]);
  });

  it.each([
    "Orsk Tallin, his wife Anna Berg and a dog came, said Tallin.",
    "According to Orsk Tallin, a detective came to the door.",
    "Orsk Tallin, 43 years a fisherman, said so.",
  ])("finds none in %s", (paragraph) => {
    expect(peopleIn(paragraph).find(({ surname }) => surname === "Tallin")?.roles).toEqual([]);
  });
});

it.each([
  ["Ada Holm", "Ada Holm", true],
  ["Ada Berg Holm", "Berg Holm", true],
  ["A. Holm", "Ada Holm", true],
  ["Ada Holm", "A. Holm", true],
  ["B. Holm", "Ada Holm", false],
  ["Ada Holm", "Anna Holm", false],
  ["Ada Holm", "Ada Berg", false],
  ["Mike Holm", "Michael Holm", true],
])("%s and %s may be one: %s", (one, other, may) => {
  expect(mayBeOne(one.split(" "), other.split(" "))).toBe(may);
  expect(mayBeOne(other.split(" "), one.split(" "))).toBe(may);
});
