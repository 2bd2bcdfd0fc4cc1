import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachRow } from "../../src/paper/roster-rows.js";
import { loadRoster } from "../../src/paper/roster.js";

const read = (text: string) => loadRoster("r.csv", text, ["de", "en"]);
const candidates = (text: string) => {
  const roster = read(text);
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics));
  const { candidates: all } = roster.value;
  return Array.from({ length: all.length }, (_, i) => all.at(i)!);
};
const complaints = (text: string): string[] => {
  const roster = read(text);
  return (roster.ok ? roster.warnings : roster.diagnostics).map(
    ({ severity, code, message, place }) => `${place?.line}:${place?.column} ${severity} ${code} ${message}`,
  );
};
const plain = { size: null, extraTime: 0, language: null };

describe("reads what spreadsheets save", () => {
  test.each([
    ["commas", "id,name\n7,Ann\n"],
    ["semicolons", "id;name\n7;Ann\n"],
    ["tabs", "id\tname\n7\tAnn\n"],
    ["a BOM and CRLF", "\uFEFFid;name\r\n7;Ann\r\n"],
    ["quotes", '"id","name"\n"7","Ann"\n'],
    ["no last line end", "id,name\n7,Ann"],
    ["empty lines, and lines of separators", "id,name\n\n7,Ann\n,\n"],
    ["old line ends", "id,name\r7,Ann\r"],
  ])("%s", (_, text) => {
    expect(candidates(text)).toEqual([{ id: "7", name: "Ann", class: null, accommodation: plain }]);
  });

  test("a separator inside names does not mislead it", () => {
    expect(candidates('id;name\n1;"Smith, Ann, Lee"\n2;Lee, Bo\n').map(({ name }) => name)).toEqual([
      "Smith, Ann, Lee",
      "Lee, Bo",
    ]);
  });

  test("names in any script, quotation marks and line feeds in cells; ids stay text", () => {
    expect(candidates('id,name,class\n007,"Ελένη ""Λένα""",γ\n1.0,محمد‌علی,\n١٢,王芳,三\n')).toEqual([
      { id: "007", name: 'Ελένη "Λένα"', class: "γ", accommodation: plain },
      { id: "1.0", name: "محمد‌علی", class: null, accommodation: plain },
      { id: "١٢", name: "王芳", class: "三", accommodation: plain },
    ]);
  });

  test("ids alone are enough, and columns may come in any order, under other names", () => {
    expect(candidates("ID\n7\n")).toHaveLength(1);
    expect(candidates("Klasse;Extra-Time;Matrikelnummer;print_size\n7b;25 %;x;18pt\n")).toEqual([
      { id: "x", name: null, class: "7b", accommodation: { size: 18, extraTime: 25, language: null } },
    ]);
  });

  test("accommodations", () => {
    expect(candidates("id,size,extra time,language\n1,24,50%,DE\n")[0]!.accommodation).toEqual({
      size: 24,
      extraTime: 50,
      language: "de",
    });
  });
});

describe("says what is wrong, with its place", () => {
  test("everything at once", () => {
    const text =
      'id,name,size,time,size\n1,Ann,12,,\n,Bo,,,\n1,"Smith\nLee",18,,\n2,Lee, Bo,,,,\na\u0000,x\u202Ey,,,\n';
    expect(complaints(text)).toEqual([
      '1:14 warning roster/unused-column The column "time" is not used.',
      "1:19 error roster/repeated-column Another column says the size too.",
      '2:7 error roster/bad-size The size is "12"; allowed: 11, 18 or 24 (points).',
      "3:1 error roster/bad-id The id is missing.",
      '4:1 error roster/repeated-id The id "1" is on line 2 already.',
      "6:13 error roster/too-many-cells This line has 7 cells; the header has 5.",
      "7:1 error roster/bad-id The id holds the character U+0000, which can't be read.",
      "7:4 error roster/bad-name The name holds the character U+202E, which can't be read.",
    ]);
  });

  test.each([
    ["", "1:1 error roster/no-id"],
    ["name,class\nAnn,7b\n", "1:1 error roster/no-id"],
    ["id,name\n", "1:1 error roster/empty"],
    ['id,name\n1,"Ann\n2,Bo\n', "2:1 error roster/syntax"],
    ['id,name\n1,An"n\n', "2:1 error roster/syntax"],
    ['id,name\n1,"An"n\n', "2:1 error roster/syntax"],
    ['id,name\n1,"An\n""n"\n2,"', "4:1 error roster/syntax"],
    ["name,id\nAnn\n", "2:4 error roster/bad-id"],
    ["id,language\n1,xx\n", "2:3 error roster/bad-language"],
    ["id,extra time\n1,301\n", "2:3 error roster/bad-extra-time"],
    [`id\n${"x".repeat(201)}\n`, "2:1 error roster/bad-id"],
    ["id\nx\nX\n", "3:1 warning roster/look-alike"],
    // One is composed, the other is not.
    ["id\n\u00e9\ne\u0301\n", "3:1 error roster/repeated-id"],
  ])("%j", (text, complaint) => expect(complaints(text).some((line) => line.startsWith(complaint))).toBe(true));

  test("many warnings hide no mistake", () => {
    const twins = Array.from({ length: 300 }, (_, i) => `a${i}\nA${i}\n`).join("");
    expect(read(`id\n${twins}`).ok).toBe(true);
    expect(read(`id\n${twins}a1\n`).ok).toBe(false);
  });

  test("of many mistakes the first hundred", () => {
    const found = complaints(`id,size\n${"x,99\n".repeat(100_000)}`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toContain("At least 199899 more were found");
  });
});

test.each([
  [
    'id,name\n1,""\n2,',
    [
      ["1", null],
      ["2", null],
    ],
  ],
  [
    'id,name\n"1","a ""b"", c\nd"\n\n2,e',
    [
      ["1", 'a "b", c d'],
      ["2", "e"],
    ],
  ],
  ['"id","name"\n1,a', [["1", "a"]]],
])("empty cells, doubled quotation marks, no end of line: %j", (text, expected) =>
  expect(candidates(text).map(({ id, name }) => [id, name])).toEqual(expected),
);

test("rows are those of another reader of CSV, and so is what can't be read", () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "b"), maxLength: 30 });
  const ours = (csv: string): readonly (readonly string[])[] | null => {
    const rows: (readonly string[])[] = [];
    return eachRow(csv, ",", ({ cells }) => void rows.push(cells)) === undefined ? rows : null;
  };
  const theirs = (csv: string): unknown => {
    try {
      return parse(csv, { relax_column_count: true });
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(text, (csv) => void expect(ours(csv)).toEqual(theirs(csv))),
    { numRuns: 5000 },
  );
});

test("any cells, quoted, come back as they are", () => {
  const cell = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((text) => text.normalize("NFC").trim())
    .filter((text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(text));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.uniqueArray(
        cell.filter((id) => id !== ""),
        { minLength: 1, maxLength: 20 },
      ),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n"),
      cell,
      (ids, separator, end, name) => {
        const text = [["id", "name"], ...ids.map((id) => [quoted(id), quoted(name)])].map((row) => row.join(separator));
        expect(candidates(text.join(end)).map((one) => [one.id, one.name ?? ""])).toEqual(ids.map((id) => [id, name]));
      },
    ),
  );
});

test("hostile ids are candidates like others: nothing is made of their letters", () => {
  const ids = ["../../etc/passwd", "CON", "🎲", "=1+1", "</script>", "__proto__", "a\\b", "%00", "x".repeat(200)];
  expect(candidates(`id\n${ids.join("\n")}\n`).map(({ id }) => id)).toEqual(ids);
});
