import { describe, expect, test } from "vitest";
import { meantDays } from "../../src/typing/days.js";
import { before, changed } from "../../src/typing/changes.js";
import { foreignFile } from "../../src/typing/foreign.js";
import { mend } from "../../src/typing/mend.js";
import { bankSchema } from "#generated/bank-schema.js";
import { meantValue } from "../../src/typing/meant-value.js";
import { meantNumber, nearNumber } from "../../src/typing/numbers.js";

test.each([
  ["14 April 2026", ["2026-04-14"]],
  ["April 14, 2026", ["2026-04-14"]],
  ["14th of April 2026", ["2026-04-14"]],
  ["Tue 14 Apr 2026", ["2026-04-14"]],
  ["14. März 2026", ["2026-03-14"]],
  ["Dienstag, 14. April 2026", ["2026-04-14"]],
  ["1er juillet 2026", ["2026-07-01"]],
  ["14 août 2026", ["2026-08-14"]],
  ["14 de enero de 2026", ["2026-01-14"]],
  ["14 أبريل 2026", ["2026-04-14"]],
  ["14 अप्रैल 2026", ["2026-04-14"]],
  ["2026/04/14", ["2026-04-14"]],
  ["2026-4-14", ["2026-04-14"]],
  ["2026-04-14T10:30:00Z", ["2026-04-14"]],
  ["20260414", ["2026-04-14"]],
  ["14.04.2026", ["2026-04-14"]],
  ["05.04.2026", ["2026-04-05"]],
  ["05/04/2026", ["2026-04-05", "2026-05-04"]],
  ["04/14/2026", ["2026-04-14"]],
  ["14.4.26", ["2026-04-14"]],
  ["29 February 2028", ["2028-02-29"]],
  ["29 February 2026", []],
  ["31.04.2026", []],
  ["April 2026", []],
  ["2026", []],
  ["120260414", []],
  ["20260414x", []],
  ["2026-13-01", []],
  ["2026-04-14 10:30", ["2026-04-14"]],
  ["2026-04-14 1030", []],
  ["14/4/026", []],
  ["4/4/2026", ["2026-04-04"]],
  ["0.4.2026", []],
  ["32/1/2026", []],
  ["29.2.2100", []],
  ["29.2.2000", ["2000-02-29"]],
  ["14 May June 2026", []],
  ["2026 May 2027", []],
  ["soon", []],
  ["", []],
  ["between 3 May and 4 June 2026", []],
])("the day %j is %j", (written, days) => expect(meantDays(written)).toEqual(days));

test.each([
  ["1450", ["1450"], ""],
  ["1,450", ["1450", "1.450"], ""],
  ["1.450", ["1450", "1.450"], ""],
  ["7,5", ["7.5"], ""],
  ["0,450", ["0.450"], ""],
  ["1,450,000", ["1450000"], ""],
  ["1.450,5", ["1450.5"], ""],
  ["1,450.5", ["1450.5"], ""],
  ["1,234,567.89", ["1234567.89"], ""],
  ["1.234.567,89", ["1234567.89"], ""],
  ["1 450", ["1450"], ""],
  ["12'000", ["12000"], ""],
  ["12\u202F000", ["12000"], ""],
  ["-7,5 °C", ["-7.5"], "°C"],
  ["£3.4", ["3.4"], "£"],
  ["61 million", ["61"], "million"],
  ["£61 million", ["61"], "million £"],
  ["45%", ["45"], "%"],
])("%j is the number %j with the unit %j", (written, keys, unit) =>
  expect(meantNumber(written)).toEqual({ keys, unit }),
);
test.each(["about 50", "fifty", "", "3 to 5", "1,2,3", "a number of kilometres like 5"])("%j is no number", (written) =>
  expect(meantNumber(written)).toBeNull(),
);

const { id, tag, topic, date, numeric } = bankSchema.$defs;

describe("a value that has not the shape of its field", () => {
  const meant = (found: unknown, pattern: string | undefined) => {
    const value = meantValue(found, { pattern } as never);
    return value === null ? null : [value.write?.text ?? value.hint, value.write?.isCertain, value.beside?.text];
  };
  test.each<[unknown, string | undefined, unknown]>([
    ["My Ferry", id.pattern, ["my-ferry", true, undefined]],
    ["My Ferry!", id.pattern, ["my-ferry", false, undefined]],
    ["Straße_Ñ", tag.pattern, ["strasse-n", true, undefined]],
    ["12", id.pattern, null],
    [12, id.pattern, null],
    ["!", tag.pattern, null],
    ["x".repeat(64), tag.pattern, ["x".repeat(64), true, undefined]],
    ["x".repeat(65), tag.pattern, ["x".repeat(64), false, undefined]],
    ["Ports / The Sea", topic.pattern, ["ports/the-sea", true, undefined]],
    ["Ports > Sea", topic.pattern, ["ports/sea", true, undefined]],
    [7, topic.pattern, null],
    ["14 May 2019", date.pattern, ["2019-05-14", true, undefined]],
    ["14th of May 2019", date.pattern, ["2019-05-14", true, undefined]],
    ["about 14 May 2019", date.pattern, ["2019-05-14", false, undefined]],
    ["14 May 2019 (old)", date.pattern, ["2019-05-14", false, undefined]],
    ["14.5.19", date.pattern, ["2019-05-14", false, undefined]],
    ["5/4/2019", date.pattern, ["2019-04-05", false, undefined]],
    [20190514, date.pattern, ["2019-05-14", true, undefined]],
    ["soon", date.pattern, ["write the day as YYYY-MM-DD, for example 2026-04-14", undefined, undefined]],
    ["7,5 km", numeric.properties.key.pattern, ["7.5", false, '"km"']],
    [7, numeric.properties.key.pattern, null],
    ["± 2 metres", numeric.properties.tolerance.pattern, ["2", false, undefined]],
    ["+/- 2 %", numeric.properties.tolerance.pattern, ["2%", true, undefined]],
    ["-2", numeric.properties.tolerance.pattern, null],
    ["1,450", numeric.properties.tolerance.pattern, null],
    ["German", bankSchema.properties.language.pattern, ["de", true, undefined]],
    ["pt_BR", bankSchema.properties.language.pattern, ["pt-BR", true, undefined]],
    ["English (UK)", bankSchema.properties.language.pattern, ["en", true, undefined]],
    ["Klingon", bankSchema.properties.language.pattern, null],
    ["constructor", bankSchema.properties.language.pattern, null],
    ["x", undefined, null],
    [true, id.pattern, null],
  ])("%j", (found, pattern, value) => expect(meant(found, pattern)).toEqual(value));
});

test.each<[string, string | null]>([
  ["5-6", "write: 5.5, and beside it tolerance: 0.5"],
  ["5 to 8", "write: 6.5, and beside it tolerance: 1.5"],
  ["6-5", null],
  ["5-5", null],
  ["about 5", "write: 5, and beside it how far off an answer may be, for example tolerance: 10%"],
  ["~ 5 km", "write: 5, and beside it unit: km, and how far off an answer may be, for example tolerance: 10%"],
  ["1/2", "write: 0.5"],
  ["1/3", "write: 0.3333, and beside it tolerance: 0.01"],
  ["1/0", null],
  ["12345/2", null],
  ["1,50,000", "write: 150000"],
  ["1,500,000", null],
  ["१२", "write: 12"],
  ["-٣.٥", "write: -3.5"],
  ["12", null],
])("for %j, %j", (written, hint) => expect(nearNumber(written)).toBe(hint));

describe("other files are called by their names", () => {
  test.each([
    ["{\\rtf1\\ansi bank: x}", /Rich Text/],
    ["PK\u0003\u0004\u0014", /packed file/],
    ["%PDF-1.7\n", /PDF/],
    ['\n<!-- saved -->\n<html lang="en">', /web page/],
    ['<?xml version="1.0"?><quiz/>', /XML/],
    ["From: <Saved by a browser>\nMIME-Version: 1.0\n", /MHTML/],
    ["#separator:tab\nQ\tA\n", /Anki/],
    ["Who? {\n=A\n~B\n}\n", /GIFT/],
    ["Who?\nA. One\nB. Two\nANSWER: A\n", /Aiken/],
    ["q;a;b\nWho?;One;Two\n", /table/],
    ["The harbour opened on Thursday.\n\nIt took nine years.\n", /article/],
  ])("%j", (text, message) => expect(foreignFile(text)?.message).toMatch(message));
  test.each([
    "bank: a\ntitle: The harbour opens at last, after nine years of work\n",
    "items:\n  - stem: Who opened the harbour in the end?\n",
    "stem: Which of them is meant here?",
    '{ "bank": "a" }',
    "[1, 2]",
    "title = The harbour opens at last",
    "# a note of many words about this file\nblueprint: a\n",
    "start: Begin the quiz from the start again\nnext: Go on to the next question please\n",
    "a\nb\n",
    "a;b;c\n",
    "a;b\nc;d\n",
    "a;b;c\nd;e\n",
  ])("%j may be one of ours", (text) => expect(foreignFile(text)).toBeNull());
});

test("changes are made at once, and places found again", () => {
  const changes = [
    { start: 1, end: 2, text: "XYZ" },
    { start: 4, end: 4, text: "-" },
    { start: 5, end: 7, text: "" },
  ];
  const text = "abcdefgh";
  const after = changed(text, changes);
  expect(after).toBe("aXYZcd-eh");
  for (const sign of ["a", "c", "d", "e", "h"]) expect(text[before(changes, after.indexOf(sign))]).toBe(sign);
});

test("no guess is made known that doesn't help", () => {
  const fault = (text: string) => ({ offset: text.indexOf("!"), reason: "no exclamation" });
  expect(mend("key:x\n! key:y\n", fault)).toMatchObject({ text: "key:x\n! key:y\n", found: [], steps: [] });
});
