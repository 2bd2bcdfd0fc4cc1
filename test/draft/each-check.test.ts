import { describe, expect, test } from "vitest";
import { isNoBoilerplate } from "../../src/draft/checks/boilerplate.js";
import type { Check, Ground, Subject } from "../../src/draft/checks/check.js";
import { isOfScene, loose } from "../../src/draft/checks/definite.js";
import { hasDate, isDated } from "../../src/draft/checks/deixis.js";
import { dangling } from "../../src/draft/checks/pronouns.js";
import { isDecent } from "../../src/draft/checks/sensitive.js";
import { headlineWordsOf, tellsOfStory, wordsOf } from "../../src/draft/checks/story.js";
import { keyIsOnlyOne } from "../../src/draft/checks/uniqueness.js";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import { groundOf, materialOf } from "../../src/draft/ground.js";
import { sourceOf } from "../../src/draft/source.js";
import { hidesTheSpeaker, isNotCutShort, isTelling } from "../../src/draft/checks/telling.js";
import {
  changesTheStory,
  isNoStatistic,
  isNoYearOfAShare,
  isNotTooExact,
  namesHaveOptions,
  saysWhoOrWhere,
} from "../../src/draft/checks/worth.js";
import type { ProposalKind } from "../../src/draft/proposal.js";
import type { Person } from "../../src/model/analysis.js";

const person = (name: string, kind: string | null = null): Partial<Person> => ({
  name,
  surname: name.split(" ").at(-1)!,
  aliases: [],
  mentions: [{ paragraph: 2, start: 0, end: 1, text: "x" }],
  roles: kind === null ? [] : [{ paragraph: 2, start: 0, end: 1, text: kind, isDefinite: true, class: kind as "law" }],
});

/** What a check looks at, as far as one looks. */
interface Setting {
  readonly kind?: ProposalKind;
  readonly type?: string;
  readonly keys?: readonly string[];
  readonly distractors?: readonly string[];
  readonly evidence?: string;
  readonly paragraphs?: readonly string[];
  readonly people?: readonly Partial<Person>[];
  readonly places?: readonly { name: string; aliases?: readonly string[]; mentions?: readonly unknown[] }[];
  readonly kinds?: readonly string[] | null;
  readonly isSensitive?: boolean;
}

function found(check: Check, asked: string, setting: Setting = {}): boolean {
  const { kind = "who-said", type = "choice", keys = [], distractors = [], evidence = "", people = [] } = setting;
  const paragraphs = setting.paragraphs ?? ["Harbour opens a pier", evidence];
  const analysis = {
    people,
    organisations: [],
    places: (setting.places ?? []).map((one) => ({ aliases: [], mentions: [], ...one })),
    sentences: paragraphs.map((text, i) => ({ paragraph: i + 1, start: 0, end: text.length, text })),
  };
  const subject = {
    proposal: {
      kind,
      keys,
      distractors,
      people: [],
      evidence: [{ paragraph: 2, start: 0, end: evidence.length, text: evidence }],
    },
    item: { type, stem: asked },
    asked: [asked],
  } as unknown as Subject;
  const ground = {
    material: {
      text: { paragraphs },
      analysis,
      options: { kinds: setting.kinds ?? null, isSensitive: setting.isSensitive ?? false },
    },
  } as unknown as Ground;
  return check.find(subject, ground) !== null;
}

test.each([
  ["Sign up for our newsletter.", true],
  ["Please log in to read.", true],
  ["Follow her on Twitter.", true],
  ["Photo: Holm", true],
  ["Photographs by: Holm", true],
  ["Image credit: Holm", true],
  ["Videos / Holm", true],
  ["A photo of Holm", false],
  ["An AP photo", true],
  ["Reuters images", true],
  ["Reported from Oslo.", true],
  ["He reported from oslo.", true],
  ["Holm contributed to this report.", true],
  ["Holm contributed reporting.", true],
  ["Holm contributed to the fund.", false],
  ["Holm is a senior staff writer.", true],
  ["Holm is an a b c d e editor.", true],
  ["Holm is an a b c d e f editor.", false],
  ["Holm has covered the coast since 2011.", true],
  ["Holm joined The Post in 2011.", true],
  ["Write to a.b@example.org now", true],
  ["See https://example.org", true],
  ["See www.example.org", true],
  ["This article was written by hand.", true],
  ["The story is part of it.", true],
  ["The story goes on.", false],
  ["The copyrighted pier", false],
])("%s is about the page: %s", (evidence, is) => expect(found(isNoBoilerplate, "Who?", { evidence })).toBe(is));
test("of a long paragraph the evidence alone is looked at", () => {
  const long = (length: number) => `Sign up. ${"x".repeat(length - 9)}`;
  const of = (length: number) =>
    found(isNoBoilerplate, "Who?", { evidence: "It opened.", paragraphs: ["H", long(length)] });
  expect([of(399), of(400)]).toEqual([true, false]);
});

test.each([
  ["Who came yesterday?", true],
  ["Who will soon come?", true],
  ["Who came so far?", true],
  ["Who came last week?", true],
  ["Who came this past year?", true],
  ["Who came next Friday?", true],
  ["Who came on Friday?", true],
  ["Who is the current mayor?", true],
  ["Who came the day before?", true],
  ["Who was here?", true],
  ["Who came in the next of them?", false],
  ["Who saw the fridays?", false],
  ["Who knows nothing?", false],
  ["Who said “we come today”?", false],
])("%s has words of time: %s", (asked, is) => expect(found(isDated, asked)).toBe(is));
test.each([
  ["Who came in 2019?", {}, false],
  ["Who came in 1066?", {}, false],
  ["Who came in 2119?", {}, true],
  ["Who came in 1999s?", {}, true],
  ["Who came?", { keys: ["in 2019"] }, false],
  ["Who came?", {}, true],
])("%s %j lacks a year: %s", (asked, setting, is) => expect(found(hasDate, asked, setting)).toBe(is));

test.each<[string, string | null]>([
  ["Who saw the ferry?", "the ferry"],
  ["Who saw the ferry of Oslo?", null],
  ["Who saw the ferry that sank?", null],
  ["Who saw the Oslo ferry?", null],
  ["Who saw the ferry Oslo?", null],
  ["Who saw the ferry “Oslo”?", null],
  ["Who saw the big ferry?", "the big ferry"],
  ["Who saw the big red ferry?", null],
  ["Who saw the world?", null],
  ["Who saw the town's ferry?", null],
  ["A ferry sank. Who saw the ferry?", null],
  ["A pier sank. Who saw the piers?", null],
  ["Two oxen sank. Who saw the ox?", "the ox"],
  ["Who saw the 9 ferries?", null],
])("in %s nothing says which %j is", (text, which) => expect(loose(text)).toBe(which));
test("a headline says which one is meant", () => {
  expect(isOfScene("the ferries", "“A Ferry sinks” (May 2019): who saw the ferries?")).toBe(false);
  expect(isOfScene("the piers", "“A Pier sinks” (May 2019): who saw the piers?")).toBe(true);
  expect(isOfScene("the pier", "who saw “the pier”?")).toBe(false);
});

test.each<[string, string | null]>([
  ["He left.", "He"],
  ["In May 2019, he left.", "he"],
  ["Who said he left?", null],
  ["When Ada Holm came, she left.", null],
  ["The mayor said of Holm that she left.", null],
  ["Ada said she left.", "she"],
  ["It is said that ships left.", null],
  ["It was late to leave.", null],
  ["It rained.", "It"],
  ["The ships sank as they left.", null],
  ["Rain fell as they left.", "they"],
  ["Those who left came.", null],
  ["The crews talked of that pier.", "that pier"],
  ["The crews thought of that.", "that"],
  ["The crews took the better ones.", "the better ones"],
])("in %s %j stands for nothing", (text, which) => expect(dangling(text)).toBe(which));

describe("what somebody said", () => {
  const DRIFT = "In May 2019, who said “we go on as planned”?";
  test.each([
    [DRIFT, true],
    [DRIFT.replace("planned", "planned in 2019"), false],
    [DRIFT.replace("planned", "planned by Oslo"), false],
    [DRIFT.replace("we go", "We go"), true],
    [DRIFT.replace("planned", "harbours"), false],
    ["In Oslo in May 2019, who said that we go on?", true],
    [`“Headline” (May 2019): who said “${"crew ship boat tide sand fish wind rain"}”?`, true],
    [`“Headline” (May 2019): who said “${"crew ship boat tide sand fish wind rain snow"}”?`, false],
    [`Who said “${"crew ship boat tide sand fish wind rain snow"}”?`, true],
  ])("%s tells nothing: %s", (asked, is) => expect(found(isTelling, asked)).toBe(is));
  test("is asked of no other kind", () => {
    expect(found(isTelling, DRIFT, { kind: "year" })).toBe(false);
    expect(found(hidesTheSpeaker, "Who said “my wife left”?", { kind: "year" })).toBe(false);
  });
  test.each([
    ["Who said “my wife left”?", true],
    ["Who said “my kids left”?", true],
    ["Who said “my ship left”?", false],
    ["My wife, who said “it left”?", false],
  ])("%s gives the speaker away: %s", (asked, is) => expect(found(hidesTheSpeaker, asked)).toBe(is));
  test.each<[string, ProposalKind, boolean]>([
    ["Who said “it is the pier of the”?", "who-said", true],
    ["Who said “it is the pier …”?", "who-said", true],
    ["Who said “it is the pier, boats”?", "who-said", true],
    ["Who said “it is the pier, boats left”?", "who-said", false],
    ["Who said “In terms of piers”?", "who-said", true],
    ["Who said “… only way to go”?", "who-said", true],
    ["Who said “it is not only late”?", "who-said", true],
    ["Who said “it is not only late but cold”?", "who-said", false],
    ["Who said “it is late”?", "who-said", false],
    ["Since when has it been rumoured?", "year", true],
    ["Since when has it been rumored?", "number", true],
    ["Since when has it been rumoured?", "who-did", false],
    ["How many ships that sank did it see?", "number", true],
    ["How many ships did it see?", "number", false],
  ])("%s of %s is cut short: %s", (asked, kind, is) => expect(found(isNotCutShort, asked, { kind })).toBe(is));
});

describe("what is worth asking", () => {
  test.each<[Check, string, Setting, boolean]>([
    [namesHaveOptions, "Who?", { type: "short" }, true],
    [namesHaveOptions, "Who?", { type: "choice" }, false],
    [namesHaveOptions, "Who?", { type: "short", kind: "year" }, false],
    [isNoStatistic, "How many yards was it?", { kind: "number" }, true],
    [isNoStatistic, "How many ships was it?", { kind: "number" }, false],
    [isNoStatistic, "How many yards was it?", { kind: "year" }, false],
    [isNotTooExact, "How many?", { kind: "number", keys: ["16.05"] }, true],
    [isNotTooExact, "How many?", { kind: "year", keys: ["16.05"] }, false],
    [isNotTooExact, "How many?", { kind: "number", type: "cloze", keys: ["16.05"] }, false],
    [isNotTooExact, "How many?", { kind: "number", keys: ["16.0"] }, false],
    [isNotTooExact, "How many?", { kind: "number", keys: ["$84,121"] }, true],
    [isNotTooExact, "How many?", { kind: "number", keys: ["84,120"] }, false],
    [isNotTooExact, "How many?", { kind: "number", keys: ["84,121"], type: "cloze" }, false],
    [isNotTooExact, "How many?", { kind: "number", keys: ["84121"] }, false],
    [isNoYearOfAShare, "When was it 5 %?", { kind: "year" }, true],
    [isNoYearOfAShare, "When was it 5%?", { kind: "year" }, true],
    [isNoYearOfAShare, "When was it 5 per cent?", { kind: "year" }, true],
    [isNoYearOfAShare, "When was it 5?", { kind: "year" }, false],
    [isNoYearOfAShare, "When was it 5 %?", { kind: "number" }, false],
    [saysWhoOrWhere, "How many came?", { kind: "number" }, true],
    [saysWhoOrWhere, "How many came to Oslo?", { kind: "number" }, false],
    [saysWhoOrWhere, "How many came in May?", { kind: "number" }, true],
    [saysWhoOrWhere, "Oslo: how many came?", { kind: "number" }, true],
    [saysWhoOrWhere, "Oslo: how many came?", { kind: "number", places: [{ name: "Oslo" }] }, false],
    [
      saysWhoOrWhere,
      "Kristiania: how many?",
      { kind: "year", places: [{ name: "Oslo", aliases: ["Kristiania"] }] },
      false,
    ],
    [saysWhoOrWhere, "USA: how many?", { kind: "year", places: [{ name: "USA" }] }, true],
    [saysWhoOrWhere, "US: how many?", { kind: "year", places: [{ name: "US" }] }, false],
    [saysWhoOrWhere, "“Oslo opens” (May 2019): how many came?", { kind: "year", places: [{ name: "Oslo" }] }, true],
    [saysWhoOrWhere, "How many came?", { kind: "number", type: "cloze" }, false],
    [saysWhoOrWhere, "How many came?", { kind: "who-said" }, false],
    [changesTheStory, "The town sold a ship.", { kind: "changed-fact" }, true],
    [changesTheStory, "The town opened a pier.", { kind: "changed-fact" }, false],
    [changesTheStory, "The town sold a ship.", { kind: "changed-fact", kinds: ["changed-fact"] }, false],
    [changesTheStory, "The town sold a ship.", { kind: "changed-fact", kinds: ["year"] }, true],
    [changesTheStory, "The town opened a pier.", { kind: "changed-fact", distractors: ["14 May 2019"] }, true],
    [changesTheStory, "The town opened a pier.", { kind: "number", type: "cloze", keys: ["three"] }, true],
    [changesTheStory, "The town opened a pier.", { kind: "number", type: "cloze", keys: ["four"] }, false],
    [changesTheStory, "The town sold a ship.", { kind: "number", keys: ["four"] }, false],
  ])("%#: $cause", (check, asked, setting, is) => expect(found(check, asked, setting)).toBe(is));
});

describe("a word of the story", () => {
  test("is long enough, common to nobody's, and cut to its beginning", () =>
    expect(wordsOf("The big Parties of 2019 said ships went about harbourside")).toEqual([
      "party",
      "2019",
      "ships",
      "went",
      "harbou",
    ]));
  const material = (often: number) =>
    ({
      text: { paragraphs: ["Harbour opens"] },
      analysis: {
        organisations: [],
        places: [{ name: "Northwick", mentions: Array.from({ length: often }, () => ({})) }],
      },
    }) as never;
  test("stands in the headline, or is named four times", () => {
    expect(headlineWordsOf(material(0))).toEqual(["harbou", "opens"]);
    expect(tellsOfStory("Who saw the harbour?", [], material(0))).toBe(true);
    expect(tellsOfStory("Who saw the harbour?", ["The harbourside"], material(0))).toBe(false);
    expect([
      tellsOfStory("Who saw Northwick?", [], material(3)),
      tellsOfStory("Who saw Northwick?", [], material(4)),
    ]).toEqual([false, true]);
  });
});

describe("a victim or a suspect", () => {
  const VALE = [person("Tom Vale"), person("Ada Holm", "law")];
  const asks = (evidence: string, asked = "Who is Tom Vale?", more: Setting = {}) =>
    found(isDecent, asked, { evidence, people: VALE, ...more });
  test.each([
    "Tom Vale was arrested.",
    "Vale has been badly hurt and wounded.",
    "Tom Vale, a baker, was killed.",
    "Tom Vale later died.",
    "Tom Vale faces two charges.",
    "They arrested the baker Tom Vale.",
    "The murder of Tom Vale was told.",
    "The case against Vale was told.",
    "Tom Vale's body was found.",
    "Vale’s lawyers came.",
    "The suspect, Tom Vale left.",
  ])("%s", (evidence) => expect(asks(evidence)).toBe(true));
  test.each(["Tom Vale was elected.", "Vale said Holm was killed.", "Ada Holm was killed; Tom Vale came."])(
    "not %s",
    (evidence) => expect(asks(evidence, "Who is Tom Vale?", { people: [person("Tom Vale", "law")] })).toBe(false),
  );
  test("may be asked about where somebody wants it", () =>
    expect(asks("Tom Vale was arrested.", "Who is Tom Vale?", { isSensitive: true })).toBe(false));
  test("whom nobody has taken for a person", () => {
    const setting = { people: [], paragraphs: ["H", "x"] };
    expect(asks("Orsk Berg was arrested.", "Who is Orsk Berg?", setting)).toBe(true);
    expect(asks("Orsk Berg was elected.", "Who is Orsk Berg?", setting)).toBe(false);
  });
  test("beside a crime only people of office are named", () => {
    expect(asks("Tom Vale spoke of the murder.")).toBe(true);
    expect(asks("Ada Holm spoke of the murder.", "Who is Ada Holm?")).toBe(false);
    expect(asks("Tom Vale spoke of the pier.")).toBe(false);
  });
});

describe("whoever else a sentence says it of would be right as well", () => {
  const article = {
    ...readPlainText(
      [
        "Northwick opens a second ferry pier",
        "The mayor Ada Holm opened the second pier of Northwick on Saturday with a speech.",
        "The engineer Lena Brandt opened the second pier of Northwick for the trawlers a day later.",
      ].join("\n"),
    ),
    published: "2026-05-04",
  };
  const text = textOf(article);
  const options = { kinds: null, max: null, paragraphs: null, seed: "s", isSensitive: false };
  const ground = groundOf(
    materialOf(article, text, options, analyse),
    sourceOf(article, text, { id: "pier", url: null }),
  );
  const [, evidence] = ground.material.analysis.sentences;
  const of = (stem: string, key: string, type = "short") =>
    keyIsOnlyOne.find(
      { proposal: { keys: [key], evidence: [evidence] }, item: { type, stem }, asked: [stem] } as unknown as Subject,
      ground,
    );
  const STEM = "Who opened the second pier of Northwick in May 2026?";
  test.each<[string, string, string, string | null]>([
    [STEM, "Ada Holm", "short", "Another sentence says nearly the same of “Lena Brandt”."],
    [STEM, "Holm", "choice", "Another sentence says nearly the same of “Lena Brandt”."],
    [STEM, "Ada Holm", "cloze", null],
    [STEM, "the crews", "short", null],
    ["Who but Lena Brandt opened the second pier of Northwick in May 2026?", "Ada Holm", "short", null],
    ["Who but Brandt opened the second pier of Northwick in May 2026?", "Ada Holm", "short", null],
    ["Who thanked the old crews of the harbour at night?", "Ada Holm", "short", null],
  ])("%s %s, %s: %j", (stem, key, type, found) => expect(of(stem, key, type)).toBe(found));
});
