import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";

const analysed = (...paragraphs: readonly string[]) =>
  analyse({ paragraphs: ["Harbour news", ...paragraphs], published: null });
const placesIn = (...paragraphs: readonly string[]) =>
  analysed(...paragraphs).places.map(({ name, kind }) => [name, kind]);
const organisationsIn = (...paragraphs: readonly string[]) =>
  analysed(...paragraphs).organisations.map(({ name }) => name);

describe("places", () => {
  it.each([
    ["a country", "They went to France.", [["France", "country"]]],
    ["its short form", "They went to the U.S. by ship.", [["United States", "country"]]],
    ["a capital", "They went to Kyiv.", [["Kyiv", "city"]]],
    ["a place at the beginning", "New Zealand voted. Something new came.", [["New Zealand", "country"]]],
    ["a fort", "They went to Fort Orsk in spring.", [["Fort Orsk", "city"]]],
    ["a township", "They went to Orsk Township in spring.", [["Orsk Township", "city"]]],
    ["a lake", "They went to Lake Orsk in spring.", [["Lake Orsk", "water"]]],
    ["a sea", "It lies on the Black Sea.", [["Black Sea", "water"]]],
    [
      "what its words show",
      "It lies in Tallin County by the Orsk River.",
      [
        ["Tallin County", "region"],
        ["Orsk River", "water"],
      ],
    ],
    [
      "what a place after it shows",
      "She lives in Orsk, Texas.",
      [
        ["Orsk", "city"],
        ["Texas", "region"],
      ],
    ],
    ["what a preposition shows", "He was born in Orsk and left Orsk early. In Orsk, he sang.", [["Orsk", "other"]]],
    [
      "two countries in one word",
      "The US-Russia talks ended.",
      [
        ["United States", "country"],
        ["Russia", "country"],
      ],
    ],
    ["a dateline", "SOCHI - They met by the sea.", [["Sochi", "city"]]],
  ])("knows %s", (_name, paragraph, places) => {
    expect(placesIn(paragraph)).toEqual(places);
  });

  it.each([
    ["an adjective alone", "The French minister came."],
    ["a body with a place in it", "The Moscow Carnegie Centre opened."],
    ["a person", "The singer Paris Hilton came."],
    ["us in capitals at a beginning", "Us they forgot."],
  ])("takes %s for none", (_name, paragraph) => {
    expect(placesIn(paragraph)).toEqual([]);
  });

  it("knows an adjective as another form of its country", () => {
    expect(analysed("They went to Russia. The Russian port is big.").places[0]!.aliases).toContain("Russian");
  });

  it("says more of what is in the headline, early and often", () => {
    const { places } = analyse({
      paragraphs: [
        "Port in France opens",
        "France has a port.",
        "It is big.",
        "It is new.",
        "It is blue.",
        "It is far from Spain.",
      ],
      published: null,
    });
    expect(places.map(({ name }) => name)).toEqual(["France", "Spain"]);
    expect(places[0]!.salience).toBeGreaterThan(places[1]!.salience);
  });
});

describe("organisations", () => {
  it.each([
    ["by its last word", "The Northwick Harbour Authority opened.", ["Northwick Harbour Authority"]],
    ["by its first word", "The Ministry of Fisheries opened.", ["Ministry of Fisheries"]],
    ["a known one", "The Kremlin said so.", ["Kremlin"]],
    ["with its short form", "The Orsk Food Programme (OFP) opened. OFP is new.", ["Orsk Food Programme"]],
    ["a short form that says something", "The OFP said so.", ["OFP"]],
    ["by its members", "Members of the Sea Org left. The Sea Org is old.", ["Sea Org"]],
  ])("knows one %s", (_name, paragraph, names) => {
    expect(organisationsIn(paragraph)).toEqual(names);
  });

  it.each([
    ["an office", "The CEO said so."],
    ["a film", "The Arab Spring ended."],
  ])("takes %s for none", (_name, paragraph) => {
    expect(organisationsIn(paragraph)).toEqual([]);
  });
});
