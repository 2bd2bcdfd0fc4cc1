import { expect, test } from "vitest";
import { ankiRow, spreadsheetRow } from "../../src/formats/delimited.js";

test("Anki's rows quote every cell and double quotation marks", () => {
  expect(ankiRow(["#deck:Evil", 'a "b", c', ""])).toBe('"#deck:Evil","a ""b"", c",""\n');
});
test("Anki's rows leave formulas alone: they are shown, not run", () => expect(ankiRow(["=1+1"])).toBe('"=1+1"\n'));
test("a spreadsheet's rows disarm formulas", () => {
  expect(spreadsheetRow(["=1+1", "+x", "-x", "@x", "2"])).toBe('"\'=1+1","\'+x","\'-x","\'@x","2"\r\n');
});
