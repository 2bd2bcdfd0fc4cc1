import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filledIn, itemTypes, parseSchema } from "../../.build/schemas.mjs";
import type {
  WrittenBank,
  WrittenCards,
  WrittenDefaults,
  WrittenEvidence,
  WrittenItem,
  WrittenOption,
  WrittenSource,
} from "../../src/bank/written.js";
import type { ItemType } from "../../src/model/bank.js";
import { LETTERS } from "../../src/model/letters.js";
import schema from "../../src/schema/bank.schema.json" with { type: "json" };
import { codes, head, item, sound } from "./banks.js";

const folder = new URL("../../src/schema/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Defs = (typeof schema)["$defs"];
type Fields<Name extends keyof Defs> = Defs[Name] extends { properties: infer P } ? keyof P : never;
type Common = Fields<"common">;
type Own<T extends ItemType> = keyof Extract<WrittenItem, { type?: T }>;

/** The compiler refuses a `true` where type and schema have other fields. */
const sameFields: {
  readonly bank: Same<keyof WrittenBank, keyof (typeof schema)["properties"]>;
  readonly source: Same<keyof WrittenSource, Fields<"source">>;
  readonly cards: Same<keyof WrittenCards, Fields<"cards">>;
  readonly evidence: Same<keyof WrittenEvidence, Fields<"evidence">>;
  readonly defaults: Same<keyof WrittenDefaults, Fields<"defaults">>;
  readonly media: Same<keyof NonNullable<WrittenItem["media"]>, Fields<"media">>;
  readonly passage: Same<keyof NonNullable<WrittenBank["passages"]>[string], Fields<"passage">>;
  readonly option: Same<keyof Exclude<WrittenOption, string>, Fields<"option-key">>;
} & { readonly [T in ItemType]: Same<Own<T>, Common | Fields<T>> } = {
  bank: true,
  source: true,
  cards: true,
  evidence: true,
  defaults: true,
  media: true,
  passage: true,
  option: true,
  choice: true,
  multiple: true,
  "true-false": true,
  short: true,
  numeric: true,
  cloze: true,
  ordering: true,
  matching: true,
  statements: true,
  explains: true,
  open: true,
};

describe("what the schema allows is what the types say", () => {
  test("the types of items", () => {
    const types = itemTypes(schema);
    expect(Object.keys(sameFields)).toEqual(expect.arrayContaining(types));
    expect(types).toHaveLength(11);
  });

  /** An item of each type, with the fields that its schema requires and no other. */
  const stem = "What is it?";
  const least: { readonly [T in ItemType]: Readonly<Record<string, unknown>> } = {
    choice: { stem, key: "Right", distractors: ["Left"] },
    multiple: { stem, keys: ["Right"], distractors: ["Left"] },
    "true-false": { stem, key: true },
    short: { stem, keys: ["Right"] },
    numeric: { stem, key: 7 },
    cloze: { text: "It is {{c1::so}}." },
    ordering: { stem, sequence: ["First", "Second"] },
    matching: {
      stem,
      pairs: [
        { left: "A", right: "1" },
        { left: "B", right: "2" },
      ],
    },
    statements: {
      head: "Consider these:",
      statements: [{ says: "It is so." }, { says: "It was so.", false: ["It never was."] }],
    },
    explains: { statement: { says: "It is so.", false: ["It is not."] }, reasons: [{ says: "It had to be." }] },
    open: { type: "open", stem },
  };
  test.each(Object.entries(least))("%s: nothing else is needed", (type, one) => {
    const { required } = schema.$defs[type as ItemType];
    // That sentences are wanted must be said: nothing else tells it.
    expect(new Set(Object.keys(one))).toEqual(new Set([...required, ...(type === "open" ? ["type"] : [])]));
    expect(sound([one]).items.map((item) => item.type)).toEqual([type]);
    for (const field of required) expect(codes({ ...one, type, [field]: undefined })).toEqual(["bank/missing-field"]);
  });
  test.each(schema.required.filter((field) => field !== "items"))("a bank needs %s", (field) =>
    expect(codes(item("a"), head({ [field]: undefined }))).toEqual(["bank/missing-field"]),
  );
});

describe("types of items are listed once", () => {
  const types = itemTypes(schema);
  test.each([
    // Marks by type have a test of their own, and statements are composed of true-false items.
    ["blueprint.schema.json", 1, 2],
    ["view.schema.json", 3, 0],
  ])("%s has them from the bank's schema", (file, places, named) => {
    const text = read(file);
    expect(filledIn(text, types)).toBe(text);
    expect(filledIn(text, ["other"]).match(/"enum": \["other"\]/g)).toHaveLength(places);
    expect(filledIn(text, ["other"]).split('"true-false"')).toHaveLength(1 + named);
  });
  test("one can't have the name of another definition", () => {
    const oneOf = [...schema.properties.items.items.oneOf, { $ref: "#/$defs/date" }];
    const items = { ...schema.properties.items, items: { oneOf } };
    expect(() => itemTypes({ ...schema, properties: { ...schema.properties, items } })).toThrow(
      '$defs/date defines no item of type "date"',
    );
  });
});

test.each(readdirSync(folder).filter((file) => file.endsWith(".schema.json")))("%s names nothing twice", (file) => {
  expect(parseSchema(file, read(file))).toEqual(JSON.parse(read(file)));
  expect(() => parseSchema("a", '{ "$defs": { "date": {}, "date": {} } }')).toThrow(/a\.schema\.json: duplicated/);
});

test("no field of the schema holds more options than there are letters", () => {
  expect(schema.$defs.choice.properties.keyAt.maximum).toBe(LETTERS.length);
  expect(schema.$defs.multiple.properties.keyAt.items.maximum).toBe(LETTERS.length);
  expect(schema.$defs.ordering.properties.sequence.maxItems).toBe(LETTERS.length);
});
