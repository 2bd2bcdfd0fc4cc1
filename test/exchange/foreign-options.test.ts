import { describe, expect, test } from "vitest";
import { noPassages, withPassages } from "../../src/exchange/passages.js";
import { bytesOfBase64, bytesOfDataUri, noPictures, unescapedPath } from "../../src/exchange/pictures.js";
import {
  type ForeignOption,
  openFields,
  optionFields,
  pairFields,
  shortFields,
} from "../../src/exchange/question-fields.js";
import { questionNotes } from "../../src/exchange/question-notes.js";
import { gif, png } from "../pictures.js";
import { utf8 } from "./reading.js";

const right = (text: string, why: string | null = null): ForeignOption => ({ text, isRight: true, why });
const wrong = (text: string, why: string | null = null): ForeignOption => ({ text, isRight: false, why });
const many = (count: number, of: (text: string) => ForeignOption, prefix: string) =>
  Array.from({ length: count }, (_, i) => of(`${prefix}${i}`));
const read = (options: readonly ForeignOption[], several = false, shows: number | null = null, stem = "Q?") => {
  const made = optionFields(stem, options, { several, shows });
  return "why" in made ? made.why : { ...made.fields, ...(made.lost.length > 0 && { lost: made.lost }) };
};

describe("options that are right or wrong", () => {
  test.each<[what: string, options: readonly ForeignOption[], several: boolean, found: unknown]>([
    ["one", [wrong("a"), right("b", "So.")], false, { stem: "Q?", key: { text: "b", why: "So." }, distractors: ["a"] }],
    [
      "one, where several may be chosen",
      [wrong("a"), right("b")],
      true,
      { stem: "Q?", type: "multiple", keys: ["b"], distractors: ["a"] },
    ],
    [
      "two, where one may be",
      [right("a"), right("b"), wrong("c")],
      false,
      { stem: "Q?", type: "multiple", keys: ["a", "b"], distractors: ["c"] },
    ],
    [
      "true and false",
      [right("True", "Yes."), wrong("False", "No.")],
      false,
      { stem: "Q?", key: true, explanation: "Yes.\nNo." },
    ],
    ["false and true", [wrong("True"), right("False")], false, { stem: "Q?", key: false }],
    [
      "true and false, where several may be chosen",
      [right("True"), wrong("False")],
      true,
      { stem: "Q?", type: "multiple", keys: ["True"], distractors: ["False"] },
    ],
    [
      "twice",
      [right("a"), wrong("b"), wrong(" b ")],
      false,
      { stem: "Q?", key: "a", distractors: ["b"], lost: ['the second " b " among its options'] },
    ],
    ["right and wrong", [right("a"), wrong("a"), wrong("b")], false, '"a" is among its options twice, right and wrong'],
    ["in other letters", [right("MB"), wrong("Mb")], false, { stem: "Q?", key: "MB", distractors: ["Mb"] }],
    ["empty", [right("a"), wrong(" ")], false, "one of its options is empty"],
    ["none right", [wrong("a"), wrong("b")], false, "nothing says which option is right"],
    ["one alone", [right("a")], false, "it has a single option"],
    ["all right", [right("a"), right("b")], true, "all of its options are right"],
    [
      "nine right",
      [...many(9, right, "k"), wrong("x")],
      true,
      { stem: "Q?", type: "multiple", keys: many(9, right, "k").map(({ text }) => text), distractors: ["x"] },
    ],
    ["ten right", [...many(10, right, "k"), wrong("x")], true, "10 of its options are right; an item has at most 9"],
    [
      "one that stays last",
      [right("a"), wrong("b"), wrong("None of these", "No.")],
      false,
      { stem: "Q?", key: "a", distractors: ["b", { text: "None of these", why: "No.", pin: "last" }] },
    ],
  ])("%s", (_, options, several, found) => expect(read(options, several)).toEqual(found));
  test("without a question", () =>
    expect(read([right("a"), wrong("b")], false, null, "")).toBe("it has no question text"));

  test.each<[what: string, count: number, shows: number | null, shown: number | undefined, lost?: string]>([
    ["ten", 10, null, undefined],
    ["eleven", 11, null, 10],
    ["five, of which four are shown", 5, 4, 4],
    ["four, of which four are shown", 4, 4, undefined],
    ["four, of which nine are shown", 4, 9, undefined],
    ["twelve, of which eleven are shown", 12, 11, 10],
    ["five, of which one is shown", 5, 1, undefined, "that 1 of its options are shown at a time"],
    ["twelve, of which one is shown", 12, 1, 10, "that 1 of its options are shown at a time"],
  ])("%s", (_, count, shows, shown, lost) => {
    const found = read([right("k"), ...many(count - 1, wrong, "w")], false, shows) as Readonly<Record<string, unknown>>;
    expect([found["shows"], found["lost"]]).toEqual([shown, lost === undefined ? undefined : [lost]]);
  });
});

test.each<[stem: string, answers: readonly string[], found: unknown]>([
  ["Who?", ["Bo", " Bo", "BO", "Al"], { fields: { stem: "Who?", keys: ["Bo", "Al"] }, lost: [] }],
  ["Who?", ["", " "], { why: "nothing says what the answer is" }],
  ["", ["Bo"], { why: "it has no question text" }],
])("typed answers of %j: %j", (stem, answers, found) => expect(shortFields(stem, answers)).toEqual(found));

test("answers in sentences", () => {
  expect(openFields("Why?", { lines: 3 })).toEqual({ fields: { type: "open", stem: "Why?", lines: 3 }, lost: [] });
  expect(openFields("", {})).toEqual({ why: "it has no question text" });
});

describe("pairs", () => {
  const pairs = (all: readonly (readonly [string, string])[], stem = "Match.") => {
    const made = pairFields(
      stem,
      all.map(([left, side]) => ({ left, right: side })),
    );
    return "why" in made ? made.why : made.fields;
  };
  const ten = Array.from({ length: 10 }, (_, i) => [`l${i}`, `r${i}`] as const);
  test.each<[what: string, all: readonly (readonly [string, string])[], found: unknown]>([
    [
      "two",
      [
        ["a", "x"],
        ["b", "y"],
      ],
      {
        stem: "Match.",
        pairs: [
          { left: "a", right: "x" },
          { left: "b", right: "y" },
        ],
      },
    ],
    [
      "one",
      [
        ["a", "x"],
        ["", "y"],
      ],
      "it has fewer than two pairs",
    ],
    ["eleven", [...ten, ["l", "r"]], "it has 11 pairs; an item has at most 10"],
    [
      "a left side alone",
      [
        ["a", "x"],
        ["b", "y"],
        ["c", ""],
      ],
      'nothing belongs to "c"',
    ],
    [
      "a left side twice",
      [
        ["a", "x"],
        [" a", "y"],
      ],
      "two of its pairs have the same left side",
    ],
  ])("%s", (_, all, found) => expect(pairs(all)).toEqual(found));
  test("a right side alone belongs to nothing, once, unless it belongs to something", () =>
    expect(
      pairs([
        ["a", "x"],
        ["b", "y"],
        ["", "z"],
        ["", " z"],
        ["", "x"],
      ]),
    ).toMatchObject({ extras: ["z"] }));
  test("without a question", () => expect(pairs(ten, "")).toBe("it has no question text"));
});

describe("passages that a file brings along", () => {
  test("have ids by their titles, else by their names; one text is one", () => {
    const passages = noPassages();
    expect(withPassages(passages)).toEqual({});
    const ids = [
      passages.take("p1", "The Harbour", "a"),
      passages.take("p2", "The Harbour", "b"),
      passages.take("p3", null, "c"),
      passages.take("p4", "Other", "a"),
      passages.take("!", null, "d"),
      passages.take("", "the harbour", "e"),
    ];
    expect(ids).toEqual(["the-harbour", "the-harbour-2", "p3", "the-harbour", "passage", "the-harbour-3"]);
    expect(withPassages(passages).passages!.map(({ title, text }) => [title, text])).toEqual([
      ["The Harbour", "a"],
      ["The Harbour", "b"],
      [null, "c"],
      [null, "d"],
      ["the harbour", "e"],
    ]);
  });
});

describe("pictures that a file brings along", () => {
  const [small, large, other] = [png(2, 2), png(3, 3), gif(2, 2)].map((bytes) => Uint8Array.from(bytes)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  test("have plain names and the endings of what they are; the same one is taken once", () => {
    const pictures = noPictures();
    const paths = [
      ["a/Été 1.jpeg", small],
      ["b/ete-1.PNG", small],
      ["ete-1.png", large],
      ["ete-1.png", other],
      ["ÉTÉ 1.gif", other],
      ["data:image/png;base64,xx", small],
      ["..\\x\\__a.b.png?v=1#top", small],
      ["%F0%9F%99%82.png", large],
      [`${"y".repeat(70)}.png`, small],
    ].map(([source, bytes]) => pictures.take(source as string, bytes as Uint8Array));
    expect(paths.map((one) => ("path" in one ? one.path : one.why))).toEqual([
      "images/Ete-1.png",
      "images/Ete-1.png",
      "images/ete-1-2.png",
      "images/ete-1.gif",
      "images/ete-1.gif",
      "images/picture.png",
      "images/a-b.png",
      "images/picture-2.png",
      `images/${"y".repeat(60)}.png`,
    ]);
    expect([...pictures.files.keys()]).toEqual([...new Set(paths.flatMap((one) => ("path" in one ? one.path : [])))]);
    expect(pictures.files.get("images/ete-1-2.png")).toBe(large);
    expect(pictures.take("x.png", utf8("no"))).toEqual({ why: "is not a picture of a known kind" });
  });
  test.each([
    ["a%20b.png?x#y", "a b.png"],
    ["100%.png", "100%.png"],
    ["a#b?c", "a"],
  ])("the path of %s", (source, path) => expect(unescapedPath(source)).toBe(path));
  test.each([
    ["AA==", [0]],
    ["AA\n==", [0]],
    ["AAE=", [0, 1]],
    ["AA", null],
    ["AA=A", null],
    ["A-==", null],
  ])("%j is base64", (text, bytes) => {
    const found = bytesOfBase64(text);
    expect(found === null ? null : [...found]).toEqual(bytes);
    const inUri = bytesOfDataUri(`DATA:image/png;x=1;BASE64,${text}`);
    expect(inUri === null ? null : [...inUri]).toEqual(bytes);
  });
  test.each(["https://example.org/a;base64,AA==", "data:image/png,AA=="])("%s has none in it", (source) =>
    expect(bytesOfDataUri(source)).toBeNull(),
  );

  const readText = (text: string, ...pictures: readonly { source: string; alt: string }[]) => ({
    text,
    lost: [],
    pictures,
  });
  test("a question shows the first of them, and names the others", () => {
    const notes = questionNotes(noPictures(), (source) =>
      source === "a.png" ? small : source === "b.txt" ? utf8("no") : null,
    );
    expect(notes.media()).toEqual({});
    notes.stem(readText("x", { source: "b.txt", alt: "" }, { source: "c.png", alt: "C" }));
    expect(notes.stem(readText("Q?", { source: "a.png", alt: "A" }, { source: "a.png", alt: "" }))).toBe("Q?");
    expect(notes.option(readText("", { source: "o.png", alt: "An option" }))).toEqual({
      text: "An option",
      isPicture: true,
    });
    expect(notes.option(readText("words"))).toEqual({ text: "words", isPicture: false });
    expect(
      notes.other({ ...readText("f", { source: "data:x", alt: "" }), lost: ["a link", "a link"] }, "feedback"),
    ).toBe("f");
    expect(notes.media()).toEqual({ media: { image: "images/a.png", alt: "A" } });
    expect(notes.lost()).toEqual([
      'the picture "b.txt" (it is not a picture of a known kind)',
      'the picture "c.png", described as "C" (it is not in the file)',
      'the picture "a.png" (a question has one)',
      'the picture "o.png", described as "An option" of an option',
      "the picture within a text of feedback",
      "a link",
    ]);
  });
  test.each([
    ["", {}],
    ["x".repeat(300), { alt: "x".repeat(300) }],
    ["x".repeat(301), {}],
  ])("described by %j", (alt, more) => {
    const notes = questionNotes(noPictures(), () => small);
    notes.stem(readText("Q?", { source: "a.png", alt }));
    expect(notes.media()).toEqual({ media: { image: "images/a.png", ...more } });
  });
});
