import { describe, expect, test } from "vitest";
import { inputDifferences, itemDifferences } from "../../src/manifest/differences.js";
import { type Both, compareStreams } from "../../src/manifest/compare.js";
import { nameOf, pairUp } from "../../src/manifest/match-papers.js";
import { BadManifest } from "../../src/manifest/bad-manifest.js";
import { manifestParts, textParts } from "../../src/manifest/read.js";
import { manifestWriter } from "../../src/manifest/write.js";
import type { Amendment } from "../../src/model/amendment.js";
import type { ItemRecord, ManifestHead, PaperRecord } from "../../src/model/manifest.js";
import type { Paper } from "../../src/model/paper.js";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { recordedMarking } from "../../src/blueprint/marking.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankOf, choice, papersOf } from "../sample.js";

const sha256 = "0".repeat(64);
const bank = bankOf(["b", "c", "a", "unused"].map((id) => choice(id, undefined, { digest: sha256 })));
const {
  id: _,
  banks: __,
  seed: ___,
  forms: ____,
  roster: _____,
  rosterFile: ______,
  digest: _______,
  marking: ________,
  ...settings
} = blueprintOf(bank);
const head: ManifestHead = {
  format: "broadsheet-manifest",
  version: 1,
  broadsheet: "0.1.0",
  contract: "bs1",
  seed: "s",
  blueprint: { id: "test", sha256 },
  banks: [{ id: "bank", sha256 }],
  roster: null,
  locks: {},
  templates: { questions: sha256 },
  language: null,
  changes: {},
  embed: false,
  amendments: [],
  settings,
};

/** A manifest as a build writes it, in lines. */
function written(papers: readonly Paper[], banks = [bank], more: Partial<ManifestHead> = {}): string[] {
  let text = "";
  const writer = manifestWriter({ ...head, ...more }, banks, (part) => {
    text += part;
  });
  for (const paper of papers) writer.addPaper(paper, []);
  writer.close({ shared: [], decks: [] });
  return text.split("\n").slice(0, -1);
}
const papers = (count: number, seed = "s"): Paper[] =>
  papersOf(bankOf(bank.items.slice(0, 3)), seed, { forms: "ABCDEFGH".slice(0, count).split("") });

const jsonOf = (paper: PaperRecord | null) => paper?.form ?? null;

describe("what is written", () => {
  const lines = written(papers(2));
  test("is JSON with a line for each paper and each item in use, items by id", () => {
    const whole = JSON.parse(lines.join("\n")) as { papers: PaperRecord[]; items: object; shared: []; decks: [] };
    expect(whole.papers.map(({ form }) => form)).toEqual(["A", "B"]);
    expect(Object.keys(whole.items)).toEqual(["a", "b", "c"]);
    expect([whole.shared, whole.decks]).toEqual([[], []]);
    expect(lines.filter((line) => line.startsWith('    {"code"'))).toHaveLength(2);
    expect(lines).toContain('  "shared": [],');
  });
  test("holds the order of options as written, and the right letters", () => {
    const [paper] = papers(1);
    const [recorded] = [...manifestParts("m.json", written([paper!]))].flatMap((part) =>
      part.kind === "paper" ? [part.paper] : [],
    );
    const questions = paper!.sections[0]!.questions;
    expect(recorded!.sections).toEqual([
      questions.map(({ item, options }) => ({
        item: item.id,
        order: options.map(({ option }) => ["one", "two", "three", "four"].indexOf(option.text)).join(""),
        key: options.find(({ option }) => option.text === "one")!.letter,
      })),
    ]);
  });
  test("names no option of an item without any, and the candidate by id alone", () => {
    const { options: _options, placement: _placement, ...rest } = choice("a");
    const plain = bankOf([{ ...rest, type: "true-false", key: true, correction: null }]);
    const candidate = {
      id: "s-1",
      name: "Ann",
      class: null,
      accommodation: { size: null, extraTime: 0, language: null },
    };
    const [paper] = papersOf(plain, "s");
    const line = written([{ ...paper!, form: null, candidate }], [plain]).find((one) => one.includes('"code"'))!;
    expect(JSON.parse(line)).toMatchObject({
      form: null,
      candidate: "s-1",
      sections: [[{ item: "a", order: "", key: expect.stringMatching(/^[AB]?$/) }]],
    });
    expect(line).not.toContain("Ann");
  });
});

describe("what is read", () => {
  const complaints = (lines: readonly string[]) => {
    try {
      return [...manifestParts("m.json", lines)].length;
    } catch (cause) {
      if (!(cause instanceof BadManifest)) throw cause;
      return cause.diagnostics.map(({ place, code }) => `${place?.line ?? "-"} ${code}`);
    }
  };
  test("has a place in the file, in every part", () => {
    const lines = written(papers(2));
    const kinds = [...textParts("m.json", lines)].map(({ kind, line }) => [kind, lines[line - 1]!.trim().slice(0, 8)]);
    expect(kinds).toEqual([
      ["head", "{"],
      ["paper", '{"code":'],
      ["paper", '{"code":'],
      ["tail", "],"],
    ]);
  });
  test("ends where it ends", () => {
    const lines = written(papers(2));
    const at = lines.findIndex((line) => line.includes('"code"'));
    expect(complaints([])).toEqual(["1 manifest/unreadable"]);
    expect(complaints(lines.slice(0, at - 1))).toEqual(["1 manifest/unreadable"]);
    expect(complaints(lines.slice(0, at + 1))).toEqual([`${at + 1} manifest/unreadable`]);
    expect(complaints(lines.slice(0, -1))).toEqual([`${at + 3} manifest/unreadable`]);
  });
  test("tells a hundred faults, counts the others, and says all that it tells", () => {
    const lines = written([]);
    const items = lines.findIndex((line) => line.startsWith('  "items"'));
    const many = Array.from({ length: 130 }, (_none, i) => `    "item-${i}": 7${i < 129 ? "," : ""}`);
    const broken = [...lines.slice(0, items), '  "items": {', ...many, "  }", "}"];
    expect(complaints(broken)).toHaveLength(101);
    expect(
      new BadManifest([
        { severity: "error", code: "a", message: "One." },
        { severity: "error", code: "b", message: "Two." },
      ]).message,
    ).toBe("One.\nTwo.");
  });
});

describe("a manifest beside another one that is being written", () => {
  function compare(recorded: readonly string[], rebuilt: readonly string[]) {
    const found: string[] = [];
    const compared = compareStreams("m.json", recorded, ({ recorded: old, rebuilt: now }: Both<PaperRecord | null>) => {
      found.push(`${jsonOf(old)}/${jsonOf(now)} ${old?.sections[0]![0]!.item ?? ""}`.trim());
    });
    let last = null;
    for (const part of textParts("m.json", rebuilt)) last = compared.part(part);
    return { found, papers: last!.papers, heads: last!.heads, tails: last!.tails };
  }
  const all = papers(3);
  const [a, b, c] = all as [Paper, Paper, Paper];
  /** The same paper with its questions the other way round. */
  const turned = (paper: Paper): Paper => ({
    ...paper,
    sections: paper.sections.map((section) => ({ ...section, questions: section.questions.toReversed() })),
  });

  test("that is the same has nothing to say", () => {
    const same = compare(written(all), written(all));
    expect([same.found, same.papers]).toEqual([[], 3]);
    expect(same.tails.recorded).toEqual(same.tails.rebuilt);
    expect(Object.keys(same.tails.recorded.items)).toEqual(["a", "b", "c"]);
    expect(same.heads.recorded).toEqual(head);
  });
  test("in another order neither, whichever comes first", () => {
    expect(compare(written([a, b, c]), written([c, a, b])).found).toEqual([]);
    expect(compare(written([c, a, b]), written([a, b, c])).found).toEqual([]);
  });
  test("tells papers that differ, each with its own, in their order or not", () => {
    const first = (paper: Paper) => paper.sections[0]!.questions[0]!.item.id;
    expect(compare(written([a, b]), written([turned(a), b])).found).toEqual([`A/A ${first(a)}`]);
    expect(compare(written([a, b]), written([b, turned(a)])).found).toEqual([`A/A ${first(a)}`]);
    expect(compare(written([turned(a), b, c]), written([c, b, a])).found).toEqual([`A/A ${first(turned(a))}`]);
  });
  test("tells which is which, whichever of the two comes late", () => {
    const first = (paper: Paper) => paper.sections[0]!.questions[0]!.item.id;
    const changed = turned(a);
    expect(compare(written([b, c, changed]), written([a, b, c])).found).toEqual([`A/A ${first(changed)}`]);
    expect(compare(written([changed, b, c]), written([b, c, a])).found).toEqual([`A/A ${first(changed)}`]);
  });
  test("tells papers that are in one alone, however many", () => {
    expect(compare(written([a, b, c]), written([a])).found.map((one) => one.slice(0, 6).trim())).toEqual([
      "B/null",
      "C/null",
    ]);
    expect(compare(written([a]), written([a, b, c])).found).toEqual(["null/B", "null/C"]);
    expect(compare(written([b]), written([])).found.map((one) => one.slice(0, 6))).toEqual(["B/null"]);
    expect(compare(written([]), written([b])).papers).toBe(1);
  });
  test("gives both heads", () => {
    const { heads } = compare(written([a], [bank], { seed: "old" }), written([a]));
    expect([heads.recorded.seed, heads.rebuilt.seed]).toEqual(["old", "s"]);
  });
});

describe("papers of two manifests", () => {
  const record = (form: string | null, candidate: string | null = null): PaperRecord => ({
    code: "00000-00000",
    form,
    candidate,
    sections: [],
    artefacts: [],
  });
  const pairs = (old: string, now: string) =>
    [...pairUp([...old].map((one) => record(one)).values(), [...now].map((one) => record(one)).values())].map(
      ([one, other]) => `${one?.form ?? "-"}${other?.form ?? "-"}`,
    );
  test.each([
    ["", "", []],
    ["AB", "AB", ["AA", "BB"]],
    ["AB", "BA", ["BB", "AA"]],
    ["A", "BA", ["AA", "-B"]],
    ["BA", "A", ["AA", "B-"]],
    ["ABC", "", ["A-", "B-", "C-"]],
    ["", "ABC", ["-A", "-B", "-C"]],
    ["ABCD", "D", ["DD", "A-", "B-", "C-"]],
    ["D", "ABCD", ["DD", "-A", "-B", "-C"]],
  ])("%j and %j are paired, each with its own", (old, now, expected) => expect(pairs(old, now)).toEqual(expected));
  test("are given as old and new, whichever comes first", () => {
    const coded = (forms: string, code: string) => [...forms].map((form) => ({ ...record(form), code })).values();
    for (const [old, now] of [
      ["AB", "BA"],
      ["BA", "AB"],
    ] as const)
      for (const [one, other] of pairUp(coded(old, "old"), coded(now, "now")))
        expect([one!.code, other!.code]).toEqual(["old", "now"]);
  });
  test("are called by candidate or form", () => {
    expect([record("B"), record(null, "s-1"), record(null)].map(nameOf)).toEqual([
      "form B",
      'candidate "s-1"',
      "the only paper",
    ]);
  });
});

describe("every input that differs is named, with what it was and what it is", () => {
  const other = "1".repeat(64);
  const decision: Amendment = {
    item: "a",
    decision: { kind: "void", answers: [] },
    reason: "Unclear.",
    date: "2026-01-01",
  };
  test.each<[string, Partial<ManifestHead>, string, unknown, unknown]>([
    ["the version", { broadsheet: "0.2.0" }, "broadsheet", "0.1.0", "0.2.0"],
    ["the contract", { contract: "bs2" }, "contract", "bs1", "bs2"],
    ["the seed", { seed: "t" }, "seed", "s", "t"],
    ["the language", { language: "fr" }, "language", null, "fr"],
    ["the blueprint", { blueprint: { id: "test", sha256: other } }, "blueprint test", sha256, other],
    ["a bank", { banks: [{ id: "bank", sha256: other }] }, "bank bank", sha256, other],
    ["a roster", { roster: { sha256: other, candidates: 1 } }, "roster", null, other],
    ["a lock file", { locks: { bank: other } }, "lock bank", null, other],
    ["templates", { templates: { questions: other } }, "templates questions", sha256, other],
    ["copies", { embed: true }, "option embed", false, true],
    ["a change", { changes: { pick: 3 } }, "option pick", null, 3],
    ["a setting", { settings: { ...settings, balance: "exact" } }, "setting balance", settings.balance, "exact"],
    [
      "what answers earn",
      { settings: { ...settings, marking: recordedMarking(DEFAULT_MARKING) } },
      "setting marking",
      null,
      recordedMarking(DEFAULT_MARKING),
    ],
    ["a decision", { amendments: [decision] }, "amendments", [], [decision]],
  ])("%s", (_what, change, input, from, to) => {
    const show = (value: unknown) => (value === null ? null : JSON.stringify(value));
    const expected = [{ input, from: show(from), to: show(to) }];
    expect(inputDifferences(head, { ...head, ...change })).toEqual(expected);
    const back = expected.map((one) => ({ input: one.input, from: one.to, to: one.from }));
    expect(inputDifferences({ ...head, ...change }, head)).toEqual(back);
  });
  test("a roster alone in both, by its digest", () => {
    const roster = (digest: string) => ({ ...head, roster: { sha256: digest, candidates: 1 } });
    expect(inputDifferences(roster("a"), roster("a"))).toEqual([]);
    expect(inputDifferences(roster("a"), roster("b"))).toEqual([{ input: "roster", from: '"a"', to: '"b"' }]);
  });
  test("items are compared where both have them", () => {
    const item = (points: number): ItemRecord => ({ sha256: "", wording: "", key: "", points });
    const old = new Map([
      ["same", item(1)],
      ["other", item(1)],
      ["gone", item(1)],
    ]);
    const now = new Map([
      ["new", item(1)],
      ["same", item(1)],
      ["other", item(2)],
    ]);
    expect([...itemDifferences(old, now)]).toEqual([["other", ["points"]]]);
  });
});
