import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import type { Person } from "../../src/model/analysis.js";

const peopleIn = (...paragraphs: readonly string[]): readonly Person[] =>
  analyse({ paragraphs: ["Harbour news", ...paragraphs], published: null }).people;
const signsIn = (text: string): readonly (readonly string[])[] => peopleIn(text).map(({ signs }) => signs);

const many = (count: number): string => Array.from({ length: count }, () => "big").join(" ");

/** Behind each, the name stands once more: that is one sign, and two are wanted. */
const AGAIN = "Tallin left.";

describe("a name is a person's by", () => {
  test.each([
    ["Orsk Tallin said so.", "speech-verb"],
    ["Orsk Tallin also then said so.", "speech-verb"],
    ['"Yes," said Orsk Tallin.', "speech-verb"],
    ["It was, said Orsk Tallin.", "speech-verb"],
    ['"Yes,"said Orsk Tallin.', "speech-verb"],
    ['"Yes," said mayor of Orsk Tallin.', "nothing"],
    ["According to Orsk Tallin it sank.", "speech-verb"],
    ["according to Orsk Tallin it sank.", "speech-verb"],
    ["Orsk Tallin, the ship, said so.", "speech-verb"],
    [`Orsk Tallin, ${many(14)}, said so.`, "speech-verb"],
    [`Orsk Tallin, ${many(15)}, said so.`, "nothing"],
    ["Orsk Tallin also then again said so.", "nothing"],
    ["It was said Orsk Tallin.", "nothing"],
    ["Ships went to Orsk Tallin and sank.", "nothing"],
    ["Orsk Tallin (a ship) said so.", "nothing"],
    ["Orsk Tallin, 43, came.", "apposition age"],
    ["Orsk Tallin (43) came.", "apposition age"],
    ["Orsk Tallin, aged 43, came.", "age"],
    ["Orsk Tallin, aged 43; it rained.", "age"],
    ["Orsk Tallin, a 43-year-old, came.", "age"],
    ["Orsk Tallin, an 8-year-old, came.", "age"],
    ["The 43-year-old Orsk Tallin came.", "age"],
    ["The 43-year-old rusty old Orsk Tallin came.", "age"],
    ["The 43-year-old rusty big old Orsk Tallin came.", "nothing"],
    ["Orsk Tallin, aged 143, came.", "nothing"],
    ["Orsk Tallin, who sang, came.", "apposition pronoun"],
    ["Orsk Tallin, whose ship sank, came.", "apposition"],
    ["Orsk Tallin, whom we know, came.", "apposition"],
    ["Orsk Tallin (who sang) came.", "apposition pronoun"],
    ["Orsk Tallin himself came.", "pronoun"],
    ["Orsk Tallin herself came.", "pronoun"],
    ["Orsk Tallin came. He slept.", "pronoun"],
    ['Orsk Tallin came. "His ship slept."', "pronoun"],
    ["Orsk Tallin came. Hers slept.", "nothing"],
    ["There on that day came Orsk Tallin. She slept.", "pronoun"],
    ["There on that cold day came Orsk Tallin. She slept.", "nothing"],
    [`Orsk Tallin came ${many(8)} he slept.`, "pronoun"],
    [`Orsk Tallin came ${many(9)} he slept.`, "nothing"],
    ["Anna Tallin came.", "first-name"],
    ["Orsk Tallin, the mayor, came.", "apposition"],
    ["Orsk Tallin (the mayor) came.", "apposition"],
    ["Orsk Tallin, mayor of it, came.", "apposition"],
    [`Orsk Tallin, ${many(3)} mayor, came.`, "apposition"],
    [`Orsk Tallin, ${many(4)} mayor, came.`, "nothing"],
    [`Orsk Tallin, the ${many(7)} mayor, came.`, "apposition"],
    [`Orsk Tallin, the ${many(8)} mayor, came.`, "nothing"],
    ["Orsk Tallin, the big, old mayor, came.", "nothing"],
    ["Orsk Tallin, the mayors, came.", "nothing"],
    ["The mayor, Orsk Tallin, came.", "apposition"],
    ["The mayor, Orsk Tallin.", "apposition"],
    ["The mayor, Orsk Tallin came.", "nothing"],
    ["The mayor's Orsk Tallin came.", "nothing"],
    ["The mayor Orsk Tallin came.", "title"],
    ["Mr. Orsk Tallin came.", "title"],
    ["Gov. Orsk Tallin came.", "title"],
    ["His wife Orsk Tallin came.", "title"],
    ["President Orsk Tallin came.", "title"],
  ])("%s: %s", (text, signs) =>
    expect(signsIn(`${text} ${AGAIN}`)).toEqual(signs === "nothing" ? [] : [[...signs.split(" "), "named-again"]]),
  );

  test.each([
    ["The mayor Tallin came. The mayor Tallin left.", false],
    ["The wife Tallin came. The wife Tallin left.", true],
    ["Mr. Tallin came. Mr. Tallin left.", true],
    ["President Tallin came. President Tallin left.", true],
    ["Mr. Tallin came.", false],
    ["Mr. Tallin came. Tallin left.", false],
    ["Mr. Tallin said so.", true],
  ])("one word with a title wants another sign: %s %s", (text, isPerson) =>
    expect(peopleIn(text)).toHaveLength(isPerson ? 1 : 0),
  );

  test.each([
    ["The mayor Orsk Tallin came.", true],
    ["Anna Tallin came.", true],
    ["Orsk Tallin said so.", false],
    ["The Orsk Tallin said so. The Orsk Tallin left.", false],
    ["The mayor Ada Bea Cea Dea came.", true],
    ["The mayor Ada Bea Cea Dea Eea came.", false],
    ["Mayor Big Ship said so. It was a big ship.", false],
    ["The mayor Anna Hill said so.", true],
    ["The mayor Orsk Hill said so.", false],
    ["The mayor Anna Bridge said so.", false],
    ["Tunisian Tallin said so. Tallin left, said Tallin.", false],
    ["Google Tallin said so. Tallin left.", false],
    ["Orsk International said so. International left.", false],
    ["Mr. Orsk A. said so. A. left.", false],
  ])("one full name may be enough: %s %s", (text, isPerson) => expect(peopleIn(text)).toHaveLength(isPerson ? 1 : 0));
});

describe("the forms of a person", () => {
  test.each<[string, readonly (readonly [surname: string, ...aliases: string[]])[]]>([
    ["The mayor Orsk Tallin came. Mr. O. Tallin said so.", [["Tallin", "Orsk Tallin", "O. Tallin"]]],
    ["The mayor Orsk Ann-Berg came. Ann said so. Berg left.", [["Ann-Berg", "Orsk Ann-Berg", "Berg", "Ann"]]],
    ["The mayor Orsk al-Tallin came. Tallin said so.", [["Tallin", "Orsk al-Tallin", "Tallin"]]],
    ["The mayor Orsk van der Tallin came.", [["van der Tallin", "Orsk van der Tallin"]]],
    ["The mayor Bill Tallin Jr. came. Tallin said so.", [["Tallin", "Bill Tallin Jr.", "Tallin"]]],
    ["The mayor Bill Tallin III came. Tallin said so.", [["Tallin", "Bill Tallin III", "Tallin"]]],
    ["The mayor Mike Tallin came. Michael Tallin left.", [["Tallin", "Michael Tallin", "Mike Tallin"]]],
    [
      "The mayor Mike Tallin and the singer Mary Tallin came. Tallin said so.",
      [
        ["Tallin", "Mike Tallin"],
        ["Tallin", "Mary Tallin", "Tallin"],
      ],
    ],
    ["The mayor Moon Jae-in came. Moon left.", [["Moon", "Moon Jae-in", "Moon"]]],
    ["The mayor Moon Jae-in came. Moon left. Jae-in left.", [["Jae-in", "Moon Jae-in", "Jae-in", "Moon"]]],
  ])("%s", (text, people) =>
    expect(peopleIn(text).map(({ surname, aliases }) => [surname, ...aliases])).toEqual(people),
  );

  const TWO = "The mayor Mike Tallin and the singer Mary Tallin came.";
  const owners = (...paragraphs: readonly string[]) =>
    peopleIn(TWO, ...paragraphs).map(({ mentions }) => mentions.map(({ paragraph }) => paragraph));
  test("whose a last name of two is: the nearest before in its paragraph", () => {
    expect(owners("Mike Tallin sang. Tallin left.")).toEqual([[2, 3, 3], [2]]);
    expect(owners("Mary Tallin saw Mike Tallin. Tallin left.")[0]).toEqual([2, 3, 3]);
  });
  test("else who goes by no other name", () =>
    expect(owners("Mary sang.", "Tallin left.")).toEqual([
      [2, 4],
      [2, 3],
    ]));
  test("else who is named twice as often, and nobody where that is nobody", () => {
    expect(owners("Mary Tallin sang.", "Tallin left.")[1]).toEqual([2, 3, 4]);
    expect(owners("Tallin left.")).toEqual([[2], [2]]);
    expect(owners("Mike Tallin sang.", "Mary Tallin and Mary Tallin sang.", "Tallin left.")[1]).toEqual([2, 4, 4]);
  });
});

describe("he or she", () => {
  test.each([
    ["Mr. Orsk Tallin came.", "he"],
    ["Mrs. Orsk Tallin came.", "she"],
    ["Dr. Orsk Tallin came.", null],
    ["The actress Orsk Tallin came. He left.", null],
    ["The actress Orsk Tallin came. His ship left. Tallin spoke of his ship.", null],
    ["Orsk Tallin, an actress, said so.", "she"],
    ["Orsk Tallin, the big old red and blue actress, said so.", null],
    ["Orsk Tallin, the big old red blue actress, said so.", "she"],
    ["Orsk Tallin, actress, said so.", null],
    ["On that day Orsk Tallin said so. Her ship left.", "she"],
    ["On that cold day Orsk Tallin said so. Her ship left.", null],
    [`Orsk Tallin said so ${many(9)} himself.`, "he"],
    [`Orsk Tallin said so ${many(10)} himself.`, null],
    ["Orsk Tallin said so in Paris himself.", null],
    ["Orsk Tallin said so to her.", "she"],
  ])("%s: %s", (text, pronoun) => expect(peopleIn(`${text} Tallin went.`)[0]!.pronoun).toBe(pronoun));
});
