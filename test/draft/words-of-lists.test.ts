import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import type { Check, Ground, Subject } from "../../src/draft/checks/check.js";
import { isNoBoilerplate } from "../../src/draft/checks/boilerplate.js";
import { isDated } from "../../src/draft/checks/deixis.js";
import { hidesTheSpeaker, isNotCutShort } from "../../src/draft/checks/telling.js";
import { isNoStatistic } from "../../src/draft/checks/worth.js";
import { type Asked, decapital, inContext, whyUnclear } from "../../src/draft/facts/asked.js";
import type { Fact } from "../../src/draft/facts/fact.js";
import { inOwnWords } from "../../src/draft/own-words.js";
import { propose } from "../../src/draft/propose.js";
import type { Material } from "../../src/draft/proposal.js";
import { lacking, shortagesOf } from "../../src/draft/shortages.js";
import type { Analyser, Analysis } from "../../src/model/analysis.js";
import type { Article } from "../../src/model/article.js";
import type { DraftOptions } from "../../src/model/draft.js";

const all = (words: string): readonly string[] => words.split(" | ");

/** Whether a check finds something in what is asked, or in its evidence. */
function found(check: Check, asked: string, kind: string, evidence = ""): boolean {
  const proposal = { kind, keys: [], distractors: [], evidence: [{ paragraph: 2, text: evidence }] };
  const material = { text: { paragraphs: ["Headline", evidence] } };
  return (
    check.find({ proposal, item: {}, asked: [asked] } as unknown as Subject, { material } as unknown as Ground) !== null
  );
}

describe("every word of a list counts, and no longer one that begins like it", () => {
  test.each(
    all(
      "yard | yards | carries | touchdown | touchdowns | completion | completions | passing | rushed | rebound | rebounds | assist | assists | stroke | strokes | inning | innings | shots | save | saves | point | points | second | seconds | minute | minutes | mph | dozen | dozens",
    ),
  )("%s are kept by tables alone", (word) => {
    expect(found(isNoStatistic, `How many ${word} did he have?`, "number")).toBe(true);
    expect(found(isNoStatistic, `How many ${word}x did he have?`, "number")).toBe(false);
    expect(found(isNoStatistic, `How many x${word} did he have?`, "number")).toBe(false);
    expect(found(isNoStatistic, `How many ${word} did he have?`, "year")).toBe(false);
  });
  test.each(all("wife | husband | son | daughter | mother | father | brother | sister | children | kids"))(
    "my %s tells who speaks",
    (word) => {
      expect(found(hidesTheSpeaker, `Who said, “I love my ${word}”?`, "who-said")).toBe(true);
      expect(found(hidesTheSpeaker, `Who said, “I love the ${word}”?`, "who-said")).toBe(false);
    },
  );
  test.each(
    all(
      "second | minutes | hour | day | nights | week | weekend | months | quarter | year | years | decades | century | season | summer | autumn | fall | winter | spring | terms | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday",
    ),
  )("last %s is another one tomorrow", (word) => expect(found(isDated, `Who left last ${word}?`, "year")).toBe(true));
  test.each(
    all(
      "today | yesterday | tomorrow | tonight | now | currently | nowadays | recently | lately | soon | so far | ago | earlier | later | upcoming | to date | at present | at the moment | still | yet | already | last day | next day | this day | past day | coming day | previous day | recent day | following day | the current | the latest | the day before | the day after | the same day | here | then",
    ),
  )("%s means another day tomorrow", (word) => expect(found(isDated, `Who left ${word} x?`, "year")).toBe(true));
  test.each(
    all(
      "Our newsletter | Please subscribe | Sign up | Log in | Click here | Read more | Follow us on it | Follow him on it | Follow them on it | Share this | The cookie | An advertisement | All rights reserved | The copyright | Terms of use | Terms of service | Privacy policy | Photo: x | Photograph: x | Photos : x | Image / x | Picture © x | Video by: x | Illustration credit: x | File: x | Getty Images | AFP photo | EPA images | Reuters image | Reporting by Holm | Reported from Oslo | contributed to the story | contributed to this article | contributed reporting | is an old reporter | is a correspondent | is the columnist | is a contributor | is an editor | is a journalist | has reported on it since | have written about it since | joined The Post in | a+b.c@example.com | http://x | www.x | this story has been | the post appeared | the report originally | this article is part",
    ),
  )("%s is about the page", (words) => expect(found(isNoBoilerplate, "", "year", `x ${words} x`)).toBe(true));
  test.each(
    all(
      "been rumoured | is rumored | are expected | was reported | were considered | is said | is known | is set | is planned | is supposed | is believed",
    ),
  )("a question that ends with %s is cut short", (words) => {
    expect(found(isNotCutShort, `In which year has it ${words}?`, "year")).toBe(true);
    expect(found(isNotCutShort, `In which year has it ${words} so?`, "number")).toBe(false);
    expect(found(isNotCutShort, `In which year has it ${words}?`, "quote")).toBe(false);
  });
  test.each(
    all(
      "goes of | goes the | has a | has an | rains and | rains or | rains but | goes with | comes from | more than | as big as | asks if | left because | says that | the one which | looks at | goes into | has its | has their | the one whose | waits while | it rains, so",
    ),
  )("what somebody said ends open with %s", (words) => {
    expect(found(isNotCutShort, `Who said, “The town ${words}”?`, "who-said")).toBe(true);
    expect(found(isNotCutShort, `Who said, “The town ${words} pier”?`, "who-said")).toBe(false);
  });
  test.each([
    ["In terms of oak, it holds", true],
    ["Only way to go is oak", true],
    ["As for oak, it holds", true],
    ["The pier, the old one, holds", true],
    ["… as for oak, it holds", true],
    ["It holds in terms of oak and stone", false],
    ["The pier holds …", true],
    ["The pier is not only old", true],
    ["The pier is not only old but long", false],
  ])("%s: it breaks off: %s", (said, is) => expect(found(isNotCutShort, `Who said, “${said}”?`, "who-said")).toBe(is));
  test.each([
    ["By how many jets that are on is it made?", true],
    ["By how many jets whose crews left did it land?", true],
    ["By how many jets, that are on, is it made?", false],
    ["By how many jets is it made?", false],
  ])("%s is left open: %s", (asked, is) => expect(found(isNotCutShort, asked, "number")).toBe(is));
});

test.each([
  ["He didn't go", "He did not go"],
  ["He doesn't go", "He does not go"],
  ["They don't go", "They do not go"],
  ["He won't go", "He will not go"],
  ["He wouldn't go", "He would not go"],
  ["He can't go", "He cannot go"],
  ["He couldn't go", "He could not go"],
  ["He isn't it", "He is not it"],
  ["They aren't it", "They are not it"],
  ["He wasn't it", "He was not it"],
  ["They weren't it", "They were not it"],
  ["He hasn't it", "He has not it"],
  ["They haven't it", "They have not it"],
  ["He hadn't it", "He had not it"],
  ["more than 4", "over 4"],
  ["more than one", "more than one"],
  ["the U.S. army", "the US army"],
  ["the U.S. Army", "the U.S. Army"],
  ["it also very really actually simply just now currently recently still already went", "it went"],
  ["it went also", "it went also"],
  ["4 per cent of it", "4% of it"],
  ["4 percent of it", "4% of it"],
  ["4 percents", "4 percents"],
  [' it   "didn\'t  go" now so ', 'it "didn\'t go" so'],
])("%s: in own words %s", (text, own) => expect(inOwnWords(text)).toBe(own));

describe("what stands in front of a question", () => {
  const sentence = { paragraph: 2, start: 10, end: 20, text: "", isWhole: true };
  const fact = (source: string | null = null): Fact => ({ sentence, text: "", whole: "", source });
  const asked = (words: string, more: Partial<Asked> = {}): Asked => ({
    words,
    lead: "",
    subject: "Oslo",
    isInPlace: false,
    isOfPresent: false,
    ...more,
  });
  const material = ({
    published = "2026-05-03" as string | null,
    headline = "Bergen opens a pier",
    times = 2,
    said = [] as readonly { paragraph: number; start: number; text: string }[],
  } = {}): Material =>
    ({
      article: { published },
      text: { paragraphs: [headline] },
      analysis: {
        people: [],
        organisations: [],
        places: [{ name: "Oslo", aliases: ["Kristiania"], mentions: Array.from({ length: times }) }],
        sentences: said,
      },
    }) as unknown as Material;
  const once = { times: 1 };
  test.each<[why: string, text: string, own: Asked, setting?: Parameters<typeof material>[0], source?: string]>([
    ["nothing, undated", "What did Oslo buy?", asked("what did Oslo buy"), { ...once, published: null }],
    ["when", "According to a news report of 3 May 2026, what did Oslo buy?", asked("what did Oslo buy"), once],
    [
      "who says so, undated",
      "According to Holm, what did Oslo buy?",
      asked("what did Oslo buy"),
      { ...once, published: null },
      "Holm",
    ],
    [
      "who and when",
      "According to Holm in a news report of 3 May 2026, what did Oslo buy?",
      asked("what did Oslo buy"),
      once,
      "Holm",
    ],
    ["the present", "As of May 2026, what does Oslo buy?", asked("what does Oslo buy", { isOfPresent: true }), once],
    [
      "the present, and who",
      "As of May 2026, according to Holm, what does Oslo buy?",
      asked("what does Oslo buy", { isOfPresent: true }),
      once,
      "Holm",
    ],
    ["its year", "What did Oslo buy in 2019?", asked("what did Oslo buy in 2019"), once],
    ["its lead with a year", "In 2019, what did Oslo buy?", asked("what did Oslo buy", { lead: "in 2019" }), once],
    [
      "its lead",
      "According to a news report of 3 May 2026, in May, what did Oslo buy?",
      asked("what did Oslo buy", { lead: "in May" }),
      once,
    ],
    ["a year asked for", "In which year did Oslo buy it?", asked("in which year did Oslo buy it"), once],
    ["a month asked for", "In which month did Oslo buy it?", asked("in which month did Oslo buy it"), once],
    [
      "a year of the last one",
      "As of May 2026, in which year did the last Oslo buy it?",
      asked("in which year did the last Oslo buy it", { subject: "the last Oslo" }),
      once,
    ],
    ["the headline", "“Bergen opens a pier” (May 2026): what did Oslo buy?", asked("what did Oslo buy")],
    [
      "the headline, and who",
      "“Bergen opens a pier” (May 2026): according to Holm, what did Oslo buy?",
      asked("what did Oslo buy"),
      {},
      "Holm",
    ],
    [
      "the headline, by another name",
      "“Bergen opens a pier” (May 2026): what did Kristiania buy?",
      asked("what did Kristiania buy"),
    ],
    [
      "no headline, of its story",
      "According to a news report of 3 May 2026, what did Oslo open in Bergen?",
      asked("what did Oslo open in Bergen"),
    ],
    ["no headline, undated", "What did Oslo buy?", asked("what did Oslo buy"), { published: null }],
    [
      "no headline with a number",
      "According to a news report of 3 May 2026, what did Oslo buy?",
      asked("what did Oslo buy"),
      { headline: "Bergen opens 4 piers" },
    ],
    [
      "the headline with a number, of a year",
      "“Bergen opens 4 piers” (May 2026): in which year did Oslo buy it?",
      asked("in which year did Oslo buy it"),
      { headline: "Bergen opens 4 piers" },
    ],
    [
      "no headline with a year, of a year",
      "In which year did Oslo buy it?",
      asked("in which year did Oslo buy it"),
      { headline: "Bergen opens pier of 2019" },
    ],
    [
      "the headline that tells which",
      "“Bergen opens a pier” (May 2026): according to a news report of 3 May 2026, what did the pier cost?",
      asked("what did the pier cost", { subject: "the pier" }),
    ],
    [
      "no headline that doesn't",
      "According to a news report of 3 May 2026, what did the quay cost?",
      asked("what did the quay cost", { subject: "the quay" }),
    ],
  ])("%s", (_, text, own, setting, source) =>
    expect(inContext(own, fact(source ?? null), material(setting), [])).toBe(text),
  );
  test.each(
    all(
      "one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen | dozens | half | double | hundred | hundreds | thousand | thousands | million | millions | billion | billions",
    ),
  )("a headline with %s in it may tell", (word) => {
    const text = inContext(
      asked("what did Oslo buy"),
      fact(),
      material({ headline: `Bergen opens a ${word} pier` }),
      [],
    );
    expect(text.startsWith("“")).toBe(false);
  });

  const told = { paragraph: 2, start: 0, text: "A quay was built." };
  test.each<[asked: string, why: readonly string[], subject?: string, setting?: Parameters<typeof material>[0]]>([
    ["What did Oslo buy?", []],
    ["What did the quay cost?", ["Say which one “the quay” is."], "the quay"],
    ["“Headline”: what did the quay cost?", [], "the quay"],
    ["What did Oslo pay for the quay in May?", [], "Oslo", { said: [] }],
    ["What did Oslo pay for the quay in May?", ["Say which one “the quay” is."], "Oslo", { said: [told] }],
    [
      "What did Oslo pay for the quay in May?",
      ["Say which one “the quay” is."],
      "Oslo",
      { said: [{ ...told, start: 9 }] },
    ],
    ["What did Oslo pay for the quay in May?", [], "Oslo", { said: [{ ...told, start: 10 }] }],
    ["What did Oslo pay for the quay in May?", [], "Oslo", { said: [{ ...told, paragraph: 1 }] }],
    ["What did Oslo pay for the quay in May?", [], "Oslo", { said: [{ ...told, paragraph: 3 }] }],
    ["What did Oslo pay for the quay of May?", [], "Oslo", { said: [told] }],
    ["What did Oslo pay for the quay that sank?", [], "Oslo", { said: [told] }],
    ["What did Oslo pay for the world in May?", [], "Oslo", { said: [{ ...told, text: "A world." }] }],
    ["What did Oslo pay for the last in May?", [], "Oslo", { said: [{ ...told, text: "At last." }] }],
    ["What did the last Oslo buy?", [], "the last Oslo"],
    ["What did the last Oslo buy?", ["Say when this was."], "the last Oslo", { published: null }],
  ])("%s wants %j", (text, why, subject = "Oslo", setting = {}) =>
    expect(whyUnclear(asked("", { subject }), text, fact(), material(setting))).toEqual(why),
  );
  test.each([
    ["In May", "in May"],
    ["NATO of it", "NATO of it"],
    ["Oslo", "Oslo"],
  ])("%s is %s in the middle", (lead, small) => expect(decapital(lead)).toBe(small));
});

describe("what an article has too little of", () => {
  const analysis = ({
    sentences = 5,
    quoted = [0, 1, 2],
    years = ["2011", "2012-05", "2013-01-01"],
    offices = 3,
  } = {}) =>
    ({
      sentences: Array.from({ length: sentences }, () => ({ isWhole: true })),
      people: Array.from({ length: 4 }, (_, i) => ({
        roles: i < offices ? [{ isDefinite: true }] : [{ isDefinite: false }],
      })),
      quotes: quoted.map((speaker) => ({ speaker: speaker < 0 ? null : speaker })),
      dates: years.map((value) => ({ value, isRelative: value.endsWith("!") })),
    }) as unknown as Analysis;
  const QUOTED = "in it quoted by name: three are wanted to choose from who said something.";
  const YEARS = "in it: three are wanted to choose from.";
  const OFFICES = "in it named with an office: three are wanted to match them.";
  test.each<[what: Parameters<typeof analysis>[0], lacks: readonly string[]]>([
    [{}, []],
    [{ sentences: 0 }, ["There is no whole sentence in it: nothing can be asked."]],
    [{ sentences: 1 }, ["It has only 1 whole sentence."]],
    [{ sentences: 4 }, ["It has only 4 whole sentences."]],
    [{ quoted: [] }, [`The rules found no people ${QUOTED}`]],
    [{ quoted: [0, 0, -1, 9] }, [`The rules found 1 person ${QUOTED}`]],
    [{ quoted: [0, 1] }, [`The rules found 2 people ${QUOTED}`]],
    [{ years: ["2011", "2011-05", "2012!"] }, [`The rules found 1 year ${YEARS}`]],
    [{ years: [] }, [`The rules found no years ${YEARS}`]],
    [{ offices: 2 }, [`The rules found 2 people ${OFFICES}`]],
  ])("%j: %j", (what, lacks) => {
    expect(lacking(analysis(what))).toEqual(lacks);
    const known = { published: "2026-05-03" } as Article;
    const options = { kinds: null } as DraftOptions;
    expect(shortagesOf(known, analysis(what), options, { ready: 1, all: 1 })).toEqual(lacks);
  });
  test.each<[published: string | null, ready: number, all: number, lacks: readonly string[]]>([
    ["2026-05-03", 1, 1, []],
    ["2026-05-03", 0, 1, ["No question is ready: each wants a look first."]],
    ["2026-05-03", 0, 0, ["No question passed the checks."]],
    [null, 1, 2, ["Nobody knows the day on which it was published, and without it no question can be dated."]],
  ])("published on %j, %i of %i ready", (published, ready, count, lacks) => {
    const article = { published } as Article;
    const options = { kinds: ["quote"] } as unknown as DraftOptions;
    const little = analysis({ quoted: [], years: [], offices: 0 });
    expect(shortagesOf(article, little, options, { ready, all: count })).toEqual(lacks);
  });
});

describe("a draft", () => {
  const article = {
    ...readPlainText(readFileSync(new URL("../fixtures/draft/coast.txt", import.meta.url), "utf8")),
    published: "2026-05-03",
    language: "en",
  };
  const draft = (options: Partial<DraftOptions> = {}, more: Partial<Article> = {}, read: Analyser = analyse) =>
    propose(
      { ...article, ...more },
      { id: "coast", url: null },
      { kinds: null, max: null, paragraphs: null, seed: "s", isSensitive: false, ...options },
      read,
    );
  const nothing: Analyser = () => analyse({ paragraphs: [], published: null });
  const ids = ({ draft: { candidates } }: ReturnType<typeof draft>) => candidates.map(({ id }) => id);

  test("of so many questions has the best ones, in order of the article", async () => {
    const lines = [1, 16].map((max) => `${max}: ${ids(draft({ max })).join(" ")}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./kinds/best.txt");
    const [every, most] = [draft(), draft({ max: 4 })];
    expect(ids(every).filter((id) => ids(most).includes(id))).toEqual(ids(most));
    expect(most.rejected.get("more were found than were asked for")).toBe(ids(every).length - 4);
    expect(every.rejected.has("more were found than were asked for")).toBe(false);
  });
  test("has kinds that are asked for, of parts that are asked for, and says which it has nothing of", () => {
    const { draft: made, uncovered } = draft({ kinds: ["number"], paragraphs: [[10, 11]] });
    const places = made.candidates.flatMap(({ item }) =>
      (item["evidence"] as { paragraph: number }[]).map((one) => one.paragraph),
    );
    expect(new Set(places)).toEqual(new Set([10]));
    expect(made.candidates.every(({ origin }) => origin.method === "rules/number")).toBe(true);
    expect(uncovered).toEqual(Array.from({ length: 30 }, (_, i) => i + 1).filter((n) => !places.includes(n)));
  });
  test("is called after its article, its headline, or its name", () => {
    expect(draft({}, { title: "A title" }, nothing).draft.title).toBe("A title");
    expect(draft({}, { title: null }, nothing).draft.title).toBe("Northwick and Easthaven open a shared ferry line");
    expect(draft({}, { title: null, paragraphs: [] }, nothing).draft.title).toBe("coast");
    expect(draft({}, { language: null }, nothing).draft.language).toBe("en");
    expect(draft({}, { language: "en-GB" }, nothing).draft.language).toBe("en-GB");
  });
  test("of a book is none, and of its longest part is one", () => {
    const of = (words: number) =>
      draft({}, { paragraphs: ["The headline of it", `The ${"of ".repeat(words - 6)}end.`] }, nothing);
    expect(of(50_000).shortages.join(" ")).not.toContain("rules read articles");
    expect(of(50_001).shortages).toEqual([
      "It has 50001 words: rules read articles of up to 50000. Draft from a part of it, in a file of its own.",
    ]);
  });
});
