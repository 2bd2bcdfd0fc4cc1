import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import type { Item } from "../../src/model/bank.js";
import type { ResponseField } from "../../src/model/response.js";
import { decodeResponse, encodeResponse, fieldsOf, kindOf, responseKind } from "../../src/paper/response.js";
import { bankFile, bankOf, choice, papersOf, questionsOf } from "../sample.js";

const LETTERS = "ABCDEFGHIJ";
const count = fc.integer({ min: 2, max: 10 });
const letter = (options: number) => fc.constantFrom(...LETTERS.slice(0, options));

/** A field, and something that can be marked in it. */
const answered: fc.Arbitrary<readonly [ResponseField, string]> = fc.oneof(
  count.chain((options) =>
    fc.oneof(fc.constant(""), letter(options)).map((marked) => [{ kind: "one", options }, marked] as const),
  ),
  count.chain((options) =>
    fc
      .subarray(LETTERS.slice(0, options).split(""))
      .map((marked) => [{ kind: "many", options }, marked.join("")] as const),
  ),
  fc
    .tuple(count, fc.integer({ min: 2, max: 6 }))
    .chain(([options, boxes]) =>
      fc
        .array(fc.oneof(fc.constant("-"), letter(options)), { minLength: boxes, maxLength: boxes })
        .map(
          (marked) =>
            [{ kind: "boxes", options, boxes }, marked.every((one) => one === "-") ? "" : marked.join("")] as const,
        ),
    ),
  fc.constant([{ kind: "typed" }, ""] as const),
);
const papers = fc.array(answered, { minLength: 1, maxLength: 60 });
const PAPER = "6THBC-JJQJ1";

test.each([
  ["choice", "one"],
  ["true-false", "one"],
  ["statements", "one"],
  ["explains", "one"],
  ["multiple", "many"],
  ["ordering", "boxes"],
  ["matching", "boxes"],
  ["short", "typed"],
  ["numeric", "typed"],
  ["cloze", "typed"],
  ["open", "typed"],
] as const)("a question of the type %s is answered as %s, and by one letter where codes are offered", (type, kind) => {
  expect(responseKind(type)).toBe(kind);
  const item = { ...choice("a"), type } as unknown as Item;
  expect(kindOf({ item, asked: null })).toBe(kind);
  expect(kindOf({ item, asked: { ask: "which" } as never })).toBe("one");
});

describe("a response code", () => {
  test("gives back what was marked, however it is typed", () =>
    fc.assert(
      fc.property(papers, (pairs) => {
        const fields = pairs.map(([field]) => field);
        const marked = pairs.map(([, one]) => one);
        const code = encodeResponse(PAPER, fields, marked);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]+(?:-[0-9A-HJKMNP-TV-Z]+)*$/);
        expect(decodeResponse(PAPER, fields, code)).toEqual(marked);
        const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
        expect(decodeResponse(PAPER, fields, typed)).toEqual(marked);
      }),
    ));

  test("with one wrong digit, or two swapped, is found out", () =>
    fc.assert(
      fc.property(papers, fc.nat(), fc.nat({ max: 30 }), (pairs, at, by) => {
        const fields = pairs.map(([field]) => field);
        const code = encodeResponse(
          PAPER,
          fields,
          pairs.map(([, one]) => one),
        ).replaceAll("-", "");
        const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const i = at % code.length;
        const wrong = digits[(digits.indexOf(code[i]!) + 1 + by) % 32]!;
        expect(decodeResponse(PAPER, fields, code.slice(0, i) + wrong + code.slice(i + 1))).toBeNull();
        const swapped = code.slice(0, i) + (code[i + 1] ?? "") + code[i]! + code.slice(i + 2);
        expect(decodeResponse(PAPER, fields, swapped) === null).toBe(swapped !== code);
      }),
    ));

  test("of another paper, or of none, is refused", () => {
    const fields: ResponseField[] = [{ kind: "one", options: 4 }];
    const code = encodeResponse(PAPER, fields, ["B"]);
    expect(decodeResponse("6THBC-JJQJ2", fields, code)).toBeNull();
    for (const no of ["", "-", "0", "!!!!", `${code}0`, "é", "0".repeat(10_000)])
      expect(decodeResponse(PAPER, fields, no)).toBeNull();
  });

  test("takes as many digits as all that can be marked needs, and no more", () => {
    const digits = (options: number) => encodeResponse(PAPER, [{ kind: "many", options }], []).length - 3;
    // Sixteen, thirty-two and sixty-four ways to mark it.
    expect([4, 5, 6].map(digits)).toEqual([1, 1, 3]);
    expect(encodeResponse(PAPER, [{ kind: "typed" }], [""])).toHaveLength(3);
  });
  test("is written in groups of four", () => {
    const fields = Array.from({ length: 12 }, (): ResponseField => ({ kind: "one", options: 4 }));
    expect(encodeResponse(PAPER, fields, [..."ABCDABCDABCD"])).toMatch(/^.{4}-.{4}-.$/);
    expect(encodeResponse(PAPER, fields.slice(0, 10), [..."ABCDABCDAB"])).toMatch(/^.{4}-.{4}$/);
  });
  test("of the right length alone, and of what can be marked alone, is one", () => {
    const many = (options: number): ResponseField[] => [{ kind: "many", options }];
    expect(decodeResponse(PAPER, many(5), encodeResponse(PAPER, many(10), [""]))).toBeNull();
    expect(decodeResponse(PAPER, many(4), encodeResponse(PAPER, many(5), ["A"]))).toBeNull();
  });

  test("of 40 questions of four options is short enough to copy by hand", () => {
    const fields = Array.from({ length: 40 }, (): ResponseField => ({ kind: "one", options: 4 }));
    expect(encodeResponse(PAPER, fields, []).replaceAll("-", "")).toHaveLength(22);
  });
});

test("a matching item has a box for each left-hand side, and more options where there are extras", () => {
  const { placement, options, ...base } = choice("match", ["one", "two", "three", "four"]);
  const pairs = [0, 1].map((at) => ({ left: `left ${at}`, right: options[at]! }));
  const item = { ...base, type: "matching", placement, options, pairs, coded: null } as Item;
  expect(fieldsOf(papersOf(bankOf([item]), "s")[0]!)).toEqual([{ kind: "boxes", options: 4, boxes: 2 }]);
});

test("the fields of a paper follow its questions", () => {
  const [paper] = papersOf(bankFile("fixtures/all-types.yaml"), "s", { shuffle: { items: false, options: true } });
  expect(fieldsOf(paper!)).toEqual([
    { kind: "one", options: 4 },
    { kind: "many", options: 4 },
    { kind: "one", options: 2 },
    { kind: "typed" },
    { kind: "typed" },
    { kind: "typed" },
    { kind: "boxes", options: 4, boxes: 4 },
    { kind: "boxes", options: 3, boxes: 3 },
    // Codes to choose from.
    ...Array.from({ length: 4 }, () => ({ kind: "one", options: 4 })),
  ]);
});

test("where a letter says that nothing was attempted, it is one of those to choose, and is read back", () => {
  const marking = { ...DEFAULT_MARKING, notAttempted: true };
  const [paper] = papersOf(bankFile("fixtures/all-types.yaml"), "s", {
    shuffle: { items: false, options: true },
    marking,
  });
  const fields = fieldsOf(paper!);
  expect(fields.slice(0, 3)).toEqual([
    { kind: "one", options: 5 },
    { kind: "many", options: 4 },
    { kind: "one", options: 3 },
  ]);
  const marked = questionsOf(paper!).map(({ notAttempted }) => notAttempted ?? "");
  expect(marked.slice(0, 3)).toEqual(["E", "", "C"]);
  expect(decodeResponse(PAPER, fields, encodeResponse(PAPER, fields, marked))).toEqual(marked);
});
