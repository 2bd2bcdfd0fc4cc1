import { describe, expect, test } from "vitest";
import { artefactsIn } from "../../src/manifest/artefacts.js";
import { comparePapers } from "../../src/manifest/match-papers.js";
import { manifestWriter } from "../../src/manifest/write.js";
import type { ArtefactRecord, PaperRecord } from "../../src/model/manifest.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { head } from "./head.js";

/** A paper of questions such as `item order key`, a section each. */
const paper = (code: string, ...sections: string[][]): PaperRecord => ({
  code,
  form: "A",
  candidate: null,
  artefacts: [],
  sections: sections.map((questions) =>
    questions.map((question) => {
      const [item, order = "01", key = "A"] = question.split(" ");
      return { item: item!, order, key };
    }),
  ),
});
const nothing = { in: [], out: [], moved: [], reordered: [], restated: [], key: [], changed: [] };

describe("two papers of one form", () => {
  const items = new Map([
    ["b", ["key"] as const],
    ["c", ["wording", "points"] as const],
  ]);
  test.each<[what: string, old: PaperRecord | null, now: PaperRecord | null, found: object | null]>([
    ["are the same", paper("1", ["a"]), paper("1", ["a"]), null],
    ["are the same under another code", paper("1", ["a"]), paper("2", ["a"]), null],
    [
      "ask what has changed, wherever it stands",
      paper("1", ["a"], ["b"]),
      paper("1", ["a"], ["b"]),
      { changed: [{ item: "b", parts: ["key"] }] },
    ],
    [
      "ask no longer what has changed: it is out, and that is all",
      paper("1", ["a", "b", "c"]),
      paper("2", ["a", "c"]),
      {
        codes: ["1", "2"],
        out: ["b"],
        moved: [{ item: "c", from: 3, to: 2 }],
        changed: [{ item: "c", parts: ["wording", "points"] }],
      },
    ],
    ["ask only now what has changed", paper("1", ["a"]), paper("1", ["a", "b"]), { in: ["b"] }],
    [
      "count questions through all sections",
      paper("1", ["a", "d"], ["e"]),
      paper("1", ["a"], ["e", "d"]),
      {
        moved: [
          { item: "d", from: 2, to: 3 },
          { item: "e", from: 3, to: 2 },
        ],
      },
    ],
    [
      "have options or letters otherwise",
      paper("1", ["a 01 A", "d 01 A", "e 01 A"]),
      paper("1", ["a 10 B", "d 10 A", "e 01 B"]),
      {
        reordered: ["a", "d"],
        key: [
          { item: "a", from: "A", to: "B" },
          { item: "e", from: "A", to: "B" },
        ],
      },
    ],
    ["of which one is gone", paper("1", ["a", "b"]), null, { codes: ["1", null], out: ["a", "b"] }],
    ["of which one is new", null, paper("1", ["a", "b"]), { codes: [null, "1"], in: ["a", "b"] }],
    ["of which one is gone that asked nothing", paper("1"), null, { codes: ["1", null] }],
    ["of which one is new that asks nothing", null, paper("1"), { codes: [null, "1"] }],
  ])("%s", (_what, old, now, found) =>
    expect(comparePapers(old, now, items)).toEqual(
      found === null ? null : { paper: "form A", codes: ["1", "1"], ...nothing, ...found },
    ),
  );
});

test("every file that a manifest records is given: of each paper, of all together, of each deck", () => {
  const file = (path: string): ArtefactRecord => ({
    audience: "student",
    path: `student/${path}`,
    bytes: 1,
    sha256: "0".repeat(64),
  });
  const bank = bankOf([choice("a", undefined, { digest: "0".repeat(64) })]);
  let text = "";
  const writer = manifestWriter(head, [bank], (more) => (text += more));
  const [one, other] = papersOf(bank, "s", { forms: ["A", "B"] });
  writer.addPaper(one!, [file("a"), file("b")]);
  writer.addPaper(other!, [file("c")]);
  writer.close({
    shared: [file("d"), file("e")],
    decks: [
      { name: "one", artefacts: [file("f")] },
      { name: "two", artefacts: [file("g"), file("h")] },
    ],
  });
  const found = [...artefactsIn("m.json", text.split("\n").slice(0, -1))];
  expect(found.map(({ path }) => path.replace("student/", "")).join("")).toBe("abcdefgh");
});
