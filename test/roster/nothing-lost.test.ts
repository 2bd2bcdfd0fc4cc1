import fc from "fast-check";
import { expect, test } from "vitest";
import { loadRoster } from "../../src/roster/roster.js";

const HEADERS = ["id", "Name", "class", "E-mail", "Points", "First name", "Note"] as const;
const cell = fc.constantFrom("", "x", '="07"', "'8", "n/a", "Total", "2.01E+11", "a;b", "Ann", " Jo ", "\u200B");
const anyTable = fc.record({
  header: fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1 }),
  rows: fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 5 }),
  title: fc.boolean(),
});

test("every cell of a roster is a candidate's, or is named in a remark", () => {
  fc.assert(
    fc.property(anyTable, ({ header, rows, title }) => {
      // Each cell has a number that stands nowhere else.
      const numbered = rows.map((row, y) => row.map((one, x) => (one === "" ? "" : `${one}w${y}w${x}`)));
      const lines = [...(title ? [["Class list wTitle"]] : []), header, ...numbered];
      const roster = loadRoster("r.csv", `${lines.map((row) => row.map(quoted).join(",")).join("\n")}\n`, ["en"]);
      const said = roster.ok ? roster.warnings : roster.diagnostics;
      const place = (line: number) => said.some((one) => one.place?.line === line && one.severity !== "info");
      const found = roster.ok
        ? Array.from({ length: roster.value.candidates.length }, (_, i) =>
            JSON.stringify(roster.value.candidates.at(i)),
          )
        : [];
      const remarks = said.map(({ message }) => message).join("\n");
      expect(!title || remarks.includes("wTitle") || !roster.ok).toBe(true);
      for (const [y, row] of numbered.entries())
        for (const [x, one] of row.entries()) {
          const isFound = found.join().includes(JSON.stringify(one.trim()).slice(1, -1));
          const isNamed = remarks.includes(JSON.stringify(header[x])) || place(lines.length - numbered.length + y + 1);
          expect([one, one === "" || isFound || isNamed || !roster.ok]).toEqual([one, true]);
        }
    }),
    { numRuns: 300, seed: 14 },
  );
});

const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
