import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachRow } from "../../src/text/csv-rows.js";
import { loadRoster } from "../../src/roster/roster.js";

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

  test("and takes one roster for the same, however its lines end", () => {
    const digests = [
      "id,name\n7,Ann\n",
      "\uFEFFid,name\n7,Ann\n",
      "id,name\r\n7,Ann\r\n",
      "\uFEFFid,name\r\n7,Ann\r\n",
    ].map((text) => {
      const roster = read(text);
      return roster.ok ? roster.value.digest : "";
    });
    expect(new Set(digests).size).toBe(1);
    expect(digests).not.toContain("");
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

describe("what is told of a row", () => {
  const hints = (text: string) => {
    const roster = read(text);
    return (roster.ok ? roster.warnings : roster.diagnostics).map(({ hint }) => hint);
  };
  test("stands in the order of its cells, whatever was looked at first", () =>
    expect(complaints("language,size,id\nxx,12,a\nde,12,a\n").map((line) => line.split(" ", 3).join(" "))).toEqual([
      "2:1 error roster/bad-language",
      "2:4 error roster/bad-size",
      "3:4 error roster/bad-size",
      "3:7 error roster/repeated-id",
    ]));
  test("has a hint where there is one", () => {
    expect(hints("id,size\n1,12\n")).toEqual([undefined]);
    expect(hints("id,language\n1,dee\n")).toEqual(['did you mean "de"?']);
    expect(hints("id,nmae\n1,x\n")).toEqual(['did you mean "name"?']);
    expect(hints("id,name,\n1,Ann,\n")).toEqual([]);
    expect(hints("id,name, \n1,Ann,\n")).toEqual([]);
    expect(hints("id,,\n1,,\n")).toEqual([]);
    expect("hint" in (complaintOf("id,size\n1,12\n") ?? {})).toBe(false);
  });
  const complaintOf = (text: string) => {
    const roster = read(text);
    return roster.ok ? undefined : roster.diagnostics[0];
  };
  test("names the cell as it is written, cut where it is long", () => {
    expect(complaintOf(`id,size\n1,${"9".repeat(61)}\n`)!.message).toContain(`"${"9".repeat(60)}"`);
    expect(complaintOf("id,extra time\n1,x\n")!.message).toBe('The extra time is "x"; allowed: 0% to 300%.');
    expect(complaintOf("id,language\n1,x\n")!.message).toBe('The language is "x"; allowed: "de" or "en".');
  });
  test("a missing id is no repeated one", () =>
    expect(complaints("id,name\n,Ann\n,Bo\n")).toEqual([
      "2:1 error roster/bad-id The id is missing.",
      "3:1 error roster/bad-id The id is missing.",
    ]));
  test("cells of white space alone say nothing", () =>
    expect(candidates("id,name\n1,Ann\n \t, \n").map(({ id }) => id)).toEqual(["1"]));
  test("a size is in points, and nothing stands behind them", () =>
    expect(complaints("id,size\n1,11pts\n2,pt11\n3,11  pt\n").map((line) => line.slice(0, 3))).toEqual(["2:3", "3:3"]));
  test.each([
    ["\uFEFFid\n1\n", ["1"]],
    ["id\nx\uFEFFy\n", null],
  ])("a mark of byte order counts for nothing at the start alone: %j", (text, ids) => {
    const roster = read(text);
    expect(roster.ok ? [roster.value.candidates.at(0)!.id] : null).toEqual(ids);
  });
  test("ids in letters that lower and raise differently are told apart by their small ones", () =>
    // ẞ and ß are one letter in small, and ß is SS in capitals.
    expect(complaints("id\n\u00DF\nSS\n\u1E9E\n").map((line) => line.slice(0, 35))).toEqual([
      "4:1 warning roster/look-alike The i",
    ]));
});

describe("the separator is the one with which the header names most", () => {
  test.each([
    ["id,name;class\n1,Ann\n", ["1", null, null]],
    ["id;x,name\n1;Ann\n", ["1", null, null]],
    ["id,x,y;name\n1,2,3\n", ["1", null, null]],
    ["x;name;id,size\n1;Ann;7\n", null],
    ["id;x;y\tname\n1;2;3\n", ["1", null, null]],
    // Four columns, of which one is known, against three, of which two are.
    ["id;x;y;z,name,number\n1;2;3;4,Ann,7\n", ["7", "Ann", null]],
    ["name\tid\tclass;x\nAnn\t1\t\n", ["1", "Ann", null]],
  ])("%j", (text, expected) => {
    const roster = read(text);
    const one = roster.ok ? roster.value.candidates.at(0)! : null;
    expect(one && [one.id, one.name, one.class]).toEqual(expected);
  });
});

test("past a hundred complaints, none is kept, and warnings alone stay warnings", () => {
  const twins = (count: number) => read(`id\n${Array.from({ length: count }, (_, i) => `a${i}\nA${i}\n`).join("")}`);
  const warned = (count: number) => {
    const roster = twins(count);
    return roster.ok ? roster.warnings : [];
  };
  expect(warned(100)).toHaveLength(100);
  expect(warned(101)).toHaveLength(101);
  expect(warned(101).at(-1)).toMatchObject({ severity: "warning", message: "At least 1 more was found." });
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
