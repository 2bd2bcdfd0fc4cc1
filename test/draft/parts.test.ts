import { describe, expect, test } from "vitest";
import { dangling } from "../../src/draft/checks/pronouns.js";
import { isEven, mainClause, withoutTail } from "../../src/draft/clause.js";
import { datedText } from "../../src/draft/dated.js";
import { dayInWords, monthInWords } from "../../src/draft/days.js";
import { writtenOut } from "../../src/draft/facts/written-out.js";
import { otherWrongAnswers } from "../../src/draft/other-wrong-answers.js";
import { isFull, knownEnough, mentionNear, othersLike, pronounIn } from "../../src/draft/people.js";
import type { Material } from "../../src/draft/proposal.js";
import { tellingPart } from "../../src/draft/speech.js";
import { standsIn } from "../../src/draft/stands.js";
import type { Analysis, Mention, Person, RoleClass } from "../../src/model/analysis.js";

const at = (paragraph: number, start = 0): Mention => ({ paragraph, start, end: start + 1, text: "x" });
const role = (of: RoleClass, text = "x") => ({ ...at(1), text, isDefinite: true, class: of });
const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  surname: name.split(" ").at(-1)!,
  aliases: [],
  pronoun: null,
  roles: [],
  signs: [],
  mentions: [at(1), at(2)],
  salience: 10,
  ...more,
});
const analysisOf = (more: Partial<Analysis>): Analysis =>
  ({
    paragraphs: [],
    sentences: [],
    people: [],
    places: [],
    organisations: [],
    dates: [],
    numbers: [],
    quotes: [],
    ...more,
  }) as unknown as Analysis;

describe("other people who could be the right one", () => {
  const HOLM = person("Ada Holm", { roles: [role("politics")] });
  const speaks = (speaker: number) => ({ ...at(1), words: "w", speaker, method: null, confidence: 90, isWhole: true });
  const like = (
    others: readonly Person[],
    { speakers = [] as readonly number[], seed = "s", own = HOLM, ...asked } = {},
    more: Partial<Parameters<typeof othersLike>[2]> = {},
  ) => {
    const analysis = analysisOf({ people: [own, ...others], quotes: speakers.map(speaks), ...asked });
    const found = othersLike(0, { analysis, options: { seed } } as unknown as Material, {
      shut: [],
      label: "l",
      ...more,
    });
    return [found.people.map(({ name }) => name), found.isEnough];
  };
  const politics = (name: string, more: Partial<Person> = {}) => person(name, { roles: [role("politics")], ...more });

  test.each<[what: string, others: readonly Person[], names: readonly string[]]>([
    ["of the same kind", [politics("Lena Brandt"), politics("Oskar Lund")], ["Lena Brandt", "Oskar Lund"]],
    ["of no kind", [person("Lena Brandt"), politics("Oskar Lund")], ["Oskar Lund"]],
    ["of another kind", [person("Lena Brandt", { roles: [role("law")] })], []],
    ["of the kind that tells nothing", [person("Lena Brandt", { roles: [role("other")] })], []],
    ["with half a name", [politics("Brandt")], []],
    ["with the same surname", [politics("Tom Holm")], []],
    [
      "in an office that everybody knows",
      [politics("Lena Brandt", { roles: [role("politics", "prime minister")] })],
      [],
    ],
    [
      "named five times as often",
      [politics("Lena Brandt", { mentions: Array.from({ length: 10 }, () => at(1)) })],
      ["Lena Brandt"],
    ],
    ["named more often still", [politics("Lena Brandt", { mentions: Array.from({ length: 11 }, () => at(1)) })], []],
  ])("%s", (_, others, names) => expect(like(others)[0]).toEqual(names));

  test("both in office are alike", () => {
    const own = politics("Ada Holm", { roles: [role("politics", "president")] });
    expect(like([politics("Lena Brandt", { roles: [role("politics", "the president")] })], { own })[0]).toEqual([
      "Lena Brandt",
    ]);
    expect(
      like([politics("Lena Brandt", { roles: [role("politics", "club president of honour")] })], { own })[0],
    ).toEqual([]);
  });
  test("those who speak come before those who are alike, three of them, where there are two", () => {
    const many = ["Al Aa", "Bo Bb", "Cy Cc", "Di Dd"].map((name) => person(name));
    expect(like([politics("Lena Brandt"), ...many], { speakers: [2, 3, 4, 5] })[0]).toHaveLength(3);
    const [two, isEnough] = like([politics("Lena Brandt"), ...many], { speakers: [2, 3] });
    expect([(two as string[]).toSorted(), isEnough]).toEqual([["Al Aa", "Bo Bb"], true]);
    expect(like([politics("Lena Brandt"), ...many], { speakers: [2] })).toEqual([["Al Aa", "Lena Brandt"], true]);
    expect(like(many, { speakers: [1] })).toEqual([["Al Aa"], false]);
    expect(like([politics("Lena Brandt"), politics("Mira Sand"), politics("Oskar Lund")])[0]).toHaveLength(2);
  });
  test("who is about as prominent comes first, and of equals the seed decides", () => {
    const far = politics("Aa Far", { salience: 31 });
    const few = politics("Bb Few", { salience: 3 });
    const near = [politics("Yy Near", { salience: 30 }), politics("Zz Next", { salience: 4 })];
    for (const seed of ["1", "2", "3", "4", "5", "6"])
      expect(new Set(like([far, few, ...near], { seed })[0] as string[])).toEqual(new Set(["Yy Near", "Zz Next"]));
    const firsts = ["1", "2", "3", "4", "5", "6"].map((seed) => (like(near, { seed })[0] as string[])[0]);
    expect(new Set(firsts).size).toBe(2);
    expect(like(near, { seed: "1" })).toEqual(like(near, { seed: "1" }));
  });
  test("the question's texts and pronoun shut some out", () => {
    const others = [
      politics("Lena Brandt", { pronoun: "she" }),
      politics("Oskar Lund", { pronoun: "he", aliases: ["O. Lund"] }),
      politics("Mira Sand"),
    ];
    expect(like(others, {}, { shut: ["so O. Lund said"] })[0]).not.toContain("Oskar Lund");
    expect(like(others, {}, { shut: ["Lundberg"] })[0]).toHaveLength(2);
    expect(new Set(like(others, {}, { pronoun: "she" })[0] as string[])).toEqual(new Set(["Lena Brandt", "Mira Sand"]));
    expect(like(others, { speakers: [1, 2, 3] }, { pronoun: "he" })[0]).not.toContain("Lena Brandt");
  });
  test("who did something is beside those of the same kind, or where nobody's is known", () => {
    const voters = [person("Lena Brandt"), politics("Oskar Lund"), person("Mira Sand", { roles: [role("law")] })];
    expect(like(voters, { speakers: [1, 2, 3] }, { isSameClass: true })[0]).toEqual(["Oskar Lund"]);
    const own = person("Ada Holm");
    expect(new Set(like(voters, { own, speakers: [1, 2, 3] }, { isSameClass: true })[0] as string[])).toEqual(
      new Set(["Lena Brandt"]),
    );
  });
  test("who is quoted for what was said at another time is no part of the story", () => {
    const sentence = { paragraph: 1, start: 0, end: 50, text: "Lund had famously said so.", isWhole: true };
    const quoted = (text: string, mentions: readonly Mention[]) =>
      like([person("Oskar Lund", { mentions }), person("Lena Brandt", { mentions: [at(1)] })], {
        own: politics("Ada Holm", { mentions: [at(1)] }),
        speakers: [1, 2],
        sentences: [{ ...sentence, text, paragraph: 1 }],
      } as never)[0];
    expect(quoted("Lund said so.", [at(1)])).toContain("Oskar Lund");
    expect(quoted("Lund had said so.", [at(1)])).not.toContain("Oskar Lund");
    expect(quoted("Lund had said so.", [at(1), at(2)])).toContain("Oskar Lund");
    expect(quoted('Lund said "he had said so".', [at(1)])).toContain("Oskar Lund");
  });
});

describe("a person", () => {
  test.each([
    ["Ada Holm", true],
    ["J. R. O'Neil-Holm", true],
    ["Holm", false],
    ["Ada 2", false],
  ])("%s is fully named: %s", (name, is) => expect(isFull(person(name))).toBe(is));
  test.each([
    ["She left.", "she"],
    ["They thanked her and him", "she"],
    ["He left himself", "he"],
    ['"He left," it said', null],
    ["“She left”, his words", "he"],
    ["Sheffield heard this", null],
  ])("%j gives away %s", (text, pronoun) => expect(pronounIn(text)).toBe(pronoun));

  const holm = person("Ada Holm", { mentions: [at(2, 5), at(2, 50), at(4, 1)] });
  test.each([
    [at(2, 50), 1],
    [at(2, 49), 0],
    [at(3, 0), 1],
    [at(4, 1), 2],
    [at(2, 4), 0],
    [at(1, 90), 0],
    [at(9, 0), 2],
  ])("is named nearest to %j", (place, i) => expect(mentionNear(holm, place)).toBe(holm.mentions[i]));
  test("that nobody names is nowhere", () =>
    expect(mentionNear(person("Ada Holm", { mentions: [] }), at(1))).toBeNull());
  test("is known enough who is named three times", () => {
    expect(knownEnough(holm)).toEqual([]);
    expect(knownEnough(person("Ada Holm"))).toEqual(["Ada Holm is hardly named: add other names to choose from."]);
  });
});

describe("another wrong answer", () => {
  const named = (name: string, salience: number, more: object = {}) => ({
    name,
    aliases: [],
    mentions: [],
    salience,
    ...more,
  });
  const analysis = analysisOf({
    paragraphs: ["Oslo, Voss and Norway.", "ACME"],
    places: [
      named("Oslo", 1, { kind: "city", aliases: ["Kristiania"] }),
      named("Norway", 9, { kind: "country" }),
      named("Bergen", 2, { kind: "city" }),
      named("Voss", 5, { kind: "city" }),
    ],
    organisations: [named("Acme", 1), named("Brandt & Sons", 3), named("Council", 2)],
    numbers: [
      { ...at(1), kind: "measure", value: "86", written: "86", unit: "metres", hedge: null, text: "86 metres" },
      {
        ...at(1),
        kind: "measure",
        value: "14",
        written: "fourteen",
        unit: "metres",
        hedge: null,
        text: "fourteen metres",
      },
      {
        ...at(1),
        kind: "measure",
        value: "86",
        written: "eighty-six",
        unit: "metres",
        hedge: null,
        text: "eighty-six metres",
      },
      { ...at(1), kind: "measure", value: "12", written: "12", unit: "miles", hedge: null, text: "12 miles" },
      { ...at(1), kind: "money", value: "15", written: "15", unit: "metres", hedge: null, text: "15 metres" },
    ],
  } as never);
  const offered = (key: string, paragraphs: readonly number[] = []) =>
    otherWrongAnswers({ stem: "Which?", wrong: [], paragraphs, key }, analysis);
  test.each<[key: string, found: readonly string[], paragraphs?: readonly number[]]>([
    ["Oslo", ["Voss", "Bergen"]],
    ["kristiania", ["Voss", "Bergen"]],
    ["Oslo", ["Bergen"], [1]],
    ["Norway", []],
    ["Acme", ["Brandt & Sons", "Council"]],
    ["86 metres", ["fourteen metres"]],
    ["86", ["fourteen"]],
    ["12 miles", []],
    ["Nobody", []],
    ["Acme", ["Brandt & Sons", "Council"], [7]],
  ])("than %s: %j", (key, found, paragraphs) => expect(offered(key, paragraphs)).toEqual(found));
});

test.each([
  ["2019-05-04", "4 May 2019", "May 2019"],
  ["2019-12", "December 2019", "December 2019"],
  ["2019", "2019", "2019"],
])("%s in words", (date, day, month) => expect([dayInWords(date), monthInWords(date)]).toEqual([day, month]));

test.each([
  ["the Port", "port", true],
  ["the ports", "port", false],
  ["export port", "port", true],
  ["1.5 km", "5", false],
  ["1.5 km", "1", false],
  ["5, 6", "5", true],
  ["in 5.", "5", true],
  ["so", "", false],
])("in %j stands %j: %s", (text, words, is) => expect(standsIn(text, words)).toBe(is));

describe("dates that only the day of publication settles", () => {
  const dated = (paragraph: string, words: string, value: string | null, isRelative = true) => {
    const start = paragraph.indexOf(words);
    const analysis = analysisOf({
      paragraphs: [paragraph],
      dates: [{ paragraph: 1, start, end: start + words.length, text: words, value, isRelative }],
    });
    return datedText(analysis, { paragraph: 1, start: 0, end: paragraph.length });
  };
  test.each<[paragraph: string, words: string, value: string | null, text: string | null]>([
    ["It opened on Tuesday in May.", "on Tuesday", "2019-05-14", "It opened on 14 May 2019 in May."],
    ["It opened Tuesday.", "Tuesday", "2019-05-14", "It opened on 14 May 2019."],
    ["It opened last month.", "last month", "2019-04", "It opened in April 2019."],
    ["It opened by Tuesday.", "Tuesday", "2019-05-14", "It opened by 14 May 2019."],
    ["It opened since last May.", "since last May", "2018-05", "It opened since May 2018."],
    ["It opened on last May.", "on last May", "2018-05", "It opened in May 2018."],
    ["The Tuesday talks", "Tuesday", "2019-05-14", null],
    ["Its Tuesday talks", "Tuesday", "2019-05-14", null],
    ["They held a Tuesday talk", "Tuesday", "2019-05-14", null],
    ["They held an April talk", "April", "2019-04", null],
    ["Oslo's Tuesday talks", "Tuesday", "2019-05-14", null],
    ["On Tuesday's talks", "On Tuesday", "2019-05-14", null],
    ["On Tuesday morning it opened", "On Tuesday", "2019-05-14", null],
    ['He said "on Tuesday" it opened', "on Tuesday", "2019-05-14", 'He said "on Tuesday" it opened'],
    ["It opened some day.", "some day", null, "It opened some day."],
  ])("%s", (paragraph, words, value, text) => expect(dated(paragraph, words, value)).toBe(text));
  test("others stay", () => expect(dated("It opened in 2019.", "in 2019", "2019", false)).toBe("It opened in 2019."));

  const out = (sentence: string, text: string, value: string | null, isRelative = true) => {
    const start = sentence.indexOf(text);
    const found = writtenOut({ value, isRelative, text, start, end: start + text.length }, sentence);
    return found === null || found === "as it is"
      ? found
      : sentence.slice(0, found.start) + found.text + sentence.slice(found.end);
  };
  test.each<[sentence: string, text: string, value: string | null, written: string | null]>([
    ["It opened Tuesday.", "Tuesday", "2019-05-14", "It opened on 14 May 2019."],
    ["It opened on Tuesday.", "Tuesday", "2019-05-14", "It opened on 14 May 2019."],
    ["It opened last month.", "last month", "2019-04", "It opened in April 2019."],
    ["Tuesday, it opened.", "Tuesday", "2019-05-14", "On 14 May 2019, it opened."],
    ["It opened Tuesday night.", "Tuesday", "2019-05-14", "It opened on 14 May 2019."],
    ["Tuesday's elections in Oslo", "Tuesday", "2019-05-14", "the elections of 14 May 2019 in Oslo"],
    ["Tuesday's long elections", "Tuesday", "2019-05-14", null],
    ["It opened Tuesday Council halls", "Tuesday", "2019-05-14", null],
    ["It opened yesterday Council said", "yesterday", "2019-05-14", "It opened on 14 May 2019 Council said"],
    ["The day before the talks it opened.", "The day before", null, "as it is"],
    ["It opened two weeks ago.", "two weeks ago", null, "It opened."],
    ["It opened late on Wednesday.", "Wednesday", null, "It opened."],
    ["Some days ago, it opened.", "Some days ago", null, "it opened."],
    ["It opened some days ago and Holm left", "some days ago", null, null],
    ["It has stood since some day.", "some day", null, null],
    ["It opened some day it rained.", "some day", null, null],
    ["It opened some day in Oslo.", "some day", null, "It opened in Oslo."],
    ["It opened some morning morning, so.", "some morning", null, "It opened, so."],
  ])("%s", (sentence, text, value, written) => expect(out(sentence, text, value)).toBe(written));
  test("what is settled stays as it is, or can't be told", () => {
    expect(out("It opened in 2019.", "in 2019", "2019", false)).toBe("as it is");
    expect(out("It opened then.", "then", null, false)).toBeNull();
  });
});

describe("the main clause of a sentence", () => {
  test.each<[words: string, clause: string | null, least?: number, isClosed?: boolean]>([
    ["the town opened a new pier.", "the town opened a new pier"],
    ["the town opened a new pier, which cost a lot.", "the town opened a new pier"],
    ["the town opened a new pier and said so.", "the town opened a new pier"],
    ["the town opened a new pier, closed for years", "the town opened a new pier"],
    ["the town opened a new pier, closing the old one", "the town opened a new pier"],
    ["the town opened a new pier, long and old", "the town opened a new pier, long and old"],
    ["the town opened a new pier; it rained", "the town opened a new pier"],
    ["the town opened a new pier - it rained", "the town opened a new pier"],
    ["the town, which paid, opened a new pier", "the town, which paid, opened a new pier"],
    ["the town opened it", null],
    ["the town opened it", "the town opened it", 4],
    ['the town opened "a pier', null],
    ["the town opened a pier (of oak", null],
    ["the town said that if it rains the pier", null],
    [`the town ${"of the bay ".repeat(7)}opened a pier`, null],
    ["from the old town and the sea, with a pier it came", "from the old town and the sea, with a pier it came"],
  ])("%s", (words, clause, least = 5, isClosed = false) => expect(mainClause(words, { least, isClosed })).toBe(clause));

  test.each([
    ["Holm opened the long pier in Northwick", "Holm opened the long pier"],
    ["Holm opened the pier in Northwick", null],
    ["Holm never opened the long pier in Northwick", null],
    ["Holm opened the long pier", null],
    ["Holm sailed the long way from the pier in Northwick", null],
    ["Holm opened the long pier (and the quay in Northwick)", null],
    ["Holm opened the long pier because it was late", "Holm opened the long pier"],
    ['Holm opened the long "it will rain" pier in Northwick', 'Holm opened the long "it will rain" pier'],
  ])("%s: without its end", (clause, rest) => expect(withoutTail(clause, 4)).toBe(rest));

  test.each([
    ['"a" (b) [c]', true],
    ['"a', false],
    ["(a]", true],
    ["(a", false],
    ["a)", false],
  ])("%j is even: %s", (text, is) => expect(isEven(text)).toBe(is));
});

test.each<[words: string, text: string | null]>([
  ["The town of Northwick paid for the long pier.", "The town of Northwick paid for the long pier."],
  [
    "It rains. The town of Northwick paid for the long pier of oak.",
    "The town of Northwick paid for the long pier of oak.",
  ],
  ["But the town of Northwick paid for the long pier", "… the town of Northwick paid for the long pier"],
  ["But Northwick paid for the long pier of oak", "… Northwick paid for the long pier of oak"],
  ["And so the town Northwick paid for the pier", "… the town Northwick paid for the pier"],
  ["And 40 crews of Northwick paid for the pier", "And 40 crews of Northwick paid for the pier"],
  ["It paid for the long pier of the town Northwick", null],
  ["The town paid.", null],
  ["The town of Northwick ... paid for the long pier", null],
  ["The town of Northwick paid (for the long pier", null],
  [
    `The crews of Northwick built the long pier of oak and stone, because the storm ${"had broken all of it ".repeat(4)}`,
    "The crews of Northwick built the long pier of oak and stone …",
  ],
  [
    `If the crews of Northwick built the long pier of oak and stone, and the storm ${"had broken all of it ".repeat(4)}`,
    null,
  ],
])("of the quote %j is told", (words, text) => expect(tellingPart(words)?.text ?? null).toBe(text));

test.each([
  ["He opened the pier.", "He"],
  ["Ada Holm said he opened it.", null],
  ["Who said that he left?", null],
  ["In May 2019 she left.", "she"],
  ["It is said to be long.", null],
  ["It broke the pier.", "It"],
  ["The storm broke it.", null],
  ["Those who left came.", null],
  ["Crews said they left.", null],
  ["Holm spoke of that experience.", "that experience"],
  ["Holm spoke of that.", "that"],
  ["Holm likes the better ones.", "the better ones"],
  ["Holm likes the ones who left.", null],
  ["Holm opened the pier.", null],
])("in %j hangs in the air: %s", (text, word) => expect(dangling(text)).toBe(word));
