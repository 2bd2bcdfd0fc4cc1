import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { clauseOf, inverted, isOfPresent, partWith } from "../../src/draft/facts/clause.js";
import {
  GAP,
  capital,
  factOf,
  ownClause,
  shortened,
  tidied,
  withoutAsides,
  withoutSecondClause,
  withoutSpeaker,
} from "../../src/draft/facts/fact.js";
import { lowered } from "../../src/draft/facts/lowered.js";
import { withinPart } from "../../src/draft/part.js";
import type { Proposal } from "../../src/draft/proposal.js";
import { sceneOf } from "../../src/draft/scene.js";
import { isEnglish } from "../../src/draft/language.js";
import { isCleanRole, shownRole, withRoles } from "../../src/draft/shown-role.js";
import type { Material } from "../../src/draft/proposal.js";
import type { Person } from "../../src/model/analysis.js";

const gapped = (text: string): string => text.replaceAll("___", GAP);
const shown = (text: string): string => text.replaceAll(GAP, "___");

describe("the parts of a clause", () => {
  test.each<[sentence: string, parts: string | null]>([
    ["The pier was long.", "/The pier/was/long"],
    ["The pier was", null],
    ["The pier was.", null],
    ["In 1997, the pier was long", "In 1997/the pier/was/long"],
    ["As of May, the pier was long", "As of May/the pier/was/long"],
    ["Near it, the pier was long", null],
    [`In ${"a".repeat(60)}, the pier was long`, `In ${"a".repeat(60)}/the pier/was/long`],
    [`In ${"a".repeat(61)}, the pier was long`, null],
    ["It was long", null],
    ["Its pier was long", null],
    ["Some of it was long", null],
    ["When the pier was long", null],
    ["Sailing it was long", null],
    ["Kingston town was long", "/Kingston town/was/long"],
    ["Built long was the pier", null],
    ["The pier that was long", null],
    ["The pier, was long", null],
    ["The pier not was long", null],
    ["The plan to leave was long", null],
    ["The way to Oslo was long", "/The way to Oslo/was/long"],
    ["The way to the sea was long", "/The way to the sea/was/long"],
    ["The newly built pier", null],
    ["The built pier was long", "/The built pier/was/long"],
    ["The town's built pier was long", "/The town's built pier/was/long"],
    ["The pier passed by the town was long", null],
    ["The crews passed bylaws in May", "/The crews/passed/bylaws in May"],
    ["Con Edison records about 500 leaks", "/Con Edison/records/about 500 leaks"],
    ["Con Edison records leaks", null],
    ["The edison records about 500 leaks", null],
    ["Con Edisons records about 500 leaks", null],
    ["Con Edison discuss about 500 leaks", null],
    ["The crews plans a pier", "/The crews/plans/a pier"],
    ["The pier opened was long", null],
    ["The pier opened and it was long", "/The pier/opened/and it was long"],
    ["The pier opened, was long", null],
    ["The pier opened in May said Holm", null],
    ["The boats and crews hired left in May", "/The boats and crews/hired/left in May"],
    ["The boats and hired left it", null],
  ])("%s", (sentence, parts) => {
    const clause = clauseOf(sentence);
    expect(clause === null ? null : [clause.lead, clause.subject, clause.verb, clause.rest].join("/")).toBe(parts);
  });

  test("a second verb is looked for among forty words alone", () => {
    const far = (words: number) => clauseOf(`The pier opened ${"old ".repeat(words)}was it`) !== null;
    expect([far(40), far(41)]).toEqual([false, true]);
  });

  test.each<[sentence: string, question: string | null, isPresent: boolean]>([
    ["The pier was long", "was the pier long", false],
    ["The pier is long", "is the pier long", true],
    ["The pier has a roof", "does the pier have a roof", true],
    ["The piers have a roof", "do the piers have a roof", true],
    ["The pier had a roof", "did the pier have a roof", false],
    ["The pier has also opened late", "has the pier also opened late", true],
    ["The pier has opened late", "has the pier opened late", true],
    ["The pier can open late", "can the pier open late", true],
    ["The pier might open late", "might the pier open late", false],
    ["The pier faces a wall", "does the pier face a wall", true],
    ["The pier carries a wall", null, false],
    ["The pier costs a lot", "does the pier cost a lot", true],
    ["Oslo carries a wall", "does Oslo carry a wall", true],
    ["Oslo watches the wall", "does Oslo watch the wall", true],
    ["Oslo says so", "does Oslo say so", true],
    ["The pier opened late", "did the pier open late", false],
    ["The pier sank late", "did the pier sink late", false],
  ])("%s: %s? (of the present: %s)", (sentence, question, isPresent) => {
    const clause = clauseOf(sentence);
    expect(clause === null ? null : inverted({ ...clause, subject: clause.subject.replace(/^The /, "the ") })).toBe(
      question,
    );
    expect(clause !== null && isOfPresent(clause)).toBe(isPresent);
  });

  test.each<[sentence: string, part: string]>([
    ["Holm won ___ and returned home", "won ___"],
    ["Holm won a title and returned ___ home", "returned ___ home"],
    ["Holm won a title and then returned ___ home", "returned ___ home"],
    ["Holm won a title and returned home and lost ___", "lost ___"],
    ["Holm won a title and returned ___ and lost it", "returned ___"],
    ["Holm won a title and a ___", "won a title and a ___"],
    ["Holm has won a title and returned ___ home", "has returned ___ home"],
    ["Holm has won ___ and returned home", "has won ___"],
    ["Holm has a title and returned ___ home", "has a title and returned ___ home"],
    ["Holm has won a title and a ___", "has won a title and a ___"],
  ])("of %s it is %s", (sentence, part) => {
    const own = partWith(clauseOf(gapped(sentence))!, GAP);
    expect(shown(`${own.verb} ${own.rest}`)).toBe(part);
  });
});

describe("a clause that stands alone", () => {
  test.each([
    ["The pier (of oak) cost ___", "The pier cost ___"],
    ["The pier (of ___) cost it", "The pier (of ___) cost it"],
    ["Holm, 52, won ___", "Holm, 52, won ___"],
    ["Ada Holm, 52, won ___", "Ada Holm won ___"],
    ["Holm won 3, 52, 100 ___", "Holm won 3, 52, 100 ___"],
    ["The pier - the old one - cost ___", "The pier cost ___"],
    ["The pier, which was old, cost ___", "The pier cost ___"],
    ["The pier, which cost 4,000 crowns, is ___", "The pier is ___"],
    ["The pier, which cost ___, is old", "The pier, which cost ___, is old"],
    ["The pier, a wall, was ___", "The pier was ___"],
    ["The pier, a wall, of ___", "The pier, a wall, of ___"],
    ["Holm won ___, and it rained", "Holm won ___"],
    ["Holm won ___; but it rained", "Holm won ___"],
    ["Holm won ___ - making it hard", "Holm won ___"],
    ["Holm won ___, making it hard", "Holm won ___"],
    ["Holm won ___, hard to say", "Holm won ___, hard to say"],
    ["In 1997, which was long, Holm won ___", "In 1997, Holm won ___"],
    ["Once more, which was long, Holm won ___", "Once more Holm won ___"],
    ["The pier (a) won (b) it (c) at (d) last (e) ___", "The pier won it at last (e) ___"],
    ["Holm, which was old", "Holm, which was old"],
  ])("%s: without asides %s", (text, left) => expect(shown(withoutAsides(gapped(text)))).toBe(left));

  test.each([
    ["Holm won ___ and the crews were glad", "Holm won ___"],
    ["Holm won ___, but more were glad", "Holm won ___"],
    ["Holm won ___ and crews were glad", "Holm won ___"],
    ["Holm won ___ and ship crews were glad", "Holm won ___"],
    ["Holm won ___ and glad", "Holm won ___ and glad"],
    ["Crews won and others were late, ___", "Crews won and others were late, ___"],
    ["Holm won and others were late", "Holm won and others were late"],
  ])("%s: without a second clause %s", (text, left) => expect(shown(withoutSecondClause(gapped(text)))).toBe(left));

  test.each([
    ["The news: Holm won ___", "Holm won ___"],
    ["Holm won ___: it rained", "Holm won ___"],
    ["At 9:30 Holm won ___", "At 9:30 Holm won ___"],
    ["Con Edison, which runs ___ of pipes, fell", "Con Edison runs ___ of pipes"],
    ["Con Edison, which runs 4,000 of ___ pipes, fell", "Con Edison runs 4,000 of ___ pipes"],
    ["Con Edison, which runs pipes, has ___", "Con Edison, which runs pipes, has ___"],
  ])("%s: its own clause is %s", (text, own) => expect(shown(ownClause(gapped(text)))).toBe(own));

  test.each<[text: string, told: string, source: string | null]>([
    [
      "The pier of Northwick was built with ___, officials said",
      "The pier of Northwick was built with ___",
      "officials",
    ],
    ["The pier of Oslo is ___, officials said", "The pier of Oslo is ___", "officials"],
    ["The old Oslo is as big as ___, he said", "The old Oslo is as big as ___", null],
    ["Oslo is ___, officials said", "Oslo is ___, officials said", null],
    [
      "The pier of Northwick was built, ___ officials said",
      "The pier of Northwick was built, ___ officials said",
      null,
    ],
    ["The pier of Northwick was built, and nobody said", "The pier of Northwick was built, and nobody said", null],
    ["The pier of Northwick was built, according to Holm, the mayor", "The pier of Northwick was built", "Holm"],
    ["According to Holm, the mayor, the pier of Northwick was built", "The pier of Northwick was built", "Holm"],
    ["According to Holm, the pier of Oslo sank", "The pier of Oslo sank", "Holm"],
    ["The officials said that the pier of Oslo sank", "The pier of Oslo sank", "the officials"],
    ["They said that the pier of Oslo sank", "They said that the pier of Oslo sank", null],
    ["Officials, who were late, said the pier of Oslo sank", "The pier of Oslo sank", "Officials"],
    ["The pier of Northwick was built, said Will Holm", "The pier of Northwick was built", "Will Holm"],
    ["The pier of Northwick was built, according to all who know", "The pier of Northwick was built", "all who know"],
    ["Officials announced the old pier of Oslo", "Officials announced the old pier of Oslo", null],
  ])("%s: what is said, and by whom", (text, told, source) =>
    expect(withoutSpeaker(gapped(text))).toEqual({ text: gapped(told), source }),
  );

  const long = `Holm won ___ ${"of oak ".repeat(4)}`;
  test.each([
    [`${long}in Oslo at night`, 13, `${long.trim()} in Oslo`],
    [`${long}in Oslo`, 13, `${long}in Oslo`],
    [`${long}in Oslo at night on Monday`, 11, long.trim()],
    ["Holm won ___ of it in Oslo at night on Monday", 6, "Holm won ___ of it in Oslo"],
    [`${long}so that it led in Oslo`, 13, `${long}so`],
    ["Holm won all of oak in Oslo at night on Monday", 6, "Holm won all of oak in Oslo at night on Monday"],
    ["In Oslo at night on Monday Holm won ___", 6, "In Oslo at night on Monday Holm won ___"],
  ])("%s: of %i words", (text, most, short) => expect(shown(shortened(gapped(text), most))).toBe(short));

  test.each([
    ["Holm won ___,", "Holm won ___"],
    ["Holm won ___ - ", "Holm won ___"],
    ["Holm won only ___", "Holm won ___"],
    ["Holm won even of ___", "Holm won even of ___"],
  ])("%s: tidied", (text, tidy) => expect(shown(tidied(gapped(text)))).toBe(tidy));

  test.each([
    ["the pier", "The pier"],
    ["The Pier", "The Pier"],
    ["4 piers", "4 piers"],
    ["ørsted", "Ørsted"],
  ])("%s: with a capital", (text, with_) => expect(capital(text)).toBe(with_));
});

describe("what a sentence says", () => {
  const told = (text: string, paragraphs: readonly string[] = ["Headline"]): string | null => {
    const analysis = analyse({ paragraphs: [...paragraphs, text], published: null });
    const fact = factOf(analysis.sentences.at(-1)!, null, analysis);
    return fact?.text ?? null;
  };
  const words = (count: number): string => `Oslo won ${"old ".repeat(count - 3)}boats`;
  test.each([3, 4, 26, 27])("with %i words", (count) =>
    expect(told(`${words(count)}.`)).toBe(count >= 4 && count <= 26 ? words(count) : null),
  );
  test.each([
    ["Oslo won our old boats."],
    ["Oslo won the [old] boats."],
    ["Oslo won the old boats; so."],
    ["Oslo won the same boats."],
    ["Oslo won the old boats then."],
    ["Oslo won boats In the old town."],
    ['Oslo won "old" boats.'],
  ])("%s is not told", (text) => expect(told(text)).toBeNull());
  test("nothing is told of a headline", () => expect(told("Oslo won the old boats.", [])).toBeNull());
});

test.each([
  ["The pier", "the pier"],
  ["Several piers", "several piers"],
  ["I", "I"],
  ["Boats of Oslo", "boats of Oslo"],
  ["Harbour of Oslo", "harbour of Oslo"],
  ["Oslo of boats", "Oslo of boats"],
  ["Ferries of Oslo", "Ferries of Oslo"],
  ["Tidewater of it", "Tidewater of it"],
  ["“Boats”", "“Boats”"],
])("%s is %s inside a sentence", (text, small) => {
  const paragraphs = ["The tidewater", "A boat left the harbour of a town, Ferries of Oslo came."];
  expect(lowered(text, analyse({ paragraphs, published: null }))).toBe(small);
});

test.each([
  [null, [1, 9], true],
  [[[2, 4]], [2], true],
  [[[2, 4]], [4], true],
  [[[2, 4]], [1], false],
  [[[2, 4]], [5], false],
  [[[2, 4]], [3, 5], false],
  [
    [
      [2, 3],
      [5, 5],
    ],
    [3, 5],
    true,
  ],
] as const)("of the part %j are paragraphs %j: %s", (ranges, paragraphs, is) => {
  const evidence = paragraphs.map((paragraph) => ({ paragraph, start: 0, end: 1, text: "x" }));
  expect(withinPart(ranges)({ evidence } as unknown as Proposal)).toBe(is);
});

describe("a headline", () => {
  const scene = (headline: string | undefined, answers: readonly string[] = []) =>
    sceneOf({ text: { paragraphs: headline === undefined ? [] : [headline] } } as unknown as Material, answers);
  const words = (count: number) => `Oslo ${"old ".repeat(count - 2)}piers`;
  test.each<[headline: string, shows: string | null, answers?: readonly string[]]>([
    ["Oslo opens a pier", "Oslo opens a pier"],
    [words(3), null],
    [words(14), words(14)],
    [words(15), null],
    ["Oslo opens a pier.", "Oslo opens a pier"],
    ["Oslo opens a pier | The Post", "Oslo opens a pier"],
    ["Oslo opens a pier - The Morning Post", "Oslo opens a pier"],
    ["Oslo opens a pier - the end", "Oslo opens a pier - the end"],
    ["Oslo opens a pier - post.com", "Oslo opens a pier"],
    ["Oslo opens a pier : Holm", "Oslo opens a pier"],
    ["Oslo opens a pier: Holm", "Oslo opens a pier: Holm"],
    ["4 piers open in Oslo", "4 piers open in Oslo"],
    ["'Old' piers open in Oslo", "'Old' piers open in Oslo"],
    ["oslo opens a pier", null],
    ["Oslo opens a pier...", null],
    ["Oslo opens a {pier}", null],
    ["Oslo opens https://a.example now", null],
    ["Oslo opens a pier", null, ["Ada Pier"]],
    ["Oslo opens a pier", "Oslo opens a pier", ["A"]],
    ["Oslo opens a pie", null, ["pie"]],
  ])("%s", (headline, shows, answers) => expect(scene(headline, answers)).toBe(shows));
  test("that is missing shows nothing", () => expect(scene(undefined)).toBeNull());
});

describe("rules read an article", () => {
  const of = (common: number, all: number) => Array.from({ length: all }, (_, i) => (i < common ? "the" : "der"));
  test.each<[language: string | null, words: readonly string[], is: boolean]>([
    ["en", of(10, 40), true],
    ["en-GB", of(10, 40), true],
    ["EN", of(10, 40), true],
    ["de", of(10, 40), false],
    ["eng", of(10, 40), false],
    [null, of(6, 40), true],
    [null, of(5, 40), false],
    ["en", of(5, 40), false],
    [null, of(0, 19), false],
    ["en", of(0, 19), true],
    ["en", of(2, 20), false],
    [null, of(3, 20), true],
    [null, [...of(2000, 2000), "\n", ...of(0, 12_000)], true],
  ])("in %j where its words are English", (language, words, is) =>
    expect(isEnglish({ language }, words.join(" ").split("\n"))).toBe(is),
  );
});

describe("an office", () => {
  const holm = (text = "the mayor of Oslo", name = "Ada Holm"): Person =>
    ({ name, surname: name.split(" ")[1], roles: [{ text }] }) as unknown as Person;
  test.each([
    ["the mayor of Oslo,", "mayor of Oslo"],
    ["An engineer of Oslo.", "engineer of Oslo"],
    ["theatre of Oslo", "theatre of Oslo"],
  ])("%s is shown as %s", (text, role) => expect(shownRole(text)).toBe(role));
  test.each([
    ["mayor of Oslo", true],
    ["mayor", false],
    ["mayor of the old town and the bay, too", true],
    ["mayor of the old town and the bay, too, here", false],
    ["mayor of 1997", false],
    ["mayor of his town", false],
    ["company head", false],
    ["head of the company", true],
    ["the club head", false],
    ["New York Gov.", false],
    ["Gov. of Oslo", true],
    ["head of Holm", false],
  ])("%s is clean: %s", (text, is) => expect(isCleanRole(text, holm())).toBe(is));
  test.each<[people: readonly Person[], asked: string, shows: readonly string[] | null]>([
    [[holm()], "Who left?", ["Ada Holm, mayor of Oslo"]],
    [[holm()], "Who of the mayor's left?", null],
    [[holm("the head of Oslo")], "Who of the heads left?", ["Ada Holm, head of Oslo"]],
    [[holm(), holm("the mayor")], "Who left?", null],
    [
      [holm("the head of Voss", "Lena Brandt"), holm()],
      "Who left, Brandt?",
      ["Lena Brandt, head of Voss", "Ada Holm, mayor of Oslo"],
    ],
  ])("beside names", (people, asked, shows) => expect(withRoles(people, asked)).toEqual(shows));
});
