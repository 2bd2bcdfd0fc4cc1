import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RosterColumns } from "../../src/model/roster.js";
import { HEADERS, ROLES, type Role, foldHeader } from "../../src/roster/names.js";
import { loadRoster } from "../../src/roster/roster.js";

const read = (text: string, chosen: RosterColumns = {}) => loadRoster("r.csv", text, ["de", "en"], chosen);
const people = (text: string, chosen: RosterColumns = {}) => {
  const roster = read(text, chosen);
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics));
  const { candidates } = roster.value;
  return Array.from({ length: candidates.length }, (_, i) => candidates.at(i)!).map(({ id, name }) => [id, name]);
};
const said = (text: string, chosen: RosterColumns = {}): string[] => {
  const roster = read(text, chosen);
  return (roster.ok ? roster.warnings : roster.diagnostics).map(
    ({ severity, code, message, hint, place }) =>
      `${place?.line}:${place?.column} ${severity} ${code} ${message}${hint === undefined ? "" : ` (${hint})`}`,
  );
};

const rows = ROLES.flatMap((role) =>
  Object.entries(HEADERS[role]).flatMap(([language, names]) => names.map((name) => [role, language, name] as const)),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const asId = (header: string) => people(`${header};class\nx1;7b\n`);
const asName = (header: string) => people(`${header};id\nAnn;x1\n`);
const asOther = (header: string) => said(`id;${header}\nx1;\n`);
const [ID, NAME] = [[["x1", null]], [["x1", "Ann"]]];
/** A roster with a column of each kind, and what is read of it; of the others, nothing is said. */
const READINGS = {
  id: asId,
  login: asId,
  email: asId,
  name: asName,
  "first name": asName,
  "middle name": asName,
  "last name": asName,
  "second last name": asName,
  class: asOther,
  size: asOther,
  "extra time": asOther,
  language: asOther,
};
const EXPECTED: Partial<Record<Role, unknown>> = {
  id: ID,
  login: ID,
  email: ID,
  name: NAME,
  "first name": NAME,
  "middle name": NAME,
  "last name": NAME,
  "second last name": NAME,
};

describe("every name of a column is known, in capitals and with underscores too", () => {
  test.each(rows)("%s, %s: %s", (role, _, name) => {
    for (const written of [name, name.toUpperCase(), name.replaceAll(" ", "_"), ` ${name} `]) {
      // The SS of a heading in capitals has no small ß.
      if (foldHeader(written) !== name) continue;
      const header = quoted(written);
      expect(READINGS[role](header)).toEqual(EXPECTED[role] ?? []);
    }
  });
  test("no name stands for two columns, and each is written as it is compared", () => {
    const names = rows.map(([, , name]) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => foldHeader(name) !== name)).toEqual([]);
  });
  test("the page on rosters lists all of them", () => {
    const page = readFileSync(new URL("../../docs/rosters.md", import.meta.url), "utf8");
    const listed = page.replaceAll("\n  ", " ").matchAll(/^- (`[a-z ]+`, [a-z]+: .+)$/gm);
    const expected = ROLES.flatMap((role) =>
      Object.entries(HEADERS[role]).map(([language, names]) => `\`${role}\`, ${language}: ${names.join("; ")}`),
    );
    expect([...listed].map(([, entry]) => entry)).toEqual(expected);
  });
});

describe("names in two columns are one name", () => {
  test.each([
    ["English", "id,First name,Surname\n1,Ana,Doe\n", "Ana Doe"],
    ["German, last name first", "Matrikelnummer;Nachname;Vorname\n1;Müller;Ana\n", "Ana Müller"],
    ["French, where Nom alone is the whole name", "Identifiant;Nom;Prénom\n1;Lefèvre;Anaïs\n", "Anaïs Lefèvre"],
    ["Spanish, where Nombre alone is the whole name", "código;Nombre;Apellidos\n1;Ana;Ruiz Gil\n", "Ana Ruiz Gil"],
    ["two last names", "código;Nombre;Primer apellido;Segundo apellido\n1;Ana;Ruiz;Gil\n", "Ana Ruiz Gil"],
    ["Hindi", "आईडी,पहला नाम,उपनाम\n1,आशा,वर्मा\n", "आशा वर्मा"],
    ["Arabic", "المعرف,الاسم الأول,اسم العائلة\n1,سميرة,حداد\n", "سميرة حداد"],
    ["with a middle name", "sourcedId,givenName,middleName,familyName\n1,Ana,Eva,Doe\n", "Ana Eva Doe"],
    ["one of them empty", "id,First name,Surname\n1,,Doe\n", "Doe"],
    ["a whole name beside its first name", "id,Name,First name\n1,Ana Doe,Ana\n", "Ana Doe"],
    ["a whole name, last name first", 'id,Name,Vorname\n1,"Doe, Ana",Ana\n', "Doe, Ana"],
    ["a whole name beside both", "id,Full name,First name,Last name\n1,Ana Doe,A,D\n", "Ana Doe"],
    ["first and last are one word", "id,First name,Last name\n1,Ana,Ana\n", "Ana Ana"],
  ])("%s", (_, text, name) => expect(people(text)).toEqual([["1", name]]));
  test("and that they were joined is said", () =>
    expect(said("Matrikelnummer;Nachname;Vorname\n1;Müller;Ana\n")).toEqual([
      '1:25 info roster/joined-name The name is joined from "Vorname" and "Nachname".',
    ]));
});

describe("the first line", () => {
  test.each([
    ["sep=;\nid;name\n7;Ann\n"],
    ['"sep=;"\nid;name\n7;Ann\n'],
    ["SEP=|\nid|name\n7|Ann\n"],
    ["\uFEFFsep=\t\r\nid\tname\r\n7\tAnn\r\n"],
    ["sep=\\t\nid\tname\n7\tAnn\n"],
    ["sep=,,,\nid,name,\n7,Ann,\n"],
  ])("declares the separator: %j", (text) => expect(people(text)).toEqual([["7", "Ann"]]));
  test("counts as a line", () =>
    expect(said("sep=;\nid;name\n7;Ann\n7;Bo\n")[0]).toMatch(/^4:1 error roster\/repeated-id/));
  test("is a title, and what stands before the header is named", () => {
    const text = "Class list 2026,,\n,,\nStudent ID,Name,Class\n17,Ana,9A\n,,\n";
    expect(people(text)).toEqual([["17", "Ana"]]);
    expect(said(text)).toEqual([
      '1:1 warning roster/left-out The line "Class list 2026" is left out: it stands before the header.',
    ]);
  });
  test.each([
    [29, true],
    [30, false],
  ])("the header stands within thirty lines: %i before it", (count, found) =>
    expect(read(`${"Title\n".repeat(count)}id\n7\n`).ok).toBe(found),
  );
});

describe("sums are left out, and named", () => {
  test.each([
    ["Student,ID\nAna,1\n    Points Possible,\n", '3:1 warning roster/left-out The line "Points Possible" is left out'],
    ["Name;ID\nAna;1\nSumme: 25;\n", '3:1 warning roster/left-out The line "Summe: 25" is left out'],
    ["id,name\n1,Ana\nTotal: 1,\n", '3:1 warning roster/left-out The line "Total: 1" is left out'],
    ["id,name\n1,Ana\n,Moyenne (12)\n", '3:1 warning roster/left-out The line "Moyenne (12)" is left out'],
  ])("%j", (text, message) => {
    expect(people(text)).toEqual([["1", "Ana"]]);
    expect(said(text).some((line) => line.startsWith(message))).toBe(true);
  });
  test("what only looks like one is none", () => {
    // Without names, nothing tells the login "media" from a sum.
    expect(people("id\nmedia\n")).toEqual([["media", null]]);
    expect(people("id,name\nTotal,Ana\n")).toEqual([["Total", "Ana"]]);
    expect(said("id,name\n1,Ana\n,Totally Anonymous\n")[0]).toMatch(/^3:1 error roster\/bad-id The id is missing/);
  });
});

describe("ids that a spreadsheet changed", () => {
  test.each([
    "2.01E+11",
    "2,01E+11",
    "2.01234e+11",
    "2E+11",
    "#REF!",
    "#N/A",
    "#NAME?",
    "#NV",
    "#WERT!",
    "########",
    "#DIV/0!",
  ])("%s is no id", (id) =>
    expect(said(`id;name\n${id};Ann\n`)[0]).toMatch(/^2:1 error roster\/bad-id .* damaged .*export the list anew/),
  );
  test.each(["2E11", "12E-3", "22.01E+11", "E+11", "a2.01E+11", "#7", "#", "#A1"])("%s is one", (id) =>
    expect(people(`id;name\n${id};Ann\n`)).toEqual([[id, "Ann"]]),
  );
  test.each([
    ["17.0", "if it was 17, write 17"],
    ["17,00", "if it was 17, write 17"],
    ["1234567890123450", "spreadsheets keep 15 digits"],
    ["'007", "if it was 007, write 007"],
    ["02-Jan", "spreadsheets make days of ids such as 1-2"],
    ["2. Mai", "spreadsheets make days"],
    ["Jan-03", "spreadsheets make days"],
    ["5/3/5458", "spreadsheets make days"],
    ["n/a", "write the id"],
    ["NULL", "write the id"],
    ["--", "write the id"],
  ])("%s is doubted", (id, hint) => {
    expect(people(`id;name\n${id};Ann\n`)).toEqual([[id, "Ann"]]);
    expect(said(`id;name\n${id};Ann\n`)[0]).toMatch(/^2:1 warning roster\/odd-id/);
    expect(said(`id;name\n${id};Ann\n`)[0]).toContain(hint);
  });
  test.each([
    "17",
    "17.5",
    "1.17",
    "123456789012345",
    "123456789012340",
    "1234567890123456",
    "NA",
    "Nil Ono",
    "1-2",
    "02-Janet",
    "Ann-03",
    "2026/05",
    "'t Hart",
    "5-b",
    "-1",
  ])("%s is not", (id) => expect(said(`id;name\n${id};Ann\n`)).toEqual([]));
});

describe("what public reports of other programs are about", () => {
  test.each<[string, string, (readonly [string, string | null])[]]>([
    ["a space in front of a quoted cell", 'id, name\n101, "Meier, Anna"\n', [["101", "Meier, Anna"]]],
    ["a line break within a name", 'id,name\n101,"Ali\nValiev"\n', [["101", "Ali Valiev"]]],
    ["a sign behind a word, without a space", "Student#,Name\n101,Anna\n", [["101", "Anna"]]],
    ["spaces behind cells", "id ,name \n101 ,Anna \n", [["101", "Anna"]]],
    [
      "a curly apostrophe and a straight one",
      "id,name\n1,O’Neil\n2,O'Neil\n",
      [
        ["1", "O’Neil"],
        ["2", "O'Neil"],
      ],
    ],
  ])("%s", (_, text, expected) => expect(people(text)).toEqual(expected));

  test("characters as web pages write them are read, and that is said", () => {
    const text = "id,name\n1,Pat O&#039;Neil\n2,Ann &amp; Co\n3,A&B; &#7; &copy;\n";
    expect(people(text)).toEqual([
      ["1", "Pat O'Neil"],
      ["2", "Ann & Co"],
      ["3", "A&B; &#7; &copy;"],
    ]);
    expect(said(text)).toEqual([
      '2:3 info roster/entity Texts are written as web pages write them in this column: "Pat O&#039;Neil" is read as "Pat O\'Neil".',
    ]);
  });
  test("a mark in the midst of a cell is none that opens", () =>
    expect(said('id,name\n101,  Anna "Nan" Meier\n')[0]).toContain("roster/syntax"));
});

describe("texts written as formulas", () => {
  test.each(['="007"', '"=""007"""'])("%s is the text that spreadsheets show, and that is said once", (cell) => {
    const text = `id,name\n${cell},Ann\n="08","=""A, """"Nan"""" B"""\n`;
    expect(people(text)).toEqual([
      ["007", "Ann"],
      ["08", 'A, "Nan" B'],
    ]);
    expect(said(text)).toEqual([
      '2:1 info roster/formula Texts are written as formulas in this column: "=\\"007\\"" is read as "007".',
      '3:7 info roster/formula Texts are written as formulas in this column: "=\\"A, \\"\\"Nan\\"\\" B\\"" is read as "A, \\"Nan\\" B".',
    ]);
  });
  test.each(["=1+1", '="a"&"b"', "=", '="'])("%s is none", (cell) =>
    expect(people(`id\n"${cell.replaceAll('"', '""')}"\n`)).toEqual([[cell, null]]),
  );
  test("a mark that is never closed is none either", () =>
    expect(said('id\n="7\n')[0]).toContain("2:1 error roster/syntax"));
});

describe("which column holds the ids", () => {
  test("the usual names win over others, wherever they stand, and the others are named", () =>
    expect(said("SIS Login ID,ID\nl1,1\n")).toEqual([
      '1:1 warning roster/unused-column The column "SIS Login ID" is not used. (to take it for ids: --roster-id "SIS Login ID")',
    ]));
  test("of two columns for one thing that with the usual name is taken, though it stands behind", () => {
    expect(people("SID,ID,Display name,Name\ns,1,A,Ann\n")).toEqual([["1", "Ann"]]);
    expect(people("ID,SID,Name,Display name\n1,s,Ann,A\n")).toEqual([["1", "Ann"]]);
    expect(said("SID,ID,Display name,Name\ns,1,A,Ann\n")).toEqual([
      '1:1 warning roster/unused-column The column "SID" is not used. (to take it for ids: --roster-id "SID")',
      expect.stringMatching(/^1:8 warning roster\/unused-column The column "Display name" is not used\./),
    ]);
  });
  test("an id wins over a login, a login over an address; these are guesses, and said", () => {
    expect(people("Email,Username,SID\ne,u,s\n")).toEqual([["s", null]]);
    expect(people("Email,Username\ne,u\n")).toEqual([["u", null]]);
    expect(said("First Name,Email\nAna,e\n")).toEqual([
      '1:12 warning roster/guessed-id No column is known to hold ids; "Email" is taken. (another one: --roster-id COLUMN)',
    ]);
  });
  test("the columns listed are those that most lines have, whatever stands in their names", () =>
    expect(said("Badge (one, two, three);Person (one, two)\n7;Ann\n8;Jo\n")[0]).toContain(
      'there are "Badge (one, two, three)", "Person (one, two)".',
    ));
  test("the columns are listed where none is known, and the hint works", () => {
    const text = "Badge;Person\n7;Ann\n";
    expect(said(text)).toEqual([
      '1:1 error roster/no-id No column is known to hold ids; there are "Badge", "Person". (choose one: --roster-id "Badge"; or start with a header, such as: id,name,class)',
    ]);
    expect(people(text, { id: "Badge" })).toEqual([["7", null]]);
    expect(people(text, { id: "BADGE", name: "Person" })).toEqual([["7", "Ann"]]);
  });
  test("a choice wins over what is known", () => {
    expect(people("id,SID,name,nick\n1,s,Ann,A\n", { id: "SID", name: "nick" })).toEqual([["s", "A"]]);
    expect(people("id,number,name\n1,2,Ann\n", { id: "number" })).toEqual([["2", "Ann"]]);
  });
  test("names of several columns", () => {
    expect(people("id,a,b\n1,Ann,Lee\n", { name: "a+b" })).toEqual([["1", "Ann Lee"]]);
    expect(people("id,a+b,b\n1,Ann,Lee\n", { name: "a+b" })).toEqual([["1", "Ann"]]);
  });
  test("a column that is not there", () => {
    expect(said("Badge;Person\n7;Ann\n", { id: "Bagde" })).toEqual([
      '1:1 error roster/no-column There is no column "Bagde"; there are "Badge", "Person". (did you mean "Badge"?)',
    ]);
    expect(said("id;Person\n7;Ann\n", { name: "Persn" })[0]).toBe(
      '1:1 error roster/no-column There is no column "Persn"; there are "id" or "Person". (did you mean "Person"?)',
    );
  });
  test("an empty column says which other there is", () =>
    expect(said("ID number,Email\n,a@example.org\n").at(-1)).toBe(
      '2:1 error roster/bad-id The id is missing. (or take another column: --roster-id "Email")',
    ));
});

test("every row of any roster is a candidate or is named", () => {
  const text = fc.string({ unit: "grapheme-ascii", maxLength: 8 });
  const cell = fc.oneof(fc.constantFrom("", "Total", "Ann", "Lee, Bo", "2.01E+11", "id", "Summe: 3"), text);
  const row = fc.oneof(
    fc.tuple(cell, text, cell),
    fc.constantFrom(["Points Possible", "", ""], ["", "", "Total"], ["", "Summe", "2"], ["", " ", ""], ["Ann"]),
  );
  let [accepted, tried] = [0, 0];
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3 }), fc.array(row, { maxLength: 5 }), (title, body) => {
      const header = ["Student", "ID", "Section"];
      const roster = read([title, header, ...body].map((cells) => cells.map(quoted).join(",")).join("\n"));
      const filled = [title, ...body].filter((cells) => cells.some((one) => one.trim() !== ""));
      tried += 1;
      if (roster.ok) accepted += 1;
      // What is refused is refused as a whole, aloud.
      const named = roster.ok
        ? roster.value.candidates.length + roster.warnings.filter(({ code }) => code === "roster/left-out").length
        : filled.length * Number(roster.diagnostics.some(({ severity }) => severity === "error"));
      expect(named).toBe(filled.length);
    }),
    { numRuns: 3000 },
  );
  expect(accepted / tried).toBeGreaterThan(0.1);
});
