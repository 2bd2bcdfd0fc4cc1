import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { namesOf } from "../../src/analysis/names.js";
import { readingOf } from "../../src/analysis/reading.js";
import { SHORT_TITLES } from "../../src/analysis/role-words.js";

const names = (text: string): string =>
  namesOf(readingOf(["A headline", text]))
    .map(({ kind, text: words }) => `${kind} ${words}`)
    .join(", ");

describe("the names of a sentence", () => {
  test.each([
    [
      "They saw the envoy to the United States Orsk Tallin. Orsk Tallin left.",
      "place United States, name Orsk Tallin, name Orsk Tallin",
    ],
    ["They saw Russian Orsk Tallin. Orsk Tallin left.", "demonym Russian, name Orsk Tallin, name Orsk Tallin"],
    ["They saw Russian Tallin. Tallin left.", "name Russian Tallin, name Tallin"],
    ["They saw the envoy to the United States Orsk Tallin.", "name United States Orsk Tallin"],
    ["On Monday Anna Berg came.", "name Anna Berg"],
    ["In May Anna Berg came.", "name Anna Berg"],
    ["They know what I Anna said.", "name Anna"],
    ["They saw We'll Anna there.", "name Anna"],
    ["They saw Anna And Berg there.", "name Anna, name Berg"],
    ["They saw Bill de Vries and Robert van der Berg there.", "name Bill de Vries, name Robert van der Berg"],
    ["They saw Bill de la van Vries there.", "name Bill, name Vries"],
    ["They saw Ludwig in Berg there.", "name Ludwig, name Berg"],
    ["They saw the University of Leeds there.", "organisation University of Leeds"],
    ["They saw the University of the Arts there.", "organisation University of the Arts"],
    ["They saw the Pier of Leeds there.", "name Pier, place Leeds"],
    ["They saw AT&T and Brandt & Sons there.", "organisation AT&T, name Brandt & Sons"],
    ["They saw Mr. Berg and Gen. Lee and Ave. Orsk.", "title Mr, name Berg, title Gen, name Lee, name Ave, name Orsk"],
    ["They saw Berg's Orsk there.", "name Berg, name Orsk"],
    ["They saw US Secretary of State Anna Berg there.", "place US, title Secretary of State, name Anna Berg"],
    ["They saw Russian President Orsk Tallin there.", "demonym Russian, title President, name Orsk Tallin"],
    ["They saw Kremlin Spokesman Orsk Tallin there.", "organisation Kremlin, title Spokesman, name Orsk Tallin"],
    ["They saw President Anna Berg there.", "title President, name Anna Berg"],
    ["They saw Paris Hilton there.", "name Paris Hilton"],
    ["They saw New York Anna Berg there.", "place New York, name Anna Berg"],
    ["They saw Russian Anna Berg there.", "demonym Russian, name Anna Berg"],
    ["They saw Russian Moscow there.", "demonym Russian, place Moscow"],
    ["They saw Paris Google there.", "place Paris, organisation Google"],
    ["They saw Russian Google there.", "demonym Russian, organisation Google"],
    ["They saw Paris Orsk there.", "name Paris Orsk"],
    ["They saw Orsk Authority there.", "organisation Orsk Authority"],
    ["They saw Authority there.", "name Authority"],
    ["They saw Attorney General there.", "title Attorney General"],
    ["They saw Orsk National Guard there.", "organisation Orsk National Guard"],
    ["They saw Ministry of Defence there.", "organisation Ministry of Defence"],
    ["They saw Minister of Defence there.", "title Minister of Defence"],
    ["They saw Bill Tallin Jr. there.", "name Bill Tallin Jr."],
    ["They saw Bill Tallin Jr.", "name Bill Tallin Jr"],
    ["They saw it in Calif. yesterday.", "place Calif."],
    ["They saw Orsk, Berg and Orsk-Berg there.", "name Orsk, name Berg, name Orsk-Berg"],
    ["They saw Orsk. Berg left.", "name Orsk, name Berg"],
    ["They saw US-Russia Talks there.", "place US, place Russia, name Talks"],
    ["They saw US Russia Talks there.", "name US Russia Talks"],
  ])("%s", (text, found) => expect(names(text)).toBe(found));

  test.each([
    ["Ships saw it. The ships left.", ""],
    ["Ships saw it. Others left.", "name Ships"],
    ["Ships Anna saw it. The ships left.", "name Anna"],
    ["It rained. Ships saw it. The ships left.", ""],
    ["Anna Berg saw it. An anna left.", "name Anna Berg"],
    ["The Orsk saw it.", "name Orsk"],
    ["THE Orsk saw it.", "name THE Orsk"],
    ["Will Berg saw it.", "name Berg"],
    ["However Orsk saw it.", "name Orsk"],
    ["New Zealand saw it. It is new.", "place New Zealand"],
    ['They said: "Ships saw it and the ships left."', ""],
    ["They said: Ships saw it and the ships left.", ""],
    ["They said (Ships) saw it and the ships left.", ""],
    ["They said Ships saw it and the ships left.", "name Ships"],
  ])("a capital at a beginning says little: %s", (text, found) => expect(names(text)).toBe(found));

  test("have sixteen words, and no more", () => {
    const many = (count: number) =>
      names(`They saw ${Array.from({ length: count }, (_, i) => `Orsk${"abcdefghijklmnopq"[i]}`).join(" ")} there.`);
    expect(many(16).split(", ")).toHaveLength(1);
    expect(many(17).split(", ")).toHaveLength(2);
  });
});

test.each([
  ["MAYOR TALLIN OPENS new port", true],
  ["MAYOR TALLIN opens new port", false],
  ["MAYOR TALLIN OPENS a new port for ships there", false],
  ["The USA and the NATO and the OSCE met here.", false],
  ["Mayor Orsk Tallin Opens the port", true],
  ["Mayor Orsk Tallin opens the port", false],
  ["Mayor Orsk Tallin Opens the big port", false],
  ["Mayor Orsk Tallin", false],
  ["Mayor Orsk Tallin Opened Port.", true],
  ["Mayor Orsk Tallin Opened the port of it there.", false],
])("%s is titled: %s", (text, isTitled) =>
  expect(readingOf(["A headline", text]).paragraphs[1]!.sentences[0]!.isTitled).toBe(isTitled),
);

/** What Orsk Tallin is called, whether it tells one alone, and of which class it is. */
const rolesIn = (text: string): string =>
  analyse({ paragraphs: ["A headline", `${text} Tallin left.`], published: null })
    .people.filter(({ surname }) => surname === "Tallin")
    .flatMap(({ roles }) => roles.map((one) => `${one.text}${one.isDefinite ? "!" : ""} ${one.class}`))
    .join(", ");
const many = (count: number): string => Array.from({ length: count }, () => "big").join(" ");

describe("roles", () => {
  test.each([
    ["The mayor Orsk Tallin said so.", "The mayor! politics"],
    ["A mayor Orsk Tallin said so.", "A mayor politics"],
    ["Former mayor Orsk Tallin said so.", "mayor politics"],
    ["It rained. When Mayor Orsk Tallin said so, it rained.", "Mayor politics"],
    ["It rained, and Northwick mayor Orsk Tallin said so.", "Northwick mayor politics"],
    ["But former Mayor Orsk Tallin said so.", "former Mayor politics"],
    ["Founder and owner Orsk Tallin said so.", "Founder and owner business"],
    ["Berg's top adviser Orsk Tallin said so.", "Berg's top adviser! politics"],
    ["Secretary of State Orsk Tallin said so.", "Secretary of State! politics"],
    ["Secretary of the Interior Orsk Tallin said so.", "Secretary of the Interior! politics"],
    ["Friends of the mayor Orsk Tallin said so.", "the mayor! politics"],
    ["Gov. Orsk Tallin said so.", "Gov. politics"],
    ["Mr. Orsk Tallin said so.", ""],
    ["Foreign Minister Orsk Tallin said so.", "Foreign Minister! politics"],
    ["It was foreign minister Orsk Tallin.", "foreign minister politics"],
    ["Google director Orsk Tallin said so.", "Google director! business"],
    ["Orsk Tallin, mayor, said so.", "mayor politics"],
    ["Orsk Tallin, the mayor of Northwick, said so.", "the mayor of Northwick! politics"],
    ["Orsk Tallin, the mayor of Northwick who left, said so.", "the mayor of Northwick! politics"],
    ["Orsk Tallin, the mayor and owner of Northwick, said so.", "the mayor and owner of Northwick! politics"],
    ["Orsk Tallin, the mayor and then he left, said so.", "the mayor! politics"],
    ["Orsk Tallin, the mayor said so.", ""],
    ["Orsk Tallin, 43, the mayor of Northwick, said so.", "the mayor of Northwick! politics"],
    ["Orsk Tallin, 43 mayors, said so.", ""],
    ["According to Orsk Tallin, the mayor left, said Tallin.", ""],
    ["The mayor of Northwick, Orsk Tallin, said so.", "The mayor of Northwick! politics"],
    ["The Northwick town's mayor, Orsk Tallin, said so.", "The Northwick town's mayor! politics"],
    ["Mayor, Orsk Tallin, said so.", ""],
    [`Mr. Orsk Tallin, the ${many(12)} mayor, said so.`, `the ${many(12)} mayor! politics`],
    [`Mr. Orsk Tallin, the ${many(13)} mayor, said so.`, ""],
    ["Orsk Tallin, president of the U.S. Senate, said so.", "president of the U.S. Senate! politics"],
    ["Orsk Tallin, minister of Northwick, said so.", "minister of Northwick politics"],
  ])("%s", (text, roles) => expect(rolesIn(text)).toBe(roles));

  test("short titles stand for these", () =>
    expect(
      [...SHORT_TITLES]
        .map(([short, long]) => `${short} ${long}`)
        .toSorted()
        .join(", "),
    ).toBe(
      "adm admiral, amb ambassador, atty attorney, capt captain, cmdr commander, col colonel, cpl corporal, det detective, gen general, gov governor, insp inspector, lt lieutenant, maj major, pres president, rep representative, reps representative, sen senator, sens senator, sgt sergeant, supt superintendent",
    ));
});

describe("a person who is called like a place", () => {
  const mentions = (text: string): number =>
    analyse({ paragraphs: ["A headline", `The singer Valeska Paris came. ${text}`], published: null }).people[0]!
      .mentions.length;
  test.each(["in", "at", "from", "to", "near", "of", "around", "outside", "the", "across", "via"])(
    "is none after %s",
    (word) => {
      expect(mentions(`They met ${word} Paris there.`)).toBe(1);
      expect(mentions(`${word[0]!.toUpperCase()}${word.slice(1)} Paris they met.`)).toBe(1);
    },
  );
  test.each(["with", "bin", "cat", "opera"])("is one after %s", (word) =>
    expect(mentions(`They met ${word} Paris there.`)).toBe(2),
  );
});

describe("what a sentence in front of it changes nothing of", () => {
  const peopleIn = (text: string) => analyse({ paragraphs: ["A headline", text], published: null }).people;
  test.each(["", "It rained all day. "])("signs and pronouns", (before) => {
    expect(peopleIn(`${before}There on that day came Orsk Tallin. She slept. Tallin left.`)).toMatchObject([
      { signs: ["pronoun", "named-again"] },
    ]);
    expect(peopleIn(`${before}Then came mayor Orsk Tallin. She slept.`)[0]!.pronoun).toBe("she");
    expect(peopleIn(`${before}Then came the mayor Orsk Tallin. She slept.`)[0]!.pronoun).toBeNull();
  });
});
