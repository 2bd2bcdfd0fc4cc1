import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

test("a day that doesn't exist is lost, and not its question", async () => {
  const file = rows("question,answer,wrong,as of", "Q?,right,wrong,2026-02-30", "R?,right,wrong,2026-02-28");
  const { items, left } = await imported(file);
  expect(left).toEqual([]);
  expect(items.map((one) => [one.lost, one.fields["asOf"]])).toEqual([
    [['the day "2026-02-30"'], undefined],
    [[], "2026-02-28"],
  ]);
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

/** What one row of a sheet gives: its fields and what it loses, or why it is left. */
async function row(header: string, cells: string) {
  const { items, left } = await imported(rows(header, cells));
  const [item] = items;
  return item === undefined ? left[0]!.why : { ...item.fields, ...(item.lost.length > 0 && { lost: item.lost }) };
}

describe("which option is right", () => {
  const ask = (right: string, options = "Oslo;Bergen;Voss") => row("question;a;b;c;correct", `Q?;${options};${right}`);
  test.each<[right: string, key: string | readonly string[]]>([
    ["C", "Voss"],
    ["c.", "Voss"],
    ["(C", "Voss"],
    ["choice c", "Voss"],
    ["3", "Voss"],
    ["2.", "Bergen"],
    ["BERGEN", "Bergen"],
    ["c) Voss", "Voss"],
    ["C: voss", "Voss"],
    ["a & c", ["Oslo", "Voss"]],
    ["a+c", ["Oslo", "Voss"]],
    ["A/C", ["Oslo", "Voss"]],
    ["1, 3", ["Oslo", "Voss"]],
    ["Oslo | Voss", ["Oslo", "Voss"]],
    ["C C", "Voss"],
  ])("%j", async (right, key) => {
    expect(await ask(right)).toMatchObject(typeof key === "string" ? { key } : { type: "multiple", keys: key });
  });

  test.each<[what: string, right: string, options: string, why: string]>([
    ["nothing", "", "x;y;z", "nothing says which answer is right"],
    ["a place that is empty", "c", "x;y;", '"c" is said to be right, and is none of its answers'],
    ["a place behind the last", "4", "x;y;z", '"4" is said to be right, and is none of its answers'],
    ["a word before it", "Answer: y", "x;y;z", '"Answer: y" is said to be right, and is none of its answers'],
    ["no place", "0", "x;y;z", '"0" is said to be right, and is none of its answers'],
    ["another option than its letter", "a) y", "x;y;z", '"a) y" is said to be right, and is none of its answers'],
    ["one of two that are alike", "XX", "Xx;xX;z", '"XX" is said to be right, and is none of its answers'],
    ["a letter that is an option", "a", "b;a;c", '"a" may be the place of the right answer, or the answer itself'],
    ["a place and what is none", "a,q", "x;y;z", '"a,q" is said to be right, and is none of its answers'],
  ])("is not told by %s", async (_, right, options, why) => expect(await ask(right, options)).toBe(why));

  test("a letter that is the option of its own place", async () =>
    expect(await ask("b", "a;b;c")).toMatchObject({ key: "b", distractors: ["a", "c"] }));
  test("a number among rows whose numbers are all texts", async () => {
    const { items } = await imported(rows("question,a,b,c,correct", "Q?,3,2,1,3", "R?,7,8,9,8"));
    expect(items.map(({ fields }) => fields["key"])).toEqual(["3", "8"]);
  });
});

describe("options of a sheet that says which of them stay last, and whether their order is fixed", () => {
  const HEADER = "type;question;a;b;c;correct;last;order;why a;why c";
  test.each<[cells: string, found: unknown]>([
    ["choice;Q?;x;y;z;B;C;;;", { stem: "Q?", key: "y", distractors: ["x", { text: "z", pin: "last" }] }],
    [
      "choice;Q?;x;y;z;C;b, c;;;No.",
      { stem: "Q?", key: { text: "z", why: "No.", pin: "last" }, distractors: ["x", { text: "y", pin: "last" }] },
    ],
    [
      "choice;Q?;x;y;z;B;;Fixed;Yes.;",
      { stem: "Q?", key: "y", distractors: [{ text: "x", why: "Yes." }, "z"], order: "fixed", keyAt: 2 },
    ],
    [
      "multiple;Q?;x;y;z;A,C;;fixed;;",
      { stem: "Q?", type: "multiple", keys: ["x", "z"], distractors: ["y"], order: "fixed", keyAt: [1, 3] },
    ],
    [
      "multiple;Q?;x;y;z;A;;fixed;;",
      { stem: "Q?", type: "multiple", keys: ["x"], distractors: ["y", "z"], order: "fixed", keyAt: 1 },
    ],
    [";Q?;x;y;z;A,C;;free;;", { stem: "Q?", type: "multiple", keys: ["x", "z"], distractors: ["y"] }],
    ["choice;Q?;x;y;z;A,C;C;;;", "2 of its options are right, and its type is choice"],
    ["choice;Q?;x;y;;A,B;;fixed;;", "all of its options are right"],
    ["choice;Q?;x;y;z;;;fixed;;", "nothing says which answer is right"],
  ])("%s", async (cells, found) => expect(await row(HEADER, cells)).toEqual(found));
});

describe("what a row is where it does not say", () => {
  test.each<[what: string, header: string, cells: string, found: unknown]>([
    ["true or false", "question;answer", "The ferry left.;true", { stem: "The ferry left.", key: true }],
    ["in another language", "question;answer", "Die Fähre fuhr.;Falsch", { stem: "Die Fähre fuhr.", key: false }],
    ["gaps", "question;answer", "The {{c1::ferry}} left.;", { type: "cloze", text: "The {{c1::ferry}} left." }],
    ["a short answer", "question;answer", "Which port?;Voss", { type: "short", stem: "Which port?", keys: ["Voss"] }],
    [
      "a number with a unit",
      "question;answer;unit",
      "How far?;9;km",
      { type: "numeric", stem: "How far?", key: 9, unit: "km" },
    ],
    [
      "a number with a tolerance",
      "question;answer;tolerance",
      "How far?;9;1",
      { type: "numeric", stem: "How far?", key: 9, tolerance: 1 },
    ],
    ["a number alone", "question;answer;unit", "How far?;9;", { type: "short", stem: "How far?", keys: ["9"] }],
    ["a wrong answer beside", "question;answer;wrong", "Which?;true;false", { stem: "Which?", key: true }],
    [
      "more right ones",
      "question;answer;correct 2;wrong",
      "Which?;x;y;z",
      { type: "multiple", stem: "Which?", keys: ["x", "y"], distractors: ["z"] },
    ],
    [
      "numbered answers, and one that says which",
      "question;answer 1;answer 2;correct",
      "Which?;x;y;2",
      { stem: "Which?", key: "y", distractors: ["x"] },
    ],
    [
      "numbered answers, all right",
      "question;answer 1;answer 2;wrong",
      "Which?;x;y;z",
      { type: "multiple", stem: "Which?", keys: ["x", "y"], distractors: ["z"] },
    ],
    [
      "numbered answers behind another",
      "question;answer;answer 1;answer 2;wrong",
      "Which?;x;y;w;z",
      { type: "multiple", stem: "Which?", keys: ["x", "y", "w"], distractors: ["z"] },
    ],
    [
      "a text that is the question",
      "text;answer",
      "Which port?;Voss",
      { type: "short", stem: "Which port?", keys: ["Voss"] },
    ],
    [
      "a text beside it",
      "question;text;answer",
      "Which port?;Long ago.;Voss",
      { type: "short", stem: "Which port?", keys: ["Voss"], group: "passage" },
    ],
    ["no question", "question;answer", ";x", "it has no question text"],
    ["no right answer", "question;answer;wrong", "Which?;;z", "nothing says which answer is right"],
  ])("%s", async (_, header, cells, found) => expect(await row(header, cells)).toEqual(found));
});

describe("true or false, steps and pairs", () => {
  const HEADER = "type;question;a;b;c;correct;left 1;left 2";
  test.each<[cells: string, found: unknown]>([
    ["tf;So?;True;False;;b;;", { stem: "So?", key: false }],
    ["tf;So?;True;False;;1;;", { stem: "So?", key: true }],
    ["tf;So?;True;False;;T;;", { stem: "So?", key: true }],
    ["tf;So?;;;;maybe;;", 'its answer "maybe" is neither true nor false'],
    ["tf;So?;True;False;;c;;", '"c" is said to be right, and is none of its answers'],
    ["tf;So?;Yes;No;;a;;", 'its answer "a" is neither true nor false'],
    ["tf;So?;True;False;Both;b;;", 'its answer "b" is neither true nor false'],
    ["tf;So?;;;;;;", "nothing says whether it is true"],
    ["ordering;Order.;x;y;z;;;", { type: "ordering", stem: "Order.", sequence: ["x", "y", "z"] }],
    ["ordering;Order.;x;y;z;3 1 2;;", { type: "ordering", stem: "Order.", sequence: ["z", "x", "y"] }],
    ["ordering;Order.;x;y;z;C, A;;", "its right order leaves out some of its steps"],
    ["ordering;Order.;x;;;;;", "it has fewer than two steps"],
    ["ordering;Order.;x;y;z;so;;", '"so" is said to be right, and is none of its answers'],
    [
      "match;Match.;x;y;z;;l;m",
      {
        stem: "Match.",
        pairs: [
          { left: "l", right: "x" },
          { left: "m", right: "y" },
        ],
        extras: ["z"],
      },
    ],
    [
      "match;Match.;x;y;;b a;l;m",
      {
        stem: "Match.",
        pairs: [
          { left: "l", right: "y" },
          { left: "m", right: "x" },
        ],
      },
    ],
    ["match;Match.;x;y;z;B;l;m", 'what belongs together is given as "B"'],
    ["match;Match.;x;y;;a c;l;m", 'what belongs together is given as "a c"'],
    ["match;Match.;x;y;z;a q;l;m", 'what belongs together is given as "a q"'],
    [
      ";Match.;x;y;;;l;m",
      {
        stem: "Match.",
        pairs: [
          { left: "l", right: "x" },
          { left: "m", right: "y" },
        ],
      },
    ],
  ])("%s", async (cells, found) => expect(await row(HEADER, cells)).toEqual(found));

  test("steps may stand in numbered answers", async () =>
    expect(await row("type;question;answer;right answer 2;wrong", "order;Order.;x;y;")).toEqual({
      type: "ordering",
      stem: "Order.",
      sequence: ["x", "y"],
    }));
});

describe("numbers, texts and sentences", () => {
  const HEADER = "type;question;answer;right answer 2;exact;decimal;tolerance;lines;rubric";
  test.each<[cells: string, found: unknown]>([
    ["short;Who?;Bo;BO;;;;;", { type: "short", stem: "Who?", keys: ["Bo"] }],
    ["short;Who?;Bo;BO;case;;;;", { type: "short", stem: "Who?", keys: ["Bo", "BO"], match: { case: "exact" } }],
    [
      "short;Who?;Bo;Al;diacritics, punctuation;;;;",
      { type: "short", stem: "Who?", keys: ["Bo", "Al"], match: { diacritics: "exact", punctuation: "exact" } },
    ],
    ["numeric;How?;1,5;;;;;;", { type: "numeric", stem: "How?", key: "1,5", decimal: "comma" }],
    ["numeric;How?;15;;;comma;0,5;;", { type: "numeric", stem: "How?", key: "15", decimal: "comma", tolerance: 0.5 }],
    ["numeric;How?;1.5;;;point;;;", { type: "numeric", stem: "How?", key: 1.5 }],
    ["open;Why?;So.;;;;;60;", { type: "open", stem: "Why?", lines: 60, answer: "So." }],
    ["open;Why?;;;;;;61;", { type: "open", stem: "Why?", lost: ['the lines "61"'] }],
    ["open;Why?;;;;;;0;", { type: "open", stem: "Why?", lost: ['the lines "0"'] }],
    ["open;Why?;;;;;;1.5;", { type: "open", stem: "Why?", lost: ['the lines "1.5"'] }],
    ["open;Why?;;;;;;;2: names it", { type: "open", stem: "Why?", rubric: [{ points: 2, for: "names it" }] }],
    ["open;Why?;;;;;;;0: names it", { type: "open", stem: "Why?", lost: ['the rubric "0: names it"'] }],
    ["open;Why?;;;;;;;names it", { type: "open", stem: "Why?", lost: ['the rubric "names it"'] }],
  ])("%s", async (cells, found) => expect(await row(HEADER, cells)).toEqual(found));
});

describe("what all types of questions have", () => {
  test.each<[heading: string, cell: string, more: object]>([
    ["explanation", "So.", { explanation: "So." }],
    ["points", "1,5", { points: 1.5 }],
    ["marks", "1000", { points: 1000 }],
    ["points", "1000.5", { lost: ['the points "1000.5"'] }],
    ["points", "0", { lost: ['the points "0"'] }],
    ["level", "Difficult", { difficulty: "hard" }],
    ["difficulty", "moderate", { difficulty: "medium" }],
    ["tags", "a, b\u00A0c; a", { tags: ["a", "b-c"] }],
    ["tags", "!", { lost: ['the tags "!"'] }],
    ["topics", "x / y, z", { topics: ["x/y", "z"] }],
    ["as of", "2026-01-02", { asOf: "2026-01-02" }],
    ["as of", "2 Jan 2026", { lost: ['the day "2 Jan 2026"'] }],
    ["review by", "2027-01-02", { reviewBy: "2027-01-02" }],
    ["volatility", "slow", { volatility: "slow" }],
    ["volatility", "often", { lost: ['the volatility "often"'] }],
    ["language", "pt-BR", { lang: "pt-BR" }],
    ["language", "English", { lost: ['the language "English"'] }],
    ["paragraph", "3", { paragraph: 3 }],
    ["paragraph", "3 5", { evidence: [{ paragraph: 3 }, { paragraph: 5 }] }],
    ["paragraph", "0", { lost: ['the source paragraph "0"'] }],
    ["paragraph", "3, x", { lost: ['the source paragraph "3, x"'] }],
    ["passage", "Once.", { group: "passage" }],
  ])("%s: %j", async (heading, cell, more) =>
    expect(await row(`question\tanswer\twrong\t${heading}`, `Q?\tx\ty\t${cell}`)).toEqual({
      stem: "Q?",
      key: "x",
      distractors: ["y"],
      ...more,
    }),
  );
  test("why the right answer is right is the explanation where there is no other, and no type", async () => {
    const ofRow = (cells: string) => row("type;question;answer;wrong;why correct;explanation", cells);
    expect(await ofRow(";Q?;x;y;So.;")).toEqual({ stem: "Q?", key: "x", distractors: ["y"], explanation: "So." });
    expect(await ofRow(";Q?;x;y;So.;Thus.")).toEqual({
      stem: "Q?",
      key: { text: "x", why: "So." },
      distractors: ["y"],
      explanation: "Thus.",
    });
    expect(await ofRow("choice;Q?;x;y;So.;")).toEqual({ stem: "Q?", key: "x", distractors: ["y"] });
  });
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
