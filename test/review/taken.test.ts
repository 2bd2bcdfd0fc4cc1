import { describe, expect, test } from "vitest";
import { hashOf } from "../../src/article/locate.js";
import { loadBank } from "../../src/bank/load.js";
import type { Draft, DraftFields } from "../../src/model/draft.js";
import { parseSource } from "../../src/reading/source.js";
import { accepted } from "../../src/review/accept.js";
import { draftText } from "../../src/review/write-draft.js";
import { article, candidate, choice, draftOf, fileOf, source, statements } from "./drafts.js";

/** What taking these comes to; a bank is text. */
function take(ids: readonly string[] | "all", draft: Draft | string, into: string | null = null) {
  const read = into === null ? null : parseSource("ours.yaml", into);
  if (read !== null && !read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return accepted(fileOf(draft), ids, read?.value ?? null);
}
function taken(...args: Parameters<typeof take>) {
  const result = take(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}
const faults = (...args: Parameters<typeof take>) => {
  const result = take(...args);
  return result.ok ? [] : result.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
};
function itemsOf(text: string) {
  const loaded = loadBank("ours.yaml", text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.items;
}

const ferry = candidate("ferry", choice());
const holm = candidate("holm", choice("Who opened the pier?", "Ann Holm"), { paragraph: 3 });
const twin = candidate("twin", choice("Which port was the first?"));
const pier = candidate("pier", statements, { paragraph: 4 });

describe("of all", () => {
  test.each([
    ["what has a reason to be looked at stays", { reasons: ["Look."] }, []],
    ["what is in the second tier stays", { tier: "edit" }, []],
    ["what has a reason is taken once it is accepted", { reasons: ["Look."], status: "accepted" }, ["ferry"]],
    ["what was rejected stays, ready or not", { status: "rejected" }, []],
  ] as const)("%s", (_, more, added) => expect(taken("all", draftOf([{ ...ferry, ...more }])).added).toEqual(added));

  test("none can be taken, and nothing is asked about the article then", () =>
    expect(taken("all", draftOf([], { source: { ...source, licence: null } }))).toMatchObject({
      added: [],
      known: [],
    }));

  test("of those that are open, none was rejected", () =>
    expect(taken("all", draftOf([{ ...pier, status: "rejected" }])).unconfirmed).toEqual([]));
});

describe("questions by name", () => {
  test("are taken in that order, each once", () =>
    expect(taken(["holm", "ferry", "holm"], draftOf([ferry, holm]))).toMatchObject({
      added: ["holm", "ferry"],
      known: [],
    }));

  test("that ask the same are one, by the name that it got", () => {
    const bank = taken(["ferry"], draftOf([{ ...holm, id: "ferry" }])).text;
    expect(taken(["ferry", "twin"], draftOf([ferry, twin]), bank)).toMatchObject({
      added: ["ferry-2"],
      known: [{ id: "twin", as: "ferry-2" }],
    });
  });

  test("get names that differ from each other, too", () => {
    const bank = taken(["ferry"], draftOf([{ ...holm, id: "ferry" }])).text;
    const second = candidate("ferry-2", choice("Who cut the rope?", "Ann Holm"), { paragraph: 4 });
    expect(taken(["ferry", "ferry-2"], draftOf([ferry, second]), bank).added).toEqual(["ferry-2", "ferry-2-2"]);
  });

  test("are known under whatever name the bank has their article", () => {
    const bank = taken(["ferry"], draftOf([ferry], { source: { ...source, id: "harbour" } })).text;
    expect(taken(["twin"], draftOf([twin]), bank)).toMatchObject({
      text: bank,
      added: [],
      known: [{ id: "twin", as: "ferry" }],
    });
  });
});

describe("evidence names the article as the bank does", () => {
  const [, , , rope = ""] = article.paragraphs;
  const named = { source: "pier", paragraph: 3, hash: hashOf(article.paragraphs[2]!) };
  const ours = taken(["ferry"], draftOf([ferry], { source: { ...source, id: "harbour" } })).text;
  const another = { ...source, title: "Another", text: { sha256: "0".repeat(64), paragraphs: 4 } };
  const others = taken(["ferry"], draftOf([ferry], { source: another })).text;
  const said = { says: "A rope was cut.", evidence: [{ paragraph: 4, hash: hashOf(rope) }] };
  const two = { head: "Of the pier:", statements: [said, { says: "It opened.", paragraph: 3 }] };
  const explains = {
    statement: { ...said, says: "The pier opened." },
    reasons: [
      { ...said, explains: true },
      { says: "It rained.", paragraph: 3, explains: false },
    ],
  };
  test.each([
    ["where the draft named it", ours, { ...holm.item, evidence: [named] }, ["harbour"]],
    ["where another has its name", others, { ...holm.item, evidence: [named] }, ["pier-2"]],
    ["where nothing named it", others, { ...holm.item, evidence: undefined, paragraph: 3 }, ["pier-2"]],
    ["in each statement", others, two, ["pier-2", "pier-2"]],
    ["in a statement and its reasons", others, explains, ["pier-2", "pier-2", "pier-2"]],
    [
      "in each statement that names it",
      ours,
      { ...two, statements: [{ ...said, evidence: [named] }, two.statements[1]] },
      ["harbour", "harbour"],
    ],
  ])("%s", (_, bank, item, names) => {
    const draft = draftOf([{ ...holm, item: JSON.parse(JSON.stringify(item)) as DraftFields }]);
    const items = itemsOf(taken(["holm"], draft, bank).text);
    expect(items.at(-1)!.evidence.map((one) => one.source)).toEqual(names);
  });

  test("and a bank of one article is not made to name it", () =>
    expect(taken(["holm"], draftOf([holm]), ours).text).not.toContain("source:"));
});

test("where the article can be read goes with it", () =>
  expect(taken(["ferry"], draftOf([ferry], { source: { ...source, url: "https://example.org/a" } })).text).toContain(
    "url: https://example.org/a\n",
  ));

describe("nothing is taken", () => {
  test("of an article that came out on no day", () =>
    expect(faults(["ferry"], draftOf([ferry], { source: { ...source, published: "2026-02-30" } }))).toEqual([
      "bank/no-such-day 12:16",
    ]));

  test("of one that nobody knows the licence of, which is said where it has to be written", () =>
    expect(faults(["ferry"], draftOf([ferry], { source: { ...source, licence: null } }))).toEqual([
      "draft/missing 9:3",
    ]));

  test("of what is not confirmed, which is said where the question stands", () => {
    const text = draftText(draftOf([ferry, pier]));
    const line = text.split("\n").findIndex((one) => one.includes("id: pier")) + 1;
    expect(faults(["pier"], text)).toEqual([`draft/unconfirmed ${line}:5`, `draft/unconfirmed ${line}:5`]);
  });
});
