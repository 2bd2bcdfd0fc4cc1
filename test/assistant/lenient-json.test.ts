import { describe, expect, test } from "vitest";
import { readLenient } from "../../src/assistant/lenient-json.js";

/** What is read, and whether it was whole; `end` is asked where it matters. */
const read = (text: string): unknown => readLenient(text, 0).value;
const isWhole = (text: string): boolean => readLenient(text, 0).isWhole;

describe("values", () => {
  test.each<[string, unknown]>([
    ["[1, -2, 3.5, 0]", [1, -2, 3.5, 0]],
    ["[123456789012345]", [123456789012345]],
    ["[1234567890123456]", ["1234567890123456"]],
    ["[1.]", ["1."]],
    ["[.5, 1e3, +1, 1 2]", [".5", "1e3", "+1", "1 2"]],
    ["[true, True, FALSE]", [true, true, false]],
    ["[true story, falsehood, nullify]", ["true story", "falsehood", "nullify"]],
    ["[null, None, undefined]", [null, null, null]],
    ["[one word, and another]", ["one word", "and another"]],
    ["[one\ntwo]", ["one", "two"]],
    ["[]", []],
    ["[,,1,,]", [1]],
    ["{}", {}],
    ["{a: 1, b-c: 2, $d_1: 3, é: 4}", { a: 1, "b-c": 2, $d_1: 3, é: 4 }],
    ['{"a": {"b": [{"c": 1}]}}', { a: { b: [{ c: 1 }] } }],
    ["\uFEFF [ \uFEFF1 ]", [1]],
    ["[1 // one, 9\n, true /* two, 9 */, http://x, 3/*4]", [1, true, "http://x", "3/*4"]],
    ["[// one\n1, /* 9 */ 2]", [1, 2]],
    ["[/**/1]", [1]],
    ["[/*/ 9 */ 1]", [1]],
    ["[/ 1]", ["/ 1"]],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual(value);
    expect(isWhole(text)).toBe(true);
  });

  test("of two fields of one name none is taken", () => expect(read('{"a": 1, "b": 2, "a": 3}')).toEqual({ b: 2 }));
  test("no prototype is given", () => {
    const value = read('{"__proto__": {"x": 1}, "a": 1}') as object;
    expect(Object.keys(value)).toEqual(["a"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("texts", () => {
  test.each<[string, unknown]>([
    [String.raw`["\n\t\r\b\f\"\\\/\q"]`, ['\n\t\r\b\f"\\/q']],
    [String.raw`["\u00e9\u00E9x"]`, ["ééx"]],
    [String.raw`["\u00e"]`, ["u00e"]],
    ["['one', “two”, ”three”, „four“, ‟five”, «six»]", ["one", "two", "three", "four", "five", "six"]],
    ['[“one"]', ["one"]],
    ['["it is "quoted" here"]', ['it is "quoted" here']],
    ['["one"\n"two"]', ["one", "two"]],
    ['["one" "two"]', ['one" "two']],
    ['["one" /* 9 */, "two" // 9\n]', ["one", "two"]],
    ['["one"/two"]', ['one"/two']],
    ['["one", and "two", too"]', ['one", and "two", too']],
    ['["one", 2, "x", true]', ["one", 2, "x", true]],
    ['["one", 2 of "x"]', ['one", 2 of "x']],
    ['["one", true story, "x"]', ['one", true story, "x']],
    ['["one", // 9\n"two"]', ["one", "two"]],
    ['["one", /two"]', ['one", /two']],
    ['["one", [2], {"a": 3}]', ["one", [2], { a: 3 }]],
    ['{"a": "one", b: 2}', { a: "one", b: 2 }],
    ['{"a": "one", so: he "left""}', { a: "one", so: 'he "left""' }],
    ['{"a "b" c": 1}', { 'a "b" c': 1 }],
    ["['it's here', 'x']", ["it's here", "x"]],
  ])("%s", (text, value) => expect(read(text)).toEqual(value));
});

describe("what broke off", () => {
  test.each<[string, unknown]>([
    ['["one", "tw', ["one", "tw"]],
    ["[1, 2", [1, 2]],
    ['{"a": 1, "b": [2', { a: 1, b: [2] }],
    ['{"a": 1, "b"', { a: 1 }],
    ['{"a": 1, "b":', { a: 1 }],
    ["[1}", [1]],
    ["{a: 1]", { a: 1 }],
    ["{a 1, b: 2}", { b: 2 }],
    [String.raw`["one\u00`, ["oneu00"]],
    ["[1, // two", [1]],
    ["[1, /* two", [1]],
    ["", undefined],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual(value);
    expect(isWhole(text)).toBe(false);
  });

  test("ends before the bracket that closes somebody else's group", () => {
    expect(readLenient('{"a": [1}, 2', 0)).toEqual({ value: { a: [1] }, end: 9, isWhole: false });
    expect(readLenient("[1] 2", 0).end).toBe(3);
    expect(readLenient('x [1, "a"] 2', 2)).toEqual({ value: [1, "a"], end: 10, isWhole: true });
  });
});

describe("limits", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "1" + "]".repeat(depth);
  test("twelve groups within each other are read, and no more", () => {
    expect(JSON.stringify(read(nested(12)))).toBe(nested(12));
    expect(isWhole(nested(12))).toBe(true);
    expect(isWhole(nested(13))).toBe(false);
    expect(readLenient(nested(13), 0).end).toBe(nested(13).length);
  });

  test("a thousand repairs are made, and no more", () => {
    const broken = (count: number): string => `[${"{a},".repeat(count)}"x"]`;
    expect(read(broken(1000))).toHaveLength(1001);
    expect((read(broken(1001)) as unknown[]).at(-1)).not.toBe("x");
  });
});
