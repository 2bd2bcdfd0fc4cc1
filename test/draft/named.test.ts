import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { indexWords } from "../../src/article/verbatim.js";
import { textOf } from "../../src/article/text.js";
import { candidateOf, evidenceOf } from "../../src/draft/candidate.js";
import type { Ground, Subject } from "../../src/draft/checks/check.js";
import { isDecent } from "../../src/draft/checks/sensitive.js";
import { keyIsOnlyOne, noDistractorIsRight } from "../../src/draft/checks/uniqueness.js";
import { fullNames } from "../../src/draft/facts/full-names.js";
import { listsIn, othersOf } from "../../src/draft/facts/lists.js";
import { namesOf } from "../../src/draft/names.js";
import type { Proposal } from "../../src/draft/proposal.js";
import { around } from "../../src/draft/starts/facts-in.js";
import { readItem } from "../../src/draft/readable.js";
import { sentenceIndex } from "../../src/draft/sentence-index.js";
import { inParagraph, sentenceOf, spanning } from "../../src/draft/sentences.js";
import { askedTexts, shownTexts, unquoted } from "../../src/draft/shown-texts.js";
import { whyNotReady } from "../../src/draft/tiers.js";
import type { Analysis, Person, Sentence } from "../../src/model/analysis.js";
import type { DraftSource } from "../../src/model/draft.js";
import { bankFile } from "../sample.js";

const person = (name: string, more: Partial<Person> = {}): Person =>
  ({ name, surname: name.split(" ").at(-1)!, aliases: [], roles: [], mentions: [], ...more }) as unknown as Person;
const thing = (name: string, ...aliases: string[]) => ({ name, aliases, mentions: [], salience: 1 });

describe("forms of a name", () => {
  const names = namesOf({
    people: [person("Ada Holm", { aliases: ["Mayor Holm"] }), person("Tom Holm"), person("Lena Brandt")],
    places: [thing("United States", "US", "American")],
    organisations: [thing("The Harbour Bank", "HB")],
  } as unknown as Analysis);
  test.each<[name: string, forms: readonly string[]]>([
    ["Ada Holm", ["Ada Holm", "Mayor Holm", "Holm"]],
    ["Holm", ["Holm", "Ada Holm", "Mayor Holm", "Tom Holm"]],
    ["brandt", ["brandt", "Lena Brandt", "Brandt"]],
    ["the US", ["the US", "United States", "US", "American"]],
    ["harbour bank", ["harbour bank", "The Harbour Bank", "HB"]],
    ["Nobody", ["Nobody"]],
  ])("%s: %j", (name, forms) => expect(names.formsOf(name)).toEqual(forms));
  test.each<[one: string, other: string, is: boolean]>([
    ["Ada Holm", "Holm", true],
    ["Tom Holm", "Holm", true],
    ["Ada Holm", "Tom Holm", false],
    ["US", "American", true],
    ["the Pier", "pier", true],
    ["pier", "quay", false],
    ["Nobody", "Holm", false],
    ["Holm", "Nobody", false],
  ])("%s is %s: %s", (one, other, is) => expect(names.isSame(one, other)).toBe(is));
});

describe("sentences of a paragraph", () => {
  const analysis = analyse({ paragraphs: ["One came. Two came.", "Three came."], published: null });
  const at = (paragraph: number, start: number, end: number) => ({ paragraph, start, end, text: "" });
  test.each<[place: ReturnType<typeof at>, text: string | null]>([
    [at(1, 0, 9), "One came."],
    [at(1, 0, 8), "One came."],
    [at(1, 10, 19), "Two came."],
    [at(1, 8, 12), null],
    [at(2, 0, 5), "Three came."],
    [at(3, 0, 5), null],
  ])("hold %j: %s", (place, text) => expect(sentenceOf(analysis, place)?.text ?? null).toBe(text));
  test("are those of that paragraph, and several are one from the first to the last", () => {
    expect(inParagraph(analysis.sentences, 1).map(({ text }) => text)).toEqual(["One came.", "Two came."]);
    expect(inParagraph(analysis.sentences, 9)).toEqual([]);
    expect(spanning(analysis, [at(1, 10, 13), at(1, 4, 8)])).toEqual({ ...at(1, 4, 13), text: "came. Two" });
  });
});

test("words that touch no sentence are in their whole paragraph, which is none", () => {
  const page = { sentences: [], paragraphs: ["One", "Two three"] } as unknown as Analysis;
  const whole = { paragraph: 2, start: 0, end: 9, text: "Two three", isWhole: false };
  expect(around({ paragraph: 2, start: 4, end: 9 }, page)).toEqual(whole);
  const one = { paragraph: 2, start: 0, end: 4, text: "Two ", isWhole: true };
  const touched = { ...page, sentences: [{ ...one, paragraph: 1 }, one] };
  expect(around({ paragraph: 2, start: 3, end: 6 }, touched)).toEqual({ ...one, end: 6, text: "Two th" });
  expect(around({ paragraph: 2, start: 4, end: 6 }, touched).isWhole).toBe(false);
});

describe("in a sentence that stands alone", () => {
  const named = (text: string, before = "The mayor Ada Holm met the engineer Lena Brandt.") => {
    const analysis = analyse({ paragraphs: ["Headline", before, text], published: null });
    const sentence = analysis.sentences.at(-1)!;
    return fullNames(sentence, analysis)
      .toSorted((a, b) => b.start - a.start)
      .reduce((done, one) => done.slice(0, one.start) + one.text + done.slice(one.end), sentence.text);
  };
  test.each([
    ["Holm left.", "Ada Holm left."],
    ["Mr. Holm left.", "Ada Holm left."],
    ["Dr Holm left.", "Ada Holm left."],
    ["Ada Holm left.", "Ada Holm left."],
    ["Holm met Holm.", "Ada Holm met Holm."],
    ["Ada Holm met Holm.", "Ada Holm met Holm."],
    ["Mayor Holm left.", "Mayor Holm left."],
    ["Brandt met Holm.", "Lena Brandt met Ada Holm."],
    ["The mayor Ada Holm lost her hat. She left.", "Ada Holm left."],
    ["The mayor Ada Holm lost her hat. He left.", "He left."],
    ["The mayor Ada Holm lost her hat. Sheep left.", "Sheep left."],
    ['The mayor Ada Holm lost "it". She left.', "She left."],
    ["Google opened a pier. It left.", "Google left."],
    ["Google opened a pier. The company left.", "Google left."],
    ["Google opened a pier. The companies left.", "The companies left."],
    ["Google opened a pier. So The company left.", "So The company left."],
    ["In May Google opened a pier. It left.", "It left."],
    ["Google met the BBC. It left.", "It left."],
    ['Google opened "it". It left.', "It left."],
    ["It left.", "It left."],
  ])("%s: %s", (text, told) => expect(named(text)).toBe(told));
});

describe("a list of names", () => {
  const of = (text: string, ...others: string[]) => {
    const analysis = analyse({ paragraphs: ["Headline", ...others, text], published: null });
    const sentence = analysis.sentences.at(-1)!;
    const [list] = listsIn(sentence, analysis);
    return list === undefined
      ? null
      : [list.class, list.names.join(", "), othersOf(list, sentence, analysis).join(", ")];
  };
  test.each<[text: string, found: readonly unknown[] | null, ...others: readonly string[]]>([
    ["Boats left France, Spain and Norway.", ["countries", "France, Spain, Norway", ""]],
    ["Boats left France, Spain and Norway.", ["countries", "France, Spain, Norway", "Sweden"], "Crews left Sweden."],
    ["Boats left France and Spain.", null],
    ["Boats left France, France and Spain.", null],
    ["Boats left France, Oslo and Spain.", [null, "France, Oslo, Spain", ""]],
    ["Boats left Abc, Bcd and Cde.", [null, "Abc, Bcd, Cde", "Def, Efg, Fgh"], "Crews left Def, Efg and Fgh."],
    ["Boats left Abc, Bcd and Cde.", [null, "Abc, Bcd, Cde", "Fgh, Efg"], "Crews left Abc, Fgh and Efg."],
  ])("%s", (text, found, ...others) => expect(of(text, ...others)).toEqual(found));
});

describe("another sentence that says nearly the same", () => {
  const sentence = (text: string, paragraph: number, start = 0): Sentence => ({
    paragraph,
    start,
    end: start + text.length,
    text,
    isWhole: true,
  });
  const people = [person("Ada Holm"), person("Lena Brandt"), person("Tom Orsk")];
  const OWN = "Holm thanked the old crews.";
  const found = (
    texts: readonly Sentence[],
    { type = "short", key = "Ada Holm", wrong = [] as readonly string[], stem = "Who thanked the old crews?" } = {},
  ) => {
    const analysis = { people, places: [], organisations: [], sentences: texts } as unknown as Analysis;
    const evidence = [sentence(OWN, 2, 10)];
    const subject = {
      proposal: { kind: "who-did", keys: [key], distractors: wrong, evidence },
      item: { type, stem },
      asked: [stem],
    };
    const ground = { material: { analysis }, names: namesOf(analysis), sentences: sentenceIndex(analysis) };
    return [keyIsOnlyOne, noDistractorIsRight].map(
      (check) => check.find(subject as unknown as Subject, ground as unknown as Ground) !== null,
    );
  };
  const said = (who: string, paragraph = 2, start = 50) => sentence(`${who} thanked the crews.`, paragraph, start);
  const own = sentence(OWN, 2, 10);
  test.each<[why: string, texts: readonly Sentence[], asked: Parameters<typeof found>[1], found: readonly boolean[]]>([
    ["of nobody", [own], {}, [false, false]],
    ["of somebody else", [own, said("Brandt")], {}, [true, false]],
    ["in another paragraph at the same place", [own, said("Brandt", 3, 10)], {}, [true, false]],
    [
      "before it in its paragraph",
      [own, sentence("Brandt x", 2, 0), said("Brandt", 2, 0)].slice(0, 2),
      {},
      [false, false],
    ],
    ["right before it", [own, { ...said("Brandt", 2, 0), end: 10 }], {}, [true, false]],
    ["right behind it", [own, said("Brandt", 2, 10 + OWN.length)], {}, [true, false]],
    ["within it", [own, said("Brandt", 2, 9 + OWN.length)], {}, [false, false]],
    ["of the same", [own, said("Ada Holm")], {}, [false, false]],
    [
      "of somebody who is asked about",
      [own, said("Brandt")],
      { stem: "Who thanked the old crews of Brandt?" },
      [false, false],
    ],
    ["of a wrong answer", [own, said("Lena Brandt")], { type: "choice", wrong: ["Lena Brandt"] }, [true, true]],
    [
      "of a wrong answer by its surname",
      [own, said("Brandt")],
      { type: "choice", wrong: ["Lena Brandt"] },
      [true, true],
    ],
    ["of another than the wrong one", [own, said("Orsk")], { type: "choice", wrong: ["Lena Brandt"] }, [true, false]],
    ["of a key that is no person", [own, said("Brandt")], { key: "Oslo" }, [false, false]],
    ["of another type", [own, said("Brandt")], { type: "open" }, [false, false]],
  ])("%s", (_, texts, asked, is) => expect(found(texts, asked)).toEqual(is));
});

describe("who is left in peace", () => {
  const found = (
    evidence: string,
    {
      asked = "Who left?",
      keys = ["Ada Holm"],
      roles = [] as readonly object[],
      isSensitive = false,
      others = [] as readonly string[],
    } = {},
  ) => {
    const mentions = [{ paragraph: 2, start: 0, end: 1, text: "x" }];
    const analysis = {
      people: [person("Ada Holm", { roles: roles as never, mentions })],
      places: [thing("Port Northwick")],
      organisations: [],
      sentences: [evidence, ...others].map((text) => ({
        paragraph: 2,
        start: 0,
        end: text.length,
        text,
        isWhole: true,
      })),
    } as unknown as Analysis;
    const subject = {
      proposal: { keys, distractors: [], people: [], evidence: [{ paragraph: 2, text: evidence }] },
      asked: [asked],
    };
    const ground = { material: { analysis, options: { isSensitive } } };
    return isDecent.find(subject as unknown as Subject, ground as unknown as Ground) !== null;
  };
  const all = (words: string): readonly string[] => words.split(" | ");
  test.each(
    all(
      "Holm was killed. | Holm was later found dead. | Holm, the mayor, had been arrested. | Holm died. | Holm later confessed. | Holm faces charges. | Holm faces five years. | Crews killed Holm. | Shooting the old mayor Holm, they left. | The death of the mayor Holm came. | The charges against Holm fell. | Holm's killer left. | Holm's old lawyers left. | The suspect, Holm, left. | The gunman Holm left.",
    ),
  )("%s", (text) => {
    expect(found(text)).toBe(true);
    expect(found(text, { isSensitive: true })).toBe(false);
    expect(found("Boats left.", { others: [text] })).toBe(true);
  });
  test.each(
    all(
      "Holm said a man was killed. | Holm opened the pier. | Holm was there. | Holm left; crews were killed. | Holmes was killed.",
    ),
  )("%s: no", (text) => expect(found(text, { roles: [{ class: "politics", text: "mayor" }] })).toBe(false));
  test.each<[text: string, roles: readonly object[], is: boolean]>([
    ["Holm said a man was killed.", [], true],
    ["Holm said a man was killed.", [{ class: "law", text: "x" }], false],
    ["Holm said a man was killed.", [{ class: "other", text: "police chief" }], false],
    ["Holm said a man was killed.", [{ class: "other", text: "baker" }], true],
    ["Holm spoke of the manhunt.", [], true],
    ["Holm spoke of the convicts.", [], true],
    ["Holm spoke of harassment.", [], false],
    ["Holm spoke of sexual harassment.", [], true],
  ])("%s of %j: %s", (text, roles, is) => expect(found(text, { roles })).toBe(is));
  test.each<[text: string, keys: string[], is: boolean]>([
    ["Tom Orsk was killed.", ["Tom Orsk"], true],
    ["Tom Orsk was there.", ["Tom Orsk"], false],
    ["Tom Orsk faces five years.", ["Tom Orsk"], true],
    ["Port Northwick was attacked.", ["Port Northwick"], false],
    ["Tom J. Orsk was killed.", ["Tom J. Orsk"], true],
  ])("nobody has taken for a person: %s", (text, keys, is) => expect(found(text, { keys, asked: "What?" })).toBe(is));
});

describe("what is shown of an item", () => {
  const bank = bankFile("fixtures/all-types.yaml");
  test("of each type is as it is written down", async () => {
    const texts = bank.items.map((item) =>
      [`== ${item.id}`, ...askedTexts(item), "-- besides", ...shownTexts(item)].join("\n"),
    );
    await expect(`${texts.join("\n")}\n`).toMatchFileSnapshot("./asked/shown.txt");
  });
  test.each([
    ['He said "no" now', "He said  …  now"],
    ["He said “no” now", "He said  …  now"],
    ["He said ‘not at all’ now", "He said  …  now"],
    ["He said ‘not at’ now", "He said ‘not at’ now"],
  ])("%s: without what somebody said", (text, rest) => expect(unquoted(text)).toBe(rest));
});

describe("a candidate", () => {
  const source = (more: Partial<DraftSource> = {}): DraftSource =>
    ({
      id: "s",
      title: "T",
      publisher: "P",
      published: "2026-05-03",
      licence: null,
      url: null,
      ...more,
    }) as DraftSource;
  const proposal = (more: Partial<Proposal> = {}): Proposal => ({
    kind: "number",
    evidence: [{ paragraph: 2, start: 0, end: 9, text: "One came." }],
    item: { stem: "How many came in 2026?", key: 1 },
    keys: ["One"],
    distractors: [],
    people: [],
    reasons: [],
    score: 1,
    ...more,
  });
  const judged = { tier: "ready", reasons: [] } as const;
  const id = (more: Partial<Proposal> = {}) => candidateOf(proposal(more), source(), judged).id;
  test("is named by what it asks for, whatever its words are", () => {
    expect(id()).toMatch(/^number-[0-9a-f]{8}$/);
    expect(id({ item: {}, score: 9, reasons: ["x"] })).toBe(id());
    expect(id({ keys: ["Two"] })).not.toBe(id());
    expect(id({ kind: "year" }).slice(5)).not.toBe(id().slice(7));
    expect(id({ evidence: [{ paragraph: 2, start: 0, end: 9, text: "Two came." }] })).not.toBe(id());
  });
  test("quotes open sources alone, and has the day that is known", () => {
    expect(evidenceOf(proposal(), source({ licence: "CC0-1.0" }))).toEqual([{ paragraph: 2, quote: "One came." }]);
    const [closed] = evidenceOf(proposal(), source());
    expect(Object.keys(closed!)).toEqual(["paragraph", "hash"]);
    expect(candidateOf(proposal(), source(), judged).item["asOf"]).toBe("2026-05-03");
    expect("asOf" in candidateOf(proposal(), source({ published: null }), judged).item).toBe(false);
    expect(candidateOf(proposal(), source(), judged).origin).toEqual({
      method: "rules/number",
      version: "1",
      model: null,
    });
  });
  const fields = { type: "numeric", stem: "How many came in 2026?", key: 1, evidence: [{ paragraph: 1, quote: "x" }] };
  test("is read as a bank would read it, whatever is not known of its source", () => {
    for (const one of [source(), source({ title: null, publisher: "", published: null, licence: "" })])
      expect(readItem({ ...fields, asOf: "2026-05-03" }, one, "en")?.type).toBe("numeric");
    expect(readItem({ ...fields, key: "one" }, source(), "en")).toBeNull();
  });
});

test.each<[Parameters<typeof whyNotReady>[0], number, string | null]>([
  ["roles", 70, null],
  ["roles", 69, "The rule isn't sure of it: read it beside the article."],
  ["assistant", 60, null],
  ["assistant", 59, "The rule isn't sure of it: read it beside the article."],
  ["enumeration", 60, null],
  ["timeline", 59, "The rule isn't sure of it: read it beside the article."],
  ["quote", 100, "Questions of this kind want a person's eye: read it beside the article."],
  ["year", 100, "Questions of this kind are rarely worth asking as they are: look whether the class needs it."],
])("%s of %i is ready, or why not", (kind, score, why) => expect(whyNotReady(kind, score)).toBe(why));

test("words of an article are counted once each time", () => {
  expect(indexWords(textOf({ paragraphs: ["One two.", "Two three"] })).words).toHaveLength(4);
});
