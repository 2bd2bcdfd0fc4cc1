import { expect, test } from "vitest";
import { fieldsOf, imported, kindOf, ofBytes, ofText } from "./incoming.js";
import { texts, workbook } from "./workbook.js";

const KAHOOT = [
  "",
  "Question - max 120 characters",
  "Answer 1 - max 75 characters",
  "Answer 2 - max 75 characters",
  "Answer 3 - max 75 characters",
  "Answer 4 - max 75 characters",
  "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
  "Correct answer(s) - choose at least one",
];

test("Kahoot: headings in row 8 with its example, or in row 1 as older ones", async () => {
  const template = `${texts(2, "", "Quiz template")}${texts(8, ...KAHOOT)}${texts(9, "1", "Which port?", "Easthaven", "Northwick", "", "", "20", "2")}${texts(10, "2", "Which ports?", "a", "b", "c", "", "60", "1,3")}${texts(11, "3")}${texts(12, "4", "All?", "a", "b", "", "", "20", "1,2")}`;
  const file = ofBytes(workbook({ sheets: { Sheet1: template } }));
  expect(kindOf(file)).toBe("kahoot");
  const found = await imported(file);
  expect(found.items.map(({ fields }) => fields)).toEqual([
    { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] },
    { stem: "Which ports?", type: "multiple", keys: ["a", "c"], distractors: ["b"] },
  ]);
  expect(found.left).toMatchObject([{ what: "All?", why: "all of its options are right" }]);
  expect(found.lost).toEqual([
    "the time limit of 20 seconds (1 question)",
    "the time limit of 60 seconds (1 question)",
  ]);
  const old = KAHOOT.map((one) => one.replace("120 characters", "95 characters").replace("75", "60"));
  const first = texts(1, ...old) + texts(2, "", "True?", "True", "False", "", "", "20", "2");
  expect(await fieldsOf(ofBytes(workbook({ sheets: { Sheet1: first } })))).toEqual([{ stem: "True?", key: false }]);
});

test("Kahoot: 1,2 that a spreadsheet took for the number 1.2, and places that are empty or none", async () => {
  const row = (right: string) =>
    `<row><c/><c t="inlineStr"><is><t>Q?</t></is></c><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c><c t="inlineStr"><is><t>c</t></is></c><c/><c/><c><v>${right}</v></c></row>`;
  const found = await imported(
    ofBytes(workbook({ sheets: { Sheet1: texts(1, ...KAHOOT) + row("1.2") + row("4") + row("5") } })),
  );
  expect(found.items.map(({ fields }) => fields["keys"])).toEqual([["a", "b"]]);
  expect(found.left.map(({ why }) => why)).toEqual([
    "answer 4 is said to be right, and is empty",
    'its right answer is given as "5", and not as a number from 1 to 4',
  ]);
});

const WAYGROUND =
  "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation";

test("Wayground: every type of its template, its help row left out", async () => {
  const file = ofText(
    `${WAYGROUND}\n"Text of the question\n\n(required)","Question Type\n\n(default is Multiple Choice)",Text for option 1,Text for option 2,,,,"The correct option choice (between 1-5)",,,\n` +
      'Largest planet?,Multiple Choice,Earth,Mars,Jupiter,,,3,20,https://example.org/a.jpg,It is a giant.\nWhich are planets?,Checkbox,Venus,Neptune,Pluto,,,"1,2",45,,\nName a moon of Mars,Fill-in-the-Blank,Phobos,Deimos,,,,,60,,\nWhat would you do?,Open-Ended,,,,,,,180,,\nYour favourite?,Poll,Stars,Comets,,,,,20,,\nDraw,Draw,,,,,,,20,,\n',
  );
  expect(kindOf(file)).toBe("wayground");
  const found = await imported(file);
  expect(found.items).toMatchObject([
    {
      fields: {
        stem: "Largest planet?",
        key: "Jupiter",
        distractors: ["Earth", "Mars"],
        explanation: "It is a giant.",
      },
      lost: ["the picture at https://example.org/a.jpg"],
    },
    { fields: { type: "multiple", keys: ["Venus", "Neptune"], distractors: ["Pluto"] } },
    { fields: { stem: "Name a moon of Mars", keys: ["Phobos", "Deimos"] } },
    { fields: { type: "open", stem: "What would you do?" } },
  ]);
  expect(found.left.map(({ why }) => why)).toEqual([
    "it is a poll, in which no answer is right",
    "it asks for a drawing",
  ]);
});

test("Blooket: the template with line feeds in its headings, padded to 26 columns", async () => {
  const pad = ",".repeat(18);
  const file = ofText(
    `"Blooket\nImport Template",,,,,,,${pad}\nQuestion #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"${pad}\n1,2 + 2?,3,4,5,,20,2${pad}\n2,Even?,3,4,6,,20,"2,3"${pad}\n`,
  );
  expect(kindOf(file)).toBe("blooket");
  expect(await fieldsOf(file)).toEqual([
    { stem: "2 + 2?", key: "4", distractors: ["3", "5"] },
    { stem: "Even?", type: "multiple", keys: ["4", "6"], distractors: ["3"] },
  ]);
});

test("Blooket: answers are typed where the tenth column says so, whatever its heading", async () => {
  const head = `"Blooket\nImport Template"\nQuestion #,Question Text,Answer 1,Answer 2,Answer 3,Answer 4,Time Limit (sec),Correct Answer(s)`;
  for (const heading of ["", ",,Typing"]) {
    const file = ofText(
      `${head}${heading}\n1,Capital of France?,Paris,Lutetia*,,,20,"1,2",,Typing\n2,2 + 2?,3,4,,,20,2\n`,
    );
    expect(kindOf(file)).toBe("blooket");
    expect(await fieldsOf(file)).toEqual([
      { stem: "Capital of France?", keys: ["Paris", "Lutetia\\*"] },
      { stem: "2 + 2?", key: "4", distractors: ["3"] },
    ]);
  }
});

test("Gimkit: one right answer and wrong ones", async () => {
  const file = ofText(
    "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\nQ?,r,w,,\n",
  );
  expect(kindOf(file)).toBe("gimkit");
  expect(await fieldsOf(file)).toEqual([{ stem: "Q?", key: "r", distractors: ["w"] }]);
});

test("OpenTDB: HTML, base64 and address encodings; answers, lists of them and bare lists", async () => {
  const question = {
    category: "Science: Computers",
    type: "multiple",
    difficulty: "easy",
    question: "Who said &quot;1 &lt; 2&quot;?",
    correct_answer: "Ren&eacute;e",
    incorrect_answers: ["100%25", "Bo"],
  };
  const wanted = {
    stem: 'Who said "1 < 2"?',
    key: "Renée",
    distractors: ["100%", "Bo"],
    difficulty: "easy",
    topics: ["science/computers"],
  };
  const plain = {
    ...question,
    question: 'Who said "1 < 2"?',
    correct_answer: "Renée",
    incorrect_answers: ["100%", "Bo"],
  };
  const mapped = (change: (text: string) => string) =>
    JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
      typeof value === "string" ? change(value) : value,
    ) as object;
  const base64 = mapped((text) => Buffer.from(text).toString("base64"));
  const url = mapped(encodeURIComponent);
  for (const data of [{ response_code: 0, results: [question] }, [[plain]], [{ results: [base64] }], { easy: [url] }]) {
    const file = ofText(JSON.stringify(data), "dump.json");
    expect(kindOf(file)).toBe("opentdb");
    expect(await fieldsOf(file)).toEqual([wanted]);
  }
});

test("OpenTDB: what only looks as if it were escaped for addresses stays", async () => {
  const asked = {
    type: "multiple",
    question: "Which?",
    correct_answer: "100%25 of it",
    incorrect_answers: ["%E4", "a%20b"],
  };
  expect(await fieldsOf(ofText(JSON.stringify({ results: [asked] })))).toEqual([
    { stem: "Which?", key: "100%25 of it", distractors: ["%E4", "a b"] },
  ]);
});

test("OpenTDB: true and false, and what is none", async () => {
  const results = [
    { type: "boolean", question: "Q &amp; A?", correct_answer: "False", incorrect_answers: ["True"] },
    { type: "boolean", question: "", correct_answer: 7, incorrect_answers: null },
  ];
  const found = await imported(ofText(JSON.stringify({ results })));
  expect(found.items.map(({ fields }) => fields)).toEqual([{ stem: "Q & A?", key: false }]);
  expect(found.left).toMatchObject([{ why: "it has no question text" }]);
});
