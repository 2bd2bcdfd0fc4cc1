import { describe, expect, test } from "vitest";
import { taxonomies } from "#generated/topics.js";
import { loadBank } from "../../src/bank/load.js";
import { lint } from "../../src/lint/index.js";
import { languages } from "../lists.js";
import { bankWith, type Fields, shortItem } from "./banks.js";

const NAMES = ["Ada Holm", "Kofi Asante", "Lena Brandt", "Bo Reyes"];
const about = (topics: readonly string[], i = 0, more: Fields = {}) =>
  shortItem(`Who opened pier ${i} of Northwick in May 2019?`, NAMES[i]!, { topics, ...more });
const remarks = (items: readonly Fields[], more: Fields = { taxonomy: "exam-syllabus" }) =>
  lint(bankWith(items, more)).filter(({ code }) => code.startsWith("lint/topic-"));
const hintFor = (topic: string, taxonomy = "exam-syllabus") => remarks([about([topic])], { taxonomy })[0]?.hint;

describe("lint/topic-unknown", () => {
  test("says nothing where topics are free", () => expect(remarks([about(["anything/at-all"])], {})).toEqual([]));
  test.each(["economy", "history/modern", "history", "economy/banking", "history/modern/salt"])("leaves %s", (topic) =>
    expect(remarks([about([topic])])).toEqual([]),
  );
  test("finds what is not in the list, and leads to it", () =>
    expect(remarks([about(["economy", "ecology"])])).toMatchObject([
      {
        severity: "warning",
        path: ["items", 0, "topics", 1],
        message: 'The topic "ecology" of item "item-0" is not in exam-syllabus.',
        hint: 'did you mean "environment"?',
      },
    ]));
  test.each([
    ["umwelt-und-okologie", "environment"],
    ["economia", "economy"],
    ["enviroment", "environment"],
    ["modern", "history/modern"],
    ["freedom-struggle", "history/modern"],
    ["history/modren", "history/modern"],
    ["india/economy", "economy"],
    ["ecology/forests", "environment/forests"],
  ])("suggests for %s", (written, meant) => expect(hintFor(written)).toBe(`did you mean "${meant}"?`));
  test("suggests of the list that the bank names", () => {
    expect(hintFor("diplomacy/us-russia", "monthly")).toBe('did you mean "international/us-russia"?');
    expect(remarks([about(["international/us-russia"])], { taxonomy: "monthly" })).toEqual([]);
  });
  test("else says what there is", () =>
    expect(hintFor("quantum-gravity")).toBe(
      "it has economy, environment, polity, science-technology, geography and 3 more: see docs/topics.md",
    ));
  test("of a topic that many items have there is one remark, on the first that has not switched it off", () => {
    const off = { lint: { "lint/topic-unknown": "A word of the course." } };
    const items = [about(["ports"], 0, off), about(["ports"], 1), about(["ports"], 2), about(["ports"], 3)];
    expect(remarks(items).map(({ path, message }) => [path, message])).toEqual([
      [["items", 1, "topics", 0], 'The topic "ports" of item "item-1" and of 2 more is not in exam-syllabus.'],
    ]);
  });
  test("what it finds, topic-spelling does not say again; of one's own steps it still does", () => {
    const rows = (topics: readonly string[]) => remarks(topics.map((topic, i) => about([topic], i)));
    expect(rows(["economy", "economy", "economy", "economies"]).map(({ code }) => code)).toEqual([
      "lint/topic-unknown",
    ]);
    const own = rows(["economy/banks", "economy/banks", "economy/banks", "economy/bank"]);
    expect(own.map(({ code }) => code)).toEqual(["lint/topic-spelling"]);
  });
});

test("a bank that names another list is told which there are", () => {
  const bank = { ...JSON.parse(JSON.stringify(HEAD)), taxonomy: "exam-sylabus" };
  const loaded = loadBank("a.json", JSON.stringify(bank));
  expect(loaded.ok ? [] : loaded.diagnostics).toMatchObject([
    {
      code: "bank/not-allowed",
      message: 'Field "taxonomy" is "exam-sylabus"; allowed: "exam-syllabus" or "monthly".',
      hint: 'did you mean "exam-syllabus"?',
    },
  ]);
});

const HEAD = {
  bank: "a",
  title: "A",
  language: "en",
  sources: { news: { title: "N", publisher: "N", published: "2026-01-01", licence: "CC0-1.0" } },
  items: [{ stem: "Who opened the pier?", keys: ["Ada"], paragraph: 1 }],
};

describe.each(Object.entries(taxonomies))("the list %s", (_, topics) => {
  const entries = Object.entries(topics);
  test.each(entries)("%s has a name in every language that pages speak", (__, { names }) =>
    expect(Object.keys(names).toSorted()).toEqual([...languages].toSorted()),
  );
  test("no two topics have one name, and no synonym is another's, or an id", () => {
    for (const language of languages) {
      const names = entries.map(([, one]) => one.names[language]);
      expect(new Set(names).size).toBe(names.length);
    }
    const synonyms = entries.flatMap(([, one]) => one.synonyms);
    expect(new Set(synonyms).size).toBe(synonyms.length);
    expect(synonyms.filter((one) => Object.hasOwn(topics, one))).toEqual([]);
  });
  test("what a topic is within comes before it", () => {
    const ids = Object.keys(topics);
    const lacking = ids.filter(
      (id, i) => id.includes("/") && !ids.slice(0, i).includes(id.slice(0, id.lastIndexOf("/"))),
    );
    expect(lacking).toEqual([]);
  });
  test("every id and synonym is written as a topic", () => {
    for (const one of [...Object.keys(topics), ...entries.flatMap(([, { synonyms }]) => synonyms)])
      expect(one).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/);
  });
});
