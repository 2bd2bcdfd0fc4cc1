import { expect, test } from "vitest";
import { keyTable } from "../../src/formats/key-table.js";
import { loadRoster } from "../../src/paper/roster.js";
import { bankOf, choices, papersOf } from "../sample.js";

const roster = loadRoster("r.csv", "id\n=1\n2\n", []);
const papers = roster.ok ? papersOf(bankOf(choices(2)), "s", { roster: roster.value }) : [];
const lines = (count: number): number => {
  const table = keyTable();
  for (let i = 0; i < count; i += 1) table.add(papers[i % 2]!);
  return table.end().reduce((all, { content }) => all + String(content).trim().split("\r\n").length, 0);
};

test.each([
  [0, 0],
  [1, 0],
  [2, 3],
  [10_000, 10_001],
  [10_001, 0],
])("of %i candidates in a roster, the table of keys has %i lines", (count, expected) =>
  expect(lines(count)).toBe(expected),
);

test("forms have no line in it, and ids of a roster are no formulas", () => {
  const table = keyTable();
  for (const paper of [...papersOf(bankOf(choices(2)), "s", { forms: ["A", "B"] }), ...papers]) table.add(paper);
  const [csv] = table.end();
  const rows = String(csv!.content).slice(1).trim().split("\r\n");
  expect(rows[0]).toBe('"id","paper","1","2"');
  expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(['"\'=1"', '"2"']);
  expect(rows[1]).toMatch(new RegExp(`^"'=1","${papers[0]!.code}","[A-Z]","[A-Z]"$`));
});
