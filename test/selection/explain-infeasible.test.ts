import { describe, expect, test } from "vitest";
import type { Item } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bankOf, choice } from "../sample.js";

/** Items of these difficulties and tags, such as `hard` or `easy x`. */
const items = (...kinds: readonly string[]): Item[] =>
  kinds.map((kind, i) => {
    const [difficulty, ...tags] = kind.split(" ");
    return choice(`item-${i}`, undefined, { difficulty: difficulty as Item["difficulty"], tags });
  });
const told = (all: readonly Item[], sections: Parameters<typeof sectionOf>[0][], parts: Partial<Blueprint> = {}) =>
  checkPlan([bankOf(all)], { ...blueprintOf(bankOf(all)), sections: sections.map(sectionOf), ...parts }).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const asked = (atMost: number, ...used: readonly string[]) => ({ manifest: "old.json", atMost, items: used });

describe("a section that lacks items", () => {
  test("is told in its own name, with what the bank has", () => {
    expect(told(items("easy"), [{ pick: 2 }])).toEqual([
      "sections.0: The paper asks for 2 items; the bank has 1 that fits: 1 too few.",
    ]);
    expect(told(items("easy", "easy"), [{ pick: 5, title: "Easy" }])).toEqual([
      'sections.0: Section 1 "Easy" asks for 5 items; the bank has 2 that fit: 3 too few.',
    ]);
    expect(told(items("easy"), [{ pick: 1 }, { pick: 1, where: { difficulties: ["hard"] } }])).toEqual([
      "sections.1: Section 2 asks for 1 item; the bank has 0 that fit: 1 too few.",
    ]);
    expect(told(items("easy"), [{ pick: "all", where: { difficulties: ["hard"] } }])).toEqual([
      "sections.0: The paper asks for all items that fit; the bank has 0 that fit: 1 too few.",
    ]);
  });
  test("has as many as it wants, but other sections need them", () =>
    expect(told(items("easy", "easy", "hard"), [{ pick: 2, where: { difficulties: ["easy"] } }, { pick: 3 }])).toEqual([
      "sections.1: Section 2 asks for 3 items; the bank has 3 that fit, but other sections need them: 2 too few.",
    ]));
  test("has as many as it wants, but there is a quota of another", () => {
    const all = items("easy", "easy", "hard", "hard");
    const hard = { pick: 2, where: { difficulties: ["hard" as const] } };
    expect(told(all, [{ pick: 2, quotas: [{ difficulty: "hard", atLeast: 1 }] }, hard])).toEqual([
      'sections.1: Section 2 asks for 2 items; the bank has 2 that fit, but there is quota 1 of section 1 (at least 1 of difficulty "hard"): 1 too few.',
    ]);
    expect(told(all, [{ pick: 2, quotas: [{ difficulty: "easy", atMost: 1 }] }, hard])).toEqual([
      'sections.1: Section 2 asks for 2 items; the bank has 2 that fit, but there is the 2 items of section 1 and quota 1 of section 1 (at most 1 of difficulty "easy"): 1 too few.',
    ]);
  });
  test("names a limit that stands against it", () =>
    expect(told(items("easy", "easy", "hard"), [{ pick: 3 }], { earlier: [asked(1, "item-0", "item-1")] })).toEqual([
      'overlapWith: At most 1 item of "old.json" may be asked again; it takes 2 to fill the paper: 1 too many.',
    ]));
  test("counts what was asked before, and is still in use", () => {
    const all = items("easy", "easy", "easy", "hard");
    const gone = all.with(2, { ...all[2]!, supersededBy: "item-0" });
    expect(
      told(all.with(2, { ...all[2]!, retired: true }), [{ pick: 3 }], {
        earlier: [asked(0, "item-0", "item-2", "elsewhere")],
      }),
    ).toEqual([
      "sections.0: The paper asks for 3 items; the bank has 2 that fit (and 1 that was asked before): 1 too few.",
    ]);
    expect(told(gone, [{ pick: 3 }], { earlier: [asked(0, "item-0", "item-2", "elsewhere")] })).toEqual([
      "sections.0: The paper asks for 3 items; the bank has 2 that fit (and 1 that was asked before): 1 too few.",
    ]);
    expect(
      told(all, [{ pick: 3, where: { difficulties: ["easy"] } }], {
        earlier: [asked(0, "item-0", "item-1", "item-3"), { manifest: "new.json", atMost: 0, items: null }],
      }),
    ).toEqual([
      "sections.0: The paper asks for 3 items; the bank has 1 that fits (and 2 that were asked before): 2 too few.",
    ]);
    expect(told(all, [{ pick: 5 }], { earlier: [asked(2, "item-0")] })).toEqual([
      "sections.0: The paper asks for 5 items; the bank has 4 that fit: 1 too few.",
    ]);
  });
});

describe("a quota that can't be kept", () => {
  const hard = { difficulty: "hard" } as const;
  test.each([
    [{ ...hard, count: 2 }, "exactly 2"],
    [{ ...hard, atLeast: 2 }, "at least 2"],
    [{ ...hard, atLeast: 2, atMost: 3 }, "at least 2 and at most 3"],
  ])("for want of items: %j is %s", (quota, number) =>
    expect(told(items("easy", "easy", "easy", "hard"), [{ pick: 3, quotas: [quota] }])).toEqual([
      `sections.0.quotas.0: The paper asks for ${number} of difficulty "hard"; the bank has 1 for it: 1 too few.`,
    ]),
  );
  test("because of another section, which is named", () =>
    expect(
      told(items("easy", "easy", "hard", "hard"), [
        { pick: 2, where: { difficulties: ["hard"] } },
        { pick: 2, quotas: [{ difficulty: "hard", atLeast: 1 }] },
      ]),
    ).toEqual([
      'sections.1.quotas.0: Section 2 asks for at least 1 of difficulty "hard"; the bank has 2, but with the 2 items of section 1 at most 0 can stand there: 1 too few.',
    ]));
  test("because of two others", () =>
    expect(
      told(items("easy x", "hard", "hard"), [
        {
          pick: 2,
          quotas: [
            { tag: "x", count: 1 },
            { difficulty: "hard", atLeast: 2 },
          ],
        },
      ]),
    ).toEqual([
      'sections.0.quotas.1: The paper asks for at least 2 of difficulty "hard"; the bank has 2, but with the 2 items of section 1 and quota 1 of section 1 (exactly 1 of tag "x") at most 1 can stand there: 1 too few.',
    ]));
  test("because of three others", () =>
    expect(
      told(items("easy x", "easy y", "hard", "hard"), [
        {
          pick: 3,
          quotas: [
            { tag: "x", count: 1 },
            { tag: "y", atLeast: 1 },
            { difficulty: "hard", atLeast: 2, atMost: 2 },
          ],
        },
      ]),
    ).toEqual([
      'sections.0.quotas.2: The paper asks for exactly 2 of difficulty "hard"; the bank has 2, but with the 3 items of section 1, quota 1 of section 1 (exactly 1 of tag "x") and quota 2 of section 1 (at least 1 of tag "y") at most 1 can stand there: 1 too few.',
    ]));
  test("because nothing else comes out even: its own other side is not held against it", () =>
    expect(
      told(items("easy x p", "easy x q", "easy p q", "easy"), [
        {
          pick: 2,
          quotas: [
            { tag: "p", count: 1 },
            { tag: "q", count: 1 },
            { tag: "x", count: 1 },
          ],
        },
      ]),
    ).toEqual([
      'sections.0.quotas.2: The paper asks for exactly 1 of tag "x"; the bank has 2, but with quota 1 of section 1 (exactly 1 of tag "p") and quota 2 of section 1 (exactly 1 of tag "q") at most 0 can stand there: 1 too few.',
    ]));
  test("as it takes too many", () =>
    expect(
      told(items("easy", "easy", "easy", "hard"), [{ pick: 4, quotas: [{ difficulty: "easy", atMost: 1 }] }]),
    ).toEqual([
      'sections.0.quotas.0: The paper asks for at most 1 of difficulty "easy"; with the 4 items of section 1 it takes 3 or more: 2 too many.',
    ]));
  test("with what may be asked again", () =>
    expect(
      told(
        items("easy", "hard", "hard", "hard"),
        [{ pick: 1 }, { pick: 2, quotas: [{ difficulty: "hard", atLeast: 2 }] }],
        {
          earlier: [asked(1, "item-1", "item-2", "item-3")],
        },
      ),
    ).toEqual([
      'overlapWith: At most 1 item of "old.json" may be asked again; it takes 2 to fill the paper: 1 too many.',
    ]));
});

test("forms that share no item ask for all of theirs together", () => {
  const forms = { forms: ["A", "B", "C"], overlap: { atMost: 0 } } as const;
  const all = items("easy", "easy", "easy", "easy", "hard", "hard");
  expect(told(all, [{ pick: 2, quotas: [{ difficulty: "hard", count: 1 }] }], forms)).toEqual([
    'sections.0.quotas.0: For 3 forms that share no item, the paper asks for exactly 3 of difficulty "hard"; the bank has 2 for it: 1 too few.',
  ]);
  expect(told(all, [{ pick: 2, quotas: [{ difficulty: "hard", atLeast: 1 }] }], forms)).toEqual([
    'sections.0.quotas.0: For 3 forms that share no item, the paper asks for at least 3 of difficulty "hard"; the bank has 2 for it: 1 too few.',
  ]);
  expect(told(all, [{ pick: 2, quotas: [{ difficulty: "easy", atLeast: 0, atMost: 1 }] }], forms)).toEqual([
    'sections.0.quotas.0: For 3 forms that share no item, the paper asks for at most 3 of difficulty "easy"; with the 2 items of section 1 it takes 4 or more: 1 too many.',
  ]);
  expect(told(all, [{ pick: 2, title: "One" }], { ...forms, earlier: [asked(1, ...all.map(({ id }) => id))] })).toEqual(
    ['overlapWith: At most 3 items of "old.json" may be asked again; it takes 6 to fill the paper: 3 too many.'],
  );
});

describe("what no count shows is tried out", () => {
  /** Any two of three tags meet in one item: one of each tag is no whole number of items. */
  const triangle = items("easy x y", "easy y z", "easy x z", "easy");
  const oneOfEach = ["x", "y", "z"].map((tag) => ({ tag, count: 1 }));
  const unmet = (why: string) => [`sections: The sections can't be filled: ${why}.`];
  test("two forms that could be filled together, but neither alone", () => {
    const forms = { forms: ["A", "B"], overlap: { atMost: 0 } } as const;
    expect(told(triangle, [{ pick: 2, quotas: oneOfEach }], forms)).toEqual(
      unmet("no choice of items meets all of its sections and quotas"),
    );
    expect(told(triangle, [{ pick: 2, quotas: oneOfEach.slice(1) }], { ...forms, forms: ["A"] })).toEqual([]);
  });
  test("enemies, though all items have some", () => {
    const [one, other] = items("easy", "easy");
    const enemies = [
      { ...one!, enemies: [other!.id] },
      { ...other!, enemies: [one!.id] },
    ];
    expect(told(enemies, [{ pick: 2 }])).toEqual(unmet("its items' enemies keep too many of them apart"));
    expect(told(enemies, [{ pick: 1 }])).toEqual([]);
  });
  test("forms that may share some items need no more than one of them", () => {
    expect(told(triangle, [{ pick: 3 }], { forms: ["A", "B"], overlap: { atMost: 2 } })).toEqual([]);
    expect(told(triangle, [{ pick: 3 }], { forms: ["A", "B"], overlap: "any" })).toEqual([]);
  });
});
