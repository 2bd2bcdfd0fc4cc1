import { describe, expect, test } from "vitest";
import { changesSince } from "../../src/manifest/changes-since.js";
import { type Rebuilt, complaintsAbout, notCommitted } from "../../src/manifest/complaints.js";
import type { ArtefactRecord, ItemRecord, ManifestHead, ManifestTail, PaperRecord } from "../../src/model/manifest.js";
import { head } from "./head.js";

const item = (points: number): ItemRecord => ({ sha256: "", wording: "", key: "", points });
const file = (path: string, sha256 = "1"): ArtefactRecord => ({ audience: "teacher", path, bytes: 1, sha256 });
const tail = (parts: Partial<ManifestTail> = {}): ManifestTail => ({ shared: [], decks: [], items: {}, ...parts });
/** A paper of sections such as `a b`. */
const paper = (form: string, ...sections: string[]): PaperRecord => ({
  code: `code-${form}`,
  form,
  candidate: null,
  artefacts: [],
  sections: sections.map((ids) => ids.split(" ").map((id) => ({ item: id, order: "01", key: "A" }))),
});
const found = (parts: Partial<Rebuilt>) =>
  complaintsAbout(
    {
      heads: { recorded: head, rebuilt: head },
      tails: { recorded: tail(), rebuilt: tail() },
      papers: 0,
      others: [],
      files: [],
      digests: { recorded: "1", rebuilt: "1" },
      redressed: new Set(),
      ...parts,
    },
    "m.json",
  );
const otherItems = (...ids: string[]) => ({
  recorded: tail({ items: Object.fromEntries(ids.map((id) => [id, item(1)])) }),
  rebuilt: tail({ items: Object.fromEntries(ids.map((id) => [id, item(2)])) }),
});

describe("of a changed item, the papers are named", () => {
  const NONE = "No paper would change.";
  const named = (...labels: string[]) =>
    `${labels.length} ${labels.length === 1 ? "paper" : "papers"} would change: ${labels.join(", ")}.`;
  test.each<[what: string, recorded: PaperRecord | null, rebuilt: PaperRecord | null, says: string]>([
    ["that ask it, before and now", paper("A", "a b"), paper("A", "b a"), named("form A code-A")],
    ["that asked it alone", paper("A", "b a"), paper("A", "b c"), named("form A code-A")],
    ["that only now ask it", paper("A", "b c"), paper("A", "b a"), named("form A code-A")],
    ["that asked it and are gone", paper("A", "b a"), null, named("form A code-A")],
    ["that are new and ask it", null, paper("A", "b a"), named("form A code-A")],
    ["that asked it in a later section", paper("A", "b", "c a"), paper("A", "b", "c"), named("form A code-A")],
    ["that ask it now in a later section", paper("A", "b", "c"), paper("A", "b", "c", "a"), named("form A code-A")],
    ["and no others that differ", paper("A", "b c"), paper("A", "c b"), NONE],
    ["and no others that are gone", paper("A", "b c"), null, NONE],
    ["and no others that are new", null, paper("A", "aa b"), NONE],
  ])("%s", (_what, recorded, rebuilt, says) => {
    expect(found({ tails: otherItems("a"), others: [{ recorded, rebuilt }] }).map(({ message }) => message)).toEqual([
      `The item "a" has changed (points). ${says}`,
    ]);
  });

  test("of each item its own", () => {
    const others = [
      { recorded: paper("A", "a"), rebuilt: paper("A", "a") },
      { recorded: null, rebuilt: paper("B", "b") },
      { recorded: paper("C", "c"), rebuilt: paper("C", "a b") },
    ];
    expect(found({ tails: otherItems("a", "b"), others }).map(({ code, message }) => [code, message])).toEqual([
      ["verify/changed-item", `The item "a" has changed (points). ${named("form A code-A", "form C code-C")}`],
      ["verify/changed-item", `The item "b" has changed (points). ${named("form B code-B", "form C code-C")}`],
    ]);
  });

  test.each([
    [0, NONE],
    [1, named("form 0 code-0")],
    [5, named(...[0, 1, 2, 3, 4].map((i) => `form ${i} code-${i}`))],
    [6, "6 papers would change: form 0 code-0, form 1 code-1, form 2 code-2, form 3 code-3, form 4 code-4 and 1 more."],
    [9, "9 papers would change: form 0 code-0, form 1 code-1, form 2 code-2, form 3 code-3, form 4 code-4 and 4 more."],
  ])("%i of them", (count, says) => {
    const others = Array.from({ length: count }, (_none, i) => ({ recorded: paper(String(i), "a"), rebuilt: null }));
    expect(found({ tails: otherItems("a"), others })[0]!.message).toBe(`The item "a" has changed (points). ${says}`);
  });

  test("by what was given out, where both are there", () => {
    const [was, is] = [paper("A", "a"), { ...paper("A", "b"), code: "new" }];
    expect(found({ tails: otherItems("a"), others: [{ recorded: was, rebuilt: is }] })[0]!.message).toContain(
      "code-A.",
    );
  });
});

describe("of other inputs, it is said what they were and are", () => {
  test.each<[Partial<ManifestHead>, Partial<ManifestHead>, string]>([
    [{ broadsheet: "0.1.0" }, { broadsheet: "0.2.0" }, 'It was made by Broadsheet "0.1.0"; this is "0.2.0".'],
    [{ seed: "s" }, { seed: "t" }, 'The seed was "s", and is "t".'],
    [{ language: null }, { language: "fr" }, 'The language was not given, and is "fr".'],
    [{ language: "fr" }, { language: null }, 'The language was "fr", and is not given.'],
    [{ banks: [] }, { banks: [{ id: "b", sha256: "1" }] }, "There was no bank b."],
    [{ banks: [{ id: "b", sha256: "1" }] }, { banks: [] }, "There is no bank b any more."],
    [{ banks: [{ id: "b", sha256: "1" }] }, { banks: [{ id: "b", sha256: "2" }] }, "The bank b has changed."],
    [{ locks: {} }, { locks: { b: "1" } }, "There was no lock b."],
    [{ locks: { b: "1" } }, { locks: {} }, "There is no lock b any more."],
    [{ roster: null }, { roster: { sha256: "1", candidates: 1 } }, "There was no roster."],
    [{ roster: { sha256: "1", candidates: 2 } }, { roster: { sha256: "2", candidates: 2 } }, "The roster has changed."],
    [{ templates: { own: "1" } }, { templates: { own: "2" } }, "The theme has changed."],
    [{ blueprint: { id: "x", sha256: "1" } }, { blueprint: { id: "x", sha256: "2" } }, "The blueprint x has changed."],
    [{ embed: false }, { embed: true }, "The option embed was false, and is true."],
  ])("%j, %j", (was, is, says) => {
    const heads = { recorded: { ...head, ...was }, rebuilt: { ...head, ...is } };
    const others = [{ recorded: paper("A", "a"), rebuilt: null }];
    expect(found({ heads, others })).toEqual([
      { severity: "error", code: "verify/changed-input", message: `${says} 1 paper would change: form A code-A.` },
    ]);
  });
});

/** A manifest that differs is complained about itself where nothing that it names explains that. */
describe("a manifest is complained about", () => {
  const heads = { recorded: head, rebuilt: { ...head, seed: "t" } };
  test.each<[digests: boolean, inputs: boolean, items: boolean, codes: string[]]>([
    [false, false, false, []],
    [true, false, false, ["verify/changed-manifest"]],
    [false, true, false, ["verify/changed-input"]],
    [false, false, true, ["verify/changed-item"]],
    [true, true, false, ["verify/changed-input"]],
    [true, false, true, ["verify/changed-item"]],
    [true, true, true, ["verify/changed-item", "verify/changed-input"]],
  ])("other bytes: %s, other inputs: %s, other items: %s", (digests, inputs, items, codes) => {
    const complaints = found({
      ...(digests && { digests: { recorded: "1", rebuilt: "2" } }),
      ...(inputs && { heads }),
      ...(items && { tails: otherItems("a") }),
    });
    expect(complaints.map(({ code }) => code)).toEqual(codes);
  });
  test("and its papers are named", () => {
    const others = [{ recorded: null, rebuilt: paper("A", "a") }];
    expect(found({ digests: { recorded: "1", rebuilt: "2" }, others })).toEqual([
      {
        severity: "error",
        code: "verify/changed-manifest",
        message: "m.json is not what was written. 1 paper would change: form A code-A.",
        hint: "keep it as it was, or restore a copy",
      },
    ]);
  });
  describe("but for another build of the same version", () => {
    const digests = { recorded: "1", rebuilt: "2" };
    const made = (form: string, ...files: ArtefactRecord[]) => ({ ...paper(form, "a"), artefacts: files });
    const page = (sha256: string) => file("student/a.html", sha256);
    const both = (recorded: ArtefactRecord[], rebuilt: ArtefactRecord[]) => ({
      digests,
      others: [{ recorded: made("A", ...recorded), rebuilt: made("A", ...rebuilt) }],
    });
    const laidOut = "No paper would change. 1 file would be laid out differently: student/a.html.";
    const redressed = new Set(["student/a.html", "student/b.html"]);
    test("whose pages have other scripts or styles: a warning that names them", () =>
      expect(found({ ...both([page("1")], [page("2")]), redressed })).toEqual([
        {
          severity: "warning",
          code: "verify/other-build",
          message: `It was made by another build of Broadsheet 0.1.0. ${laidOut}`,
        },
      ]));
    test("whose pages have anything else that is other: that, and what to do", () =>
      expect(found(both([page("1")], [page("2")]))).toEqual([
        {
          severity: "error",
          code: "verify/changed-manifest",
          message: `m.json is not what this build of Broadsheet 0.1.0 writes. ${laidOut}`,
          hint: "if another build of that version made it, verify it with that one; else restore a copy",
        },
      ]));
    test.each<[string, Partial<Rebuilt>]>([
      ["a table that says something else", both([page("1"), file("k.csv", "1")], [page("2"), file("k.csv", "2")])],
      [
        "another draw",
        { digests, others: [{ recorded: made("A", page("1")), rebuilt: { ...made("A", page("2")), code: "x" } }] },
      ],
      ["nothing that has a layout", both([page("1")], [page("1")])],
    ])("which does not explain %s", (_what, parts) =>
      expect(found({ ...parts, redressed })).toMatchObject([
        { severity: "error", message: expect.stringContaining("m.json is not what was written.") as string },
      ]),
    );
  });
  test("where another one was published", () => {
    expect(notCommitted("m.json", "12")).toMatchObject({
      code: "verify/not-committed",
      message: "The digest of m.json is 12, not the one that was published.",
    });
  });
});

test("of files it is said what they are; only what lies where no candidate gets it may stay", () => {
  const files = (["missing", "changed", "extra"] as const).flatMap((state) =>
    ["student/a", "teacher/a", "a"].map((path) => ({ path, state })),
  );
  expect(found({ files }).map(({ severity, code, message }) => `${severity} ${code}: ${message}`)).toEqual([
    "error verify/missing-file: student/a is missing.",
    "error verify/missing-file: teacher/a is missing.",
    "error verify/missing-file: a is missing.",
    "error verify/changed-file: student/a was changed.",
    "error verify/changed-file: teacher/a was changed.",
    "error verify/changed-file: a was changed.",
    "error verify/extra-file: student/a is not a file of this build.",
    "warning verify/extra-file: teacher/a is not a file of this build.",
    "warning verify/extra-file: a is not a file of this build.",
  ]);
});

describe("what changed since papers were given out", () => {
  const deck = (...artefacts: ArtefactRecord[]) => ({ name: "bank", artefacts });
  const says = (recorded: ManifestTail, rebuilt: ManifestTail, ...others: Rebuilt["others"]) =>
    changesSince({ heads: { recorded: head, rebuilt: head }, tails: { recorded, rebuilt }, others }, "hint").map(
      ({ code, message, hint }) => `${code.replace("amend/", "")}: ${message}${hint === "hint" ? " ?" : ""}`,
    );
  test.each<[what: string, was: Partial<ManifestTail>, is: Partial<ManifestTail>, says: string[]]>([
    ["nothing", {}, {}, []],
    ["the same files", { shared: [file("a")] }, { shared: [file("a")] }, []],
    [
      "a file for all",
      { shared: [file("a"), file("b")] },
      { shared: [file("a"), file("b", "2")] },
      ["other-file: b would not be made as recorded. ?"],
    ],
    ["a file that is gone", { shared: [file("a")] }, {}, ["other-file: a would not be made as recorded. ?"]],
    ["a file that is new", {}, { shared: [file("a")] }, ["other-file: a would not be made as recorded. ?"]],
    [
      "a file of a later deck",
      { decks: [deck(file("a")), deck(file("b"))] },
      { decks: [deck(file("a")), deck(file("b", "2"))] },
      ["other-file: b would not be made as recorded. ?"],
    ],
    [
      "many files",
      { shared: "abcdef".split("").map((path) => file(path)) },
      { decks: [deck(file("g"))] },
      ["other-file: a, b, c, d, e and 2 more would not be made as recorded. ?"],
    ],
    [
      "an item that papers ask",
      { items: { a: item(1), b: item(1), c: item(1) } },
      { items: { a: item(1), b: { ...item(2), key: "2" }, d: item(1) } },
      ['changed-item: The item "b" has another key and other points than the papers that were given out.'],
    ],
    [
      "all that can be other of one",
      { items: { a: item(1) } },
      { items: { a: { ...item(2), key: "2", wording: "2" } } },
      [
        'changed-item: The item "a" has another wording and another key and other points than the papers that were given out.',
      ],
    ],
    [
      "what nobody sees",
      { items: { a: item(1) } },
      { items: { a: { ...item(1), sha256: "2" } } },
      ['changed-item: The item "a" has other notes than the papers that were given out.'],
    ],
  ])("%s", (_what, was, is, expected) => expect(says(tail(was), tail(is))).toEqual(expected));

  test("pages that another version or build lays out otherwise", () => {
    const made = (form: string, sha256: string) => ({
      ...paper(form, "a"),
      artefacts: [file(`${form}.html`, sha256), file(`${form}.csv`)],
    });
    const pairs = ["A", "B"].map((form) => ({ recorded: made(form, "1"), rebuilt: made(form, "2") }));
    const message =
      "A.html, B.html would be laid out differently: they were made by Broadsheet 0.1.0, and this is another build.";
    expect(says(tail(), tail(), ...pairs)).toEqual([`other-layout: ${message}`]);
    const table = { recorded: made("C", "1"), rebuilt: { ...made("C", "1"), artefacts: [file("C.csv", "2")] } };
    expect(says(tail(), tail(), ...pairs, table)).toEqual([
      "other-paper: form A, form B, form C would not be made as recorded. ?",
    ]);
    const drawn = { recorded: made("C", "1"), rebuilt: { ...made("C", "1"), code: "other" } };
    expect(says(tail(), tail(), ...pairs, drawn)).toEqual([
      "other-paper: form A, form B, form C would not be made as recorded. ?",
    ]);
  });

  test.each<[PaperRecord | null, PaperRecord | null, string]>([
    [paper("A", "a"), paper("A", "b"), "form A"],
    [paper("A", "a"), null, "form A"],
    [null, paper("B", "a"), "form B"],
  ])("a paper: %#", (recorded, rebuilt, name) =>
    expect(says(tail(), tail(), { recorded, rebuilt })).toEqual([
      `other-paper: ${name} would not be made as recorded. ?`,
    ]),
  );

  test("is said of items first, else of papers, else of files", () => {
    const [was, is] = [{ shared: [file("x")] }, { shared: [file("x", "2")] }];
    const { recorded, rebuilt } = otherItems("a");
    const other = { recorded: paper("A", "a"), rebuilt: null };
    expect(says({ ...recorded, ...was }, { ...rebuilt, ...is }, other).map((one) => one.split(":")[0])).toEqual([
      "changed-item",
    ]);
    expect(says(tail(was), tail(is), other).map((one) => one.split(":")[0])).toEqual(["other-paper"]);
  });
});
