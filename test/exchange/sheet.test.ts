import fc from "fast-check";
import { expect, test } from "vitest";
import { complaint, fieldsOf, imported, kindOf, ofText } from "./incoming.js";
import { readers } from "../../src/exchange/index.js";

const rows = (...lines: readonly string[]) => ofText(`${lines.join("\n")}\n`);

test("a teacher's own sheet: the right one as a letter, a number or the text itself, in any column order", async () => {
  for (const right of ["B", "b)", "(b)", "Option B", "2", "Northwick", "northwick", "B. Northwick"]) {
    const file = rows("Correct;Question;A;B;C", `${right};Which port?;Easthaven;Northwick;Southmere`);
    expect(await fieldsOf(file)).toEqual([
      { stem: "Which port?", key: "Northwick", distractors: ["Easthaven", "Southmere"] },
    ]);
  }
});

test("several right ones", async () => {
  for (const right of ["A,C", "a and c", "1;3", "Easthaven; Southmere"]) {
    const file = rows("question\ta\tb\tc\tcorrect", `Which ports?\tEasthaven\tNorthwick\tSouthmere\t${right}`);
    expect(await fieldsOf(file)).toEqual([
      { stem: "Which ports?", type: "multiple", keys: ["Easthaven", "Southmere"], distractors: ["Northwick"] },
    ]);
  }
});

test("numbers among the answers are told from places by the other rows, and left where nothing tells", async () => {
  const places = await imported(rows("question,a,b,c,correct", "How many?,3,2,1,3", "Who?,Ann,Bo,Cy,1"));
  expect(places.items.map(({ fields }) => fields["key"])).toEqual(["1", "Ann"]);
  const told = await imported(rows("question,a,b,c,correct", "How many?,3,2,1,3", "How old?,41,42,43,42"));
  expect(told.items.map(({ fields }) => fields["key"])).toEqual(["3", "42"]);
  const unclear = await imported(rows("question,a,b,c,correct", "How many?,3,2,1,3"));
  expect(unclear.left).toEqual([
    {
      where: { line: 2, label: "row 2" },
      what: "How many?",
      why: '"3" may be the place of the right answer, or the answer itself',
    },
  ]);
});

test("a right answer and wrong ones, with all that a question may have", async () => {
  const file = rows(
    "id,question,answer,wrong 1,wrong 2,why wrong 1,explanation,points,topic,tags,source paragraph,difficulty,as of",
    '7,Which port?,Northwick,Easthaven,Southmere,Further east,See the harbour news.,2,"transport/ferries; Harbour News","new, easy-one",2,Medium,2026-01-02',
  );
  expect((await imported(file)).items).toEqual([
    {
      where: { line: 2, label: "row 2" },
      name: "7",
      fields: {
        stem: "Which port?",
        key: "Northwick",
        distractors: [{ text: "Easthaven", why: "Further east" }, "Southmere"],
        explanation: "See the harbour news.",
        points: 2,
        topics: ["transport/ferries", "harbour-news"],
        tags: ["new", "easy-one"],
        paragraph: 2,
        difficulty: "medium",
        asOf: "2026-01-02",
      },
      lost: [],
    },
  ]);
});

test("every type of question", async () => {
  const file = rows(
    "type,question,a,b,c,correct,left 1,left 2,unit,tolerance,lines,rubric,correction,exact",
    "true/false,The ferry left in 2026.,,,,TRUE,,,,,,,,",
    "tf,It left in 2025.,,,,f,,,,,,,It left in 2026.,",
    "short answer,Which port?,Northwick,Port of Northwick,,,,,,,,,,case",
    "numeric,How far?,ninety,,,90,,,km,5,,,,",
    'numeric,How dear?,,,,"7,50",,,euros,"0,5",,,,',
    "cloze,The {{c1::ferry::ship}} left.,,,,,,,,,,,,",
    'ordering,Order them.,Bergen,Oslo,Stavanger,"B, A, C",,,,,,,,',
    'matching,Match them.,Norway,Sweden,Finland,"B, A",Stockholm,Oslo,,,,,,',
    'essay,Why?,,,,Because.,,,,,6,"1: names the port\n0.5: says when",,',
    "poll,Which do you like?,a,b,,,,,,,,,,",
  );
  expect(await fieldsOf(file)).toEqual([
    { stem: "The ferry left in 2026.", key: true },
    { stem: "It left in 2025.", key: false, correction: "It left in 2026." },
    { type: "short", stem: "Which port?", keys: ["Northwick", "Port of Northwick"], match: { case: "exact" } },
    { type: "numeric", stem: "How far?", key: 90, tolerance: 5, unit: "km", accept: ["ninety"] },
    { type: "numeric", stem: "How dear?", key: "7,50", tolerance: 0.5, unit: "euros", decimal: "comma" },
    { type: "cloze", text: "The {{c1::ferry::ship}} left." },
    { type: "ordering", stem: "Order them.", sequence: ["Oslo", "Bergen", "Stavanger"] },
    {
      stem: "Match them.",
      pairs: [
        { left: "Stockholm", right: "Sweden" },
        { left: "Oslo", right: "Norway" },
      ],
      extras: ["Finland"],
    },
    {
      type: "open",
      stem: "Why?",
      lines: 6,
      answer: "Because.",
      rubric: [
        { points: 1, for: "names the port" },
        { points: 0.5, for: "says when" },
      ],
    },
  ]);
  expect((await imported(file)).left).toMatchObject([{ why: 'its type is "poll"' }]);
});

test("what a bank can't say is named: unknown columns with their cells, and values that are none", async () => {
  const file = rows(
    "question,answer,wrong,teacher,points,difficulty,topic",
    "Q?,right,wrong,Ann,many,7,Überblick",
    "R?,right,wrong,,,,交通",
  );
  const { items, lost } = await imported(file);
  expect(lost).toEqual(['the column "teacher" (1 cell)']);
  expect(items.map((one) => one.lost)).toEqual([['the points "many"', 'the difficulty "7"'], ['the topics "交通"']]);
  expect(items[0]!.fields["topics"]).toEqual(["uberblick"]);
});

test("marks of Markdown stand for themselves, unless the row says that they mean something", async () => {
  const file = rows("question,answer,wrong,markdown", "Is *x* `y`?,a_b,*c*,", "Is *x*?,yes,**no**,yes");
  expect(await fieldsOf(file)).toEqual([
    { stem: String.raw`Is \*x\* \`y\`?`, key: "a_b", distractors: [String.raw`\*c\*`] },
    { stem: "Is *x*?", key: "yes", distractors: ["**no**"] },
  ]);
});

test("reads any separator, quotes within cells, several lines in one, texts that are written as formulas", async () => {
  const file = ofText('sep=;\n"question";"answer";"wrong"\n"Line 1\nLine 2";="007";8\nWho said "no"?;Ann;Bo\n');
  expect(await fieldsOf(file)).toEqual([
    { stem: "Line 1\nLine 2", key: "007", distractors: ["8"] },
    { stem: 'Who said "no"?', key: "Ann", distractors: ["Bo"] },
  ]);
});

test("says where a quotation mark has no end", async () => {
  expect(await complaint(rows("question,answer,wrong", "Q?,a,b", '"R?,a,b'))).toContain("3: The quotation mark");
});

test("is no sheet of questions", () => {
  expect(kindOf(rows("name,price", "apple,3"))).toBeNull();
  expect(kindOf(ofText("1. Question\na) answer\n"))).toBeNull();
  expect(kindOf(ofText('{"question":"answer"}'))).toBeNull();
});

test("refuses hostile texts in time", async () => {
  expect(await complaint(rows("question,answer", ",".repeat(20_000)))).toContain("more than 16384 cells");
  expect(await complaint(rows("question,answer", "q,a\n".repeat(100_001)))).toContain("more than 100000 rows");
  expect(await complaint(rows("question,answer", "x".repeat(33 * 1024 * 1024)))).toContain("characters");
}, 30_000);

test("no text throws, whatever reader it is given to", async () => {
  const cell = fc.constantFrom(
    "question",
    "answer",
    "a",
    "b",
    "correct",
    "1",
    "B",
    "type",
    "cloze",
    "matching",
    "left 1",
    "{{c1::x}}",
    '"',
    "=",
    "\n",
    ",",
    ";",
    "__proto__",
    "constructor",
    "Question Text",
    "Question Type",
    "Option 1",
    "Option 2",
    "Correct Answer",
    "",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), async (table) => {
      const file = ofText(table.map((row) => row.join(",")).join("\n"));
      for (const reader of readers) if (reader.recognises(file)) await reader.read(file);
    }),
    { numRuns: 300 },
  );
});

test("what a spreadsheet may have changed before it was saved as text is named", async () => {
  const file = rows(
    "question,answer,wrong 1,wrong 2",
    "Which number stood there?,3.14659E+92,2,E+12",
    "Which gene is meant?,1-Sep,MARCH1,2-May-2026",
  );
  expect((await imported(file)).items.map(({ lost }) => lost)).toEqual([
    ['what "3.14659E+92" was before a spreadsheet cut it short'],
    ['what "1-Sep" was, if a spreadsheet made a day of it'],
  ]);
});
