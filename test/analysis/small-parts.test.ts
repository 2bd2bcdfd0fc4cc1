import { describe, expect, test } from "vitest";
import { afterStop } from "../../src/analysis/abbreviations.js";
import { indexFrom } from "../../src/analysis/by-start.js";
import { hasFiniteVerb } from "../../src/analysis/finite-verb.js";
import { organisationAt } from "../../src/analysis/organisation-words.js";
import { isDemonym, placeAt } from "../../src/analysis/place-table.js";
import { kindByWords } from "../../src/analysis/places.js";
import { quotedIn } from "../../src/analysis/quote-marks.js";
import { oneRole, pronounOf, roleClassOf, standsInRole } from "../../src/analysis/role-words.js";
import { salienceOf } from "../../src/analysis/salience.js";
import { sentencesOf } from "../../src/analysis/sentences.js";
import { looksAhead } from "../../src/analysis/tense.js";
import { titleLength } from "../../src/analysis/titles.js";
import { tokensOf } from "../../src/analysis/tokens.js";
import { baseOf, isParticiple, isPast } from "../../src/analysis/verbs.js";

describe("a stop behind a word", () => {
  test.each([
    ["Mr", "Lee", "goes-on"],
    ["No", "7", "goes-on"],
    ["No", "Then", "may-end"],
    ["no", "7", "may-end"],
    ["Nos", "7", "goes-on"],
    ["Mar", "3", "goes-on"],
    ["mar", "The", "may-end"],
    ["Dec", "The", "goes-on"],
    ["dec", "3", "may-end"],
    ["jan", "3", "goes-on"],
    ["J", "Lee", "goes-on"],
    ["j", "Lee", "may-end"],
    ["J", "He", "may-end"],
    ["J", "I", "goes-on"],
    ["U.S", "Senate", "goes-on"],
    ["U.S", "The", "may-end"],
    ["Inc", "He", "may-end"],
    ["Inc", "shares", "goes-on"],
    ["port", "Ships", "may-end"],
  ])("%s. %s %s", (word, next, found) => expect(afterStop(word, next)).toBe(found));
});

test.each([
  ["I go", true],
  ["You go", true],
  ["They Orsk", false],
  ["The port is here", true],
  ["IS", true],
  ["It won't", true],
  ["Ships opened", true],
  ["Ships Opened", false],
  ["a bed", false],
  ["they fled", true],
  ["the ed", false],
  ["Lee opens it", true],
  ["the bus, this gas, his bias", false],
  ["the ships", true],
  ["Lee's", true],
  ["we'll", true],
  ["Lee'x", false],
  ["A blue port", false],
])("%s has a verb: %s", (text, has) => expect(hasFiniteVerb(text)).toBe(has));

describe("quotation marks", () => {
  test.each<[string, readonly (readonly [string, boolean])[]]>([
    [
      'He said "no" and "yes".',
      [
        ['"no"', true],
        ['"yes"', true],
      ],
    ],
    ['He said "no and left', [['"no and left', false]]],
    [
      'He said "no" and "yes',
      [
        ['"no"', true],
        ['"yes', false],
      ],
    ],
    ['It is 6" long" here', []],
    ['He said " no"', []],
    ['("no")', [['"no"', true]]],
    ['He said -"no"', [['"no"', true]]],
    ["He said 'no' and left", [["'no'", true]]],
    ["He said 'the workers' port' and left", [["'the workers'", true]]],
    ["He said 'the workers' port.' and left", [["'the workers' port.'", true]]],
    ["He said 'ships' and left", [["'ships'", true]]],
    ["the workers' rights and the ships' masts", []],
    ["It's Lee's", []],
    ["the '90s ships' masts, '85 ships' masts, 'em ships' masts, 'tis ships' masts", []],
    ["'twas ships' masts, 'cause ships' masts, 'til ships' masts, 'n ships' masts", []],
    ["'em and 'tis and '90s and 'n' more", []],
    ["He said 'no \"yes' no\"", [['"yes\' no"', true]]],
    ["He said \"it's 'no' so\"", [["\"it's 'no' so\"", true]]],
    [`He said '${"x".repeat(598)}'`, [[`'${"x".repeat(598)}'`, true]]],
    [`He said '${"x".repeat(599)}'`, []],
  ])("%s", (text, found) =>
    expect(quotedIn(text).map(({ start, end, isClosed }) => [text.slice(start, end), isClosed])).toEqual(found),
  );
});

describe("words", () => {
  const words = (text: string) =>
    tokensOf(text).map(
      ({ text: word, isCapital, isPossessive }) => word + (isCapital ? "^" : "") + (isPossessive ? "'" : ""),
    );
  test.each<[string, readonly string[]]>([
    ["The old port", ["The^", "old", "port"]],
    ["Lee's ships' masts", ["Lee^'", "ships'", "masts"]],
    ["ships'x 's", ["ships'x", "s"]],
    ["U.S. and J.R. Holt, J. Lee", ["U.S.^", "and", "J.R.^", "Holt^", "J.^", "Lee^"]],
    ["the U.S.A came", ["the", "U.S.A^", "came"]],
    ["AT&T and 2.5 or 1,000", ["AT&T^", "and", "2.5", "or", "1", "000"]],
    ["al-Assad, d'Orsay, iPhone, 90-minute", ["al-Assad^", "d'Orsay^", "iPhone^", "90-minute"]],
    ["Putin-backed men", ["Putin^", "backed", "men"]],
    ["Moon Jae-in came", ["Moon^", "Jae-in^", "came"]],
    ["Orskland-in came", ["Orskland^", "in", "came"]],
    ["US-Russia talks", ["US^", "Russia^", "talks"]],
    ["Russian-American", ["Russian^", "American^"]],
    ["Ocasio-Cortez", ["Ocasio-Cortez^"]],
    ["well-known", ["well-known"]],
  ])("%s", (text, found) => expect(words(text)).toEqual(found));
});

const tokens = (text: string) => tokensOf(text);

test.each([
  ["Mayor Lee", 1],
  ["Lee", 0],
  ["Secretary of State Lee", 3],
  ["Minister of Foreign Affairs Lee", 4],
  ["Minister of the Interior Lee", 4],
  ["Secretary of Orsk Lee", 3],
  ["Attorney General Lee", 2],
  ["Stephen King", 0],
  ["Stephen Ray King", 0],
  ["King Stephen", 1],
  ["Mr. King", 2],
  ["Engineer Anna Berg", 1],
  ["Engineer Orsk Berg", 0],
  ["Scientologist Tom Berg", 1],
  ["President-elect Anna Berg", 1],
  ["Orsk-elect Anna Berg", 1],
  ["Anna Mary Berg", 0],
])("%s begins with %i words of title", (text, length) => expect(titleLength(tokens(text))).toBe(length));

test.each([
  ["France", 0, 1],
  ["New Zealand votes", 0, 2],
  ["St. Petersburg", 0, 2],
  ["SOCHI", 0, 1],
  ["IRAN", 0, 0],
  ["the France", 1, 1],
  ["orsk", 0, 0],
])("in %s from word %i a place has %i words", (text, from, length) => expect(placeAt(tokens(text), from)).toBe(length));
test("peoples are no places", () =>
  expect([isDemonym("French"), isDemonym("France"), isDemonym("orsk")]).toEqual([true, false, false]));

test.each([
  ["State Department said", 0, 3, 2],
  ["the Kremlin said", 0, 3, 0],
  ["the Kremlin said", 1, 3, 1],
  ["the Kremlin said", 1, 1, 0],
])("in %s from %i to %i a body has %i words", (text, from, to, length) =>
  expect(organisationAt(tokens(text), from, to)).toBe(length),
);

test.each([
  ["Lake Orsk", "water"],
  ["Bay of Orsk", "water"],
  ["Orsk Harbor", "water"],
  ["Orsk Harbour", "water"],
  ["Orsk County", "region"],
  ["Orsk Island", "region"],
  ["Fort Orsk", "city"],
  ["Fort Orsk Berg", null],
  ["St. Orsk", "city"],
  ["Orsk City", "city"],
  ["City", null],
  ["Mount Orsk", "other"],
  ["Orsk Hill", "other"],
  ["Orsk Hills", "other"],
  ["Anna Lake", null],
  ["Orsk School Street", null],
  ["Orsk", null],
])("%s is %j by its words", (text, kind) => expect(kindByWords(text)).toBe(kind));

describe("roles", () => {
  test.each([
    ["Mayor", "politics", "Mayor"],
    ["mayors", "politics", null],
    ["sen", undefined, "senator"],
    ["Gov", undefined, "governor"],
    ["boss", "business", "boss"],
    ["ship", undefined, null],
  ])("%s is of class %s, and one person's as %j", (word, kind, one) => {
    expect(roleClassOf(word)).toBe(kind);
    expect(oneRole(word)).toBe(one);
  });
  test.each([
    ["former", true],
    ["prime", true],
    ["regional", true],
    ["fantastic", true],
    ["military", true],
    ["Fantastic", false],
    ["scientist", false],
    ["big", false],
  ])("%s stands within a role: %s", (word, stands) => expect(standsInRole(word)).toBe(stands));
  test.each([
    ["actress", "she"],
    ["spokeswoman", "she"],
    ["woman", "she"],
    ["chairman", "he"],
    ["man", "he"],
    ["King", "he"],
    ["mayor", null],
  ])("%s is %j", (head, pronoun) => expect(pronounOf(head)).toBe(pronoun));
});

describe("how much of an article is somebody's", () => {
  const sentences = sentencesOf(["Harbour news", "One came. Two came.", "Three came. Four came. Five came."]);
  const at = (paragraph: number, start: number) => ({ paragraph, start, end: start + 3, text: "One" });
  test.each<[string, Parameters<typeof salienceOf>, number]>([
    ["named once, late", [[at(3, 24)], sentences], 0],
    ["in the fourth sentence", [[at(3, 11)], sentences], 20],
    ["at the fifth", [[at(3, 23)], sentences], 0],
    ["early", [[at(2, 0)], sentences], 20],
    ["in the headline", [[at(1, 0)], sentences], 60],
    ["twice", [[at(3, 24), at(3, 28)], sentences], 6],
    ["six times", [Array.from({ length: 6 }, () => at(3, 24)), sentences], 30],
    ["seven times", [Array.from({ length: 7 }, () => at(3, 24)), sentences], 30],
    ["never", [[], sentences], 0],
    ["once, and quoted", [[at(3, 24)], sentences, true], 10],
    ["in a text of two sentences", [[at(2, 0)], sentences.slice(0, 2)], 0],
    ["in a text without", [[at(2, 0)], []], 0],
  ])("%s", (_, given, salience) => expect(salienceOf(...given)).toBe(salience));
});

test.each<[string, boolean]>([
  ["They will meet on {Friday}.", true],
  ["They met and will meet on {Friday}.", true],
  ["They will have met on {Friday}.", false],
  ["They will be seen on {Friday}.", true],
  ["On {Friday} they meet.", false],
  ["On {Friday} they will meet.", true],
  ["On {Friday}. They will meet.", false],
  ["On {Friday}, but they will meet.", false],
  ["On {Friday}, they will meet.", true],
  ["They will meet. On {Friday} it rained.", false],
  ["They will meet; on {Friday} it rained.", false],
  ["They were here on {Friday}; they will meet.", false],
  ["They didn't know on {Friday} that they will meet.", true],
  [`They will meet ${"x ".repeat(72)}on {Friday}.`, true],
  [`They will meet ${"x ".repeat(80)}on {Friday}.`, false],
  ["The upcoming vote on {Friday}", true],
  ["Where it is set to begin on {Friday}", true],
  ["It is set on {Friday}", false],
])("%s looks ahead: %s", (text, ahead) => {
  const [before, date, after] = text.split(/[{}]/);
  expect(looksAhead(before! + date! + after!, before!.length, before!.length + date!.length)).toBe(ahead);
});

test("the first of those that begin at a place or behind it", () => {
  const list = [0, 3, 3, 7].map((start) => ({ start }));
  expect([-1, 0, 1, 3, 4, 7, 8].map((start) => indexFrom(list, start))).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(indexFrom([], 3)).toBe(0);
});

test.each([
  ["replied", "reply"],
  ["died", "die"],
  ["vied", "vie"],
  ["freed", "free"],
  ["stopped", "stop"],
  ["cancelled", "cancel"],
  ["missed", "miss"],
  ["used", "use"],
  ["sized", "size"],
  ["handled", "handle"],
  ["created", "create"],
  ["targeted", "target"],
  ["acquired", "acquire"],
  ["shaped", "shape"],
  ["claimed", "claim"],
  ["seized", "seize"],
  ["buzzed", "buzz"],
  ["fixed", "fix"],
])("%s is the past of %s", (past, base) => expect(baseOf(past)).toBe(base));
test("what is a past, a participle, or neither", () => {
  const sorted = (words: string, is: (word: string) => boolean) => words.split(" ").filter(is).join(" ");
  const words = "been came come done seen saw said need ed opened Opened";
  expect(sorted(words, isPast)).toBe("came saw said opened Opened");
  expect(sorted(words, isParticiple)).toBe("been come done seen said opened Opened");
});
