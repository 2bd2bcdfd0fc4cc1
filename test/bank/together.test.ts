import { describe, expect, test } from "vitest";
import { complaints, head, item, json, jsonLines, plain, sound } from "./banks.js";

const wrong = (...items: ReturnType<typeof item>[]) => complaints("a.json", json({ ...head(), items }));

describe("what several items get wrong alike is said of each", () => {
  test("an item that none of them has", () => {
    const named = [
      item("a", { enemies: ["nobody"] }),
      item("b", { enemies: ["nobody", "none"] }),
      item("c", { supersededBy: "nobody" }),
    ];
    expect(wrong(...named).map((one) => one.replace(/, which.*/, ""))).toEqual([
      'bank/unknown-item Item "a" is an enemy of "nobody"',
      'bank/unknown-item Item "b" is an enemy of "nobody"',
      'bank/unknown-item Item "b" is an enemy of "none"',
      'bank/unknown-item Item "c" is superseded by "nobody"',
    ]);
  });
  test("an id and a stem: each with the first of these", () => {
    expect(wrong(item("a"), item("a", { stem: "B?" }), item("a", { stem: "C?" }))).toEqual([
      'bank/duplicate-id Items 1 and 2 are both called "a".',
      'bank/duplicate-id Items 1 and 3 are both called "a".',
    ]);
    expect(wrong(...["a", "b", "c"].map((id) => item(id, { stem: "Same?" })))).toEqual([
      'bank/duplicate-stem Item "b" asks the same question as item "a".',
      'bank/duplicate-stem Item "c" asks the same question as item "a".',
    ]);
  });
});

describe("white space around a text is none of it", () => {
  const pairs = [
    { left: " Norway ", right: " Oslo " },
    { left: "Italy", right: "Rome" },
    { left: "Capital of Norway", right: "Oslo" },
  ];
  test("so that it counts nowhere", () => {
    const { items } = sound([
      plain("a", "matching", { pairs, extras: [" Bern "] }),
      plain("b", "numeric", { key: 90, unit: " km ", accept: [" ninety ", "u\u0308ber 90"] }),
      plain("c", "short", { keys: [" Ann ", "Anna"] }),
      plain("d", "ordering", { sequence: [" one ", "two", "three"] }),
    ]);
    const [a, b, c, d] = items as unknown as Record<string, unknown>[];
    expect(a).toMatchObject({
      options: [{ text: "Oslo" }, { text: "Rome" }, { text: "Bern" }],
      pairs: [
        { left: "Norway", right: { text: "Oslo" } },
        { left: "Italy", right: { text: "Rome" } },
        { left: "Capital of Norway", right: { text: "Oslo" } },
      ],
    });
    expect(b).toMatchObject({ unit: "km", accept: ["ninety", "\u00FCber 90"] });
    expect(c).toMatchObject({ keys: ["Ann", "Anna"] });
    expect(d).toMatchObject({ options: [{ text: "one" }, { text: "two" }, { text: "three" }] });
  });
  test("and two that differ in it alone are one, named by their places", () => {
    const twice = plain("a", "matching", {
      pairs: [
        { left: "Norway", right: " Oslo" },
        { left: "Italy", right: "Rome" },
      ],
      extras: ["Oslo "],
    });
    expect(wrong(twice)).toEqual([
      'bank/distractor-is-key In item "a", extra 1 says the same as the right side of pair 1: "Oslo".',
    ]);
  });
});

test("a text in a list is named by its place there, in every form of a file", () => {
  const items = [
    item("a", { distractors: ["Left", "bad\u0007"], topics: ["ports"] }),
    item("b", { distractors: ["Left", { text: "Middle", why: "bad\u0007" }] }),
    plain("c", "ordering", { sequence: ["one", "two", "bad\u0007"] }),
  ];
  for (const [file, text] of [
    ["a.json", json({ ...head(), items })],
    ["a.jsonl", jsonLines({ ...head(), items })],
  ] as const)
    expect(complaints(file, text).map((one) => one.replace(/ holds .*/, ""))).toEqual([
      'bank/unprintable Distractor 2 of item "a"',
      'bank/unprintable Field "why" of distractor 2 of item "b"',
      'bank/unprintable Step 3 of item "c"',
    ]);
});

describe("pinned options come last", () => {
  const shown = (more: Parameters<typeof item>[1]) => {
    const [one] = sound([item("a", more)]).items;
    if (one?.type !== "choice" || one.placement === null) throw new Error("no placement");
    return one.placement.map((i) => one.options[i]!.text);
  };
  const pinned = (text: string) => ({ text, pin: "last" });
  test.each<[more: Parameters<typeof item>[1], options: string[]]>([
    [{ order: "fixed", keyAt: 2, key: "K", distractors: ["A", "B"] }, ["A", "K", "B"]],
    [{ order: "fixed", keyAt: 2, key: "K", distractors: [pinned("A"), "B"] }, ["K", "B", "A"]],
    [{ order: "fixed", keyAt: 1, key: pinned("K"), distractors: ["A", pinned("B")] }, ["A", "K", "B"]],
    [{ order: "fixed", keyAt: 3, key: pinned("K"), distractors: ["A", pinned("B")] }, ["A", "B", "K"]],
    [{ order: "natural", key: "20", distractors: ["3", pinned("none"), "100"] }, ["3", "20", "100", "none"]],
    [{ order: "natural", key: pinned("all"), distractors: ["3", pinned("none"), "1"] }, ["1", "3", "all", "none"]],
  ])("%j", (more, options) => expect(shown(more)).toEqual(options));
});
