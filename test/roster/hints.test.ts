import { describe, expect, test } from "vitest";
import type { RosterColumns } from "../../src/model/roster.js";
import { loadRoster } from "../../src/roster/roster.js";

const read = (text: string, chosen: RosterColumns = {}) => loadRoster("r.csv", text, ["en", "de", "de-CH"], chosen);
const said = (...given: Parameters<typeof read>) => {
  const roster = read(...given);
  return (roster.ok ? roster.warnings : roster.diagnostics).map(({ code, message, hint }) => ({ code, message, hint }));
};
const hintOf = (...given: Parameters<typeof read>) =>
  said(...given).findLast(({ code }) => !/unused|joined|guessed/.test(code))?.hint;
const first = (text: string) => {
  const roster = read(text);
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics));
  return roster.value.candidates.at(0)!;
};

describe("a line with too many cells is put right in its name", () => {
  const quoted = (name: string) => `put a cell that holds the separator in quotes: "${name}"`;
  test.each([
    ["which stands there in two parts", "id,name\n1,Lee, Bo\n", "Lee, Bo"],
    ["not where there are two cells more", "id,name\n1,Lee, Bo,x\n", "Smith, Ann"],
    ["not where it has columns for its parts", "id,first name,last name\n1,Bo,Lee, Jr\n", "Smith, Ann"],
    ["not where there are no names", "id,class\n1,7,b\n", "Smith, Ann"],
  ])("%s", (_, text, name) => expect(hintOf(text)).toBe(quoted(name)));
});

describe("of an id that can't be used", () => {
  const other = 'or take another column: --roster-id "E-mail"';
  test.each([
    ["which is missing, another column is named", "id,E-mail\n,a@example.org\n", other],
    ["which is missing, another column is named without the spaces around it", "id, E-mail \n,a@example.org\n", other],
    ["which is missing, and no other column could be it", "id,class\n,7b\n", "write an id that nobody else has"],
    ["which is there, no other column is", "id,E-mail\na\u0000b,a@example.org\n", undefined],
  ])("%s", (_, text, hint) => expect(hintOf(text)).toBe(hint));
});

describe("of several columns", () => {
  test.each([
    ["the one that somebody chose is no repetition", "name,name,id\nA,Ann,1\n", { name: "name" }, []],
    ["two of one name are said to repeat each other", "name,name,id\nA,Ann,1\n", {}, ["roster/repeated-column"]],
    ["two chosen for ids are not", "id,id\n1,2\n", { id: "id" }, []],
    ["two usual names repeat each other, too", "size,taille,id\n,,1\n", {}, ["roster/repeated-column"]],
    ["a chosen address is no guess", "E-mail,name\na@b.c,Ann\n", { id: "E-mail" }, []],
  ])("%s", (_, text, chosen, codes) =>
    expect(said(text, chosen).flatMap(({ code }) => (/unused/.test(code) ? [] : [code]))).toEqual(codes),
  );

  test("a part of a name that the whole one holds behind a comma is not said again", () =>
    expect(first('id,name,first name\n1,"Doe, Ana",Ana\n').name).toBe("Doe, Ana"));
  test("a line within a name is a space, whatever stands around it", () =>
    expect(first('id,name\n1,"Ann \n Lee"\n').name).toBe("Ann Lee"));

  test("the header is the first that knows an id, however many columns a later one knows", () =>
    expect(first("id;x\n1;id,name,class\n").id).toBe("1"));
  test("of one line, the separator counts with which most columns are known", () =>
    expect(first("id,name;class,size\n1,Ann,18\n").name).toBe(null));
});

test.each([
  ["Ann,12345\n", "put a line above it: name,id"],
  ["Ann, 12345\nBo,12346\n", "put a line above it: name,id"],
  ["Ann,Lee,12345\n", "put a line above it: name,id"],
  ["Ann,7\n", "put a line above it: name,id"],
  ["Ann,AB-17\n", "put a line above it: name,id"],
  ["Ann,a@example.org\n", "put a line above it: name,id"],
])("of a list without a header, what each column holds is suggested: %j", (text, hint) =>
  expect(hintOf(text)).toBe(hint),
);

test.each([
  ["", { id: "x" }, 'There is no column "x".'],
  ["a,b\n1,2\n", { id: "x" }, 'There is no column "x"; there are "a", "b".'],
])("of %j no column can be chosen: %j", (text, chosen, message) =>
  expect(said(text, chosen)[0]!.message).toBe(message),
);

describe("a table of Markdown", () => {
  const hint = "write commas between the cells, and no line of hyphens: badge,person";
  test.each([
    ["as it is written", "| badge | person |\n|---|:-:|\n| 1 | Ann |\n", hint],
    ["with spaces before it", "  | badge | person |\n   | --- | --- |\n  | 1 | Ann |\n", hint],
    ["with spaces behind it", "| badge | person |  \n|---|---|  \n| 1 | Ann |\n", hint],
    ["of one line", "| badge | person |\n|---|---|", hint],
    [
      "without its line of hyphens is none",
      "| badge | person |\n| 1 | Ann |\n",
      "give each candidate an id, and name both columns: id,name",
    ],
  ])("%s", (_, text, expected) => expect(hintOf(text)).toBe(expected));
});

describe("characters as web pages write them", () => {
  test.each([
    ["&amp;", "&"],
    ["&AMP;", "&"],
    ["&lt;&gt;&quot;&apos;", "<>\"'"],
    ["&#32;x", "x"],
    ["&#31;", "&#31;"],
    ["&#x41;", "A"],
    ["&#x10FFFD;", "\u{10FFFD}"],
    ["&#x110000;", "&#x110000;"],
    ["&#7;", "&#7;"],
    ["&nbsp;", "&nbsp;"],
  ])("%s", (cell, name) => expect(first(`id,name\n1,${cell.replaceAll('"', '""')}\n`).name).toBe(name));
});

test.each([
  ["x".repeat(60), "x".repeat(60)],
  ["x".repeat(61), "x".repeat(60)],
])("of a line that is left out, sixty characters are shown", (title, shown) =>
  expect(said(`${title}\nid\n1\n`)[0]!.message).toContain(JSON.stringify(shown)),
);

describe("what somebody gets is read", () => {
  test.each([
    ["language", "German", { language: "de" }],
    ["language", "Deutsch", { language: "de" }],
    ["language", "DE-ch", { language: "de-CH" }],
    ["extra time", "25 %", { extraTime: 25 }],
    ["extra time", "300", { extraTime: 300 }],
    ["size", "18  PT", { size: 18 }],
  ])("%s %s", (column, cell, found) => expect(first(`id,${column}\n1,${cell}\n`).accommodation).toMatchObject(found));

  test.each([
    ["extra time", "301", undefined],
    ["extra time", "300 percent", "write: 300%"],
    ["extra time", "301 percent", undefined],
    ["extra time", "1 h", "write a share of the time allowed, not a time: of 60 minutes, 15 more are 25%"],
    ["extra time", "25 percent", "write: 25%"],
    ["extra time", "15 min", "write a share of the time allowed, not a time: of 60 minutes, 15 more are 25%"],
    ["extra time", "1h", "write a share of the time allowed, not a time: of 60 minutes, 15 more are 25%"],
    ["extra time", "yes", "write a share, such as 25%, or leave the cell empty"],
    ["size", "large", "write 18 or 24 for large print"],
    ["size", "yes", "write 18 or 24 for large print"],
    ["size", "no large print", "leave the cell empty for the ordinary size"],
    ["size", "normal", "leave the cell empty for the ordinary size"],
    ["size", "19", undefined],
    ["language", "dee", 'did you mean "de"?'],
  ])("or it is said what to write: %s %s", (column, cell, hint) =>
    expect(hintOf(`id,${column}\n1,${cell}\n`)).toBe(hint),
  );
});
